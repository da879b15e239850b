"""What stands where in a report."""

from typing import Any

import pytest

from facilitate.reports.document import compose, draft
from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Picture,
    Results,
    SectionName,
)
from facilitate.reports.picture.board import board

from .snapshots import SnapshotBuilder, a_workshop


def blocks_of(builder: SnapshotBuilder, section: SectionName = SectionName.ROUND) -> list[Block]:
    report = compose(builder.snapshot())
    return [block for part in report.sections if part.name is section for block in part.blocks]


def outline(builder: SnapshotBuilder, section: SectionName = SectionName.ROUND) -> list[str]:
    """The blocks in short: headings, bullets as "- label: text", asides as "kind: text", lines as they are."""
    short: list[str] = []
    for block in blocks_of(builder, section):
        match block:
            case Heading(_, text) | Line(_, text):
                short.append(text)
            case Bullets(items):
                short += [f"- {f'{item.label} ' if item.label else ''}{' / '.join(item.paragraphs)}" for item in items]
            case Aside(_, kind, _, paragraphs):
                short.append(f"{kind}: {' / '.join(paragraphs)}")
            case LensOverview(label, _):
                short.append(label)
            case Results(items):
                short += [f"{item.dots} {item.title}" for item in items]
    return short


def the_bullet(builder: SnapshotBuilder) -> Bullet:
    (bullets,) = [block for block in blocks_of(builder) if isinstance(block, Bullets)]
    (bullet,) = bullets.items
    return bullet


def an_open_round(title: str = "Round", **workshop: Any) -> SnapshotBuilder:
    return a_workshop(**workshop).with_round("open", title)


def test_clusters_come_in_their_order_with_their_cards_in_theirs() -> None:
    workshop = an_open_round().with_card("one").with_card("two").with_card("three").with_card("four")
    workshop.with_cluster("Second thoughts", 2, 0).with_cluster("First thoughts", 1, 3)
    assert outline(workshop) == ["Round", "Second thoughts", "- three", "- one", "First thoughts", "- two", "- four"]


def test_a_cluster_of_one_has_no_heading_and_its_title_goes_before_the_card() -> None:
    workshop = an_open_round().with_card("one").with_card("two").with_card("three").with_card("four").with_card("five")
    workshop.with_cluster("Alone", 0).with_cluster("Both", 1, 2).with_cluster("", 3)
    assert outline(workshop) == ["Round", "Both", "- two", "- three", "Also said", "- Alone: one", "- four", "- five"]


def test_a_cluster_of_one_of_which_more_was_said_keeps_its_heading() -> None:
    workshop = an_open_round().with_card("one").with_cluster("Alone", 0, summary="In short")
    assert outline(workshop) == ["Round", "Alone", "In short", "- one"]


def test_clusters_can_be_told_as_one_list() -> None:
    workshop = an_open_round().with_card("one").with_card("two").with_card("three").with_cluster("Both", 2, 0)
    assert outline(workshop.with_report(headings=False)) == ["Round", "- one", "- two", "- three"]


def test_cards_outside_every_cluster_follow_under_a_heading_of_their_own() -> None:
    workshop = an_open_round().with_card("in").with_card("in too").with_card("out").with_cluster("Cluster", 0, 1)
    assert outline(workshop) == ["Round", "Cluster", "- in", "- in too", "Also said", "- out"]


def test_without_clusters_the_cards_are_one_list_in_the_order_they_came() -> None:
    assert outline(an_open_round().with_card("one").with_card("two")) == ["Round", "- one", "- two"]


def test_tips_are_set_apart_after_the_bullets_of_their_cluster() -> None:
    workshop = an_open_round().with_card("do this", "tip").with_card("said").with_cluster("Cluster", 0, 1)
    assert outline(workshop) == ["Round", "Cluster", "- said", "tip: do this"]


def test_a_note_stands_with_what_it_is_about() -> None:
    workshop = an_open_round().with_card("card").with_note("on the card", on="card")
    workshop.with_cluster("Cluster", 0).with_note("on the cluster", on="cluster").with_note("on the round")
    blocks = ["Round", "Cluster", "- card", "note: on the cluster", "From the conversation", "- on the round"]
    assert outline(workshop) == blocks
    assert [aside.paragraphs for aside in the_card(workshop).asides] == [("on the card",)]


def the_card(workshop: SnapshotBuilder) -> Bullet:
    return next(block for block in blocks_of(workshop) if isinstance(block, Bullets)).items[0]


def test_a_note_whose_card_was_taken_back_moves_to_the_round() -> None:
    workshop = an_open_round().with_card("gone").with_note("still here", on="card")
    snapshot = workshop.snapshot()
    snapshot["cards"].clear()
    assert outline(workshop) == ["Round", "- still here"]


@pytest.mark.parametrize("state", ["waiting", "asked", "hidden"])
def test_a_card_that_is_not_on_the_board_is_not_told_and_its_note_moves_to_the_round(state: str) -> None:
    workshop = an_open_round().with_card("off", state=state).with_note("still here", on="card").with_card("on")
    assert outline(workshop) == ["Round", "- on", "From the conversation", "- still here"]


def test_cards_for_the_facilitator_alone_are_counted_and_not_told() -> None:
    workshop = a_workshop().with_round("open", "Round", showing="never").with_card("loose one")
    workshop.with_card("grouped one").with_cluster("Secret", 1).with_note("for all")
    kept = "2 cards of this round were for the facilitators alone and are not told here."
    assert outline(workshop) == ["Round", kept, "From the conversation", "- for all"]
    (colophon,) = outline(workshop, SectionName.COLOPHON)
    assert "0 cards" in colophon


def test_who_was_taken_out_and_what_was_taken_off_do_not_count() -> None:
    workshop = an_open_round().with_participant("Ann").with_participant("Bob", removed=True)
    workshop.with_card("off", state="hidden")
    (colophon,) = outline(workshop, SectionName.COLOPHON)
    assert "1 participant and 0 cards" in colophon


def test_notes_on_the_workshop_come_after_the_rounds() -> None:
    workshop = an_open_round().with_card("card").with_note("for all", on="workshop")
    assert outline(workshop, SectionName.NOTES) == ["About the whole workshop", "- for all"]


def test_a_metaphor_is_its_emoji_the_image_and_the_why() -> None:
    bullet = the_bullet(
        a_workshop().with_round("metaphor").with_card("a bridge", "metaphor", why="It joins", emoji="🌉")
    )
    assert (bullet.sign, bullet.lead, bullet.paragraphs) == ("🌉", "a bridge", ("It joins",))


@pytest.mark.parametrize(
    ("image", "typed", "told"),
    [
        ("a bridge", "I bring people together", "a bridge: I bring people together"),
        ("A bridge!", "I bring people together", "A bridge! I bring people together"),
        ("a bridge", "people meet there", "a bridge, because people meet there"),
        ("a bridge", "because people meet there", "a bridge, because people meet there"),
        ("a bridge", "because: so", "a bridge, because: so"),
    ],
)
def test_a_metaphor_and_its_why_make_a_sentence(image: str, typed: str, told: str) -> None:
    bullet = the_bullet(a_workshop().with_round("metaphor").with_card(image, "metaphor", why=typed))
    assert f"{bullet.lead}{bullet.joint}{bullet.paragraphs[0]}" == told


@pytest.mark.parametrize(
    ("image", "why", "lead"),
    [
        ("a bridge", "I am a ‘bridge’: people cross me", ""),
        ("the witch and the fairy", "The witch for some, a fairy for others", ""),
        ("the witch and the fairy", "A fairy for others", "the witch and the fairy"),
        ("a bridge", "bridge or not", "a bridge"),
        ("???", "Nobody knows", "???"),
    ],
)
def test_an_image_that_the_why_names_is_not_named_twice(image: str, why: str, lead: str) -> None:
    assert the_bullet(a_workshop().with_round("metaphor").with_card(image, "metaphor", why=why)).lead == lead


def test_a_practice_keeps_its_condition_and_example_as_parts() -> None:
    workshop = a_workshop().with_round("exchange")
    workshop.with_card("cook", "practice", condition="a kitchen", example="on Sundays")
    assert [(part.label, part.paragraphs) for part in the_bullet(workshop).parts] == [
        ("But:", ("a kitchen",)),
        ("Example:", ("on Sundays",)),
    ]


@pytest.mark.parametrize(
    ("text", "condition", "told"),
    [
        ("We cook.", "But not on Sundays.", "We cook. But not on Sundays."),
        ("We cook", "but not on Sundays", "We cook, but not on Sundays"),
        ("We cook!", "provided there is a kitchen", "We cook! Provided there is a kitchen"),
    ],
)
def test_a_condition_that_goes_on_from_the_practice_follows_it(text: str, condition: str, told: str) -> None:
    bullet = the_bullet(a_workshop().with_round("exchange").with_card(text, "practice", condition=condition))
    assert (bullet.paragraphs, bullet.parts) == ((told,), ())


@pytest.mark.parametrize(("addressee", "label"), [("the town", "Call to the town:"), ("", "Call:")])
def test_a_call_says_to_whom(addressee: str, label: str) -> None:
    assert the_bullet(an_open_round().with_card("open up", "call", addressee=addressee)).label == label


def test_a_call_whose_text_names_them_does_not_say_to_whom_again() -> None:
    assert the_bullet(an_open_round().with_card("The Town must open up", "call", addressee="the town")).label == "Call:"


def test_closing_calls_to_the_same_people_follow_each_other() -> None:
    workshop = a_workshop().with_round("closing", "Closing").with_card("a", "call", addressee="policy")
    workshop.with_card("b").with_card("c", "call", addressee="training").with_card("d", "call", addressee="Policy")
    told = ["- Call to policy: a", "- Call to Policy: d", "- b", "- Call to training: c"]
    assert outline(workshop) == ["Closing", *told]


def test_lines_that_were_typed_stay_paragraphs_and_blanks_are_folded() -> None:
    assert the_bullet(an_open_round().with_card("one\n\n  two   words \r\nthree")).paragraphs == (
        "one",
        "two words",
        "three",
    )


def test_an_empty_workshop_says_that_nothing_was_written() -> None:
    assert outline(a_workshop()) == ["Nothing has been written down in this workshop yet."]


def test_a_round_that_passed_in_silence_says_so_and_one_to_come_is_left_out() -> None:
    workshop = a_workshop().with_round("open", "Held", "Well?").with_round("open", "To come", "And?", opened=False)
    assert outline(workshop) == ["Held", "Well?", "Nothing was written down in this round."]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "3 cards of this round are not on the board and are therefore not told here."),
        ("nl", "3 kaartjes van deze ronde staan niet op het bord en daarom ook niet hier."),
        ("fr", "3\u00a0cartes de ce tour ne sont pas au tableau et ne figurent donc pas ici."),
        ("de", "3\u00a0Karten dieser Runde hängen nicht an der Tafel und stehen deshalb nicht hier."),
    ],
)
def test_a_round_whose_cards_are_all_off_the_board_does_not_say_that_nothing_was_written(
    language: str, told: str
) -> None:
    workshop = a_workshop(language=language).with_round("open", "Held")
    for state in ("waiting", "asked", "hidden"):
        workshop.with_card("a tree", state=state, public=False)
    assert outline(workshop) == ["Held", told]
    assert board(draft(workshop.snapshot())).silence == told


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("lobby", ["The workshop has not started yet."]),
        ("running", ["This is a first version: the workshop is still going on."]),
        ("closed", []),
    ],
)
def test_the_report_says_when_the_workshop_is_not_over(status: str, sentence: list[str]) -> None:
    blocks = blocks_of(a_workshop(status=status), SectionName.OPENING)
    assert [block.text for block in blocks if isinstance(block, Line) and block.role is LineRole.STATUS] == sentence


def test_a_workshop_outside_any_event_has_the_label_as_its_title() -> None:
    workshop = a_workshop(number=7, title="Neighbours")
    assert outline(workshop, SectionName.MASTHEAD) == ["Report of workshop 7"]
    assert outline(workshop, SectionName.OPENING) == ["Neighbours", "Number of participants: 0"]


def test_who_led_and_wrote_stands_on_one_line() -> None:
    workshop = a_workshop(facilitators=["Noor", "Sam", "Kim"], scribe="Alex")
    assert "Facilitated by Noor, Sam and Kim – Report by Alex" in outline(workshop, SectionName.OPENING)


def test_an_untitled_cluster_gets_a_name_and_an_untitled_empty_one_is_left_out() -> None:
    workshop = an_open_round().with_card("card").with_card("more").with_cluster("", 0, 1).with_cluster("")
    assert outline(workshop) == ["Round", "Cluster without a name", "- card", "- more"]


def test_what_a_cluster_says_in_short_stands_under_its_heading() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0, summary="In  short.\n\nAnd more\u202e.")
    workshop.with_cluster("", summary="Said of nothing")
    assert outline(workshop) == [
        "Round",
        "Cluster",
        "In short.",
        "And more.",
        "- card",
        "Cluster without a name",
        "Said of nothing",
        "This cluster holds no card.",
    ]


def test_a_further_lens_keeps_what_its_clusters_say_in_short() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0)
    workshop.with_lens("image").with_cluster("Other", 0, summary="In\nshort").with_cluster("Last", 0)
    (overview,) = [block for block in blocks_of(workshop) if isinstance(block, LensOverview)]
    assert [cluster.title for cluster in overview.clusters] == ["Other – In short", "Last"]


def test_a_further_lens_repeats_no_card() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0).with_lens("image").with_cluster("Other", 0)
    assert outline(workshop) == [
        "Round",
        "Grouped by meaning",
        "- Cluster: card",
        "The same cards, grouped by image:",
    ]


def test_the_lens_on_the_stage_comes_before_the_first_when_it_has_clusters() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0).with_lens("image", shown=True)
    assert outline(workshop) == ["Round", "- Cluster: card"]
    workshop.with_cluster("Other", 0)
    assert outline(workshop) == [
        "Round",
        "Grouped by image",
        "- Other: card",
        "The same cards, grouped by meaning:",
    ]


def test_the_scribe_chooses_the_lens() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0).with_lens("image").with_cluster("Other", 0)
    snapshot = workshop.snapshot()
    round_, lens = next(iter(snapshot["rounds"])), list(snapshot["lenses"])[1]
    assert "- Other: card" in outline(workshop.with_report(lenses={round_: lens}))


def test_what_was_dropped_in_a_cluster_that_is_gone_is_still_told() -> None:
    workshop = an_open_round().with_card("card").with_cluster("Cluster", 0)
    workshop.snapshot()["clusters"].clear()
    assert outline(workshop) == ["Round", "- card"]


def test_composing_twice_gives_the_same_report() -> None:
    snapshot = an_open_round().with_card("card").with_note("note").snapshot()
    assert compose(snapshot) == compose(snapshot)


def test_the_appendix_tells_all_cards_in_the_words_of_the_report() -> None:
    workshop = an_open_round().with_card("one").with_card("two").with_card("three").with_report(appendix=True)
    first, second, _third = (f"card:{card}" for card in workshop.snapshot()["cards"])
    workshop.with_passage(first, text="the first").with_passage(second, left_out=True)
    told = [item for block in blocks_of(workshop, SectionName.APPENDIX) for item in getattr(block, "items", ())]
    assert [(item.number, item.paragraphs) for item in told] == [(1, ("the first",)), (3, ("three",))]


def test_the_picture_shows_nothing_of_what_was_left_out() -> None:
    workshop = an_open_round().with_card("one").with_card("two").with_card("three").with_card("four")
    workshop.with_cluster("Secret", 0, 1).with_cluster("Open", 2, 3).with_report(pictures=True)
    secret, third = next(iter(workshop.snapshot()["clusters"])), list(workshop.snapshot()["cards"])[2]
    workshop.with_passage(f"cluster:{secret}", left_out=True).with_passage(f"card:{third}", text="the third")
    (picture,) = [block for block in blocks_of(workshop) if isinstance(block, Picture)]
    shown = [(group.title, [card.said.paragraphs for card in group.cards]) for group in picture.board.groups]
    assert shown == [("Open", [("the third",), ("four",)])]
