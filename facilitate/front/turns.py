"""Few pages are made at a time: who sends a card meanwhile does not wait for thirty of them."""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Iterator
from contextlib import contextmanager

AT_A_TIME = 2
LONG_S = 0.1
"""What takes longer waits for something else, such as a report's file, and stands in nobody's way."""


class Turns:
    """Taken in the order in which they were asked for."""

    def __init__(self, at_a_time: int = AT_A_TIME, long_s: float = LONG_S):
        self._at_a_time, self._long_s = at_a_time, long_s
        self._taken: OrderedDict[threading.Event, float] = OrderedDict()
        self._waiting: deque[threading.Event] = deque()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Wait for a turn, and have it."""
        mine = threading.Event()
        self._waiting.append(mine)
        self._call()
        try:
            while not mine.wait(self._long_s):
                self._call()
            began = time.monotonic()
            yield
            if self._waiting:  # as long again for everything but pages
                time.sleep(min(time.monotonic() - began, self._long_s))
        finally:
            if self._taken.pop(mine, None) is None and not mine.is_set():
                self._waiting.remove(mine)
            self._call()

    def _call(self) -> None:
        """Whoever may begin now."""
        now = time.monotonic()
        while self._taken and next(iter(self._taken.values())) < now - self._long_s:
            self._taken.popitem(last=False)
        while self._waiting and len(self._taken) < self._at_a_time:
            called = self._waiting.popleft()
            self._taken[called] = now
            called.set()
