"""Pairs as people in a room form them, and what happens when they slip."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Pairing
from facilitate.store.store import Store
from tests.builders import Room


@pytest.fixture
def room(store: Store) -> Room:
    """In its exchange round people choose each other."""
    return Room(store, pairing=Pairing.CHOICE)


@pytest.fixture
def people(room: Room) -> list[Actor]:
    people = room.filled_with(6)
    room.opens("exchange")
    return people


def pair_of(room: Room, actor: Actor) -> dict[str, Any] | None:
    return next((pair for pair in room.board()["pairs"].values() if actor.participant in pair["members"]), None)


def joins(room: Room, actor: Actor, other: Actor) -> dict[str, Any]:
    return room.does(actor, "pair.join", code=room.code_of(other))


def are_together(room: Room, *people: Actor) -> bool:
    pair = pair_of(room, people[0])
    return pair is not None and set(pair["members"]) == {person.participant for person in people}


def refused(room: Room, actor: Actor, name: str, /, **fields: Any) -> tuple[ErrorCode, str | None]:
    """Of a command that changes nothing."""
    before = room.revisions()
    with pytest.raises(Refused) as caught:
        room.does(actor, name, **fields)
    assert room.revisions() == before
    return caught.value.code, caught.value.field


@pytest.mark.parametrize("way", [Pairing.CHOICE, Pairing.HAND])
def test_where_people_choose_or_the_facilitator_does_nobody_is_paired_at_the_opening(store: Store, way: Pairing):
    room = Room(store, pairing=way)
    room.filled_with(4)
    room.opens("exchange")
    late = room.joins("Late")
    assert room.board()["pairs"] == {}
    assert room.phone(late)["pairs"] == {}


def test_two_in_no_pair_become_one(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    answer = joins(room, ann, bob)
    assert are_together(room, ann, bob)
    assert list(room.phone(bob)["pairs"]) == [answer["pair"]]


@pytest.mark.parametrize("shape", ["{}", " {} ", "{} \n"])
def test_a_code_may_be_typed_with_spaces(room: Room, people: list[Actor], shape: str):
    ann, bob, *_ = people
    room.does(ann, "pair.join", code=shape.format(" ".join(room.code_of(bob))))
    assert are_together(room, ann, bob)


def test_two_who_scan_each_other_at_once_are_one_pair(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    first = joins(room, ann, bob)
    before = room.revisions()
    assert joins(room, bob, ann)["pair"] == first["pair"]
    assert room.revisions() == before


def test_a_third_who_scans_in_makes_a_trio(room: Room, people: list[Actor]):
    ann, bob, cid, *_ = people
    joins(room, ann, bob)
    joins(room, cid, bob)
    assert are_together(room, ann, bob, cid)


def test_a_pair_that_scans_somebody_without_one_takes_them_in(room: Room, people: list[Actor]):
    ann, bob, cid, *_ = people
    joins(room, ann, bob)
    joins(room, ann, cid)
    assert are_together(room, ann, bob, cid)


def test_a_fourth_is_refused_at_the_code(room: Room, people: list[Actor]):
    ann, bob, cid, dan, *_ = people
    joins(room, ann, bob)
    joins(room, cid, bob)
    assert refused(room, dan, "pair.join", code=room.code_of(ann)) == (ErrorCode.CONFLICT, "code")


def test_one_of_three_who_scans_somebody_without_a_pair_starts_a_new_one(room: Room, people: list[Actor]):
    ann, bob, cid, dan, *_ = people
    joins(room, ann, bob)
    joins(room, cid, bob)
    joins(room, cid, dan)
    assert are_together(room, ann, bob)
    assert are_together(room, cid, dan)


def test_who_joins_another_pair_leaves_their_own_and_who_stays_keeps_it(room: Room, people: list[Actor]):
    ann, bob, cid, dan, *_ = people
    kept = joins(room, ann, bob)["pair"]
    joins(room, cid, dan)
    was = room.board()["pairs"][kept]
    joins(room, bob, cid)
    assert are_together(room, bob, cid, dan)
    assert room.board()["pairs"][kept] == was | {"members": [ann.participant]}
    assert len(room.phone(bob)["pairs"]) == 1


def test_somebody_alone_in_a_pair_is_found_by_their_code_and_the_pair_goes_on(room: Room, people: list[Actor]):
    ann, bob, cid, *_ = people
    kept = joins(room, ann, bob)["pair"]
    room.does(bob, "pair.leave")
    assert joins(room, ann, cid)["pair"] == kept
    assert are_together(room, ann, cid)


def test_ones_own_code_is_refused_with_a_sentence(room: Room, people: list[Actor]):
    code = room.code_of(people[0])
    assert refused(room, people[0], "pair.join", code=code) == (ErrorCode.BAD_REQUEST, "code")


@pytest.mark.parametrize("typed", ["", " "])
def test_no_code_is_refused_at_the_code(room: Room, people: list[Actor], typed: str):
    assert refused(room, people[0], "pair.join", code=typed) == (ErrorCode.EMPTY, "code")


@pytest.mark.parametrize("typed", ["7", "12", "abc", "1" * 40, "²", "-5", "1.5", "\u0661\u0662"])
def test_a_code_that_nobody_has_is_not_found(room: Room, people: list[Actor], typed: str):
    assert refused(room, people[0], "pair.join", code=typed) == (ErrorCode.NOT_FOUND, "code")


def test_a_code_of_another_workshop_is_not_found(store: Store, room: Room, people: list[Actor]):
    other = Room(store)
    codes = {room.code_of(person) for person in people}
    stranger = next(code for code in (other.code_of(other.joins("Eve")) for _ in range(20)) if code not in codes)
    assert refused(room, people[0], "pair.join", code=stranger) == (ErrorCode.NOT_FOUND, "code")


@pytest.mark.parametrize("kind", ["metaphor", "plenary"])
def test_there_are_pairs_only_in_an_exchange(room: Room, people: list[Actor], kind: str):
    room.opens(kind)
    code = room.code_of(people[1])
    assert refused(room, people[0], "pair.join", code=code) == (ErrorCode.ROUND_CLOSED, "code")
    assert refused(room, people[0], "pair.guest", name="Gus") == (ErrorCode.ROUND_CLOSED, "name")


def test_in_a_closed_round_nobody_changes_pairs(room: Room, people: list[Actor]):
    joins(room, people[0], people[1])
    room.leads("round.close", round=room.round("exchange")["id"])
    code = room.code_of(people[2])
    assert refused(room, people[0], "pair.join", code=code) == (ErrorCode.ROUND_CLOSED, "code")
    assert refused(room, people[0], "pair.leave") == (ErrorCode.ROUND_CLOSED, None)


def test_who_leaves_is_in_no_pair_and_hears_it(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    pair = joins(room, ann, bob)["pair"]
    since = room.revisions()[1]
    room.does(bob, "pair.leave")
    assert room.phone(bob)["pairs"] == {}
    assert [(event["type"], event["pair_id"]) for event in room.phone_events(bob, since)] == [("pair.dissolved", pair)]
    assert [event["type"] for event in room.phone_events(ann, since)] == ["pair.formed"]


def test_leaving_twice_is_leaving_once(room: Room, people: list[Actor]):
    joins(room, people[0], people[1])
    room.does(people[0], "pair.leave")
    before = room.revisions()
    room.does(people[0], "pair.leave")
    assert room.revisions() == before


def test_a_pair_without_anybody_is_no_more_and_its_cards_keep_their_authors(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    joins(room, ann, bob)
    card = room.sends(ann, "cook together", kind="practice")
    for person in (ann, bob):
        room.does(person, "pair.leave")
    board = room.board()
    assert board["pairs"] == {}
    assert set(board["cards"][card]["authors"]) == {ann.participant, bob.participant}
    assert card in room.phone(bob)["cards"]


def test_a_colour_that_is_free_again_is_given_again_and_none_twice(room: Room, people: list[Actor]):
    ann, bob, cid, dan, eve, fay = people
    joins(room, ann, bob)
    joins(room, cid, dan)
    for person in (ann, bob):
        room.does(person, "pair.leave")
    joins(room, eve, fay)
    assert [pair["number"] for pair in room.board()["pairs"].values()] == [0, 1]


def test_a_partner_without_a_phone_comes_in_by_name(room: Room, people: list[Actor]):
    ann, *_ = people
    answer = room.does(ann, "pair.guest", name="  Gus  ")
    guest = room.board()["participants"][answer["participant"]]
    assert (guest["name"], guest["guest"]) == ("Gus", True)
    (pair,) = room.phone(ann)["pairs"].values()
    assert [(one["name"], one["guest"]) for one in pair["members"]] == [("Person 1", False), ("Gus", True)]
    card = room.sends(ann, "cook together", kind="practice")
    assert set(room.board()["cards"][card]["authors"]) == {ann.participant, answer["participant"]}


def test_a_pair_takes_a_guest_as_its_third_and_nobody_more(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    joins(room, ann, bob)
    room.does(bob, "pair.guest", name="Gus")
    pair = pair_of(room, ann)
    assert pair
    assert len(pair["members"]) == 3
    assert refused(room, ann, "pair.guest", name="Hal") == (ErrorCode.CONFLICT, "name")


@pytest.mark.parametrize("name", ["", "  ", "\u200b"])
def test_a_guest_has_a_name(room: Room, people: list[Actor], name: str):
    assert refused(room, people[0], "pair.guest", name=name) == (ErrorCode.EMPTY, "name")


def test_a_guest_sent_twice_is_one(room: Room, people: list[Actor]):
    for _ in range(2):
        room.does(people[0], "pair.guest", op="o" * 22, name="Gus")
    assert len(room.board()["participants"]) == 7


def test_who_joins_the_workshop_by_a_neighbours_code_sits_with_them(room: Room, people: list[Actor]):
    late = room.joins("Late", neighbour=room.code_of(people[0]))
    assert are_together(room, people[0], late)


def test_by_chance_too_a_neighbours_code_comes_first_and_moves_nobody_else(store: Store):
    room = Room(store)
    people = room.filled_with(5)
    room.opens("exchange")
    before = room.board()["pairs"]
    two = next(pair for pair in before.values() if len(pair["members"]) == 2)
    friend = next(person for person in people if person.participant in two["members"])
    late = room.joins("Late", neighbour=room.code_of(friend))
    after = room.board()["pairs"]
    assert after == before | {two["id"]: two | {"members": [*two["members"], late.participant]}}


@pytest.mark.parametrize("code", ["7", "nobody"])
def test_who_joins_by_a_code_that_does_not_work_is_in_all_the_same(store: Store, code: str):
    room = Room(store)
    room.filled_with(2)
    room.opens("exchange")
    late = room.joins("Late", neighbour=code)
    assert len(room.phone(late)["pairs"]) == 1


def test_who_leaves_a_pair_by_chance_makes_place_for_a_latecomer(store: Store):
    room = Room(store)
    ann, bob = room.filled_with(2)
    room.opens("exchange")
    room.does(bob, "pair.leave")
    late = room.joins("Late")
    assert are_together(room, ann, late)


def guests(room: Room) -> list[str]:
    return [id_ for id_, one in room.board()["participants"].items() if one["guest"]]


def brings_and_leaves(room: Room, who: Actor, count: int) -> None:
    for number in range(count):
        room.does(who, "pair.guest", name=f"Gus {number}")
        room.does(who, "pair.leave")


def test_one_participant_brings_three_guests_in_a_round(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    brings_and_leaves(room, ann, 3)
    assert refused(room, ann, "pair.guest", name="Hal") == (ErrorCode.CONFLICT, "name")
    room.leads("participant.remove", participant=guests(room)[0])
    assert refused(room, ann, "pair.guest", name="Hal") == (ErrorCode.CONFLICT, "name")
    assert len(guests(room)) == 3
    room.does(bob, "pair.guest", name="Hal")
    room.leads("round.close", round=room.round("exchange")["id"])
    another = room.leads("round.add", plan={"kind": "exchange", "title": "Once more", "pairing": "choice"})["round"]
    room.leads("round.open", round=another)
    room.does(ann, "pair.guest", name="Hal")
    room.opens("exchange")
    room.leads("round.remove", round=another)


def test_a_guest_takes_a_place(room: Room, people: list[Actor]):
    room.leads("joining.set", places=len(people) + 1)
    room.does(people[0], "pair.guest", name="Gus")
    assert refused(room, people[1], "pair.guest", name="Hal") == (ErrorCode.LOCKED, "name")
    with pytest.raises(Refused):
        room.joins("Late")
    assert len(room.board()["participants"]) == len(people) + 1


def test_a_guest_comes_in_through_a_shut_door(room: Room, people: list[Actor]):
    room.leads("joining.set", open=False)
    room.does(people[0], "pair.guest", name="Gus")
    assert guests(room)
