"""Dots whose thing is merged, removed or taken off the board, and what undoing brings back."""

import pytest

from facilitate.store.store import Store
from facilitate.store.tables import Round
from tests.actions.voting.voting_room import VotingRoom, refusal


@pytest.fixture
def room(store: Store) -> VotingRoom:
    """Ann has two dots on Ways and one on Homes, Bob one on Ways."""
    room = VotingRoom(store)
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    room.casts(room.bob, room.ways)
    return room


def merge(room: VotingRoom) -> str:
    return str(room.leads("cluster.merge", cluster=room.ways, into=room.homes)["step"])


def test_dots_go_along_with_a_cluster_that_is_merged(room: VotingRoom):
    before = room.revisions()[1]
    merge(room)
    assert room.own(room.ann) == {room.homes: 3}
    assert room.own(room.bob) == {room.homes: 1}
    assert room.ballot() == [room.homes]
    assert room.counted() == {"voters": 2, "dots": 4, "gone": 0, "results": None}
    assert {"votes.cast", "ballot.changed"} <= {event["type"] for event in room.phone_events(room.bob, before)}
    room.closes()
    assert room.results() == {room.homes: 4}


def test_they_go_along_after_the_vote_too(room: VotingRoom):
    room.closes()
    step = merge(room)
    assert room.results() == {room.homes: 4}
    room.leads("step.undo", step=step)
    assert room.results() == {room.ways: 3, room.homes: 1}
    room.leads("step.redo", step=step)
    assert room.results() == {room.homes: 4}


def test_a_cluster_that_nobody_could_choose_takes_the_place_of_one_that_is_merged_into_it(room: VotingRoom):
    boats = room.gathers("Boats", room.cards[1])
    step = room.leads("cluster.merge", cluster=room.ways, into=boats)["step"]
    assert room.ballot() == [boats, room.homes]
    assert room.board()["rounds"][room.vote]["ballot"] == [boats, room.homes]
    assert room.own(room.bob) == {boats: 1}
    room.leads("step.undo", step=step)
    assert room.ballot() == [room.ways, room.homes]
    assert room.own(room.bob) == {room.ways: 1}


def test_undoing_a_merge_puts_every_dot_back_where_it_was(room: VotingRoom):
    step = merge(room)
    before = room.revisions()[1]
    room.leads("step.undo", step=step)
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}
    assert room.own(room.bob) == {room.ways: 1}
    assert room.ballot() == [room.ways, room.homes]
    assert "votes.cast" in {event["type"] for event in room.phone_events(room.bob, before)}


def test_what_a_voter_did_since_a_merge_stays_when_it_is_undone(room: VotingRoom):
    step = merge(room)
    room.casts(room.bob, room.homes)
    assert room.leads("step.undo", step=step)["left"] == 0
    assert room.own(room.bob) == {room.ways: 1, room.homes: 1}, "what came along goes back, what he put there stays"
    room.leads("step.redo", step=step)
    assert room.own(room.bob) == {room.homes: 2}


def test_as_many_dots_go_back_as_are_still_there(room: VotingRoom):
    room.casts(room.cem, *[room.ways] * 3)
    step = merge(room)
    room.retracts(room.cem, room.homes)
    room.retracts(room.bob, room.homes)
    room.retracts(room.ann, room.homes)
    room.retracts(room.ann, room.homes)
    assert room.leads("step.undo", step=step)["left"] == 4, "one of each short move, and both of one that is gone"
    assert room.own(room.cem) == {room.ways: 2}
    assert room.own(room.bob) == {}
    assert room.own(room.ann) == {room.ways: 1}
    room.leads("step.redo", step=step)
    assert [room.own(voter) for voter in (room.ann, room.bob, room.cem)] == [{room.homes: 1}, {}, {room.homes: 2}]


@pytest.mark.parametrize("name", ["cluster.remove", "card.hide", "lens.remove"])
def test_undoing_a_removal_brings_dots_of_an_open_vote_back(room: VotingRoom, name: str):
    if name == "card.hide":
        room.closes()
        room.sets(Round, room.vote, voting="cards", ballot=room.cards)
        room.opens("vote")
        room.casts(room.cem, room.cards[0])
    elif name == "lens.remove":
        room.leads("lens.create", round=room.round("metaphor")["id"], title="Another")
    target = room.cards[0] if name == "card.hide" else room.ways
    voter = room.cem if name == "card.hide" else room.bob
    thing = {"cluster.remove": room.ways, "card.hide": room.cards[0], "lens.remove": room.lens()}[name]
    before = room.own(voter)
    step = room.leads(name, **{name.partition(".")[0]: thing})["step"]
    assert target not in room.own(voter)
    room.leads("step.undo", step=step)
    assert room.own(voter) == before
    assert room.ballot()


def test_a_dot_that_was_put_elsewhere_since_does_not_come_back(room: VotingRoom):
    step = room.leads("cluster.remove", cluster=room.ways)["step"]
    room.casts(room.ann, room.homes)
    room.casts(room.bob, room.homes)
    room.leads("step.undo", step=step)
    assert room.own(room.ann) == {room.homes: 2}, "two would be one too many"
    assert room.own(room.bob) == {room.ways: 1, room.homes: 1}


def test_after_the_vote_it_is_known_how_many_dots_lie_on_what_is_gone(room: VotingRoom):
    room.closes()
    step = room.leads("cluster.remove", cluster=room.ways)["step"]
    assert room.counted() == {"voters": 2, "dots": 1, "gone": 3, "results": {room.homes: 1}}
    before = room.revisions()[0]
    room.leads("step.undo", step=step)
    assert room.results() == {room.ways: 3, room.homes: 1}
    assert "votes.changed" in {event["type"] for event in room.events(before)}


def test_of_two_clusters_both_sentences_stay(room: VotingRoom):
    room.leads("cluster.summarise", cluster=room.ways, summary="There are many ways.")
    room.leads("cluster.summarise", cluster=room.homes, summary="Everybody has a home.")
    merge(room)
    summary = room.board()["clusters"][room.homes]["summary"]
    assert summary == "Everybody has a home.\nThere are many ways."


def test_two_sentences_that_are_too_long_together_are_told_of(room: VotingRoom):
    for cluster in (room.ways, room.homes):
        room.leads("cluster.summarise", cluster=cluster, summary=cluster[0] + "a" * 1_500)
    refused = refusal(room, room.facilitator, "cluster.merge", cluster=room.ways, into=room.homes)
    assert refused.field == "summary"
