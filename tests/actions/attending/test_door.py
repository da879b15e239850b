"""A door at which who is new asks, and a facilitator lets them in."""

from typing import Any

import pytest
from msgspec import structs

from facilitate.actions.attending import door, joining
from facilitate.actions.attending.door import Asked
from facilitate.actions.attending.joining import Joined
from facilitate.actions.rights.ways_in import hash_of
from facilitate.domain import limits
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Asking, Role, Sight
from facilitate.store.store import Store
from facilitate.store.tables import Asker
from tests.builders import Room, new_op


@pytest.fixture
def room(store: Store) -> Room:
    """Whoever is new asks."""
    room = Room(store)
    room.leads("joining.set", asks=True)
    return room


def asks(room: Room, name: str = "", op: str = "", **said: str) -> tuple[str, Joined | Asked]:
    """Somebody comes to the door, or comes again by the same op."""
    op = op or new_op()
    command = WorkshopJoin(op=op, code=room.code, name=name, **said)
    return op, room.store.write(door.come, command)


def waiting(room: Room) -> dict[str, str]:
    """Ids by name."""
    return {one["name"]: one["id"] for one in room.board()["askers"].values()}


def answers(room: Room, *ids: str, answer: str = "in") -> dict[str, Any]:
    return room.leads("askers.answer", askers=list(ids), answer=answer)


def here(room: Room) -> list[str]:
    return [one["name"] for one in room.board()["participants"].values()]


def test_who_asks_waits_until_a_facilitator_lets_them_in(room: Room):
    op, came = asks(room, "Ann", organisation="The library")
    assert came == Asked(Asking.WAITING)
    assert [(one["name"], one["organisation"]) for one in room.board()["askers"].values()] == [("Ann", "The library")]
    assert here(room) == []
    assert asks(room, "Ann", op)[1] == Asked(Asking.WAITING)
    assert answers(room, waiting(room)["Ann"])["answered"] == 1
    assert waiting(room) == {}
    _, came = asks(room, "Ann", op)
    assert isinstance(came, Joined)
    assert here(room) == ["Ann"]
    assert asks(room, "Ann", op)[1].participant == came.participant  # type: ignore[union-attr]


def test_all_are_let_in_at_once_in_the_order_in_which_they_asked(room: Room):
    for name in ("Ann", "Bob", "Cem"):
        asks(room, name)
    late = waiting(room)
    asks(room, "Dee")
    assert answers(room, *late.values())["answered"] == 3
    assert here(room) == ["Ann", "Bob", "Cem"]
    assert list(waiting(room)) == ["Dee"], "whom nobody saw is not let in"


def test_who_is_refused_hears_it_and_a_facilitator_may_think_again(room: Room):
    op, _ = asks(room, "Ann")
    (ann,) = waiting(room).values()
    answers(room, ann, answer="out")
    assert asks(room, "Ann", op)[1] == Asked(Asking.OUT)
    assert waiting(room) == {}
    answers(room, ann, answer="waiting")
    assert waiting(room) == {"Ann": ann}
    answers(room, ann)
    assert answers(room, ann, answer="out")["answered"] == 0, "who is in is taken out in another way"
    assert isinstance(asks(room, "Ann", op)[1], Joined)


def test_two_who_lead_let_somebody_in_once(room: Room):
    asks(room, "Ann")
    (ann,) = waiting(room).values()
    assert [answers(room, ann)["answered"] for _ in range(2)] == [1, 0]
    assert here(room) == ["Ann"]


def test_only_as_many_are_let_in_as_there_are_places_and_the_others_wait(room: Room):
    for name in ("Ann", "Bob", "Cem"):
        asks(room, name)
    room.leads("joining.set", places=2)
    answer = answers(room, *waiting(room).values())
    assert (answer["answered"], answer["left"]) == (2, 1)
    with pytest.raises(Refused) as refused:
        answers(room, *waiting(room).values())
    assert (refused.value.code, refused.value.field) == (ErrorCode.LOCKED, "places")
    room.leads("joining.set", places=3)
    answers(room, *waiting(room).values())
    assert here(room) == ["Ann", "Bob", "Cem"]


def test_who_waits_comes_in_by_themself_when_the_door_opens(room: Room):
    op, _ = asks(room, "Ann")
    room.leads("joining.set", asks=False)
    assert isinstance(asks(room, "Ann", op)[1], Joined)
    assert (here(room), waiting(room)) == (["Ann"], {})


def test_who_waits_goes_on_waiting_at_a_door_that_is_shut_or_a_room_that_is_full(room: Room):
    op, _ = asks(room, "Ann")
    for shut in ({"open": False}, {"open": True, "places": 1}):
        room.leads("joining.set", **shut)
        room.leads("participant.add", name="Zoe")
        assert asks(room, "Ann", op)[1] == Asked(Asking.WAITING)
    with pytest.raises(Refused) as refused:
        asks(room, "Bob")
    assert refused.value.field == "places"


def test_who_takes_part_already_never_asks(room: Room):
    room.leads("joining.set", asks=False)
    op, came = asks(room, "Ann")
    room.leads("joining.set", asks=True)
    assert asks(room, "Ann", op)[1].participant == came.participant  # type: ignore[union-attr]
    assert waiting(room) == {}


def test_there_is_no_way_round_the_door(room: Room):
    with pytest.raises(Refused) as refused:
        room.store.write(joining.join, WorkshopJoin(op=new_op(), code=room.code))
    assert (refused.value.code, refused.value.field) == (ErrorCode.LOCKED, "asks")


def test_strangers_cannot_fill_the_list(room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(door, "ASKING_AT_ONCE", 3)
    for number in range(3):
        asks(room, f"Bot {number}")
    with pytest.raises(Refused) as refused:
        asks(room, "Ann")
    assert refused.value.code is ErrorCode.RATE_LIMITED
    answers(room, *waiting(room).values(), answer="out")
    asks(room, "Ann")
    assert list(waiting(room)) == ["Ann"]


def test_one_network_fills_a_part_of_the_list_and_what_was_answered_counts_no_more(
    room: Room, store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(door, "ASKING_NEARBY", 3)
    ops = [new_op() for _ in range(6)]
    nearby = frozenset(hash_of(op) for op in ops)
    for op in ops[:3]:
        store.write(door.come, WorkshopJoin(op=op, code=room.code, name="Bot"), "", nearby)
    with pytest.raises(Refused) as refused:
        store.write(door.come, WorkshopJoin(op=ops[3], code=room.code, name="Bot"), "", nearby)
    assert refused.value.code is ErrorCode.RATE_LIMITED
    store.write(door.come, WorkshopJoin(op=ops[0], code=room.code, name="Bot"), "", nearby)
    asks(room, "Ann")
    assert len(room.board()["askers"]) == 4, "who comes from elsewhere asks"
    answers(room, waiting(room)["Bot"], answer="out")
    store.write(door.come, WorkshopJoin(op=ops[4], code=room.code, name="Bea"), "", nearby)
    assert "Bea" in waiting(room)


def test_a_room_of_sixty_asks_from_one_address_and_nobody_there_fills_the_door():
    assert 60 <= limits.ASKING_NEARBY <= limits.ASKING_AT_ONCE / 4


def test_a_neighbour_whose_code_was_scanned_is_sat_with_once_let_in(room: Room):
    room.leads("joining.set", asks=False)
    bob = room.joins("Bob")
    room.keeps("exchange", pairing="choice")
    room.opens("exchange")
    room.leads("joining.set", asks=True)
    asks(room, "Ann", neighbour=room.code_of(bob))
    answers(room, *waiting(room).values())
    (pair,) = room.phone(bob)["pairs"].values()
    assert sorted(one["name"] for one in pair["members"]) == ["Ann", "Bob"]


def test_the_room_and_phones_hear_nothing_of_who_asks(room: Room):
    board, phone = room.revisions()
    asks(room, "Ann")
    assert [one["type"] for one in room.events(since=board)] == ["askers.updated"]
    assert room.events(since=board, sight=Sight.PUBLIC) == []
    assert "askers" not in room.stage()
    assert room.revisions()[1] == phone


def test_the_board_hears_of_each_who_asks_and_who_does_so_no_more(room: Room):
    asks(room, "Ann")
    before, _ = room.revisions()
    (ann,) = waiting(room).values()
    answers(room, ann)
    told = next(one for one in room.events(since=before) if one["type"] == "askers.updated")
    assert (told["askers"], told["askers_gone"]) == ([], [ann])


def test_nothing_is_kept_of_who_asked_when_the_workshop_has_ended(room: Room, store: Store):
    asks(room, "Ann")
    asks(room, "Bob")
    answers(room, waiting(room)["Ann"])
    room.leads("workshop.close")
    assert store.read(lambda session: session.query(Asker).count()) == 0
    assert waiting(room) == {}


def test_words_of_who_was_let_in_stand_with_the_participant_alone(room: Room, store: Store):
    asks(room, "Ann", organisation="The library")
    answers(room, *waiting(room).values())
    kept = store.read(lambda session: session.query(Asker.name, Asker.organisation).one())
    assert tuple(kept) == ("", "")


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.STAGE])
def test_only_who_leads_lets_in(room: Room, role: Role):
    asks(room, "Ann")
    somebody = structs.replace(room.facilitator, role=role)
    with pytest.raises(Refused) as refused:
        room.does(somebody, "askers.answer", askers=list(waiting(room).values()), answer="in")
    assert refused.value.code is ErrorCode.FORBIDDEN


def test_who_asks_at_another_workshop_is_not_let_in_from_here(room: Room, store: Store):
    other = Room(store)
    other.leads("joining.set", asks=True)
    asks(other, "Ann")
    with pytest.raises(Refused) as refused:
        answers(room, *waiting(other).values())
    assert refused.value.code is ErrorCode.NOT_FOUND
