"""The process that reads: a few threads, so that a whole report being read does not hold up a phone that comes in."""

import pickle
import queue
import threading
import time
from typing import Any

import structlog

from facilitate.domain.errors import Refused
from facilitate.keeper import messages
from facilitate.keeper.hub import Hub, Peer
from facilitate.keeper.messages import Message
from facilitate.store.store import Reader

THREADS = 3
WAIT_S = 1.0
STUCK_S = 20.0
"""After so long without any answer, while something was asked, the process is taken to stand still."""

log = structlog.get_logger()


class Desk:
    """Hands what is asked to threads, and their answers back."""

    def __init__(self, hub: Hub, reader: Reader) -> None:
        self._hub, self._reader = hub, reader
        self._asked: queue.SimpleQueue[tuple[Peer, Message]] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[Peer, bytes]] = queue.SimpleQueue()
        self._open = 0
        self._moved_at = time.monotonic()

    def read(self) -> None:
        """Until the process is told to stop."""
        for number in range(THREADS):
            threading.Thread(target=self._work, name=f"reader {number}", daemon=True).start()
        while not self._hub.stopping:
            for asked in self._hub.wait(WAIT_S):
                if not self._open:
                    self._moved_at = time.monotonic()
                self._open += 1
                self._asked.put(asked)
            self._give_back()
            if self._open and time.monotonic() - self._moved_at > STUCK_S:
                self._stand_still()

    def _give_back(self) -> None:
        while not self._answers.empty():
            peer, content = self._answers.get()
            self._open -= 1
            self._moved_at = time.monotonic()
            self._hub.send(peer, content)

    def _stand_still(self) -> None:
        """No beat any more: who watches over the process restarts it."""
        log.error("reading_stands_still", waiting=self._open)
        while True:
            time.sleep(WAIT_S)

    def _work(self) -> None:
        while True:
            peer, (number, body) = self._asked.get()
            value: Any = None
            trouble: Exception | None = None
            try:
                function, args, kwargs = pickle.loads(body)
                value = self._reader.read(function, *args, **kwargs)
            except Exception as error:
                trouble = error
                if not isinstance(error, Refused):
                    log.error("reading_failed", exc_info=error)
            self._answers.put((peer, messages.answer(number, value, trouble)))
            self._hub.wake()
