"""Pairs: everybody in one, at most one trio, latecomers with company."""

from collections import Counter

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.store import Store
from tests.builders import Room


def sizes(room: Room) -> list[int]:
    return sorted(len(pair["members"]) for pair in room.board()["pairs"].values())


def pairs_of(room: Room, round_id: str) -> set[frozenset[str]]:
    return {frozenset(pair["members"]) for pair in room.board()["pairs"].values() if pair["round"] == round_id}


def in_a_row_of_exchanges(store: Store, count: int, people: int) -> tuple[Room, list[str]]:
    """A room with so many people in the last of so many exchanges -> the room, and those rounds."""
    room = Room(store, kinds=("exchange",) * count)
    room.filled_with(people)
    rounds = list(room.board()["rounds"])
    for round_id in rounds:
        room.leads("round.open", round=round_id)
    return room, rounds


def everybody_is_paired_once(room: Room) -> bool:
    board = room.board()
    counted = Counter(person for pair in board["pairs"].values() for person in pair["members"])
    return set(counted) == set(board["participants"]) and set(counted.values()) == {1}


@pytest.mark.parametrize(("count", "expected"), [(2, [2]), (3, [3]), (4, [2, 2]), (7, [2, 2, 3]), (1, [1]), (0, [])])
def test_opening_the_exchange_draws_pairs_and_one_too_many_makes_a_trio(room: Room, count: int, expected: list[int]):
    room.filled_with(count)
    room.opens("exchange")
    assert sizes(room) == expected


def test_latecomers_make_a_trio_then_a_new_pair(room: Room):
    room.filled_with(4)
    room.opens("exchange")
    room.joins("Late")
    assert sizes(room) == [2, 3]
    room.joins("Later")
    assert sizes(room) == [2, 2, 2]
    assert everybody_is_paired_once(room)


def test_who_was_alone_gets_the_latecomer(room: Room):
    room.filled_with(1)
    room.opens("exchange")
    room.joins("Late")
    assert sizes(room) == [2]


def test_who_came_while_the_round_was_closed_is_seated_when_it_reopens(room: Room):
    room.filled_with(2)
    round_id = room.opens("exchange")
    room.leads("round.close", round=round_id)
    room.joins("Late")
    room.leads("round.open", round=round_id)
    assert everybody_is_paired_once(room)


def test_both_phones_show_the_same_colour_and_sign_and_the_other_name(room: Room):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    room.opens("exchange")
    (of_ann,), (of_bob,) = room.phone(ann)["pairs"].values(), room.phone(bob)["pairs"].values()
    assert of_ann == of_bob
    assert {member["name"] for member in of_ann["members"]} == {"Ann", "Bob"}


def test_both_of_a_pair_can_send_and_both_are_authors(room: Room):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    room.opens("exchange")
    cards = [room.sends(who, text, kind="practice") for who, text in ((ann, "cook together"), (bob, "walk along"))]
    for card in cards:
        assert set(room.board()["cards"][card]["authors"]) == {ann.participant, bob.participant}
        assert card in room.phone(ann)["cards"]
        assert card in room.phone(bob)["cards"]


def test_a_moved_member_of_a_trio_hears_that_the_old_pair_is_no_longer_theirs(room: Room):
    people = room.filled_with(3)
    room.opens("exchange")
    room.joins("Late")
    for person in people:
        assert len(room.phone(person)["pairs"]) == 1
    told = [event for person in people for event in room.phone_events(person) if event["type"] == "pair.dissolved"]
    assert len(told) == 1


def test_pairs_are_drawn_again_until_somebody_has_sent(room: Room):
    ann, _ = room.filled_with(2)
    round_id = room.opens("exchange")
    room.leads("pairs.draw", round=round_id)
    room.sends(ann, "cook together", kind="practice")
    with pytest.raises(Refused) as caught:
        room.leads("pairs.draw", round=round_id)
    assert caught.value.code is ErrorCode.CONFLICT


def test_colleagues_are_drawn_apart(room: Room):
    colleagues = {room.joins(organisation=name).participant for name in ["Huis van het Kind", " huis van het kind"] * 3}
    for _ in range(6):
        room.joins(organisation="OCMW")
    assert all(len(pair & colleagues) == 1 for pair in pairs_of(room, room.opens("exchange")))


def test_who_talked_in_one_exchange_is_with_somebody_else_in_the_next(store: Store):
    room, (first, second) = in_a_row_of_exchanges(store, 2, people=6)
    assert len(pairs_of(room, second)) == 3
    assert not pairs_of(room, first) & pairs_of(room, second)


def test_another_draw_brings_other_pairs_but_nobody_together_again(store: Store):
    """Of three ways to pair four people, one was the first exchange; the second goes to and fro between the others."""
    room, (first, second) = in_a_row_of_exchanges(store, 2, people=4)
    for _ in range(6):
        before = pairs_of(room, second)
        room.leads("pairs.draw", round=second)
        assert not pairs_of(room, second) & (before | pairs_of(room, first))


def test_another_draw_changes_nothing_when_all_others_have_talked_before(store: Store):
    room, (*_, last) = in_a_row_of_exchanges(store, 3, people=4)
    for _ in range(6):
        before = pairs_of(room, last)
        room.leads("pairs.draw", round=last)
        assert pairs_of(room, last) == before


def test_people_without_a_phone_are_drawn_apart(store: Store):
    for _ in range(5):
        room = Room(store)
        guests = {room.leads("participant.add", name=name)["participant"] for name in ("Gus", "Zoe", "Yve")}
        room.filled_with(3)
        assert all(len(pair & guests) == 1 for pair in pairs_of(room, room.opens("exchange")))


def test_the_facilitator_arranges_pairs_and_who_is_left_out_joins_one(room: Room):
    people = [str(person.participant) for person in room.filled_with(5)]
    round_id = room.round("exchange")["id"]
    room.leads("pairs.arrange", round=round_id, pairs=[[people[0], people[3]], [people[1], people[2]]])
    room.leads("round.open", round=round_id)
    assert {people[0], people[3]} in [set(pair["members"]) for pair in room.board()["pairs"].values()]
    assert everybody_is_paired_once(room)


def test_nobody_is_arranged_into_two_pairs(room: Room):
    people = [str(person.participant) for person in room.filled_with(3)]
    with pytest.raises(Refused) as caught:
        room.leads("pairs.arrange", round=room.round("exchange")["id"], pairs=[people[:2], people[1:]])
    assert caught.value.code is ErrorCode.BAD_REQUEST
    assert room.board()["pairs"] == {}
