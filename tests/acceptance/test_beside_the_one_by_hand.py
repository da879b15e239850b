"""The report of the customer's morning, as its scribe would make it here, beside the one written by hand."""

import re
from typing import Any

import pytest

from tests.mornings.morning import Morning
from tests.reports.readers import read
from tests.reports.snapshots import SnapshotBuilder

FORMATS = ["html", "md", "docx"]
HEADINGS = ["Programma", "Verslag van workshop 2", "Tot slot"]
OUR_OWN = re.compile(r"Aantal deelnemers: \d+|Gemaakt op .+ Samen: .+")
_ITEM = re.compile(r"^\s*(?:[-•]|\d\.)\s")
_ADDRESS = re.compile(r"http://\S+")


def lines_by_hand(morning: Morning) -> list[str]:
    return [
        line.strip()
        for line in morning.path.with_suffix(".txt").read_text(encoding="utf-8").replace("\x0c", "\n").split("\n")
    ]


def plain(text: str) -> str:
    """One kind of dash, one blank between words."""
    return " ".join(text.replace(" - ", " – ").split())


def by_hand(morning: Morning) -> str:
    """The whole as running text, without the marks of lists and the address at the foot of its pages."""
    lines = [_ITEM.sub("", line) for line in lines_by_hand(morning) if not _ADDRESS.fullmatch(line)]
    return plain(" ".join(lines))


def between(morning: Morning, start: str, end: str) -> list[str]:
    """The paragraphs by hand after the line that begins so and before the next that begins so."""
    lines = lines_by_hand(morning)
    begin = next(at for at, line in enumerate(lines) if line.startswith(start)) + 1
    until = next(at for at, line in enumerate(lines[begin:], begin) if line.startswith(end))
    paragraphs = "\n".join(lines[begin:until]).split("\n\n")
    return [plain(paragraph) for paragraph in paragraphs if paragraph.strip()]


def made_by_its_scribe(morning: Morning) -> dict[str, Any]:
    """The workshop with what its scribe did besides writing down what was said.

    The day is told in the scribe's words; who organised it, the prompts that nobody needs any more, to whom calls are
    and the pictures are left out; cards stand in the order in which they came; plenary feedback follows the exchange.
    """
    script = morning.script
    first, second = script["event"]["programme"]
    items = " ".join(between(morning, "9.00-10.45", "11.00-13.00")).split("• ")
    programme = [
        {**first, "time": "9.00-10.45 uur:", "items": [item.strip() for item in items if item.strip()]},
        {**second, "time": "11.00-13.00 uur:"},
    ]
    context = "\n\n".join(between(morning, "donderdag", "Programma"))
    workshop = morning.played(context=context, programme=programme)
    workshop.with_report(headings=False, overviews=False, signs=False)
    workshop.with_passage("organisers", left_out=True)
    for key, line in zip(("own:film", "own:clips"), _about_the_film(morning), strict=True):
        workshop.with_passage(key, kind="sentence", text=line, parent="programme")
    return _with_rounds_as_by_hand(workshop)


def _about_the_film(morning: Morning) -> list[str]:
    lines = lines_by_hand(morning)
    at = next(at for at, line in enumerate(lines) if line.startswith("Bekijk de film"))
    return lines[at : at + 2]


def _with_rounds_as_by_hand(workshop: SnapshotBuilder) -> dict[str, Any]:
    snapshot = workshop.snapshot()
    _, exchange, plenary, closing = snapshot["rounds"].values()
    for round_ in (exchange, closing):
        workshop.with_passage(f"prompt:{round_['id']}", left_out=True)
    workshop.with_passage(f"round:{plenary['id']}", text="")
    for card in snapshot["cards"].values():
        if card["round"] == closing["id"] and card["kind"] == "call":
            workshop.with_passage(f"card:{card['id']}", label="")
    return workshop.snapshot()


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_sentence_by_hand_stands_in_ours_once_and_nothing_else_does(morning: Morning, format_name: str) -> None:
    rest, more = by_hand(morning), []
    paragraphs = [plain(paragraph) for paragraph in read(format_name, made_by_its_scribe(morning)).paragraphs]
    for paragraph in sorted(paragraphs, key=len, reverse=True):
        found = re.search(rf"(?<!\w){re.escape(paragraph)}(?!\w)", rest)
        if found:
            rest = f"{rest[: found.start()]}\n{rest[found.end() :]}"
        elif not OUR_OWN.fullmatch(paragraph) and not _ADDRESS.fullmatch(paragraph):
            more.append(paragraph)
    assert (more, re.findall(r"\w+", rest)) == ([], [])


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_headings_are_those_by_hand_in_their_order(morning: Morning, format_name: str) -> None:
    script = morning.script
    rounds = [script["rounds"][at]["title"] for at in (0, 1)]
    programme, kicker, closing = HEADINGS
    wanted = [script["event"]["title"], programme, kicker, script["workshop"]["title"], *rounds, closing]
    seen, by_them, last = read(format_name, made_by_its_scribe(morning)), by_hand(morning), 0
    assert seen.headings == [heading for heading in wanted if heading != kicker]
    assert seen.paragraphs[seen.paragraphs.index(kicker) + 1] == script["workshop"]["title"]
    for heading in wanted:
        last = by_them.find(plain(heading), last) + 1
        assert last, f"{heading!r} does not come there by hand"
