"""Cards that say the same: told once, with how often it was said, in every format."""

import pytest

from facilitate.reports.checks.coverage import coverage
from facilitate.reports.document import draft
from facilitate.reports.picture.board import board

from .readers import read
from .snapshots import SnapshotBuilder, a_workshop
from .test_document import outline, the_bullet
from .test_tables import column


def said_thrice(**workshop: object) -> SnapshotBuilder:
    """A card of Ann on those of Bob and Cem, in a cluster with one of Dee."""
    made = a_workshop(**workshop)
    for name in ("Ann", "Bob", "Cem", "Dee"):
        made.with_participant(name)
    made.with_round("open", "Round").with_card("a bridge", authors=["pa0001"])
    made.with_card("the same bridge", authors=["pa0002"], under=card(made, "a bridge"))
    made.with_card("that bridge", authors=["pa0003"], under=card(made, "a bridge"))
    return made.with_card("a boat", authors=["pa0004"]).with_cluster("Ways", 0, 1, 2, 3)


def card(builder: SnapshotBuilder, text: str) -> str:
    return next(str(id_) for id_, one in builder.snapshot()["cards"].items() if one["text"] == text)


OFTEN = {"en": "said 3 times", "nl": "3 keer gezegd", "fr": "dit 3 fois", "de": "3 Mal gesagt"}


def test_it_is_told_once_with_how_often_it_was_said() -> None:
    assert outline(said_thrice()) == ["Round", "Ways", "- a bridge", "- a boat"]


@pytest.mark.parametrize("name", ["pdf", "docx", "md", "html", "txt"])
@pytest.mark.parametrize("language", OFTEN)
def test_every_format_says_how_often_in_every_language(name: str, language: str) -> None:
    seen = "".join(read(name, said_thrice(language=language).snapshot()).whole.split())
    assert f"abridge–{''.join(OFTEN[language].split())}" in seen
    assert "thesamebridge" not in seen


def test_with_names_all_who_said_it_are_told() -> None:
    made = a_workshop().with_participant("Ann").with_participant("Bob").with_round("open", "Round")
    made.with_card("a bridge", authors=["pa0001"])
    made.with_card("the same bridge", authors=["pa0002"], under=card(made, "a bridge"))
    assert the_bullet(made).names == "said 2 times"
    assert the_bullet(made.with_report(names=True)).names == "said 2 times: Ann, Bob"


def test_a_tip_says_it_before_its_colon() -> None:
    made = a_workshop().with_round("open", "Round").with_card("bring fruit", "tip")
    made.with_card("take fruit along", "tip", under=card(made, "bring fruit"))
    assert "Tip (said 2 times):" in read("txt", made.snapshot()).whole


def test_what_was_noted_about_any_of_them_stands_with_it() -> None:
    made = a_workshop().with_round("open", "Round").with_card("a bridge")
    made.with_card("the same bridge", under=card(made, "a bridge")).with_note("said aloud", on="card")
    (aside,) = the_bullet(made).asides
    assert aside.paragraphs == ("said aloud",)


def test_nobody_of_them_is_missing_and_who_leaves_it_out_misses_all() -> None:
    made = said_thrice()
    assert coverage(draft(made.snapshot()), made.snapshot()).complete
    made.with_passage(f"card:{card(made, 'a bridge')}", left_out=True)
    missing = coverage(draft(made.snapshot()), made.snapshot()).participants
    assert [one.name for one in missing] == ["Ann", "Bob", "Cem"]


def test_while_the_one_on_top_is_off_the_board_the_next_one_is_told() -> None:
    made = a_workshop().with_round("open", "Round").with_card("a bridge", state="asked")
    top = card(made, "a bridge")
    made.with_card("the same bridge", under=top).with_card("that bridge", under=top).with_cluster("Ways", 0, 1, 2)
    assert the_bullet(made).paragraphs == ("the same bridge",)
    assert the_bullet(made).names == "said 2 times"


def test_tables_have_a_row_for_it_with_its_number_and_count_every_card() -> None:
    made = said_thrice().with_report(names=True)
    assert column(made, "Cards", "Text") == ["a bridge", "a boat"]
    assert column(made, "Cards", "Times said") == [3, 1]
    assert column(made, "Cards", "Who") == ["Ann, Bob, Cem", "Dee"]
    facts = dict(zip(column(made, "Workshop", "Fact"), column(made, "Workshop", "Content"), strict=True))
    assert facts["Cards"] == 4


def test_a_picture_of_the_board_draws_it_once_with_its_number() -> None:
    made = said_thrice()
    (group,) = board(draft(made.snapshot())).groups
    assert [(one.said.paragraphs, one.names) for one in group.cards] == [
        (("a bridge",), "said 3 times"),
        (("a boat",), ""),
    ]


def test_the_appendix_has_no_words_that_the_scribe_did_not_see() -> None:
    seen = read("txt", said_thrice().with_report(appendix=True).snapshot()).whole
    assert seen.count("a bridge") == 2
    assert "that bridge" not in seen
