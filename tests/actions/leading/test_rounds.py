"""A step that was made from what a screen showed a while ago."""

from typing import Any

from facilitate.domain.errors import ErrorCode
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


def refused(room: Room, name: str, **fields: Any) -> ErrorCode:
    return refusal(room, room.facilitator, name, **fields).code


def test_a_round_that_was_opened_again_is_not_closed_by_a_press_from_before(room: Room):
    first = room.opens("metaphor")
    seen = room.round("metaphor")["opened_at"]
    assert refused(room, "round.close", round=first, opened_at=seen - 1) is ErrorCode.CONFLICT
    assert room.round("metaphor")["state"] == "open"
    room.leads("round.close", round=first, opened_at=seen)
    assert room.round("metaphor")["state"] == "closed"


def test_a_round_knows_when_it_was_opened_last(room: Room, monkeypatch: Any):
    first = room.opens("metaphor")
    seen = room.round("metaphor")["opened_at"]
    room.leads("round.close", round=first)
    monkeypatch.setattr("facilitate.store.writer.now_ms", lambda: seen + 1000)
    room.opens("metaphor")
    assert room.round("metaphor")["opened_at"] == seen + 1000


def test_a_round_is_not_opened_again_when_others_went_on_meanwhile(room: Room):
    first = room.opens("metaphor")
    second = room.opens("exchange")
    assert refused(room, "round.open", round=first, current=first) is ErrorCode.CONFLICT
    room.leads("round.open", round=first, current=second)
    assert room.board()["workshop"]["round"] == first


def test_the_first_round_is_opened_from_the_lobby(room: Room):
    room.leads("round.open", round=room.round("metaphor")["id"], current=None)
    assert refused(room, "round.open", round=room.round("exchange")["id"], current=None) is ErrorCode.CONFLICT
