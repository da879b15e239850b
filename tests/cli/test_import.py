"""`facilitate import`: the same workshop again, or one clear line."""

import json
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from facilitate.cli import importing
from facilitate.domain.whole import MOST_BYTES
from facilitate.replay import locate
from facilitate.reports.formats.json import written
from facilitate.store.whole import whole_workshop
from facilitate.worker import memory
from tests.builders import Room

from .test_failures import assert_refused, run


@pytest.fixture
def file(room: Room, tmp_path: Path) -> Path:
    """A workshop with two people and a card, as JSON."""
    ann = room.joins("Ann")
    room.joins("Bob")
    room.opens("metaphor")
    room.leads("cluster.create", lens=room.lens(), title="Ways", cards=[room.sends(ann, "a bridge")])
    path = tmp_path / "workshop.json"
    path.write_bytes(written(room.store.read(whole_workshop, room.id)))
    return path


@pytest.fixture
def elsewhere(tmp_path: Path, empty_database: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "facilitate.db").write_bytes(empty_database.read_bytes())
    return folder


def test_a_workshop_is_made_again(file: Path, elsewhere: Path, room: Room) -> None:
    result = run("import", file, "--data-dir", elsewhere)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == f"A test: 2 participants, 1 cards, join code {room.code}\n"
    again = run("export", room.code, "--format", "json", "--data-dir", elsewhere)
    assert again.stdout_bytes == file.read_bytes()


def test_signs_that_nobody_sees_stay_behind(file: Path, elsewhere: Path, room: Room) -> None:
    told = file.read_text()
    older = told.replace("a bridge", "a br\u00adidge\u200e").replace('"Ann"', '"\\u2060Ann"')
    assert older != told
    file.write_text(older)
    assert run("import", file, "--data-dir", elsewhere).exit_code == 0
    again = run("export", room.code, "--format", "json", "--data-dir", elsewhere)
    assert again.stdout_bytes.decode() == told


def test_a_taken_join_code_is_told(file: Path, elsewhere: Path, room: Room) -> None:
    assert run("import", file, "--data-dir", elsewhere).exit_code == 0
    other = file.with_name("other.json")
    other.write_text(file.read_text().replace(room.id, "another"))
    for kind in ("rounds", "participants", "cards", "lenses", "clusters"):
        for id_ in room.board()[kind]:
            other.write_text(other.read_text().replace(id_, f"{id_[:-1]}{'-' if id_.endswith('_') else '_'}"))
    result = run("import", other, "--data-dir", elsewhere)
    assert result.exit_code == 0, result.stderr
    assert f"Its join code was {room.code}" in result.stdout


def test_a_workshop_that_is_here_is_refused(file: Path, tmp_path: Path) -> None:
    assert_refused(run("import", file, "--data-dir", tmp_path), "workshop.json", "here already")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert_refused(run("import", tmp_path / "no.json", "--data-dir", tmp_path), "no.json", "No such file")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ["bad.json:1: column 1"]),
        (b'{\n "format": "workshop/2",\n', ["bad.json:3: column 1"]),
        (b'{\n "format": "\xff"}', ["bad.json:2", "UTF-8"]),
        (b"[]", ["not a workshop", "workshop/2"]),
        (b'"text"', ["not a workshop"]),
        (b'{"format": 2}', ["not a workshop"]),
        (b'{"format": "spreadsheet"}', ["not a workshop"]),
        (b'{\n "format": "workshop/1"}', ["bad.json:2: format:", '"workshop/1"', '"workshop/2"']),
        (b'{"format": "workshop/3"}', ['"workshop/3"']),
        (b'{"format": "workshop/2"}', ["missing required field"]),
        (b"[" * 100_000, ["too deep"]),
        (b'{"format": "workshop/2", "n": ' + b"9" * 5_000 + b"}", ["more digits"]),
        (b" " * (MOST_BYTES + 1), ["too large for a workshop", "32 MB"]),
    ],
)
def test_a_file_that_is_no_workshop_says_why(tmp_path: Path, content: bytes, words: list[str]) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    assert_refused(run("import", tmp_path / "bad.json", "--data-dir", tmp_path), "bad.json", *words)


def test_a_file_that_takes_too_much_memory_is_refused(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def greedy(_content: bytes) -> None:
        bytes(memory.most_for("long"))

    monkeypatch.setattr(importing, "read", greedy)
    before = resource.getrlimit(resource.RLIMIT_AS)
    assert_refused(run("import", file, "--data-dir", tmp_path), "more memory than it may")
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_place_at_the_end_of_a_long_file_is_found_in_one_pass() -> None:
    """Counting the lines before each of its likes anew took minutes here."""
    text = "{" + '"a": 1,\n' * 200_001 + '"b": 2}'
    begun = time.process_time()
    assert locate.line_of(text, ("b",)) == 200_002
    assert locate.line_of(text, ("a",)) == 1
    assert time.process_time() - begun < 5


Change = Callable[[dict[str, Any]], Any]
WRONG: dict[str, tuple[Change, str]] = {
    "an unknown field": (lambda one: one["rounds"][0].update(shoe=42), "rounds[0].shoe"),
    "a text that is a number": (lambda one: one["rounds"][0].update(title=42), "rounds[0].title"),
    "a missing field": (lambda one: one["participants"][1].pop("muted"), "participants[1]"),
    "an unknown word": (lambda one: one["rounds"][0].update(kind="dance"), "rounds[0].kind"),
    "an id that is none": (lambda one: one["participants"][0].update(id="a b"), "participants[0].id"),
    "an id with a line end": (lambda one: one["participants"][0].update(id="ab\n"), "participants[0].id"),
    "a number that is none": (lambda one: one["participants"][0].update(number=-1), "participants[0].number"),
    "a moment after the last year": (
        lambda one: one["workshop"].update(created_at=253_402_300_800_000),
        "workshop.created_at",
    ),
    "lenses that are none": (lambda one: one["report"]["options"].update(lenses=True), "report.options.lenses"),
    "a choice that is a table": (lambda one: one["report"]["options"].update(names={"a": "b"}), "report.options.names"),
    "a choice that nobody knows": (lambda one: one["report"]["options"].update(shoes=True), "report.options.shoes"),
    "a huge number": (lambda one: one["workshop"].update(created_at=2**63), "workshop.created_at"),
    "a colour of its own": (lambda one: cluster(one).update(colour="red;"), "clusters[0].colour"),
    "an order key that sorts nowhere": (lambda one: cluster(one).update(order="A"), "clusters[0].order"),
    "an id twice": (lambda one: one["participants"][1].update(id=one["participants"][0]["id"]), "participants[1].id"),
    "a code twice": (
        lambda one: one["participants"][1].update(code=one["participants"][0]["code"]),
        "participants[1].code",
    ),
    "a round that is not there": (lambda one: one["workshop"].update(round="nowhere"), "workshop.round"),
    "a card that is not there": (lambda one: cluster(one)["cards"][0].update(card="nowhere"), "lenses[0]"),
    "an author who is not there": (lambda one: one["rounds"][0]["cards"][0]["authors"].append("x"), "cards[0].authors"),
    "a stack on a card that is not there": (lambda one: first_card(one).update(under="x"), "cards[0].under"),
    "a card under itself": (lambda one: first_card(one).update(under=first_card(one)["id"]), "cards[0].under"),
    "somebody in two pairs": (lambda one: one["rounds"][1].update(pairs=two_pairs(one)), "rounds[1].pairs"),
    "ballots where nobody voted": (lambda one: one["rounds"][0].update(ballots=[{"x": 1}]), "rounds[0].ballots"),
    "a place where nobody stands": (
        lambda one: one["rounds"][0].update(queue={"order": ["x"], "at": 1, "away": []}),
        "rounds[0].queue.at",
    ),
    "a control character": (lambda one: one["workshop"].update(title="a\u0000b"), "workshop.title"),
    "a turned direction": (lambda one: one["rounds"][0]["cards"][0].update(text="\u202ecod.exe"), "cards[0].text"),
    "half a sign": (lambda one: one["workshop"].update(title="\ud800"), "bad.json"),
}


def cluster(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["rounds"][0]["lenses"][0]["clusters"][0]
    return found


def first_card(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["rounds"][0]["cards"][0]
    return found


def two_pairs(document: dict[str, Any]) -> list[dict[str, Any]]:
    person = document["participants"][0]["id"]
    return [{"id": f"pair{number}", "number": number, "members": [person]} for number in range(2)]


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_is_named_with_its_line(file: Path, elsewhere: Path, name: str) -> None:
    change, place = WRONG[name]
    document = json.loads(file.read_text())
    change(document)
    bad = file.with_name("bad.json")
    bad.write_text(json.dumps(document, indent=1))
    result = run("import", bad, "--data-dir", elsewhere)
    assert_refused(result, "bad.json", place)
    if place != "bad.json":
        assert result.stderr.split(":")[2].strip().isdigit()
