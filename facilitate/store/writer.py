"""The one writer: commands that arrive together are committed together, and answered only after the commit.

A loop drains the queue, runs the commands in one transaction, and commits once: one disk flush for all. Rows of the
whole batch are written together (`Unit.insert`); a command that works on the database itself has a savepoint of its
own. In the server a process of its own drives it (`keeper`); the loop here is for where real threads write, such as the
command line and tests.
"""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import StatementError

from facilitate.domain.actors import Actor
from facilitate.domain.commands import Command
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Trouble
from facilitate.store import event_log
from facilitate.store.event_log import Batch
from facilitate.store.files.place import Place
from facilitate.store.hints import Hint
from facilitate.store.kept import Kept
from facilitate.store.trouble import InTrouble, trouble_in
from facilitate.store.unit import Unit, Work
from facilitate.store.writing import Writing

Outcome = tuple[Any, BaseException | None]
Job = tuple[Work, "Future[Any]"]

BATCH_LIMIT = 64
ANSWER_TIMEOUT_S = 20
CLOSE_TIMEOUT_S = 10
_UNDONE = "no such savepoint"


def now_ms() -> int:
    return int(time.time() * 1000)


class Writer:
    """Runs work in transactions, in the order in which it was handed in.

    `place`: where what is written has to stand before it is acknowledged. While it is `barred`, everything is refused.
    """

    def __init__(self, engine: Engine, published: Callable[[Batch], None], place: Place | None = None):
        self.barred: Trouble | None = None
        self._engine = engine
        self._published = published
        self._place = place
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self._kept: Kept | None = None
        self._started = False
        self._starting = threading.Lock()
        self._committing = False
        self._closing = False

    def run(self, work: Work) -> Any:
        """The work's result, once it is on disk. Raises what the work raised, or Refused (busy, storage_full)."""
        if self._closing:
            raise Refused(ErrorCode.BUSY)
        self._start()
        future: Future[Any] = Future()
        self._jobs.put((work, future))
        try:
            return future.result(timeout=ANSWER_TIMEOUT_S)
        except TimeoutError:
            raise Refused(ErrorCode.BUSY) from None

    def close(self) -> None:
        """Take no more work, wait for the batch that is being committed, and let go of the connection."""
        self._closing = True
        self._jobs.put(None)
        end = time.monotonic() + CLOSE_TIMEOUT_S
        while self._committing and time.monotonic() < end:
            time.sleep(0.01)
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.writing.close()

    def _start(self) -> None:
        with self._starting:
            if not self._started:
                self._started = True
                threading.Thread(target=self._loop, name="writer", daemon=True).start()

    def _loop(self) -> None:
        while True:
            asked = [self._jobs.get()]
            while len(asked) < BATCH_LIMIT and not self._jobs.empty():
                asked.append(self._jobs.get_nowait())
            jobs = [job for job in asked if job is not None]
            if self._closing and not jobs:
                return
            self._committing = True
            try:
                self._answer(jobs)
            except Exception as error:
                # Whatever goes wrong around a batch must not end the loop: nobody would be answered any more.
                for _, future in jobs:
                    if not future.done():
                        future.set_exception(error)
            finally:
                self._committing = False

    def _answer(self, jobs: list[Job]) -> None:
        outcomes, told = self.commit([work for work, _ in jobs])
        for (_, future), (result, error) in zip(jobs, outcomes, strict=True):
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)
        if told.sent or told.hints or told.troubles:
            self._published(told)

    def commit(self, batch: Sequence[Callable[[Unit], Any]]) -> tuple[list[Outcome], Batch]:
        """Do this work in one transaction -> what came of each, and what there is to tell. Never raises.

        What a `Work` is done with is known before: receipts of its commands are read together.
        """
        try:
            if self.barred is not None:
                raise InTrouble(self.barred)
            try:
                return self._transact(batch, one_by_one=False)
            except StatementError as error:
                if trouble_in(error):
                    raise
                # Rows of several commands were written together: each for itself, only what is wrong is undone.
                self._disconnect()
                return self._transact(batch, one_by_one=True)
        except Exception as error:
            self._disconnect()
            return [(None, trouble_in(error) or error) for _ in batch], Batch([], [])

    def _transact(self, batch: Sequence[Callable[[Unit], Any]], *, one_by_one: bool) -> tuple[list[Outcome], Batch]:
        if self._kept is None:
            self._must_hold()
            self._kept = Kept(Writing(self._engine))
        kept = self._kept
        with kept.writing.transaction():
            if not kept.writing.nobody_else_wrote():
                kept.forget()
            kept.begin(_receipts_of(batch))
            outcomes, facts, hints, troubles = _run_all(kept, batch, one_by_one=one_by_one)
            kept.write_waiting()
            counts = {("counts", id_): ledger.counts for id_, ledger in kept.write_ledgers().items()}
            sent = event_log.fill(lambda: kept.writing.session, facts, kept.views | counts)
            kept.end()
        self._must_hold()
        return outcomes, Batch(sent, hints, troubles)

    def _must_hold(self) -> None:
        """Nothing is acknowledged that nobody finds again, and no other file is opened in the place of ours."""
        if self._place is not None and not self._place.holds():
            raise InTrouble(Trouble.MOVED)

    def _disconnect(self) -> None:
        kept, self._kept = self._kept, None
        if kept is not None:
            kept.writing.throw_away()


def _receipts_of(batch: Sequence[Callable[[Unit], Any]]) -> list[tuple[str, str]]:
    """Of the commands in a batch, the names of the receipts that they may have."""
    names = []
    for work in batch:
        match work:
            case Work(args=(Actor() as actor, Command() as command, *_)) if command.keeps_receipt:
                names.append((actor.key, command.op))
    return names


def _run_all(
    kept: Kept, batch: Sequence[Callable[[Unit], Any]], *, one_by_one: bool
) -> tuple[list[Outcome], list[event_log.Fact], list[Hint], list[Exception]]:
    outcomes: list[Outcome] = []
    facts: list[event_log.Fact] = []
    hints: list[Hint] = []
    troubles: list[Exception] = []
    for work in batch:
        unit = Unit(kept, now_ms())
        try:
            if one_by_one:
                unit.open()
            result = work(unit)
            unit.finish()
        except Exception as error:
            if trouble_in(error) or _UNDONE in str(error):
                raise
            unit.undo()
            outcomes.append((None, error))
        else:
            outcomes.append((result, None))
            facts.extend(unit.facts)
            hints.extend(unit.hints)
            troubles.extend(unit.troubles)
    return outcomes, facts, hints, troubles
