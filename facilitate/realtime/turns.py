"""One after the other, for each of many: a steady rate and a burst, and how long who is too early waits."""

import time
from collections import OrderedDict
from collections.abc import Callable

MOST = 20_000
"""Of so many it is known when they came; others may come at once again."""


class Turns:
    """So many a second and so many at once for each key, such as a network or a person."""

    def __init__(
        self,
        per_second: float,
        at_once: int,
        patience_s: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._each_s, self._burst_s = 1 / per_second, at_once / per_second
        self._patience_s, self._clock = patience_s, clock
        self._next: OrderedDict[str, float] = OrderedDict()

    def turn(self, key: str) -> float | None:
        """Seconds until it is their turn, which is then taken; None when that takes longer than anybody should wait."""
        now = self._clock()
        due = max(self._next.get(key, 0.0), now - self._burst_s) + self._each_s
        if due - now > self._patience_s:
            return None
        self._next.pop(key, None)
        self._next[key] = due
        if len(self._next) > MOST:
            self._next.popitem(last=False)
        return max(0.0, due - now)
