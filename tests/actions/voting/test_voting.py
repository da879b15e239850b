"""Dots: a budget for each, secret until the vote closes, changeable until then."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.store import Store
from facilitate.store.tables import Card, Participant, Round
from tests.actions.voting.voting_room import VotingRoom, refusal
from tests.builders import Room, new_op


@pytest.fixture
def room(store: Store) -> VotingRoom:
    return VotingRoom(store)


# What can be voted for


def test_a_vote_is_about_the_clusters_of_the_round_before_it_in_their_order(room: VotingRoom):
    room.opens("vote")
    ballot = room.phone(room.ann)["ballots"][room.vote]
    assert (ballot["voting"], ballot["dots"], ballot["results"]) == ("clusters", 3, None)
    assert [(entry["text"], entry["cards"]) for entry in ballot["entries"]] == [
        ("Ways", ["a bridge", "a boat"]),
        ("Homes", ["a tent"]),
    ]


def test_a_vote_is_about_the_clusters_that_the_stage_shows(room: VotingRoom):
    lens = room.leads("lens.create", round=room.round("metaphor")["id"], title="Image")["lens"]
    room.leads("lens.show", lens=lens)
    room.opens("vote")
    assert room.ballot() == [room.ways, room.homes]
    room.closes()
    water = room.leads("cluster.create", lens=lens, title="Water", cards=room.cards[:2])["cluster"]
    room.opens("vote")
    assert room.ballot() == [water]


def test_without_clusters_a_vote_is_about_the_cards(room: VotingRoom):
    for cluster in (room.ways, room.homes):
        room.leads("cluster.remove", cluster=cluster)
    room.opens("vote")
    assert room.phone(room.ann)["ballots"][room.vote]["voting"] == "cards"
    assert room.ballot() == room.cards


def test_a_vote_about_cards_leaves_the_clusters_aside(room: VotingRoom):
    room.sets(Round, room.vote, voting="cards", dots=5)
    room.opens("vote")
    ballot = room.phone(room.ann)["ballots"][room.vote]
    assert (ballot["dots"], ballot["entries"][0]["text"]) == (5, "a bridge")
    assert room.ballot() == room.cards


def test_a_vote_about_cards_takes_those_of_all_talks_of_a_carousel(store: Store):
    room = Room(store, kinds=("metaphor", "open", "open", "vote"))
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    talks = [one["id"] for one in room.board()["rounds"].values() if one["kind"] == "open"]
    sent = []
    for talk in talks:
        room.leads("round.open", round=talk)
        sent.append(room.sends(ann, "cook together", kind="remark"))
    vote = room.round("vote")["id"]
    room.keeps("vote", voting="cards")
    room.leads("round.open", round=vote)
    assert [entry["id"] for entry in room.phone(ann)["ballots"][vote]["entries"]] == sent


def test_what_the_room_may_not_see_is_not_on_the_ballot(room: VotingRoom):
    room.sets(Card, room.cards[2], state="hidden")
    room.sets(Card, room.cards[0], state="waiting")
    room.opens("vote")
    (entry,) = room.phone(room.ann)["ballots"][room.vote]["entries"]
    assert (entry["text"], entry["cards"]) == ("Ways", ["a boat"])


def test_a_vote_without_anything_to_choose_does_not_open_and_the_round_before_stays_open(room: VotingRoom):
    for card in room.cards:
        room.does(room.ann, "card.withdraw", card=card)
    assert refusal(room, room.facilitator, "round.open", round=room.vote).code is ErrorCode.NOT_FOUND
    assert room.round("metaphor")["state"] == "open"


def test_a_round_without_cards_is_passed_over(store: Store):
    room = Room(store, kinds=("metaphor", "open", "vote"))
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.opens("open")
    vote = room.opens("vote")
    assert [entry["id"] for entry in room.phone(ann)["ballots"][vote]["entries"]] == [card]


# Putting dots and taking them back


def test_one_puts_several_dots_on_the_same_and_takes_them_back(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}
    room.retracts(room.ann, room.ways)
    room.retracts(room.ann, room.homes)
    assert room.own(room.ann) == {room.ways: 1}


def test_the_fourth_of_three_dots_is_refused_and_says_what_to_do(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.homes)
    refused = refusal(room, room.ann, "vote.cast", round=room.vote, target=room.homes)
    assert (refused.code, refused.field) == (ErrorCode.CONFLICT, "target")
    assert "Take one back first" in refused.message
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}


def test_a_dot_taken_back_can_be_put_elsewhere(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways, room.ways, room.ways)
    room.retracts(room.ann, room.ways)
    room.casts(room.ann, room.homes)
    assert room.own(room.ann) == {room.ways: 2, room.homes: 1}


def test_taking_back_where_no_dot_is_changes_nothing(room: VotingRoom):
    room.opens("vote")
    before = room.revisions()
    room.retracts(room.ann, room.ways)
    assert room.revisions() == before


def test_the_same_op_is_one_dot(room: VotingRoom):
    room.opens("vote")
    op = new_op()
    first, second = (room.does(room.ann, "vote.cast", op=op, round=room.vote, target=room.ways) for _ in range(2))
    assert first == second
    assert room.own(room.ann) == {room.ways: 1}


def test_the_budget_holds_when_ten_tabs_press_at_once(room: VotingRoom):
    room.opens("vote")

    def press(target: str) -> ErrorCode | None:
        try:
            room.casts(room.ann, target)
        except Refused as refused:
            return refused.code
        return None

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(press, [room.ways, room.homes] * 5))
    assert Counter(answers) == {None: 3, ErrorCode.CONFLICT: 7}
    assert sum(room.own(room.ann).values()) == 3


def test_only_what_stands_on_the_ballot_can_be_chosen(room: VotingRoom):
    room.opens("vote")
    for target in (room.cards[0], "nothing"):
        assert refusal(room, room.ann, "vote.cast", round=room.vote, target=target).code is ErrorCode.NOT_FOUND


def test_before_the_vote_and_after_it_no_dot_is_taken(room: VotingRoom):
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.ROUND_CLOSED
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.closes()
    for name in ("vote.cast", "vote.retract"):
        assert refusal(room, room.ann, name, round=room.vote, target=room.ways).code is ErrorCode.ROUND_CLOSED
    room.leads("workshop.close")
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.WORKSHOP_CLOSED


def test_a_round_of_cards_takes_no_dots(room: VotingRoom):
    round_id = room.round("metaphor")["id"]
    assert refusal(room, room.ann, "vote.cast", round=round_id, target=room.ways).code is ErrorCode.ROUND_CLOSED


def test_a_locked_vote_and_a_muted_voter_wait(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.sets(Round, room.vote, locked=True)
    assert refusal(room, room.ann, "vote.retract", round=room.vote, target=room.ways).code is ErrorCode.LOCKED
    room.sets(Round, room.vote, locked=False)
    room.sets(Participant, room.ann.participant, muted=True)
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.LOCKED


def test_who_was_removed_cannot_vote_and_does_not_count(room: VotingRoom):
    room.opens("vote")
    room.casts(room.ann, room.ways)
    room.casts(room.bob, room.homes)
    room.sets(Participant, room.ann.participant, removed_at=1)
    assert refusal(room, room.ann, "vote.cast", round=room.vote, target=room.ways).code is ErrorCode.FORBIDDEN
    room.closes()
    assert room.counted() == {"voters": 1, "dots": 1, "gone": 0, "results": {room.homes: 1}}
    room.sets(Participant, room.ann.participant, removed_at=None)
    assert room.results() == {room.ways: 1, room.homes: 1}
