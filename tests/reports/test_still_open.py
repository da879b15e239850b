"""What was parked, in a chapter of its own."""

from typing import Any

import pytest

from facilitate.domain.text import clean_line
from facilitate.reports.desk import on_the_desk
from facilitate.reports.document import compose, draft
from facilitate.reports.languages import load
from facilitate.reports.model import Aside, Bullets, SectionName
from facilitate.reports.tables.telling import Told
from facilitate.reports.tables.timeline import timeline

from .snapshots import SnapshotBuilder
from .test_document import an_open_round, outline

LONG = "neighbours who cook for each other on Sundays, in the kitchen of the school that stands empty then"


def parked(workshop: SnapshotBuilder) -> list[str]:
    return outline(workshop, SectionName.PARKED)


def a_parked_card(text: str = "a bridge") -> SnapshotBuilder:
    """Card `c`, whose id is known by its note."""
    return an_open_round().with_card(text).with_note("come back to this", "parked", on="card")


def id_of(workshop: SnapshotBuilder, table: str) -> str:
    return str(next(iter(workshop.snapshot()[table])))


def test_what_was_parked_is_told_after_the_rounds_and_not_in_them() -> None:
    workshop = an_open_round().with_card("a bridge").with_note("who pays?", "parked").with_note("said")
    workshop.with_note("and when?", "parked", on="workshop").with_note("for all", on="workshop")
    assert parked(workshop) == ["Still open", "- who pays?", "- and when?"]
    assert outline(workshop) == ["Round", "- a bridge", "From the conversation", "- said"]
    names = [section.name for section in compose(workshop.snapshot()).sections]
    assert names.index(SectionName.ROUND) < names.index(SectionName.PARKED) < names.index(SectionName.NOTES)


def test_there_is_no_such_chapter_when_nothing_was_parked() -> None:
    assert parked(an_open_round().with_card("a bridge").with_note("said")) == []


def test_it_is_something_to_tell_of_a_workshop() -> None:
    workshop = SnapshotBuilder().with_note("who pays?", "parked", on="workshop")
    assert parked(workshop) == ["Still open", "- who pays?"]
    assert outline(workshop) == []


def test_it_names_the_card_or_the_cluster_that_it_is_about() -> None:
    workshop = a_parked_card().with_cluster("Built", 0).with_note("too few", "parked", on="cluster")
    assert parked(workshop) == ["Still open", "- ‘a bridge’: come back to this", "- Built: too few"]


def test_a_long_card_is_named_by_its_first_words() -> None:
    (_, told) = parked(a_parked_card(LONG))
    label = told.removeprefix("- ").removesuffix(" come back to this")
    assert label.startswith("‘")
    assert label.endswith(" …’:")
    assert LONG.startswith(label[1:].removesuffix(" …’:"))
    assert len(label) < 90


def test_it_names_the_card_in_the_words_of_the_scribe() -> None:
    workshop = a_parked_card()
    workshop.with_passage(f"card:{id_of(workshop, 'cards')}", text="a long bridge", typed="a bridge")
    assert parked(workshop) == ["Still open", "- ‘a long bridge’: come back to this"]


@pytest.mark.parametrize("gone", ["left out", "off the board"])
def test_it_does_not_name_a_card_that_is_not_told(gone: str) -> None:
    workshop = a_parked_card()
    if gone == "left out":
        workshop.with_passage(f"card:{id_of(workshop, 'cards')}", left_out=True)
    else:
        workshop.snapshot()["cards"][id_of(workshop, "cards")]["state"] = "hidden"
    assert parked(workshop) == ["Still open", "- come back to this"]


def test_a_scribe_changes_what_it_says_and_the_name_before_it() -> None:
    workshop, key = a_parked_card(), "note:{}"
    workshop.with_passage(key.format(id_of(workshop, "notes")), text="who builds it?", typed="come back to this")
    assert parked(workshop) == ["Still open", "- ‘a bridge’: who builds it?"]
    told = passage(workshop, "parked")
    assert (told["label"], told["typed_label"], told["typed"]) == ("‘a bridge’", "‘a bridge’", "come back to this")
    workshop.with_passage(key.format(id_of(workshop, "notes")), label="The bridge")
    assert parked(workshop) == ["Still open", "- The bridge: come back to this"]


def passage(workshop: SnapshotBuilder, chapter: str) -> dict[str, Any]:
    desk = on_the_desk(draft(workshop.snapshot()))
    (found,) = [one for one in desk["chapters"] if one["key"] == chapter]
    return dict(found["inside"][0])


@pytest.mark.parametrize("language", ["nl", "en", "fr", "de"])
def test_the_chapter_has_a_heading_in_each_language(language: str) -> None:
    sections = compose(a_parked_card().snapshot(), language).sections
    (section,) = [one for one in sections if one.name is SectionName.PARKED]
    headings = {load(code).say("still_open") for code in ("nl", "en", "fr", "de")}
    assert len(headings) == 4
    assert clean_line(getattr(section.blocks[0], "text", "")) == load(language).say("still_open")


def test_a_quote_has_quotation_marks_on_its_card_and_in_its_round() -> None:
    workshop = an_open_round().with_card("a bridge").with_note("we eat together", "quote", on="card")
    workshop.with_note("so do we", "quote")
    blocks = next(part.blocks for part in compose(workshop.snapshot()).sections if part.name is SectionName.ROUND)
    first, second = [block for block in blocks if isinstance(block, Bullets)]
    assert first.items[0].asides == (Aside(id_of(workshop, "notes"), "quote", "Quote:", ("‘we eat together’",)),)
    assert (second.items[0].label, second.items[0].paragraphs) == ("", ("‘so do we’",))


def test_the_timeline_says_what_was_parked_and_what_was_quoted() -> None:
    workshop = an_open_round().with_note("who pays?", "parked").with_note("so do we", "quote")
    rows = timeline(Told(draft(workshop.snapshot()), None)).rows
    assert [(row[1], row[3]) for row in rows][-2:] == [("Parked", "who pays?"), ("Quote", "so do we")]
