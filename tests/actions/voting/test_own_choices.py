"""Votes that bring their own choices: a scale of which everybody takes one step, and hands that go up in the room."""

from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode
from facilitate.store.store import Store
from tests.actions.voting.voting_room import VotingRoom, refusal
from tests.builders import Room

ENDS = ["No", "", "Yes"]


@pytest.fixture
def room(store: Store) -> VotingRoom:
    return VotingRoom(store)


def plans(room: VotingRoom, voting: str, **settings: Any) -> None:
    room.keeps("vote", voting=voting, **settings)


def test_a_scale_goes_from_one_to_five_unless_planned_otherwise(room: VotingRoom):
    plans(room, "scale")
    vote = room.round("vote")
    assert (vote["options"], vote["dots"]) == ([""] * 5, 1)
    plans(room, "scale", options=ENDS)
    room.opens("vote")
    ballot = room.phone(room.ann)["ballots"][room.vote]
    assert (ballot["voting"], ballot["dots"]) == ("scale", 1)
    assert [(entry["id"], entry["text"]) for entry in ballot["entries"]] == [("1", "No"), ("2", ""), ("3", "Yes")]


def test_it_needs_nothing_on_the_board(store: Store):
    empty = Room(store, kinds=("vote",))
    empty.keeps("vote", voting="scale")
    empty.opens("vote")
    assert empty.round("vote")["state"] == "open"


def test_another_step_takes_the_place_of_the_first(room: VotingRoom):
    plans(room, "scale")
    room.opens("vote")
    room.casts(room.ann, "2", "4")
    assert room.own(room.ann) == {"4": 1}
    room.casts(room.ann, "4")
    assert room.own(room.ann) == {"4": 1}
    room.retracts(room.ann, "4")
    assert room.own(room.ann) == {}


def test_it_is_secret_until_it_closes_and_counts_who_has_no_phone(room: VotingRoom):
    plans(room, "scale")
    room.opens("vote")
    room.casts(room.ann, "2")
    room.casts(room.bob, "5")
    room.leads("vote.count", round=room.vote, target="5", more=1)
    assert room.stage()["votes"][room.vote] == {"id": room.vote, "voters": 2, "results": None, "counted": {}}
    room.closes()
    assert room.results() == {"2": 1, "5": 2}


def test_there_is_no_step_beyond_the_last(room: VotingRoom):
    plans(room, "scale")
    room.opens("vote")
    error = refusal(room, room.ann, "vote.cast", round=room.vote, target="6")
    assert (error.code, error.field) == (ErrorCode.NOT_FOUND, "target")


def test_words_of_an_open_scale_change_and_their_number_stays(room: VotingRoom):
    plans(room, "scale")
    room.opens("vote")
    plans(room, "scale", options=["Never", "", "", "", "Always"])
    assert room.phone(room.ann)["ballots"][room.vote]["entries"][4]["text"] == "Always"
    error = refusal(room, room.facilitator, "round.edit", round=room.vote, options=ENDS)
    assert (error.code, error.field) == (ErrorCode.CONFLICT, "options")


def test_a_scale_that_becomes_a_vote_on_clusters_has_its_usual_dots(room: VotingRoom):
    plans(room, "scale")
    plans(room, "clusters")
    assert (room.round("vote")["options"], room.round("vote")["dots"]) == ([], 3)


def test_hands_are_counted_by_who_leads_and_by_no_phone(room: VotingRoom):
    plans(room, "hands")
    room.opens("vote")
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target="1").code is ErrorCode.CONFLICT
    room.leads("vote.count", round=room.vote, target="1", more=12)
    assert room.results() is None
    room.closes()
    assert room.results() == {"1": 12}
