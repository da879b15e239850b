"""Votes of people without a phone, counted by who leads: secret until the vote closes, bounded, and turned back."""

import pytest

from facilitate.domain.errors import ErrorCode
from facilitate.domain.limits import COUNTED
from facilitate.domain.words import Sight
from facilitate.store.store import Store
from tests.actions.voting.voting_room import VotingRoom, refusal


@pytest.fixture
def room(store: Store) -> VotingRoom:
    room = VotingRoom(store)
    room.opens("vote")
    return room


def counts(room: VotingRoom, target: str, more: int) -> None:
    room.leads("vote.count", round=room.vote, target=target, more=more)


def in_the_room(room: VotingRoom) -> dict[str, int]:
    counted: dict[str, int] = room.board()["votes"][room.vote]["counted"]
    return counted


def test_what_is_counted_adds_up_and_stops_at_none_and_at_the_most(room: VotingRoom):
    for more in (1, 1, -1, 5):
        counts(room, room.ways, more)
    assert in_the_room(room) == {room.ways: 6}
    counts(room, room.ways, -COUNTED)
    assert in_the_room(room) == {}
    for _ in range(2):
        counts(room, room.homes, COUNTED)
    assert in_the_room(room) == {room.homes: COUNTED}


def test_it_comes_with_the_dots_of_phones_in_the_result(room: VotingRoom):
    room.casts(room.ann, room.ways, room.ways)
    counts(room, room.ways, 2)
    counts(room, room.homes, 1)
    assert room.counted() == {"voters": 1, "dots": 2, "gone": 0, "results": None}
    room.closes()
    assert (room.results(), in_the_room(room)) == ({room.ways: 4, room.homes: 1}, {room.ways: 2, room.homes: 1})
    ballot = room.phone(room.cem)["ballots"][room.vote]
    assert (ballot["results"], ballot["counted"]) == (room.results(), in_the_room(room))


def test_the_room_and_phones_hear_nothing_of_it_before_the_vote_closes(room: VotingRoom):
    since = room.revisions()
    counts(room, room.ways, 2)
    assert room.stage()["votes"][room.vote]["counted"] == {}
    assert room.phone(room.ann)["ballots"][room.vote]["counted"] == {}
    assert room.events(since[0], Sight.PUBLIC) == []
    assert room.phone_events(room.ann, since[1]) == []
    room.closes()
    assert room.stage()["votes"][room.vote]["counted"] == {room.ways: 2}


def test_it_is_undone_press_by_press(room: VotingRoom):
    counts(room, room.ways, 1)
    counts(room, room.ways, 1)
    for left in ({room.ways: 1}, {}):
        room.leads("step.undo")
        assert in_the_room(room) == left
    room.leads("step.redo")
    assert in_the_room(room) == {room.ways: 1}


@pytest.mark.parametrize(
    ("more", "by_another", "left"),
    [(2, 1, 6), (-3, 2, 7), (-5, 1, 6), (3, -2, 3)],
    ids=["some more", "some fewer", "down to none", "as another one takes away"],
)
def test_an_undo_takes_nothing_from_what_somebody_else_counts(room: VotingRoom, more: int, by_another: int, left: int):
    """Five are counted at first."""
    counts(room, room.ways, 5)
    step = room.leads("vote.count", round=room.vote, target=room.ways, more=more)["step"]
    counts(room, room.ways, by_another)
    assert room.leads("step.undo", step=step)["changed"] == 1
    assert in_the_room(room) == {room.ways: left}
    room.leads("step.redo", step=step)
    assert in_the_room(room) == ({room.ways: left + more} if left + more else {})


def test_a_count_that_is_not_there_any_more_is_not_taken_away(room: VotingRoom):
    step = room.leads("vote.count", round=room.vote, target=room.ways, more=5)["step"]
    counts(room, room.ways, -3)
    assert room.leads("step.undo", step=step)["changed"] == 0
    assert in_the_room(room) == {room.ways: 2}


def test_an_undo_counts_no_more_than_the_most(room: VotingRoom):
    counts(room, room.ways, 5)
    step = room.leads("vote.count", round=room.vote, target=room.ways, more=-5)["step"]
    counts(room, room.ways, COUNTED)
    assert room.leads("step.undo", step=step)["changed"] == 0
    assert in_the_room(room) == {room.ways: COUNTED}


def test_an_undo_after_the_vote_is_told_to_everybody(room: VotingRoom):
    room.casts(room.ann, room.ways)
    counts(room, room.ways, 2)
    room.closes()
    since = room.revisions()
    room.leads("step.undo")
    assert room.results() == {room.ways: 1}
    assert [event["votes"]["results"] for event in room.events(since[0], Sight.PUBLIC)] == [{room.ways: 1}]
    assert [event["ballot"]["results"] for event in room.phone_events(room.ann, since[1])] == [{room.ways: 1}]


def test_nothing_is_counted_once_the_vote_is_closed_nor_for_what_is_not_on_the_ballot(room: VotingRoom):
    fields = {"round": room.vote, "more": 1}
    strange = refusal(room, room.facilitator, "vote.count", target=room.cards[0], **fields)
    assert (strange.code, strange.field) == (ErrorCode.NOT_FOUND, "target")
    room.closes()
    assert refusal(room, room.facilitator, "vote.count", target=room.ways, **fields).code is ErrorCode.ROUND_CLOSED


def test_it_is_counted_while_phones_are_paused(room: VotingRoom):
    room.leads("input.lock", round=room.vote, locked=True)
    counts(room, room.ways, 1)
    assert in_the_room(room) == {room.ways: 1}


def test_it_goes_along_with_a_cluster_that_is_merged_and_comes_back(room: VotingRoom):
    counts(room, room.ways, 2)
    counts(room, room.homes, 1)
    room.leads("cluster.merge", cluster=room.ways, into=room.homes)
    assert in_the_room(room) == {room.homes: 3}
    room.leads("step.undo")
    assert in_the_room(room) == {room.ways: 2, room.homes: 1}


def test_what_was_counted_after_a_merge_stays_when_that_is_undone(room: VotingRoom):
    counts(room, room.ways, 2)
    merge = room.leads("cluster.merge", cluster=room.ways, into=room.homes)["step"]
    counts(room, room.homes, 1)
    room.leads("step.undo", step=merge)
    assert in_the_room(room) == {room.ways: 2, room.homes: 1}


def test_it_goes_with_a_cluster_that_is_removed_and_comes_back_with_it(room: VotingRoom):
    counts(room, room.ways, 2)
    room.leads("cluster.remove", cluster=room.ways)
    assert in_the_room(room) == {}
    room.leads("step.undo")
    assert in_the_room(room) == {room.ways: 2}


def test_a_ballot_on_which_something_was_counted_stays(room: VotingRoom):
    counts(room, room.ways, 2)
    room.closes()
    room.gathers("Boats", room.cards[1])
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes]


def test_a_vote_in_which_something_was_counted_is_not_removed(room: VotingRoom):
    counts(room, room.ways, 2)
    room.opens("closing")
    assert refusal(room, room.facilitator, "round.remove", round=room.vote).code is ErrorCode.CONFLICT
