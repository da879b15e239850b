"""Waiting for what comes in its own time."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

LONG_S = 25.0
"""By then all is over that a server takes its time for, also on a busy machine."""


def wait_until(condition: Callable[[], object], otherwise: str = "", seconds: float = LONG_S) -> None:
    """Raises AssertionError, with what is so `otherwise`."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, otherwise
        time.sleep(0.02)


def have_stand_still(*pids: int) -> None:
    """Stop processes, and wait until they are: one that runs just then hears more before it is."""
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    for pid in pids:
        wait_until(lambda pid=pid: state_of(pid) in "T?")  # type: ignore[misc]


def state_of(pid: int) -> str:
    """As the kernel has it: T stands still, Z has ended; ? where it does not tell."""
    told = Path(f"/proc/{pid}/stat")
    return told.read_text().rpartition(")")[2].split()[0] if told.exists() else "?"
