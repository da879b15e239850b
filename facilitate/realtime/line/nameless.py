"""The sockets that nobody knows yet: each has a few seconds to say who it is."""

import time
from collections import OrderedDict
from collections.abc import Callable

NAMELESS_S = 10.0
"""How long a socket may be in no namespace."""


class Nameless:
    """By the sockets' ids, the first that came first. `is_known(id)` says whether it is in a namespace by now."""

    def __init__(self, is_known: Callable[[str], bool]):
        self._is_known = is_known
        self._until: OrderedDict[str, float] = OrderedDict()

    def add(self, sid: str) -> None:
        """It came in, or left the last namespace it was in."""
        self._until[sid] = time.monotonic() + NAMELESS_S
        self._until.move_to_end(sid)

    def remove(self, sid: str) -> None:
        self._until.pop(sid, None)

    def overdue(self, now: float) -> list[str]:
        """Those whose time is over; they are forgotten here."""
        found = []
        while self._until and next(iter(self._until.values())) < now:
            sid, _ = self._until.popitem(last=False)
            if not self._is_known(sid):
                found.append(sid)
        return found

    def first(self) -> str | None:
        """Who came first of those that are not known; forgotten here as well. None if everybody is known."""
        while self._until:
            sid, _ = self._until.popitem(last=False)
            if not self._is_known(sid):
                return sid
        return None
