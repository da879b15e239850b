"""What everybody hears of a vote: while it is open, when it closes, and what happens to it later."""

import pytest

from facilitate.store.store import Store
from facilitate.store.tables import Card, Round
from tests.actions.voting.voting_room import VotingRoom


@pytest.fixture
def room(store: Store) -> VotingRoom:
    return VotingRoom(store)


# Secret until closed


def test_while_the_vote_is_open_the_board_knows_only_how_many_voted(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.homes)
    room.casts(room.bob, room.ways)
    assert room.counted() == {"voters": 2, "dots": 3, "gone": 0, "results": None}


def test_when_it_closes_everybody_gets_the_results(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.homes)
    room.casts(room.bob, room.ways)
    room.closes()
    assert room.results() == room.phone(room.cem)["ballots"][room.vote]["results"] == {room.ways: 2, room.homes: 1}


def test_the_end_of_the_workshop_closes_the_vote(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.leads("workshop.close")
    assert room.results() == {room.ways: 1}


def test_nobody_hears_of_the_dots_of_somebody_else(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()[1]
    room.casts(room.ann, room.ways)
    assert [event["type"] for event in room.phone_events(room.ann, before)] == ["votes.cast"]
    assert room.phone_events(room.bob, before) == []
    assert room.phone(room.bob)["votes"] == {}


# Opened again


def test_a_vote_opened_again_keeps_the_dots_hides_the_results_and_takes_changes(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    room.opens("vote")
    assert room.counted() == {"voters": 1, "dots": 1, "gone": 0, "results": None}
    assert room.phone(room.bob)["ballots"][room.vote]["results"] is None
    room.retracts(room.ann, room.ways)
    room.casts(room.ann, room.homes)
    room.closes()
    assert room.results() == {room.homes: 1}


def test_a_new_cluster_does_not_join_a_ballot_that_somebody_voted_on(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    room.gathers("Boats", room.cards[1])
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes]


def test_a_new_cluster_joins_the_ballot_when_nobody_voted_yet(room: VotingRoom):
    room.opens("vote")
    room.closes()
    boats = room.gathers("Boats", room.cards[1])
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes, boats]


def test_a_vote_opened_too_early_is_about_the_clusters_when_it_opens_again(room: VotingRoom):
    for cluster in (room.ways, room.homes):
        room.leads("cluster.remove", cluster=cluster)
    room.opens("vote")
    room.closes()
    room.ways = room.gathers("Ways", *room.cards)
    room.opens("vote")
    assert room.ballot() == [room.ways]


# The board changes around it


def test_a_renamed_cluster_has_its_new_name_on_the_ballot(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()[1]
    room.leads("cluster.rename", cluster=room.ways, title="Bridges and boats")
    (event,) = room.phone_events(room.bob, before)
    assert (event["type"], event["ballot"]["entries"][0]["text"]) == ("ballot.changed", "Bridges and boats")


def test_the_dots_of_a_removed_cluster_leave_the_counts_and_go_back_to_who_put_them(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    room.leads("cluster.remove", cluster=room.ways)
    assert room.ballot() == [room.homes]
    assert room.own(room.ann) == {room.homes: 1}
    assert room.counted() == {"voters": 1, "dots": 1, "gone": 0, "results": None}
    room.casts(room.ann, room.homes, room.homes)


def test_a_cluster_removed_after_the_vote_leaves_the_results(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.casts(room.bob, room.homes)
    room.closes()
    room.leads("cluster.remove", cluster=room.ways)
    assert room.counted() == {"voters": 2, "dots": 1, "gone": 1, "results": {room.homes: 1}}


def test_a_card_hidden_after_the_vote_takes_its_dots_along_and_brings_them_back(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards")
    room.opens("vote")
    room.casts(room.ann, room.cards[0])
    room.closes()
    room.sets(Card, room.cards[0], state="hidden")
    assert room.counted() == {"voters": 1, "dots": 0, "gone": 1, "results": {}}
    room.sets(Card, room.cards[0], state="shown")
    assert room.results() == {room.cards[0]: 1}


def test_the_dots_of_a_card_that_is_hidden_during_the_vote_go_back(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards")
    room.opens("vote")
    room.casts(room.ann, *room.cards)
    before = room.revisions()[1]
    room.leads("card.hide", card=room.cards[0])
    assert room.own(room.ann) == dict.fromkeys(room.cards[1:], 1)
    told = [event["type"] for event in room.phone_events(room.ann, before)]
    assert "votes.cast" in told
    assert "ballot.changed" in told
    assert room.counted() == {"voters": 1, "dots": 2, "gone": 0, "results": None}


def test_the_board_hears_that_somebody_who_voted_was_removed(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    before = room.revisions()[0]
    room.leads("participant.remove", participant=room.ann.participant)
    (told,) = [event for event in room.events(before) if event["type"] == "votes.changed"]
    assert (told["votes"]["voters"], told["votes"]["dots"]) == (0, 0)
