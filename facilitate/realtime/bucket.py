"""A share of something for each second, for who may not have more of it."""

import time


class Bucket:
    """A token bucket, by the monotonic clock: so much a second, so much at once."""

    __slots__ = ("_at", "_at_once", "_per_second", "_tokens")

    def __init__(self, per_second: float, at_once: float):
        self._per_second, self._at_once = per_second, at_once
        self._tokens = at_once
        self._at = time.monotonic()

    def take(self, amount: float = 1) -> bool:
        """Whether so much more fits; then it is taken."""
        now = time.monotonic()
        self._tokens = min(self._at_once, self._tokens + (now - self._at) * self._per_second)
        self._at = now
        if self._tokens < amount:
            return False
        self._tokens -= amount
        return True
