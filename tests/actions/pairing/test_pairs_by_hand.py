"""The facilitator's hand: one person moved, the rest drawn, and people who are no longer here."""

from typing import Any

import pytest

from facilitate.actions.base.act import Act
from facilitate.actions.pairing import membership
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Pairing
from facilitate.store.store import Store
from facilitate.store.tables import Participant, Workshop
from facilitate.store.unit import Unit
from tests.builders import Room


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store, pairing=Pairing.HAND)


@pytest.fixture
def people(room: Room) -> list[Actor]:
    people = room.filled_with(5)
    room.opens("exchange")
    return people


def places(room: Room, person: Actor, **where: Any) -> dict[str, Any]:
    return room.leads("pair.change", round=room.round("exchange")["id"], participant=person.participant, **where)


def groups(room: Room) -> list[list[str]]:
    """Names, pair by pair."""
    board = room.board()
    return [[board["participants"][one]["name"][-1] for one in pair["members"]] for pair in board["pairs"].values()]


def refused(room: Room, person: Actor, **where: Any) -> tuple[ErrorCode, str | None]:
    with pytest.raises(Refused) as caught:
        places(room, person, **where)
    return caught.value.code, caught.value.field


def removed(room: Room, person: Actor) -> None:
    def work(unit: Unit) -> None:
        workshop = unit.session.get_one(Workshop, room.id)
        unit.session.get_one(Participant, person.participant).removed_at = unit.now
        act = Act(unit, room.facilitator, workshop)
        act.tell_board("participant.updated", participant=person.participant)
        membership.part(act, [str(person.participant)])

    room.store.write(work)


def test_people_are_put_into_a_new_pair_and_into_one_that_is_there(room: Room, people: list[Actor]):
    ann, bob, cid, *_ = people
    pair = places(room, ann)["pair"]
    assert places(room, bob, pair=pair)["pair"] == pair
    places(room, cid)
    assert groups(room) == [["1", "2"], ["3"]]


def test_somebody_is_taken_out_of_all_pairs(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    pair = places(room, ann)["pair"]
    places(room, bob, pair=pair)
    assert places(room, bob, pair=None) == {"pair": None, "rev": room.revisions()[0]}
    assert groups(room) == [["1"]]
    assert room.phone(bob)["pairs"] == {}


def test_one_is_put_beside_another_in_their_pair_or_in_a_new_one(room: Room, people: list[Actor]):
    ann, bob, cid, dora, eve = people
    pair = places(room, bob, beside=ann.participant)["pair"]
    assert groups(room) == [["1", "2"]]
    assert places(room, cid, beside=ann.participant)["pair"] == pair
    assert places(room, bob, beside=cid.participant)["pair"] == pair
    places(room, cid, beside=dora.participant)
    assert groups(room) == [["1", "2"], ["4", "3"]]
    places(room, eve, beside=bob.participant)
    assert refused(room, dora, beside=eve.participant) == (ErrorCode.CONFLICT, "beside")
    assert refused(room, dora, beside=dora.participant) == (ErrorCode.BAD_REQUEST, "beside")
    assert refused(room, dora, beside=eve.participant, pair=None) == (ErrorCode.BAD_REQUEST, "beside")
    assert groups(room) == [["1", "2", "5"], ["4", "3"]]


def test_a_move_also_works_after_cards_were_sent_and_their_authors_stay(room: Room, people: list[Actor]):
    ann, bob, cid, *_ = people
    pair = places(room, ann)["pair"]
    places(room, bob, pair=pair)
    card = room.sends(ann, "cook together", kind="practice")
    places(room, bob)
    places(room, cid, pair=pair)
    assert groups(room) == [["1", "3"], ["2"]]
    assert set(room.board()["cards"][card]["authors"]) == {ann.participant, bob.participant}


def test_who_lies_there_already_stays_and_nobody_hears_of_it(room: Room, people: list[Actor]):
    ann, *_ = people
    pair = places(room, ann)["pair"]
    before = room.revisions()
    assert places(room, ann)["pair"] == places(room, ann, pair=pair)["pair"] == pair
    assert places(room, people[1], pair=None)["pair"] is None
    assert room.revisions() == before


def test_there_is_no_fourth_in_a_pair(room: Room, people: list[Actor]):
    pair = places(room, people[0])["pair"]
    for person in people[1:3]:
        places(room, person, pair=pair)
    assert refused(room, people[3], pair=pair) == (ErrorCode.CONFLICT, "pair")


def test_nobody_is_put_into_a_pair_that_is_no_more_or_of_another_round(store: Store, people: list[Actor], room: Room):
    assert refused(room, people[0], pair="gone") == (ErrorCode.NOT_FOUND, "pair")
    two = Room(store, ("exchange", "exchange"), pairing=Pairing.HAND)
    ann, first = two.joins("Ann"), list(two.board()["rounds"])
    pair = two.leads("pair.change", round=first[0], participant=ann.participant)["pair"]
    with pytest.raises(Refused) as caught:
        two.leads("pair.change", round=first[1], participant=ann.participant, pair=pair)
    assert caught.value.code is ErrorCode.BAD_REQUEST


def test_who_was_removed_leaves_their_pair_and_is_put_into_none(room: Room, people: list[Actor]):
    ann, bob, *_ = people
    pair = places(room, ann)["pair"]
    places(room, bob, pair=pair)
    removed(room, bob)
    assert groups(room) == [["1"]]
    assert refused(room, bob, pair=pair) == (ErrorCode.NOT_FOUND, "participant")
    with pytest.raises(Refused):
        room.does(ann, "pair.join", code=room.code_of(bob))
    room.leads("pairs.draw", round=room.round("exchange")["id"])
    assert sorted(name for group in groups(room) for name in group) == ["1", "3", "4", "5"]


def test_who_was_removed_while_the_round_was_closed_is_not_there_when_it_opens_again(room: Room, people: list[Actor]):
    pair = places(room, people[0])["pair"]
    places(room, people[1], pair=pair)
    round_id = room.round("exchange")["id"]
    room.leads("round.close", round=round_id)
    removed(room, people[1])
    room.leads("round.open", round=round_id)
    assert groups(room) == [["1"]]


def test_the_rest_is_drawn_and_the_pairs_that_are_there_stay(room: Room, people: list[Actor]):
    pair = places(room, people[0])["pair"]
    places(room, people[1], pair=pair)
    late = room.joins("6")
    room.sends(people[0], "cook together", kind="practice")
    room.leads("pairs.draw", round=room.round("exchange")["id"], rest=True)
    assert groups(room)[0] == ["1", "2"]
    assert sorted(map(len, groups(room))) == [2, 2, 2]
    assert len(room.phone(late)["pairs"]) == 1


def test_somebody_alone_in_a_pair_gets_company_first_when_the_rest_is_drawn(room: Room, people: list[Actor]):
    places(room, people[0])
    room.leads("pairs.draw", round=room.round("exchange")["id"], rest=True)
    assert sorted(map(len, groups(room))) == [2, 3]
    assert groups(room)[0][0] == "1"


def test_drawing_the_rest_when_there_is_none_changes_nothing(room: Room, people: list[Actor]):
    room.leads("pairs.draw", round=room.round("exchange")["id"], rest=True)
    before = room.revisions()
    room.leads("pairs.draw", round=room.round("exchange")["id"], rest=True)
    assert room.revisions() == before
