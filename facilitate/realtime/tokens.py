"""Looking for what a token gives a right to. What is bounded is the work, by how much of it is open at one moment.

A token is 256 random bits, which nobody guesses. So wrong ones are not counted: whoever shows them without end would
only lock out those who sit behind the same address.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Semaphore

from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.realtime.known import Known

AT_ONCE = 500
"""Of tokens that nobody knows yet: a whole room that connects again at the same moment after the server came back."""
COME_BACK = N_("Very many people are coming in at this moment. Wait a few seconds and try again.")


class Tokens:
    """Those that were given out or were right before, in memory: they are looked for whatever else is going on."""

    def __init__(self) -> None:
        self._known: Known[bytes] = Known()
        self._places = Semaphore(AT_ONCE)

    def know(self, token: str) -> None:
        """This one was given out just now, or was right."""
        self._known.keep(_mark(token))

    @contextmanager
    def looking(self, shown: Sequence[str]) -> Iterator[None]:
        """Around looking for these. Raises Refused (rate_limited) before that while too many are looked for."""
        if any(_mark(token) in self._known for token in shown if token):
            yield
            return
        if not self._places.acquire(blocking=False):
            raise Refused(ErrorCode.RATE_LIMITED, None, COME_BACK)
        try:
            yield
        finally:
            self._places.release()


def _mark(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="replace")).digest()
