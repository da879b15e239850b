"""Who stands before a door that is shut for now, who comes back through it, and very many at once."""

from types import SimpleNamespace
from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime import bucket, wire
from facilitate.realtime.bucket import Bucket, Each
from facilitate.realtime.pace import Pace
from facilitate.realtime.strangers import TOO_MANY_COME, Strangers
from tests.builders import Room, new_op
from tests.clock import Clock
from tests.web.visitors import Visitor

SHUT: dict[str, dict[str, Any]] = {"closed": {"open": False}, "full": {"places": 1}}
SAID = {"closed": "lets nobody new come in", "full": "All places in this workshop are taken"}


@pytest.mark.parametrize("why", SHUT)
def test_who_comes_to_a_shut_door_is_told_why_and_comes_in_when_it_opens(visitor: Visitor, room: Room, why: str):
    room.joins("Ann")
    visitor.get(f"/j/{room.code}")
    room.leads("joining.set", **SHUT[why])
    typed = visitor.send(f"/j/{room.code}", name="Bob")
    assert (typed.status_code, SAID[why] in typed.text, 'value="Bob"' in typed.text) == (423, True, True)
    shut = visitor.get(f"/j/{room.code}")
    assert (shut.status_code, shut.headers["Refresh"], SAID[why] in shut.text) == (423, "15", True)
    assert 'name="name"' not in shut.text
    room.leads("joining.set", open=True, places=2)
    assert visitor.joins(room.code, name="Bob").status_code == 303


@pytest.mark.parametrize("why", SHUT)
def test_a_program_is_told_by_code(visitor: Visitor, room: Room, why: str):
    room.joins("Ann")
    room.leads("joining.set", **SHUT[why])
    answer = visitor.send_json(f"/j/{room.code}", {"op": new_op()})
    assert (answer.status_code, (answer.json or {})["error"]["code"]) == (423, "locked")


def test_who_takes_part_comes_back_through_a_shut_door(visitor: Visitor, room: Room):
    visitor.joins(room.code, name="Ann")
    room.leads("joining.set", open=False, places=1)
    assert visitor.get(f"/j/{room.code}").headers["Location"] == f"/p?workshop={room.id}"
    assert visitor.get("/p").status_code == 200


def test_the_same_join_sent_again_after_the_door_was_shut_is_answered_as_before(visitor: Visitor, room: Room):
    body = {"op": new_op(), "name": "Ann"}
    first = visitor.send_json(f"/j/{room.code}", body)
    room.leads("joining.set", open=False)
    assert visitor.send_json(f"/j/{room.code}", body).json == first.json


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    one = Clock()
    monkeypatch.setattr(bucket, "time", one)
    return one


def test_turns_are_a_burst_then_a_rate_then_too_long_a_wait(clock: Clock):
    turns = Each(lambda: Bucket(2, 3))
    assert [turns.of("a").turn(1) for _ in range(6)] == [0, 0, 0, 0.5, 1.0, None]
    assert turns.of("b").turn(1) == 0
    clock.now += 10
    assert [turns.of("a").turn(1) for _ in range(4)] == [0, 0, 0, 0.5]


def test_a_whole_school_comes_in_from_one_address_and_a_flood_is_told_to_wait(monkeypatch: pytest.MonkeyPatch):
    waited: list[float] = []
    monkeypatch.setattr("facilitate.realtime.strangers.time", SimpleNamespace(sleep=waited.append))
    strangers = Strangers()
    for _ in range(200):
        strangers.takes_part("192.0.2.1")
    assert max(waited) == 0
    sent_away = []
    for _ in range(800):
        try:
            strangers.takes_part("192.0.2.1")
        except Refused as error:
            sent_away.append((error.code, error.message))
    assert set(sent_away) == {(ErrorCode.RATE_LIMITED, TOO_MANY_COME)}
    assert 200 < len(waited) < 450
    assert max(waited) <= 10
    strangers.takes_part("192.0.2.2")


def test_cards_of_one_person_are_bounded_and_the_text_stays(clock: Clock, visitor: Visitor, room: Room):
    room.opens("metaphor")
    visitor.joins(room.code, name="Ann")
    visitor.get("/p")
    for number in range(120):
        assert visitor.send("/p/cards", op=new_op(), kind="metaphor", text=f"noise {number}").status_code == 303
    late = visitor.send("/p/cards", op=new_op(), kind="metaphor", text="noise that waits")
    assert late.status_code == 429
    assert "You are sending very many cards" in late.text
    assert "noise that waits" in late.text


def test_what_makes_no_card_has_no_such_bound(room: Room):
    ann, pace = room.joins("Ann"), Pace()
    for _ in range(300):
        pace.must_fit(ann, wire.parse("/phone", "me.update", {"op": new_op(), "name": "Ann"}))
