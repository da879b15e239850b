"""Somebody who asked a process of the store, until there is an answer."""

import pickle
import threading
import time
from typing import Any

ANSWER_TIMEOUT_S = 20.0


class Gone(Exception):
    """Whoever should answer ended before it did."""


class Waiting:
    """Somebody who waits for an answer, for a long time at most."""

    def __init__(self) -> None:
        self.until = time.monotonic() + ANSWER_TIMEOUT_S
        self._answered = threading.Lock()
        self._answered.acquire()
        self._answer: bytes | Exception = Gone()

    def give(self, answer: bytes | Exception) -> None:
        """The packed answer, or why there will be none."""
        self._answer = answer
        self._answered.release()

    def get(self) -> Any:
        """Raises why there is no answer, or what the answer says."""
        self._answered.acquire()
        if isinstance(self._answer, Exception):
            raise self._answer
        value, error = pickle.loads(self._answer)
        if error is not None:
            raise error
        return value
