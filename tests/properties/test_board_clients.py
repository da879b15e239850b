"""Five screens of one board on a bad line, and two hands that undo: all of them end where the database is."""

import json
import random
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from facilitate.domain.actors import Actor
from facilitate.domain.errors import Refused
from facilitate.domain.words import Role
from facilitate.realtime import catch_up
from facilitate.store.store import Store
from facilitate.store.tables import Step
from tests.builders import Room
from tests.properties.board_steps import any_step, undoable_step
from tests.servers import ROOT

pytestmark = pytest.mark.timeout(400)
"""Thousands of commands: half a minute for each test, more on a busy machine."""

ON_THE_WALL = ("lenses", "clusters", "placements", "cards", "notes")
Message = dict[str, Any]


class Screens:
    """The browser's rules for keeping up, in one node process."""

    def __init__(self) -> None:
        self._node = subprocess.Popen(
            ["node", "tests/properties/follow.js"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, screen: int, act: str, **said: Any) -> Message:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"screen": screen, "act": act, **said}) + "\n")
        self._node.stdin.flush()
        answer: Message = json.loads(self._node.stdout.readline())
        return answer

    def close(self) -> None:
        self._node.kill()


@pytest.fixture(scope="module")
def screens() -> Iterator[Screens]:
    screens = Screens()
    yield screens
    screens.close()


@dataclass
class Follower:
    """One screen at the end of a line that loses, doubles and mixes up what it carries."""

    screens: Screens
    number: int
    actor: Actor
    store: Store
    random_: random.Random
    on_the_way: list[tuple[str, Message]] = field(default_factory=list)
    asking: bool = False
    heard: int = 0

    def comes_in(self) -> None:
        self.screens(self.number, "begin")
        self._asks()

    def is_told(self) -> None:
        """What was committed since it was last told sets out, in one frame."""
        events = self.store.read(catch_up.board, self.actor, self.heard)
        if events["rev"] > self.heard:
            frame = {"since": self.heard, "rev": events["rev"], "events": events["events"]}
            self.on_the_way += [("frame", frame)] * self.random_.choice([0, 1, 1, 1, 2])
        self.heard = events["rev"]

    def hears(self) -> None:
        """Something of what is on its way arrives, not always the first."""
        if not self.on_the_way:
            return
        act, message = self.on_the_way.pop(self.random_.randrange(min(3, len(self.on_the_way))))
        if act == "answer":
            self.asking = False
            if self.random_.random() < 0.2:
                self.screens(self.number, "silence")
                self._asks()
                return
        behind = self.screens(self.number, act, **{act: message})["behind"]
        if behind and not self.asking:
            self._asks()

    def catches_up(self) -> None:
        """The line is good again: all arrives, and the heartbeat tells the newest revision."""
        while self.on_the_way:
            self.hears()
        while self.screens(self.number, "look")["rev"] != self.heard or self.asking:
            if not self.asking:
                self._asks()
            self.hears()

    def shows_each_card_once(self) -> None:
        for lens in self.screens(self.number, "look")["seen"]:
            assert sorted(lens["lying"]) == sorted(lens["due"])

    def _asks(self) -> None:
        """A sync goes out and is answered; the answer takes its time."""
        self.asking = True
        since = self.screens(self.number, "ask")["since"]
        self.on_the_way.append(("answer", self.store.read(catch_up.board, self.actor, since)))


def a_link(room: Room, role: Role) -> Actor:
    return room.comes_in(room.leads("link.create", role=role, label="Somebody")["link"])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
    for key, placement in room.board()["placements"].items():
        assert key == f"{placement['lens']}:{placement['card']}"
        assert room.board()["clusters"][placement["cluster"]]["lens"] == placement["lens"]


def wall(room: Room) -> dict[str, Any]:
    board = room.board()
    return {table: board[table] for table in ON_THE_WALL}


def steps(room: Room) -> int:
    newest = select(func.max(Step.number)).where(Step.workshop_id == room.id)
    return room.store.read(lambda session: session.scalar(newest)) or 0


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
