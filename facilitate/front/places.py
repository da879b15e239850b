"""Who holds a connection now, and how long each may keep us waiting.

Websockets and pages have places of their own, so that neither takes those of the other. When all are taken the one that
kept us waiting the longest makes room: somebody who comes in speaks at once, and somebody who only holds on does not.
Then who waits for news, and at last whose answer takes long, such as a reader that hardly takes any of it.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Protocol

import structlog

REQUEST_S = 20.0
"""From the opening of a connection, or the last answer on it, until the head of a request is there."""
BODY_S = 30.0
LONG_S = 5.0
"""An answer that takes longer may be broken off when all places are taken."""
LOG_EVERY_S = 10.0

log = structlog.get_logger()


class Wire(Protocol):
    """A connection's socket, as eventlet hands it out."""

    def shutdown(self, how: int) -> None: ...


class Places:
    """`pages` and `sockets`: how many of each there may be. `drop_a_stranger` makes room among the websockets."""

    def __init__(self, pages: int, sockets: int, drop_a_stranger: Callable[[], bool]):
        self.pages, self.sockets = pages, sockets
        self._drop_a_stranger = drop_a_stranger
        self._waiting: OrderedDict[Wire, float] = OrderedDict()
        self._polling: OrderedDict[Wire, float] = OrderedDict()
        self._working: OrderedDict[Wire, float] = OrderedDict()
        self._open: set[Wire] = set()
        self._refused = 0
        self._told_at = float("-inf")

    def waits(self, wire: Wire, seconds: float = REQUEST_S) -> None:
        """We wait for what this one says, so long and no longer."""
        self.leaves(wire)
        self._waiting[wire] = time.monotonic() + seconds

    def waits_on(self, wire: Wire) -> bool:
        """The head of a request came, and we wait for the rest of it; False if it was hung up on meanwhile."""
        if wire not in self._waiting:
            return False
        self.waits(wire, BODY_S)
        return True

    def works(self, wire: Wire) -> None:
        """It said what it wants, and waits for us."""
        self._waiting.pop(wire, None)
        self._working[wire] = time.monotonic()

    def polls(self, wire: Wire) -> None:
        """It waits for news, and comes back when it is hung up on."""
        self.leaves(wire)
        self._polling[wire] = time.monotonic()

    def opens(self, wire: Wire) -> bool:
        """It becomes a websocket, if there is a place."""
        if len(self._open) >= self.sockets and not self._drop_a_stranger():
            self.refused()
            return False
        self.leaves(wire)
        self._open.add(wire)
        return True

    def leaves(self, wire: Wire) -> None:
        for among in (self._waiting, self._polling, self._working):
            among.pop(wire, None)
        self._open.discard(wire)

    def is_full(self) -> bool:
        """Whether one more may come in only where another goes."""
        return len(self._waiting) + len(self._polling) + len(self._working) >= self.pages

    def has_room(self) -> bool:
        """Whether one more may come in; if need be whoever kept us waiting the longest is hung up on."""
        if not self.is_full():
            return True
        ever, long_ago = float("inf"), time.monotonic() - LONG_S
        for among, since in ((self._waiting, ever), (self._polling, ever), (self._working, long_ago)):
            wire = next(iter(among), None)
            if wire is not None and among[wire] < since:
                self._hang_up(wire)
                return True
        return False

    def refused(self) -> None:
        """Somebody was told to come back later."""
        self._refused += 1

    def look(self) -> None:
        """Hang up on who kept us waiting too long. To be called every second or so."""
        now = time.monotonic()
        for wire in [wire for wire, until in self._waiting.items() if until < now]:
            self._hang_up(wire)
        if self._refused and now - self._told_at >= LOG_EVERY_S:
            log.warning("all_places_taken", refused=self._refused, pages=self.pages, sockets=self.sockets)
            self._refused, self._told_at = 0, now

    def _hang_up(self, wire: Wire) -> None:
        """Whoever reads or writes on it notices, and lets go of the file."""
        self.leaves(wire)
        with suppress(OSError):
            wire.shutdown(SHUT_RDWR)
