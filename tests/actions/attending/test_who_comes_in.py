"""Closing the door, places in the room, and taking out at once who came in last."""

import time
from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store import catch_up
from tests.builders import Room

MANY = 30


def here(room: Room) -> list[int]:
    return [one["number"] for one in room.board()["participants"].values() if not one["removed"]]


def lying(room: Room) -> set[str]:
    return {card["text"] for card in room.board()["cards"].values() if card["state"] == "shown"}


def everything(room: Room, people: list[Actor]) -> list[Any]:
    """As it is, but for revisions."""
    return [room.board(), room.stage(), *(room.phone(one) for one in people)]


@pytest.fixture
def flooded(room: Room) -> tuple[list[Actor], list[Actor]]:
    """A class, and those who came in after it; everybody wrote something."""
    classmates = room.filled_with(3)
    room.opens("metaphor")
    flood = [room.joins(f"Bot {number}") for number in range(MANY)]
    for number, one in enumerate([*classmates, *flood]):
        room.sends(one, f"a bridge {number}")
    return classmates, flood


def test_joining_is_closed_to_who_is_new_and_opened_again(room: Room):
    ann = room.joins("Ann")
    room.leads("joining.set", open=False)
    with pytest.raises(Refused) as refused:
        room.joins("Bob")
    assert (refused.value.code, refused.value.field) == (ErrorCode.LOCKED, "joining")
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    room.leads("joining.set", open=True)
    room.joins("Bob")
    assert here(room) == [1, 2]


def test_the_board_and_the_stage_hear_that_joining_is_closed(room: Room):
    before, _ = room.revisions()
    room.leads("joining.set", open=False)
    room.leads("joining.set", open=False)
    (told,) = room.events(before)
    assert (told["type"], told["workshop"]["joining"]) == ("workshop.updated", False)
    assert room.stage()["workshop"]["joining"] is False


def test_a_workshop_has_places_which_its_facilitator_changes(room: Room):
    assert room.board()["workshop"]["places"] == 300
    room.leads("joining.set", places=2)
    people = room.filled_with(2)
    with pytest.raises(Refused) as refused:
        room.joins("Late")
    assert (refused.value.code, refused.value.field) == (ErrorCode.LOCKED, "places")
    room.leads("participant.remove", participant=people[0].participant)
    room.joins("Instead")
    room.leads("joining.set", places=3)
    room.joins("Late")
    assert here(room) == [2, 3, 4]


def test_somebody_without_a_phone_is_taken_in_when_all_places_are_taken(room: Room):
    room.leads("joining.set", places=1, open=False)
    room.leads("participant.add", name="Zoe")
    room.leads("participant.add", name="Gus")
    assert here(room) == [1, 2]


@pytest.mark.parametrize("places", [0, 5_001, "many"])
def test_places_are_a_number_that_can_be(room: Room, places: object):
    with pytest.raises(Refused) as refused:
        room.leads("joining.set", places=places)
    assert (refused.value.code, refused.value.field) == (ErrorCode.BAD_REQUEST, "places")


@pytest.mark.parametrize(("count", "cards"), [(2, False), (2, True), (MANY, False), (MANY, True)])
def test_who_came_in_last_is_taken_out_at_once_and_undoing_is_one_step(room: Room, flooded, count: int, cards: bool):
    classmates, flood = flooded
    room.leads("lens.create", round=room.round("metaphor")["id"], title="Before")
    before = everything(room, [*classmates, *flood])
    answer = room.leads("participants.remove", last=count, cards=cards)
    assert (answer["participants"], answer["cards"]) == (count, count if cards else 0)
    left = 3 + MANY - count
    assert here(room) == list(range(1, left + 1))
    assert len(lying(room)) == (left if cards else 3 + MANY)
    assert room.board()["counts"]["participants"] == left
    with pytest.raises(Refused) as refused:
        room.sends(flood[-1], "one more")
    assert refused.value.field == "participant"
    assert room.leads("step.undo")["left"] == 0
    assert everything(room, [*classmates, *flood]) == before
    assert room.leads("step.redo")["left"] == 0
    assert here(room) == list(range(1, left + 1))


def test_who_came_in_since_a_moment_is_taken_out_and_nobody_who_has_no_phone(room: Room):
    ann = room.joins("Ann")
    time.sleep(0.002)
    since = max(one["joined_at"] for one in room.board()["participants"].values()) + 1
    room.joins("Bot")
    room.leads("participant.add", name="Zoe")
    assert room.leads("participants.remove", since=since)["participants"] == 1
    assert here(room) == [1, 3]
    assert ann.participant in room.board()["participants"]
    with pytest.raises(Refused) as refused:
        room.leads("participants.remove", since=since)
    assert refused.value.code is ErrorCode.NOT_FOUND


@pytest.mark.parametrize("fields", [{}, {"last": 1, "since": 0}, {"last": 0}])
def test_how_many_is_said_in_one_way(room: Room, fields: dict[str, int]):
    room.filled_with(2)
    with pytest.raises(Refused) as refused:
        room.leads("participants.remove", **fields)
    assert refused.value.code is ErrorCode.BAD_REQUEST
    assert here(room) == [1, 2]


def test_what_somebody_else_wrote_with_them_stays(room: Room):
    room.joins("Ann")
    bot = room.joins("Bot")
    room.opens("exchange")
    room.sends(bot, "cook together", kind="practice")
    assert room.leads("participants.remove", last=1, cards=True)["cards"] == 0
    assert lying(room) == {"cook together"}


def test_whom_somebody_let_in_since_stays_in_when_it_is_done_again(room: Room, flooded):
    _, flood = flooded
    room.leads("participants.remove", last=MANY)
    room.leads("participant.restore", participant=flood[0].participant)
    assert room.leads("step.undo")["left"] == 1
    assert len(here(room)) == 3 + MANY


def test_all_that_one_person_wrote_goes_off_the_board_and_comes_back(room: Room):
    ann, bob = room.filled_with(2)
    room.opens("metaphor")
    for number in range(15):
        room.sends(ann, f"noise {number}")
    room.sends(bob, "a bridge")
    before = everything(room, [ann, bob])
    assert room.leads("cards.hide", participant=ann.participant)["cards"] == 15
    assert lying(room) == {"a bridge"}
    room.leads("step.undo")
    assert everything(room, [ann, bob]) == before


def test_hundreds_are_taken_out_with_few_events_and_quickly(room: Room):
    room.leads("joining.set", places=500)
    room.opens("exchange")
    flood = [room.joins() for _ in range(200)]
    before, phones = room.revisions()
    began = time.process_time()
    room.leads("participants.remove", last=200, cards=True)
    room.leads("step.undo")
    assert time.process_time() - began < 3
    after, phones_after = room.revisions()
    assert after - before < 20
    assert phones_after - phones < 2 * len(flood)


def test_a_phone_for_which_much_changed_at_once_is_given_the_whole(room: Room, flooded):
    classmates, flood = flooded
    _, rev = room.revisions()
    room.leads("participants.remove", last=MANY, cards=True)
    room.leads("step.undo")
    assert room.store.read(catch_up.phone, flood[0], rev)["snapshot"] == room.phone(flood[0])
    assert "events" in room.store.read(catch_up.phone, classmates[0], rev)
