"""A share of something for each second, for who may not have more of it."""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
MOST_KEYS = 20_000


class Bucket:
    """A token bucket, by the monotonic clock: so much a second, so much at once."""

    __slots__ = ("_at", "_at_once", "_per_second", "_tokens")

    def __init__(self, per_second: float, at_once: float):
        self._per_second, self._at_once = per_second, at_once
        self._tokens = at_once
        self._at = time.monotonic()

    def take(self, amount: float = 1) -> bool:
        """Whether so much more fits; then it is taken."""
        self._fill()
        if self._tokens < amount:
            return False
        self._tokens -= amount
        return True

    def turn(self, patience_s: float) -> float | None:
        """Seconds until one more fits, which is taken already; None when that takes longer than anybody should wait."""
        self._fill()
        wait_s = max(0.0, (1 - self._tokens) / self._per_second)
        if wait_s > patience_s:
            return None
        self._tokens -= 1
        return wait_s

    def owe(self, amount: float) -> None:
        """Take so much more, also where it does not fit: nothing else is taken until that is made up for."""
        self._tokens -= amount

    def _fill(self) -> None:
        now = time.monotonic()
        self._tokens = min(self._at_once, self._tokens + (now - self._at) * self._per_second)
        self._at = now


class Each(Generic[T]):
    """One of these for each key, also when whoever it is comes back. Who was not asked for the longest is forgotten."""

    def __init__(self, make: Callable[[], T], most: int = MOST_KEYS):
        self._make, self._most = make, most
        self._made: OrderedDict[str, T] = OrderedDict()

    def of(self, key: str) -> T:
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        made = self._made[key] = self._make()
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return made
