"""Who and what has no place in the report."""

from typing import Any

from hypothesis import given

from facilitate.reports.checks.coverage import Coverage, Untold, coverage
from facilitate.reports.document import draft, report_of
from facilitate.reports.passages.outline import told_nodes

from .snapshots import SnapshotBuilder, a_workshop
from .test_editing import SNAPSHOT, edits, told_sources


def covered(builder: SnapshotBuilder) -> Coverage:
    snapshot = builder.snapshot()
    return coverage(draft(snapshot), snapshot)


def names(untold: tuple[Untold, ...]) -> list[str]:
    return [one.name for one in untold]


def key(builder: SnapshotBuilder, text: str) -> str:
    return next(f"card:{card['id']}" for card in builder.snapshot()["cards"].values() if card["text"] == text)


def three_people() -> SnapshotBuilder:
    """Ann and Bob wrote a card each, in a cluster; Cem wrote nothing."""
    workshop = a_workshop().with_participant("Ann", "The street").with_participant("Bob").with_participant("Cem")
    workshop.with_round("open", "Round").with_card("of Ann", authors=["pa0001"]).with_card("of Bob", authors=["pa0002"])
    return workshop.with_cluster("Both", 0, 1)


def test_when_all_is_told_nothing_is_missing_but_who_wrote_nothing() -> None:
    found = covered(three_people())
    assert found == Coverage(silent=(Untold("pa0003", 3, "Cem"),))
    assert found.complete


def test_a_participant_of_whom_every_card_is_left_out_is_missing() -> None:
    workshop = three_people()
    workshop.with_passage(key(workshop, "of Ann"), left_out=True)
    found = covered(workshop)
    assert found.participants == (Untold("pa0001", 1, "Ann", "The street", (key(workshop, "of Ann"),)),)
    assert names(found.cards) == ["of Ann"]
    assert not found.complete


def test_who_has_one_card_told_is_not_missing() -> None:
    workshop = three_people().with_card("more of Ann", authors=["pa0001"])
    workshop.with_passage(key(workshop, "of Ann"), left_out=True)
    assert covered(workshop).participants == ()


def test_a_card_that_another_took_in_is_told_in_its_words() -> None:
    workshop = three_people()
    a, b = key(workshop, "of Ann"), key(workshop, "of Bob")
    workshop.with_passage(a, into=b).with_passage(b, text="Both said so")
    assert covered(workshop).participants == ()
    workshop.with_passage(b, text="Both said so", left_out=True)
    found = covered(workshop)
    assert [(one.name, one.keys) for one in found.participants] == [("Ann", (b,)), ("Bob", (b,))]


def test_a_cluster_of_which_all_cards_are_left_out_is_missing() -> None:
    workshop = three_people().with_card("loose", authors=["pa0001"])
    for text in ("of Ann", "of Bob"):
        workshop.with_passage(key(workshop, text), left_out=True)
    found = covered(workshop)
    assert names(found.clusters) == ["Both"]
    assert found.clusters[0].keys[1:] == (key(workshop, "of Ann"), key(workshop, "of Bob"))
    assert found.rounds == ()


def test_what_stands_under_a_chapter_that_is_left_out_is_not_told() -> None:
    workshop = three_people().with_note("noted")
    round_ = next(iter(workshop.snapshot()["rounds"]))
    found = covered(workshop.with_passage(f"round:{round_}", left_out=True))
    assert names(found.participants) == ["Ann", "Bob"]
    assert [names(many) for many in (found.rounds, found.clusters, found.notes)] == [["Round"], ["Both"], ["noted"]]
    assert found.rounds[0].keys == (f"round:{round_}",)


def test_a_pair_is_missing_with_both_who_wrote_in_it() -> None:
    workshop = a_workshop().with_participant("Ann").with_participant("Bob").with_participant("Cem")
    workshop.with_participant("Dee").with_round("exchange").with_pair(0, 1).with_pair(2, 3)
    first, _ = workshop.snapshot()["pairs"]
    workshop.with_card("ours", "practice", pair=first, authors=["pa0001"])
    workshop.with_passage(key(workshop, "ours"), left_out=True)
    found = covered(workshop)
    assert [(one.number, one.keys) for one in found.pairs] == [(1, (key(workshop, "ours"),))]
    assert [one.number for one in found.silent_pairs] == [2]
    assert (names(found.participants), names(found.silent)) == (["Ann", "Bob"], ["Cem", "Dee"])


def test_calls_that_are_left_out_are_named_apart() -> None:
    workshop = a_workshop().with_round("closing").with_card("open up", "call").with_note("go on", "call")
    note = next(iter(workshop.snapshot()["notes"]))
    workshop.with_passage(key(workshop, "open up"), left_out=True).with_passage(f"note:{note}", left_out=True)
    assert names(covered(workshop).calls) == ["open up", "go on"]


def test_cards_that_wait_have_no_passage_yet() -> None:
    workshop = three_people().with_card("asked", state="asked", authors=["pa0003"]).with_card("waits", state="waiting")
    found = covered(workshop.with_card("off", state="hidden"))
    assert [(one.name, one.keys) for one in found.waiting] == [("asked", ()), ("waits", ())]
    assert names(found.participants) == ["Cem"]


def test_cards_that_are_told_and_that_the_room_has_not_seen_are_named() -> None:
    workshop = a_workshop().with_round("open", showing="later").with_card("kept for later", public=False)
    workshop.with_card("revealed").with_card("kept and left out", public=False)
    workshop.with_passage(key(workshop, "kept and left out"), left_out=True)
    workshop.with_round("open", "For us", showing="never").with_card("never", public=False)
    assert names(covered(workshop).unshown) == ["kept for later"]


def test_who_wrote_for_the_facilitator_alone_is_neither_missing_nor_silent() -> None:
    workshop = three_people().with_participant("Dee").with_round("open", "For us", showing="never").with_pair(2)
    pair = next(iter(workshop.snapshot()["pairs"]))
    workshop.with_card("of Cem", pair=pair).with_card("of Dee", authors=["pa0009"], state="waiting")
    found = covered(workshop)
    assert found == Coverage()
    assert found.complete


def test_who_wrote_for_all_as_well_is_missed_for_that() -> None:
    workshop = three_people().with_round("open", "For us", showing="never").with_card("aside", authors=["pa0001"])
    workshop.with_passage(key(workshop, "of Ann"), left_out=True)
    assert covered(workshop).participants == (Untold("pa0001", 1, "Ann", "The street", (key(workshop, "of Ann"),)),)


def test_who_was_taken_out_is_not_missed() -> None:
    workshop = (
        a_workshop().with_participant("Ann", removed=True).with_round("open").with_card("hers", authors=["pa0001"])
    )
    workshop.with_passage(key(workshop, "hers"), left_out=True)
    assert covered(workshop).participants == ()


@given(edits())
def test_what_counts_as_told_is_what_the_report_tells(report: dict[str, Any]) -> None:
    snapshot = {**SNAPSHOT, "report": report}
    made = draft(snapshot)
    told = {node.sources[0] for node in told_nodes(made.root) if node.key.startswith(("card:", "note:"))}
    assert told == told_sources(report_of(made)) - {""}
    cards = {id_ for node in told_nodes(made.root) for id_ in node.sources} & set(snapshot["cards"])
    assert {one.id for one in coverage(made, snapshot).cards} == set(snapshot["cards"]) - cards
