"""Putting the database's file back, in a thread: whoever asks meanwhile is refused, and the process goes on beating."""

import queue
import sqlite3
import threading
import time

from facilitate.keeper.anchor import Anchor
from facilitate.store.files import rescue

AGAIN_S = 2.0

Outcome = list[str] | Exception
"""What was set aside, or why it could not be put back."""


class Rescuing:
    """One try at a time, with a pause after each."""

    def __init__(self, anchor: Anchor) -> None:
        self._anchor = anchor
        self._outcomes: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
        self.runs = False
        self._again_at = 0.0

    def go_on(self) -> Outcome | None:
        """Begin a try if it is time -> what came of the last one, once; None when there is no news."""
        if not self._outcomes.empty():
            self.runs, self._again_at = False, time.monotonic() + AGAIN_S
            return self._outcomes.get()
        if not self.runs and time.monotonic() >= self._again_at:
            self.runs = True
            threading.Thread(target=self._try, name="rescue", daemon=True).start()
        return None

    def _try(self) -> None:
        try:
            self._outcomes.put(rescue.put_back(self._anchor.opened, self._anchor.place))
        except (OSError, sqlite3.Error) as error:
            self._outcomes.put(error)
