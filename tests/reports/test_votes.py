"""What a vote says in the report."""

from io import BytesIO

import pytest
from docx import Document

from facilitate.reports.document import compose
from facilitate.reports.formats import FORMATS

from .snapshots import SnapshotBuilder, a_workshop
from .test_document import outline


def a_vote(**workshop: object) -> SnapshotBuilder:
    """Three clusters and a vote about them."""
    made = a_workshop(**workshop).with_round("open", "Ideas").with_card("soup").with_card("tea").with_card("bread")
    made.with_cluster("Warm houden", 0).with_cluster("Delen", 1).with_cluster("Later", 2)
    return made.with_round("vote", "Dots")


def told(builder: SnapshotBuilder) -> list[str]:
    """The lines after the heading of the vote; empty when it is left out."""
    lines = outline(builder)
    return lines[lines.index("Dots") + 1 :] if "Dots" in lines else []


def rendered(builder: SnapshotBuilder, name: str) -> str:
    snapshot = builder.snapshot()
    data = FORMATS[name].render(compose(snapshot), snapshot)
    if name == "docx":
        return "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)
    return data.decode()


def test_most_dots_come_first_and_equal_ones_stay_in_the_order_of_the_ballot() -> None:
    assert told(a_vote().with_votes(5, 2, 5, 2))[1:] == ["5 dots: Delen", "2 dots: Warm houden", "2 dots: Later"]


def test_it_says_how_many_voted_and_what_they_did_not_use() -> None:
    assert told(a_vote().with_votes(3, 3, 3, 3))[0] == "3 participants voted."
    assert told(a_vote().with_votes(3, 2, 3, 3))[0] == "3 participants voted. 1 dot was left over."
    assert told(a_vote().with_votes(1, 1, 0, 0))[0] == "1 participant voted. 2 dots were left over."


def test_dots_on_what_was_taken_off_the_board_since_are_not_called_unused() -> None:
    gone = "3 participants voted. 4 dots lay on what was taken off the board later."
    assert told(a_vote().with_votes(3, 2, 3, 0, gone=4))[0] == gone
    both = "1 dot was left over. 1 dot lay on something that was taken off the board later."
    assert told(a_vote().with_votes(1, 1, 0, 0, gone=1))[0] == f"1 participant voted. {both}"


def test_what_got_no_dot_is_counted_and_not_listed() -> None:
    assert told(a_vote().with_votes(1, 3, 0, 0))[1:] == ["3 dots: Warm houden", "2 choices got no dot."]


def test_cards_are_told_by_their_text() -> None:
    assert told(a_vote().with_votes(1, 0, 3, 0, on="cards"))[1] == "3 dots: tea"


def test_what_got_dots_has_a_heading_of_its_own_also_with_one_card() -> None:
    lines = outline(a_vote().with_votes(2, 4, 0, 2))
    assert [line for line in lines if line in {"Warm houden", "Delen", "Later"}] == ["Warm houden", "Later"]
    assert lines.index("Warm houden") < lines.index("- soup") < lines.index("Later")
    assert "- Delen: tea" in lines


def test_a_vote_that_nobody_took_part_in_is_left_out() -> None:
    assert told(a_vote().with_votes(0, 0, 0, 0)) == []
    assert told(a_vote()) == []


def test_a_note_is_told_also_when_nobody_voted() -> None:
    assert told(a_vote().with_note("no time for it")) == ["- no time for it"]


def test_an_open_vote_keeps_its_secret() -> None:
    builder = a_vote().with_votes(2, 3, 3, 0, open_=True)
    assert told(builder) == ["2 participants voted. The vote is still open: its results come when it closes."]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("md", "- **5 stippen:** Warm houden\n- **1 stip:** Delen"),
        ("docx", "5 stippen: Warm houden\n1 stip: Delen"),
        ("html", '<span class="report-label">5 stippen:</span> Warm houden'),
    ],
)
def test_every_format_tells_the_dots(name: str, line: str) -> None:
    assert line in rendered(a_vote(language="nl").with_votes(2, 5, 1, 0), name)


@pytest.mark.parametrize("title", ["# not *a* heading", "<b>", "1. one"])
def test_a_hostile_title_stays_text_in_the_results(title: str) -> None:
    made = a_workshop().with_round("open").with_card("soup").with_cluster(title, 0).with_round("vote", "Dots")
    builder = made.with_votes(1, 3)
    assert "<b>" not in rendered(builder, "html").replace("&lt;b&gt;", "")
    assert f"3 dots: {title}" in rendered(builder, "docx")


# Counted in the room


def test_it_says_what_was_counted_in_the_room() -> None:
    lines = told(a_vote().with_votes(2, 3, 3, 0, counted=(2, 0)))
    counted = "2 participants voted. 2 dots were counted in the room, of people without a phone."
    assert lines[:3] == [counted, "5 dots: Warm houden", "3 dots: Delen"]


def test_a_vote_that_was_counted_in_the_room_alone_is_told() -> None:
    assert told(a_vote().with_votes(0, 0, 0, 0, counted=(0, 4)))[1] == "4 dots: Delen"


def test_what_was_counted_stays_a_secret_of_an_open_vote() -> None:
    assert told(a_vote().with_votes(0, 0, 0, 0, counted=(0, 4), open_=True)) == []


# Scales and hands


def asked(**workshop: object) -> SnapshotBuilder:
    return a_workshop(**workshop).with_round("vote", "Dots")


def test_a_scale_is_told_from_its_lowest_step_with_the_middle() -> None:
    lines = told(asked().with_scale(1, 0, 0, 3, 2, options=("Not at all", "", "", "", "Completely")))
    assert lines == [
        "6 people answered. The middle answer is 4.",
        "1 person: 1 – Not at all",
        "3 people: 4",
        "2 people: 5 – Completely",
    ]


def test_the_middle_of_two_halves_lies_between_them() -> None:
    assert told(asked().with_scale(0, 2, 0, 2, 0))[0] == "4 people answered. The middle answer lies between 2 and 4."


def test_who_was_counted_in_the_room_answered_as_well() -> None:
    line = told(asked().with_scale(0, 0, 1, 0, 0, counted=(0, 0, 2)))[0]
    assert line == "3 people answered. 2 of them were counted in the room, without a phone. The middle answer is 3."


def test_hands_are_told_in_one_sentence() -> None:
    assert told(asked().with_hands(12)) == ["12 hands went up in the room."]


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_every_language_tells_them(language: str) -> None:
    lines = outline(asked(language=language).with_scale(0, 1, 0, 2, 1, counted=(0, 0, 0, 1)))
    assert any("5" in line and "4" in line for line in lines)
    assert any("12" in line for line in outline(asked(language=language).with_hands(12)))
