"""The keys of a stage: who leads walks on from its window, and nobody else does."""

from typing import Any

import pytest
from flask import Flask

from facilitate.domain.words import Role
from tests.builders import Room, new_op
from tests.web.visitors import Visitor, somebody_with


@pytest.fixture
def large(room: Room) -> dict[str, str]:
    """The first of two cards that is large now."""
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.sends(ann, "a boat")
    room.leads("spotlight.set", card=card)
    return {"card": card}


def words(room: Room) -> Any:
    board = room.board()
    return board["cards"][board["workshop"]["spotlight"]["card"]]["text"]


def step(visitor: Visitor, room: Room, seen: object, **fields: object) -> Any:
    return visitor.send_json(f"/s/{room.id}/step", {"op": new_op(), "to": "next", "seen": seen, **fields})


@pytest.mark.parametrize(
    ("role", "status"), [(Role.HOST, 200), (Role.FACILITATOR, 200), (Role.SCRIBE, 403), (Role.STAGE, 403)]
)
def test_a_stage_steps_in_the_browser_of_who_leads_alone(
    app: Flask, room: Room, large: dict[str, str], role: Role, status: int
):
    assert step(somebody_with(app, room, role), room, large).status_code == status
    assert words(room) == ("a boat" if status == 200 else "a bridge")


def test_a_participant_steps_nowhere(visitor: Visitor, room: Room, large: dict[str, str]):
    visitor.joins(room.code)
    assert step(visitor, room, large).status_code == 403


def test_what_somebody_else_did_just_before_is_told(host: Visitor, room: Room, large: dict[str, str]):
    assert step(host, room, None).status_code == 409
    answer = step(host, room, large)
    assert answer.json["ok"]
    assert answer.json["rev"] == room.revisions()[0]
    assert step(host, room, room.board()["workshop"]["spotlight"]).status_code == 404


def test_nothing_else_can_be_said_there(host: Visitor, room: Room, large: dict[str, str]):
    wrong: list[dict[str, Any]] = [{"to": "last"}, {"cards": []}, {"seen": {"person": "x"}}]
    for fields in wrong:
        assert step(host, room, **{"seen": large, **fields}).status_code == 400
