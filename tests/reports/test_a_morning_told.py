"""The report of a whole morning: everything that was said, once and in the order of the day."""

import re
from collections import Counter
from datetime import date

import pytest
from babel.dates import format_date

from facilitate.reports.document import compose
from tests.mornings.morning import Morning, said_in

from .readers import export, read, read_json, texts_in

TEXT_FORMATS = ["md", "html", "docx"]
SHORT = 12
"""Signs, up to which a text may also be a word of ours or of somebody else."""


def typed_texts(morning: Morning) -> list[str]:
    script = morning.script
    event, texts = script["event"], [script["workshop"]["title"]]
    texts += [event["title"], event["subtitle"], *event["links"]]
    for entry in event["programme"]:
        texts += [entry["time"], entry["title"], *entry.get("items", [])]
    for round_ in script["rounds"]:
        texts += [round_["title"], *filter(None, [round_.get("prompt")]), *said_in(round_)]
        texts += [cluster["title"] for lens in round_.get("lenses", [])[:1] for cluster in lens["clusters"]]
    return texts


def images_that_their_why_names(morning: Morning) -> list[str]:
    """Of these metaphors the report has the why alone."""
    cards = (card for round_ in morning.rounds for card in round_.get("cards", []))
    return [card["text"] for card in cards if card["kind"] == "metaphor" and all_said(card["text"], card["why"])]


def all_said(image: str, why: str) -> bool:
    counting = [word for word in re.findall(r"\w+", image.lower()) if word not in ("een", "de", "het", "en")]
    return set(counting) <= set(re.findall(r"\w+", why.lower()))


def told_texts(morning: Morning) -> list[str]:
    left = Counter(typed_texts(morning))
    left.subtract(images_that_their_why_names(morning))
    return [*left.elements()]


def the_day(morning: Morning) -> str:
    return format_date(date.fromisoformat(morning.script["event"]["date"]), "EEEE d MMMM y", locale="nl")


def headings_of(morning: Morning) -> list[str]:
    """A cluster of one has no heading: it stands with what was not clustered."""
    script = morning.script
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
def test_every_text_stands_in_the_report_as_often_as_it_was_typed(morning: Morning, format_name: str) -> None:
    whole, told = read(format_name, morning.snapshot()).whole, told_texts(morning)
    found = {text: whole.count(text) for text in told if len(text) > SHORT}
    assert found == {text: sum(other.count(text) for other in told) for text in found}


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_an_image_that_its_why_names_is_no_text_of_its_own(morning: Morning, format_name: str) -> None:
    pieces = read(format_name, morning.snapshot()).pieces
    assert images_that_their_why_names(morning)
    assert [image for image in images_that_their_why_names(morning) if image in pieces] == []


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_cluster_of_one_goes_before_its_card(morning: Morning, format_name: str) -> None:
    whole = read(format_name, morning.snapshot()).whole
    for round_ in morning.rounds:
        for cluster in (one for lens in round_.get("lenses", [])[:1] for one in lens["clusters"]):
            if len(cluster["cards"]) == 1:
                card = round_["cards"][cluster["cards"][0]]
                said = re.escape(card.get("why") or card["text"])
                assert re.search(rf"{re.escape(cluster['title'])}: .*{said}", whole)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_no_longer_text_stands_in_the_report_twice(morning: Morning, format_name: str) -> None:
    whole = read(format_name, morning.snapshot()).whole
    long_texts = [text for round_ in morning.rounds for text in said_in(round_) if len(text) > 40]
    assert [text for text in long_texts if whole.count(text) != 1] == []


@pytest.mark.parametrize("format_name", ["txt", "pdf"])
def test_every_longer_text_is_there_once_where_lines_are_broken(morning: Morning, format_name: str) -> None:
    whole = "".join(read(format_name, morning.snapshot()).whole.split())
    long_texts = [text for round_ in morning.rounds for text in said_in(round_) if len(text) > 40]
    assert [text for text in long_texts if whole.count("".join(text.split())) != 1] == []


def test_every_card_is_found_in_the_markdown_by_searching_for_it_as_typed(morning: Morning) -> None:
    markdown, unsaid = export("md", morning.snapshot()).decode(), images_that_their_why_names(morning)
    texts = [text for round_ in morning.rounds for text in said_in(round_) if text not in unsaid]
    assert [text for text in texts if text not in markdown] == []


def test_the_json_holds_every_text_as_often_as_it_was_typed(morning: Morning) -> None:
    typed = Counter(typed_texts(morning))
    assert Counter(text for text in texts_in(read_json(morning.snapshot())) if text in typed) == typed


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_the_headings_stand_in_the_order_of_the_day(morning: Morning, format_name: str) -> None:
    assert read(format_name, morning.snapshot()).headings == headings_of(morning)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_the_report_reads_from_the_masthead_to_the_closing_calls(morning: Morning, format_name: str) -> None:
    script = morning.script
    whole = read(format_name, morning.snapshot()).whole
    tip = script["rounds"][2]["notes"][0]["text"]
    landmarks = [
        script["event"]["subtitle"],
        the_day(morning),
        script["event"]["organisers"][0],
        script["event"]["programme"][1]["items"][0],
        script["event"]["links"][0],
        f"Verslag van workshop {script['workshop']['number']}",
        script["workshop"]["facilitators"][0],
        script["workshop"]["scribe"],
        f"Aantal deelnemers: {len(script['participants'])}",
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
def test_nobody_who_took_part_is_named(morning: Morning, format_name: str) -> None:
    whole = read(format_name, morning.snapshot()).whole
    assert [person["name"] for person in morning.script["participants"] if person["name"] in whole] == []


def test_a_second_lens_is_one_line_with_titles_counts_and_emoji(morning: Morning) -> None:
    paragraphs = read("html", morning.snapshot()).paragraphs
    lens = morning.rounds[0]["lenses"][1]
    (line,) = [paragraph for paragraph in paragraphs if lens["clusters"][0]["title"] in paragraph]
    assert line.startswith(f"Dezelfde kaartjes, ingedeeld op {lens['name']}: ")
    assert all(f"{cluster['title']} ({len(cluster['cards'])})" in line for cluster in lens["clusters"])
    assert not any(card["text"] in line for card in morning.rounds[0]["cards"])


def test_the_file_is_named_after_the_workshop_and_the_day(morning: Morning) -> None:
    number, day = morning.script["workshop"]["number"], morning.script["event"]["date"]
    assert compose(morning.snapshot()).stem == f"verslag-workshop-{number}-{day}"
