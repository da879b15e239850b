"""The process that reads: what is quick at once and together, what takes long in threads beside it."""

import pickle
import queue
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from facilitate.actions import access, asking
from facilitate.domain.errors import Refused
from facilitate.keeper import messages
from facilitate.keeper.hub import Hub, Peer
from facilitate.keeper.snapshots import Boards, encoded
from facilitate.store import queries, whole
from facilitate.store.store import Reader

TAKES_LONG: frozenset[Callable[..., Any]] = frozenset(
    {queries.report_snapshot, queries.report_with_revision, whole.taken_along}
)
"""A whole report being read must not hold up a phone that comes in."""
THREADS = 2
WAIT_S = 1.0
STUCK_S = 30.0
"""After so long without any answer to what takes long, the process is taken to stand still."""

Asked = tuple[Peer, int, messages.Question]
Answers = defaultdict[Peer, list[bytes]]

log = structlog.get_logger()


def _participants(session: Session, asked: list[Any]) -> dict[int, Any]:
    found = access.participants(session, [token for (token,) in asked])
    return {place: found.get(token) for place, (token,) in enumerate(asked)}


def _newcomers(session: Session, asked: list[Any]) -> dict[int, Any]:
    found = asking.newcomers(session, asked)
    return {place: answer | {"snapshot": encoded(answer["snapshot"])} for place, answer in found.items()}


TOGETHER: dict[Callable[..., Any], Callable[[Session, list[Any]], dict[int, Any]]] = {
    access.participant: _participants,
    asking.answer: _newcomers,
}
"""What many ask at once when a room comes in, and what answers all of them, by their places, in one read."""


class Desk:
    """Answers what is asked: one state of the database for all that came together."""

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
            at_once: list[Asked] = []
            for peer, (number, body) in self._hub.wait(WAIT_S):
                try:
                    question: messages.Question = pickle.loads(body)
                except Exception as error:
                    log.error("not_understood", exc_info=error)
                    self._hub.send(peer, messages.answer(number, None, error))
                    continue
                if question[0] in TAKES_LONG:
                    self._set_aside((peer, number, question))
                else:
                    at_once.append((peer, number, question))
            if at_once:
                self._answer(at_once)
            self._give_back()

    def _answer(self, asked: list[Asked]) -> None:
        """What went wrong is its own question's answer; of the database's own trouble the connection is not kept."""
        answers: Answers = defaultdict(list)

        def all_of_them(session: Session) -> None:
            troubles: list[Exception] = []
            alone = self._together(session, asked, answers)
            for peer, number, (function, args, kwargs) in alone:
                if function is asking.answer:
                    args = (*args, self._boards.snapshot)
                answers[peer].append(_told(number, partial(function, session, *args, **kwargs), troubles))
            for trouble in troubles:
                if isinstance(trouble, SQLAlchemyError):
                    raise trouble

        with suppress(SQLAlchemyError):
            self._reader.read(all_of_them)
        for peer, content in answers.items():
            self._hub.send(peer, b"".join(content))

    def _together(self, session: Session, asked: list[Asked], answers: Answers) -> list[Asked]:
        """Answer those whose answers are found by one read for all of them -> the others."""
        left = asked
        for function, for_all in TOGETHER.items():
            alike = [one for one in left if one[2][0] is function]
            try:
                found = for_all(session, [args for _, _, (_, args, _) in alike])
            except Exception as error:
                # Whoever it is about hears of it when all are answered one by one.
                log.error("reading_together_failed", exc_info=error)
                continue
            for place, value in found.items():
                peer, number, _ = alike[place]
                answers[peer].append(messages.answer(number, value, None))
            told = {id(alike[place]) for place in found}
            left = [one for one in left if id(one) not in told]
        return left

    def _set_aside(self, asked: Asked) -> None:
        if not self._open:
            self._moved_at = time.monotonic()
        self._open += 1
        self._long.put(asked)

    def _work(self) -> None:
        while True:
            peer, number, (function, args, kwargs) = self._long.get()
            content = _told(number, partial(self._reader.read, function, *args, **kwargs), [])
            self._answers.put((peer, content))
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


def _told(number: int, query: Callable[[], Any], troubles: list[Exception]) -> bytes:
    """The packed answer; what was no answer and no refusal is logged, and added to the troubles."""
    try:
        return messages.answer(number, query(), None)
    except Exception as error:
        if not isinstance(error, Refused):
            log.error("reading_failed", exc_info=error)
            troubles.append(error)
        return messages.answer(number, None, error)
