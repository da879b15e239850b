"""How much one socket may say, counted where bytes come in, before anything is made of them.

So what is said too fast costs the room next to nothing, whatever it is and whoever says it.
"""

import time

import structlog

from facilitate.domain.limits import BYTES_AT_ONCE, BYTES_PER_SECOND, FRAMES_AT_ONCE, FRAMES_PER_SECOND
from facilitate.realtime.bucket import Bucket
from facilitate.realtime.line.frames import TOO_MUCH, Broken

LOG_EVERY_S = 10.0

log = structlog.get_logger()


class Tally:
    """How many were hung up on: one line in the log for all of a few seconds."""

    def __init__(self) -> None:
        self._many = 0
        self._told_at = float("-inf")

    def count(self) -> None:
        self._many += 1
        self.tell(time.monotonic())

    def tell(self, now: float) -> None:
        """To be called now and then."""
        if self._many and now - self._told_at >= LOG_EVERY_S:
            log.warning("sockets_said_too_much", hung_up_on=self._many)
            self._many, self._told_at = 0, now


class Budget:
    """Of one socket."""

    __slots__ = ("_bytes", "_frames", "_tally")

    def __init__(self, tally: Tally):
        self._tally = tally
        self._frames = Bucket(FRAMES_PER_SECOND, FRAMES_AT_ONCE)
        self._bytes = Bucket(BYTES_PER_SECOND, BYTES_AT_ONCE)

    def spend(self, size: int) -> None:
        """A frame of so many bytes. Raises Broken."""
        if not (self._frames.take() and self._bytes.take(size)):
            self._tally.count()
            raise Broken(TOO_MUCH)
