"""`python -m tests.work.odd_worker FD reading`: a worker that does as it is told."""

import os
import signal
import time

from facilitate.agendas import jobs
from facilitate.work.answer import Answer
from facilitate.worker import memory
from facilitate.worker.__main__ import main

_KEPT: list[bytearray] = []


def _as_told(what: str, seconds: float = 0.0) -> Answer:
    if what == "never end":
        while True:
            time.sleep(1)
    if what == "stand still":
        os.kill(os.getpid(), signal.SIGSTOP)
    if what == "keep memory":
        _KEPT.append(bytearray(int(memory.most_for("reading") * 0.6)))
    if what == "take memory":
        return Answer((bytes(memory.most_for("reading")),))
    time.sleep(seconds)
    return Answer((str(os.getpid()).encode(),))


if __name__ == "__main__":
    jobs.JOBS["agenda"] = _as_told
    main()
