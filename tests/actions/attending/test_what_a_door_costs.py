"""What coming in costs the database, by the door and past it."""

import pytest
from sqlalchemy.orm import Session

from facilitate.actions.attending import door, joining
from facilitate.domain.commands import WorkshopJoin
from facilitate.store.store import Store
from facilitate.store.tables import Participant
from tests.builders import Room, new_op
from tests.store.asking import statements


def a_join(room: Room, name: str = "Ann", **said: str) -> WorkshopJoin:
    return WorkshopJoin(op=new_op(), code=room.code, name=name, **said)


def cost_of_letting_in(room: Room, store: Store, many: int) -> int:
    room.leads("joining.set", asks=True)
    for number in range(many):
        store.write(door.come, a_join(room, f"Asks {number}", organisation="The library" if number % 2 else ""))
    askers = list(room.board()["askers"])
    with statements(store) as seen:
        room.leads("askers.answer", askers=askers, answer="in")
    return len(seen)


@pytest.mark.parametrize("pairing", ["chance", "choice"])
def test_letting_in_a_hundred_costs_little(room: Room, store: Store, pairing: str):
    room.filled_with(30)
    room.keeps("exchange", pairing=pairing)
    room.opens("exchange")
    assert cost_of_letting_in(room, store, 100) <= 100, "less than one for each"
    assert len(room.board()["participants"]) == 130
    sizes = [len(one["members"]) for one in room.board()["pairs"].values()]
    assert sum(sizes) == (130 if pairing == "chance" else 0)


def test_who_is_let_in_together_has_numbers_in_their_order_and_codes_of_their_own(room: Room, store: Store):
    room.filled_with(3)
    cost_of_letting_in(room, store, 100)
    people = store.read(_numbers_and_codes, room.id)
    assert [(number, name) for number, name, _ in people[3:]] == [(n + 4, f"Asks {n}") for n in range(100)]
    assert len({code for _, _, code in people}) == 103


@pytest.mark.parametrize("again", [False, True])
def test_a_workshop_in_which_nobody_asks_pays_nothing_for_the_door(room: Room, store: Store, again: bool):
    room.filled_with(2)
    past, by = a_join(room), a_join(room)
    if again:
        store.write(joining.join, past)
        store.write(door.come, by)
    with statements(store) as seen_past:
        store.write(joining.join, past)
    with statements(store) as seen_by:
        store.write(door.come, by)
    assert len(seen_by) == len(seen_past)


def _numbers_and_codes(session: Session, workshop: str) -> list[tuple[int, str, int]]:
    mine = session.query(Participant.number, Participant.name, Participant.code).filter_by(workshop_id=workshop)
    return [(number, name, code) for number, name, code in mine.order_by(Participant.number)]
