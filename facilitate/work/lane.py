"""Jobs of one sort, and the processes that do them: one as a rule, a second where the first is held up."""

import threading
import time
from collections.abc import Sequence
from typing import Any

from facilitate.work.answer import Answer, Busy
from facilitate.work.process import Worker
from facilitate.work.progress import Told, nobody

MOST = 2
"""Processes of a lane."""
PATIENCE_S = 1.0
"""Who has waited so long for the one process gets a second, which ends when there is nothing more for it to do."""
WAITING = 16
"""Those who may wait at the same time: each of them holds what is to be worked on, some megabytes."""


class Lane:
    """`limit` is how many seconds a job may take, from when it is asked for: the wait counts.

    Threads, and green threads under eventlet, may ask at the same time.
    """

    def __init__(self, program: Sequence[str], limit: float) -> None:
        self._program, self._limit = program, limit
        self._changed = threading.Condition(threading.Lock())
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._waiting = 0
        self._closed = False

    def start(self) -> None:
        """Have a process ready before anybody asks, without waiting until it is."""
        with self._changed:
            if not self._idle and not self._busy:
                self._idle.append(Worker(self._program))
            for worker in self._idle:
                worker.start()

    def do(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        """Raises NotMade (also TookTooLong and Busy), NotThere."""
        until = time.monotonic() + self._limit
        worker = self._taken(until)
        try:
            return worker.do(job, args, until, told)
        finally:
            self._give_back(worker)

    def close(self) -> None:
        """End every process at once, whatever it does. None is started again."""
        with self._changed:
            self._closed = True
            there = [*self._idle, *self._busy]
            self._changed.notify_all()
        for worker in there:
            worker.close()

    def _taken(self, until: float) -> Worker:
        """A process for this job alone. Raises Busy."""
        with self._changed:
            if self._waiting >= WAITING:
                raise Busy(f"{self._waiting} are waiting already")
            self._waiting += 1
            try:
                worker = self._free(until)
            finally:
                self._waiting -= 1
            self._busy.add(worker)
            return worker

    def _free(self, until: float) -> Worker:
        patient_until = time.monotonic() + PATIENCE_S
        while not self._idle:
            now = time.monotonic()
            if self._closed or now >= until:
                raise Busy("nobody came to it in time")
            if len(self._busy) < MOST and (not self._busy or now >= patient_until):
                return Worker(self._program)
            self._changed.wait((min(until, patient_until) if now < patient_until else until) - now)
        return self._idle.pop()

    def _give_back(self, worker: Worker) -> None:
        with self._changed:
            self._busy.discard(worker)
            needless = bool(self._idle) and not self._waiting
            if not needless and not self._closed:
                self._idle.append(worker)
            self._changed.notify()
        if needless or self._closed:
            worker.close()
        else:
            worker.start()
