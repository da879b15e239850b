"""Screens that follow a board over a bad line, by the rules of the browser."""

import json
import random
import subprocess
from dataclasses import dataclass, field
from typing import Any

from facilitate.domain.actors import Actor
from facilitate.store import catch_up
from facilitate.store.store import Store
from tests.servers import ROOT

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
