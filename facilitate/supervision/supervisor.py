"""Starts the children and watches over them, for as long as the server runs.

They begin at the same time: whoever asks another before that is ready waits for it.
"""

import os
import selectors
import signal
import time
from collections import deque
from collections.abc import Sequence

import structlog

from facilitate.supervision.child import Child

SILENT_S = 5.0
"""A child that says nothing for so long stands still; twice as long after each time that it lately did, up to
MOST_TIMES: on a machine that has too much to do it is slow, and slower still with all that it has to catch up on."""
MOST_TIMES = 3
LATELY_S = 300.0
START_S = 300.0
"""A first start may bring an old database to this version."""
START_AGAIN_S = 30.0
STOP_S = 10.0
LOOK_S = 0.5
FEW = 5
WHILE_S = 60.0
"""A child that ends by itself more than FEW times in WHILE_S is not started again: the server ends, with a status."""

log = structlog.get_logger()


class Supervisor:
    """Children in the order in which they are waited for at the start; they are stopped in the other one."""

    def __init__(self, children: Sequence[Child]) -> None:
        self._children = children
        self._selector = selectors.DefaultSelector()
        self._stopping = False
        self._ended: dict[str, deque[float]] = {child.name: deque(maxlen=FEW + 1) for child in children}
        self._stood: dict[str, deque[float]] = {child.name: deque(maxlen=MOST_TIMES) for child in children}
        self._awake, self._wake = os.pipe()
        os.set_blocking(self._wake, False)
        self._selector.register(self._awake, selectors.EVENT_READ)

    def run(self) -> int:
        """Until SIGTERM or Ctrl-C, or until a child cannot be kept up -> the status to end with."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._stop)
        signal.set_wakeup_fd(self._wake, warn_on_full_buffer=False)
        try:
            return self._run()
        finally:
            for child in reversed(self._children):
                child.stop(STOP_S)

    def _run(self) -> int:
        for child in self._children:
            self._start(child, first=True)
        for child in self._children:
            if not self._becomes_ready(child):
                return 0 if self._stopping else 1
        while not self._stopping:
            if self._look(LOOK_S):
                for child in self._children:
                    child.rested()
            for child in self._children:
                if not self._keep_up(child):
                    return 1
        return 0

    def _keep_up(self, child: Child) -> bool:
        """Start it anew if it ended or stands still; whether that may go on."""
        patience = self._patience(child)
        silent = child.silent(patience)
        if silent:
            log.error("stands_still", process=child.name, silent=silent, seconds=patience)
            child.dump()
            self._stood[child.name].append(time.monotonic())
        elif child.ended:
            log.error("ended_by_itself", process=child.name, status=child.process and child.process.poll())
            self._ended[child.name].append(time.monotonic())
        else:
            return True
        self._forget(child)
        child.kill()
        for other in self._children:
            other.rested()  # nobody listened to them meanwhile
        ended = self._ended[child.name]
        if len(ended) > FEW and ended[-1] - ended[0] < WHILE_S:
            log.error("given_up", process=child.name, times=len(ended), seconds=WHILE_S)
            return False
        self._start(child, first=False)
        return True

    def _patience(self, child: Child) -> float:
        """For how many seconds it may say nothing."""
        lately = [at for at in self._stood[child.name] if time.monotonic() - at < LATELY_S]
        patience = SILENT_S * 2.0 ** len(lately)
        return patience if child.ready else max(patience, START_AGAIN_S)

    def _start(self, child: Child, *, first: bool) -> None:
        child.start(first=first, supervisor=os.getpid())
        for line in child.lines:
            self._selector.register(line.channel, selectors.EVENT_READ, (child, line))

    def _becomes_ready(self, child: Child) -> bool:
        end = time.monotonic() + START_S
        while not child.ready:
            self._look(LOOK_S)
            if self._stopping:
                return False
            if child.ended:
                self._look(0)  # its last word may be that it is ready: then it is kept up as any other
                return child.ready
            if time.monotonic() > end:
                log.error("not_ready", process=child.name, seconds=START_S)
                return False
        return True

    def _look(self, seconds: float) -> bool:
        """Hear what the children say; whether this took far longer than it should: then the machine slept."""
        begun = time.monotonic()
        for key, _ in self._selector.select(seconds):
            if key.data is None:
                os.read(self._awake, 4096)
                continue
            child, line = key.data
            child.hear(line)
            if line.closed:
                self._selector.unregister(line.channel)
        return time.monotonic() - begun > seconds + 1.0

    def _forget(self, child: Child) -> None:
        for line in child.lines:
            if not line.closed:
                self._selector.unregister(line.channel)

    def _stop(self, *_signal: object) -> None:
        self._stopping = True
