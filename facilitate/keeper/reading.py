"""The process that reads: what is quick at once and together, what takes long in threads beside it."""

import pickle
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import structlog

from facilitate.keeper import messages
from facilitate.keeper.hub import Hub, Peer
from facilitate.keeper.messages import Message
from facilitate.keeper.snapshots import Boards
from facilitate.keeper.together import Asked, answered, told
from facilitate.store import queries, whole
from facilitate.store.store import Reader

TAKES_LONG: frozenset[Callable[..., Any]] = frozenset(
    {queries.report_snapshot, queries.report_with_revision, whole.taken_along}
)
"""A whole report being read must not hold up a phone that comes in."""
THREADS = 2
AT_ONCE = 256
"""Questions that are answered before anybody is sent an answer."""
WAIT_S = 1.0
STUCK_S = 30.0
"""After so long without any answer to what takes long, the process is taken to stand still."""

log = structlog.get_logger()


class Desk:
    """Hands out what is asked, and gives back the answers."""

    def __init__(self, hub: Hub, reader: Reader) -> None:
        self._hub, self._reader = hub, reader
        self._long: queue.SimpleQueue[Asked] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[tuple[Peer, bytes]] = queue.SimpleQueue()
        self._boards = Boards()
        self._open = 0
        self._moved_at = 0.0

    def read(self) -> None:
        """Until the process is told to stop."""
        for number in range(THREADS):
            threading.Thread(target=self._work, name=f"reader {number}", daemon=True).start()
        while not self._hub.stopping:
            asked = self._understood(self._hub.wait(WAIT_S))
            quick = [one for one in asked if one[2][0] not in TAKES_LONG]
            for one in asked:
                if one[2][0] in TAKES_LONG:
                    self._set_aside(one)
            for start in range(0, len(quick), AT_ONCE):
                self._answer(quick[start : start + AT_ONCE])
            self._give_back()

    def _understood(self, came: Sequence[tuple[Peer, Message]]) -> list[Asked]:
        asked: list[Asked] = []
        for peer, (number, body) in came:
            try:
                asked.append((peer, number, pickle.loads(body)))
            except Exception as error:
                log.error("not_understood", exc_info=error)
                self._hub.send(peer, messages.answer(number, None, error))
        return asked

    def _answer(self, asked: Sequence[Asked]) -> None:
        answers: defaultdict[Peer, list[bytes]] = defaultdict(list)
        for (peer, _), content in answered(self._reader, self._boards, asked, self._hub.beat).items():
            answers[peer].append(content)
        for peer, contents in answers.items():
            self._hub.send(peer, b"".join(contents))

    def _set_aside(self, asked: Asked) -> None:
        if not self._open:
            self._moved_at = time.monotonic()
        self._open += 1
        self._long.put(asked)

    def _work(self) -> None:
        while True:
            peer, number, (function, args, kwargs) = self._long.get()
            self._answers.put((peer, told(number, partial(self._reader.read, function, *args, **kwargs), [])))
            self._hub.wake()

    def _give_back(self) -> None:
        while not self._answers.empty():
            peer, content = self._answers.get()
            self._open -= 1
            self._moved_at = time.monotonic()
            self._hub.send(peer, content)
        if self._open and time.monotonic() - self._moved_at > STUCK_S:
            log.error("reading_stands_still", waiting=self._open)
            self._stand_still()

    def _stand_still(self) -> None:
        """No beat any more: who watches over the process restarts it."""
        while True:
            time.sleep(WAIT_S)
