"""What is kept for later: a kind of note, on a card or by itself, until it was talked about."""

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from facilitate.store.store import Store
from tests.actions.cards.test_cards import refusal
from tests.actions.planning.test_importing import brought_in, elsewhere, kept
from tests.builders import Room

__all__ = ["elsewhere"]


@pytest.fixture
def card(room: Room) -> str:
    ann = room.joins("Ann")
    room.opens("metaphor")
    return room.sends(ann, "a bridge")


@pytest.fixture
def scribe(room: Room) -> Actor:
    return room.comes_in(room.leads("link.create", role="scribe", label="Sue")["link"])


def test_who_leads_and_who_writes_park_a_card_and_a_note(room: Room, scribe: Actor, card: str):
    on_it = room.leads("note.add", kind="parked", text="come back to this", card=card)["note"]
    said = room.does(scribe, "note.add", kind="tip", text="who pays?", round=room.round("metaphor")["id"])["note"]
    room.does(scribe, "note.edit", note=said, kind="parked", was={"kind": "tip"})
    notes = room.board()["notes"]
    assert [notes[one]["kind"] for one in (on_it, said)] == ["parked", "parked"]
    assert (notes[on_it]["card"], notes[said]["text"]) == (card, "who pays?")


def test_two_who_settle_it_at_once_hear_of_each_other(room: Room, scribe: Actor, card: str):
    note = room.leads("note.add", kind="parked", text="come back to this", card=card)["note"]
    room.leads("note.edit", note=note, kind="action", was={"kind": "parked"})
    refused = refusal(room, scribe, "note.edit", note=note, kind="note", was={"kind": "parked"})
    assert (refused.code, refused.field, refused.current) == (ErrorCode.CONFLICT, "kind", "action")


def test_parking_and_settling_are_undone(room: Room, card: str):
    parked = room.leads("note.add", kind="parked", text="come back to this", card=card)
    settled = room.leads("note.edit", note=parked["note"], kind="note", was={"kind": "parked"})
    room.leads("step.undo", step=settled["step"])
    assert room.board()["notes"][parked["note"]]["kind"] == "parked"
    room.leads("step.undo", step=parked["step"])
    assert room.board()["notes"] == {}


@pytest.mark.parametrize("kind", ["parked", "quote"])
def test_it_is_there_in_the_same_workshop_made_again(room: Room, store: Store, elsewhere: Store, card: str, kind: str):
    room.leads("note.add", kind=kind, text="come back to this", card=card)
    file = kept(store, room.id)
    brought_in(elsewhere, file)
    assert kept(elsewhere, room.id) == file
