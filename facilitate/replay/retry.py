"""Trying again, gently: pauses that grow and differ, so that a room full of phones does not come back at once."""

import itertools
import random
import time
from collections.abc import Iterator

FIRST_PAUSE = 0.1
LONGEST_PAUSE = 2.0


def attempts(patience: float) -> Iterator[int]:
    """Numbers of attempts from 0, with a jittered pause before each but the first, for `patience` seconds in all."""
    end = time.monotonic() + patience
    for attempt in itertools.count():
        yield attempt
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(attempt, 8)) * random.uniform(0.5, 1)
        if time.monotonic() + pause > end:
            return
        time.sleep(pause)
