"""Reading the whole database through for damage, in a thread that holds up nobody."""

import queue
import threading
import time

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from facilitate.store.files import copies

EVERY_S = 600.0
SOON_S = 10.0
"""Between two that are asked for at once."""


class Checkup:
    """One at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._runs = False
        self._asked_at = time.monotonic() - SOON_S

    def ask(self, *, at_once: bool) -> None:
        """Have it done if it is time."""
        now = time.monotonic()
        if not self._runs and now - self._asked_at >= (SOON_S if at_once else EVERY_S):
            self._runs, self._asked_at = True, now
            threading.Thread(target=self._do, name="checkup", daemon=True).start()

    def answer(self) -> str | None:
        """What is wrong, empty when nothing is; None when there is no news."""
        if self._answers.empty():
            return None
        self._runs = False
        return self._answers.get()

    def _do(self) -> None:
        try:
            with self._engine.connect() as connection:
                opened = connection.connection.driver_connection
                self._answers.put(copies.problem_of(opened))  # type: ignore[arg-type]
        except DBAPIError:
            self._answers.put("")  # it cannot be opened now: that is another trouble
