"""The report of the seed workshop, beside the one that a scribe wrote by hand."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from facilitate.reports.document import compose

from .readers import export, read, read_json, texts_in
from .snapshots import SEED, seed_script, the_seed_workshop

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed workshop is not beside this repository")
TEXT_FORMATS = ["md", "html", "docx"]
SHORT = 12
"""Signs, up to which a text may also be a word of ours or of somebody else."""


def said_in(round_: dict[str, Any]) -> Iterator[str]:
    for entry in (*round_.get("cards", []), *round_.get("notes", [])):
        yield from (entry[part] for part in ("text", "why", "condition", "example") if entry.get(part))


def typed_texts() -> list[str]:
    script = seed_script()
    event, texts = script["event"], [script["workshop"]["title"]]
    texts += [event["title"], event["subtitle"], *event["links"]]
    for entry in event["programme"]:
        texts += [entry["time"], entry["title"], *entry.get("items", [])]
    for round_ in script["rounds"]:
        texts += [round_["title"], *filter(None, [round_.get("prompt")]), *said_in(round_)]
        texts += [cluster["title"] for lens in round_.get("lenses", [])[:1] for cluster in lens["clusters"]]
    return texts


def images_that_their_why_names() -> list[str]:
    """Of these metaphors the report has the why alone."""
    cards = (card for round_ in seed_script()["rounds"] for card in round_.get("cards", []))
    return [card["text"] for card in cards if card["kind"] == "metaphor" and all_said(card["text"], card["why"])]


def all_said(image: str, why: str) -> bool:
    counting = [word for word in re.findall(r"\w+", image.lower()) if word not in ("een", "de", "het", "en")]
    return set(counting) <= set(re.findall(r"\w+", why.lower()))


def told_texts() -> list[str]:
    left = Counter(typed_texts())
    left.subtract(images_that_their_why_names())
    return [*left.elements()]


def headings_by_hand() -> list[str]:
    """A cluster of one has no heading: it stands with what was not clustered."""
    script = seed_script()
    headings = [script["event"]["title"], "Programma", script["workshop"]["title"]]
    for round_ in script["rounds"]:
        headings.append(round_["title"])
        for lens in round_.get("lenses", [])[:1]:
            clusters = [cluster for cluster in lens["clusters"] if len(cluster["cards"]) > 1]
            headings += [cluster["title"] for cluster in clusters]
            if sum(len(cluster["cards"]) for cluster in clusters) < len(round_["cards"]):
                headings.append("Verder gezegd")
    return headings


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_every_text_stands_in_the_report_as_often_as_it_was_typed(format_name: str) -> None:
    whole, told = read(format_name, the_seed_workshop()).whole, told_texts()
    found = {text: whole.count(text) for text in told if len(text) > SHORT}
    assert found == {text: sum(other.count(text) for other in told) for text in found}


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_an_image_that_its_why_names_is_no_text_of_its_own(format_name: str) -> None:
    pieces = read(format_name, the_seed_workshop()).pieces
    assert images_that_their_why_names()
    assert [image for image in images_that_their_why_names() if image in pieces] == []


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_cluster_of_one_goes_before_its_card(format_name: str) -> None:
    whole = read(format_name, the_seed_workshop()).whole
    for round_ in seed_script()["rounds"]:
        for cluster in (one for lens in round_.get("lenses", [])[:1] for one in lens["clusters"]):
            if len(cluster["cards"]) == 1:
                card = round_["cards"][cluster["cards"][0]]
                said = re.escape(card.get("why") or card["text"])
                assert re.search(rf"{re.escape(cluster['title'])}: .*{said}", whole)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_no_longer_text_stands_in_the_report_twice(format_name: str) -> None:
    whole = read(format_name, the_seed_workshop()).whole
    long_texts = [text for round_ in seed_script()["rounds"] for text in said_in(round_) if len(text) > 40]
    assert [text for text in long_texts if whole.count(text) != 1] == []


@pytest.mark.parametrize("format_name", ["txt", "pdf"])
def test_every_longer_text_is_there_once_where_lines_are_broken(format_name: str) -> None:
    whole = "".join(read(format_name, the_seed_workshop()).whole.split())
    long_texts = [text for round_ in seed_script()["rounds"] for text in said_in(round_) if len(text) > 40]
    assert [text for text in long_texts if whole.count("".join(text.split())) != 1] == []


def test_every_card_is_found_in_the_markdown_by_searching_for_it_as_typed() -> None:
    markdown, unsaid = export("md", the_seed_workshop()).decode(), images_that_their_why_names()
    texts = [text for round_ in seed_script()["rounds"] for text in said_in(round_) if text not in unsaid]
    assert [text for text in texts if text not in markdown] == []


def test_the_json_holds_every_text_as_often_as_it_was_typed() -> None:
    typed = Counter(typed_texts())
    assert Counter(text for text in texts_in(read_json(the_seed_workshop())) if text in typed) == typed


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_the_headings_stand_in_the_order_of_the_day(format_name: str) -> None:
    assert read(format_name, the_seed_workshop()).headings == headings_by_hand()


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_the_report_reads_from_the_masthead_to_the_closing_calls(format_name: str) -> None:
    script = seed_script()
    whole = read(format_name, the_seed_workshop()).whole
    tip = script["rounds"][2]["notes"][0]["text"]
    landmarks = [
        script["event"]["subtitle"],
        "donderdag 21 april 2022",
        script["event"]["organisers"][0],
        script["event"]["programme"][1]["items"][0],
        script["event"]["links"][0],
        "Verslag van workshop 2",
        script["workshop"]["facilitators"][0],
        script["workshop"]["scribe"],
        "Aantal deelnemers: 12",
        script["rounds"][0]["prompt"],
        script["rounds"][0]["lenses"][1]["clusters"][0]["title"] + " (",
        script["rounds"][1]["prompt"],
        f"Tip: {tip}",
        *[card["text"] for card in script["rounds"][3]["cards"]],
        "Gemaakt op",
    ]
    found = [whole.find(landmark) for landmark in landmarks]
    assert -1 not in found
    assert found == sorted(found)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_nobody_who_took_part_is_named(format_name: str) -> None:
    whole = read(format_name, the_seed_workshop()).whole
    assert [person["name"] for person in seed_script()["participants"] if person["name"] in whole] == []


def test_a_second_lens_is_one_line_with_titles_counts_and_emoji() -> None:
    paragraphs = read("html", the_seed_workshop()).paragraphs
    lens = seed_script()["rounds"][0]["lenses"][1]
    (line,) = [paragraph for paragraph in paragraphs if lens["clusters"][0]["title"] in paragraph]
    assert line.startswith(f"Dezelfde kaartjes, geordend op {lens['name']}: ")
    assert all(f"{cluster['title']} ({len(cluster['cards'])})" in line for cluster in lens["clusters"])
    assert not any(card["text"] in line for card in seed_script()["rounds"][0]["cards"])


def test_the_file_is_named_after_the_workshop_and_the_day() -> None:
    assert compose(the_seed_workshop()).stem == "verslag-workshop-2-2022-04-21"
