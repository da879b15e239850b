"""How much one socket may say, counted where bytes come in, before anything is made of them.

So what is said too fast costs the room next to nothing, whatever it is and whoever says it.
"""

import time

import structlog

from facilitate.realtime.line.frames import TOO_MUCH, Broken

FRAMES_PER_SECOND, FRAMES_AT_ONCE = 60, 600
BYTES_PER_SECOND, BYTES_AT_ONCE = 65_536, 1_048_576
"""A steady rate, and a burst: three times what commands may take, and a phone's whole outbox after a bad hour."""
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
    """Of one socket, by the monotonic clock."""

    __slots__ = ("_at", "_bytes", "_frames", "_tally")

    def __init__(self, tally: Tally):
        self._tally = tally
        self._frames, self._bytes = float(FRAMES_AT_ONCE), float(BYTES_AT_ONCE)
        self._at = time.monotonic()

    def spend(self, size: int) -> None:
        """A frame of so many bytes. Raises Broken."""
        now = time.monotonic()
        passed, self._at = now - self._at, now
        self._frames = min(self._frames + passed * FRAMES_PER_SECOND, FRAMES_AT_ONCE) - 1
        self._bytes = min(self._bytes + passed * BYTES_PER_SECOND, BYTES_AT_ONCE) - size
        if self._frames < 0 or self._bytes < 0:
            self._tally.count()
            raise Broken(TOO_MUCH)
