"""Five screens of one board on a bad line, and two hands that undo: all of them end where the database is."""

import random
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.domain.words import Role
from facilitate.store.store import Store
from facilitate.store.tables import Step
from tests.builders import Room
from tests.properties.board_steps import any_step, undoable_step
from tests.properties.depth import examples, long
from tests.properties.followers import Follower, Screens

pytestmark = long
"""Thousands of commands: half a minute for each test, more on a busy machine."""

ON_THE_WALL = ("lenses", "clusters", "placements", "cards", "notes")


@pytest.fixture(scope="module")
def screens() -> Iterator[Screens]:
    screens = Screens()
    yield screens
    screens.close()


def a_link(room: Room, role: Role) -> Actor:
    return room.comes_in(room.leads("link.create", role=role, label="Somebody")["link"])


@examples(15)
@given(seed=st.integers(0, 2**32))
def test_all_screens_end_where_the_database_is(store: Store, screens: Screens, seed: int):
    random_ = random.Random(seed)
    room = Room(store, kinds=("metaphor", "closing"))
    people = room.filled_with(2)
    leaders = [room.facilitator, a_link(room, Role.FACILITATOR), a_link(room, Role.FACILITATOR)]
    watchers = [a_link(room, Role.SCRIBE), a_link(room, Role.STAGE)]
    room.opens("metaphor")
    followers = [
        Follower(screens, number, actor, store, random_, heard=room.revisions()[0])
        for number, actor in enumerate([*leaders, *watchers])
    ]
    for follower in followers:
        follower.comes_in()
    for _ in range(random_.randrange(20, 60)):
        any_step(room, leaders, people, random_)
        if random_.random() < 0.7:
            for follower in followers:
                follower.is_told()
        for follower in random_.sample(followers, 3):
            follower.hears()
        random_.choice(followers).shows_each_card_once()
    for follower in followers:
        follower.is_told()
        follower.catches_up()
        follower.shows_each_card_once()
        sight = room.stage() if follower.actor.role is Role.STAGE else room.board()
        assert screens(follower.number, "look")["state"] == sight
    assert {one["id"] for one in room.board()["rounds"].values() if one["takes"]} == {
        lens["round"] for lens in room.board()["lenses"].values()
    }
    for key, placement in room.board()["placements"].items():
        assert key == f"{placement['lens']}:{placement['card']}"
        assert room.board()["clusters"][placement["cluster"]]["lens"] == placement["lens"]


def wall(room: Room) -> dict[str, Any]:
    board = room.board()
    return {table: board[table] for table in ON_THE_WALL}


def steps(room: Room) -> int:
    newest = select(func.max(Step.number)).where(Step.workshop_id == room.id)
    return room.store.read(lambda session: session.scalar(newest)) or 0


@examples(20)
@given(seed=st.integers(0, 2**32))
def test_undo_after_undo_gives_each_earlier_board_when_nobody_interferes(store: Store, seed: int):
    random_ = random.Random(seed)
    room = Room(store, kinds=("metaphor", "closing"))
    ann = room.joins("Ann")
    room.opens("metaphor")
    for number in range(6):
        room.sends(ann, f"a bridge {number}")
    walls, at = [wall(room)], 0
    for _ in range(random_.randrange(10, 50)):
        turn = random_.choice(["do", "do", "do", "undo", "undo", "redo"])
        if turn == "do":
            before = steps(room)
            undoable_step(room, room.facilitator, random_)
            if steps(room) > before:
                walls, at = [*walls[: at + 1], wall(room)], at + 1
        else:
            at += _turns(room, turn, at, len(walls) - 1)
        assert wall(room) == walls[at]
    while at:
        at += _turns(room, "undo", at, len(walls) - 1)
        assert wall(room) == walls[at]


def _turns(room: Room, turn: str, at: int, last: int) -> int:
    """Undo or redo -> how far that goes; nothing is refused as long as there is something left."""
    step = -1 if turn == "undo" else 1
    if 0 <= at + step <= last:
        assert room.leads(f"step.{turn}")["left"] == 0
        return step
    with suppress(Refused):
        room.leads(f"step.{turn}")
        raise AssertionError(f"there was nothing to {turn}")
    return 0
