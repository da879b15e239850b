"""How people are called: they say so themselves, and who leads mends what was mistyped."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.store import Store
from facilitate.store.tables import Step
from tests.builders import Room


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


@pytest.fixture
def ann(room: Room) -> Actor:
    return room.joins("Anm", "The librry")


def called(room: Room, person: Actor) -> tuple[str, str]:
    seen = room.board()["participants"][person.participant or ""]
    return seen["name"], seen["organisation"]


def mended(room: Room, person: Actor, **fields: Any) -> dict[str, Any]:
    return room.leads("participant.correct", participant=person.participant, **fields)


def test_a_name_is_mended_for_the_room_and_for_their_phone(room: Room, ann: Actor):
    board, phone = room.revisions()
    mended(room, ann, name="  Ann ", was={"name": "Anm"})
    assert called(room, ann) == ("Ann", "The librry")
    mended(room, ann, organisation="The library", was={"organisation": "The librry"})
    assert called(room, ann) == ("Ann", "The library")
    assert [one["participant"]["name"] for one in room.events(since=board)] == ["Ann", "Ann"]
    assert [one["participant"]["organisation"] for one in room.phone_events(ann, since=phone)][-1] == "The library"
    assert room.phone(ann)["me"]["name"] == "Ann"


def test_who_works_with_them_reads_the_mended_name(room: Room, ann: Actor):
    bob = room.joins("Bob")
    room.opens("exchange")
    mended(room, ann, name="Ann")
    members = next(iter(room.phone(bob)["pairs"].values()))["members"]
    assert "Ann" in [one["name"] for one in members]
    assert room.phone_events(bob)[-1]["type"] == "pair.formed"


def test_what_changed_meanwhile_is_not_written_over(room: Room, ann: Actor):
    room.does(ann, "me.update", name="Anna", organisation="")
    with pytest.raises(Refused) as refused:
        mended(room, ann, name="Ann", was={"name": "Anm"})
    assert (refused.value.code, refused.value.field, refused.value.current) == (ErrorCode.CONFLICT, "name", "Anna")
    assert called(room, ann) == ("Anna", "")


def test_the_same_name_is_no_step_and_tells_nobody(room: Room, ann: Actor):
    before = room.revisions()
    assert "step" not in mended(room, ann, name=" Anm", was={"name": "Anything"})
    assert room.revisions() == before


def test_mending_is_undone_and_done_again(room: Room, ann: Actor):
    step = mended(room, ann, name="Ann", organisation="The library")["step"]
    room.leads("step.undo")
    assert called(room, ann) == ("Anm", "The librry")
    assert room.phone(ann)["me"]["name"] == "Anm"
    assert room.board()["counts"]["participants"] == 1
    room.leads("step.redo", step=step)
    assert called(room, ann) == ("Ann", "The library")


def test_undoing_leaves_what_the_person_says_since(room: Room, ann: Actor):
    mended(room, ann, name="Ann")
    room.does(ann, "me.update", name="", organisation="")
    assert room.leads("step.undo")["changed"] == 0
    assert called(room, ann) == ("", "")


def test_a_name_that_its_owner_took_back_stands_in_no_step(room: Room, ann: Actor):
    room.leads("participants.remove", last=1)
    room.leads("step.undo")
    mended(room, ann, name="Ann Example")
    room.does(ann, "me.update", name="", organisation="")
    kept = room.store.read(lambda session: [str(step.changes) for step in session.query(Step)])
    assert not any("Ann" in changes or "librry" in changes for changes in kept)
    assert any("removed_at" in changes for changes in kept), "what was done to them otherwise stays"
