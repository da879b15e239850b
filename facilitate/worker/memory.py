"""How much memory may be taken over what somebody brought or asked for, so that the processes that keep the room
together have theirs."""

import contextlib
import os
import resource
from collections.abc import Iterator
from pathlib import Path

_STATM = Path("/proc/self/statm")
_MB = 1024 * 1024
_LEAST = {"report": 1536 * _MB, "long": 3072 * _MB, "reading": 512 * _MB}
"""Bytes of address space, by what a worker is for. Of 1,000 cards a document takes 420 MB, a ZIP with the pictures of
eight boards 2.1 GB; an agenda takes 70 MB, and what the system sets aside for a thread comes on top."""
_SHARES = {"report": 1 / 8, "long": 1 / 4}
"""Of the machine's memory, where that is more: a report of many thousand cards is made where there is room for it."""


def most_for(kind: str) -> int:
    """Bytes of address space for a worker that is for `report`, `long` or `reading`."""
    there = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return max(_LEAST[kind], int(there * _SHARES.get(kind, 0)))


def is_much(kind: str) -> bool:
    """Whether this process holds so much that the next job might not have enough: typst keeps what it made of the last
    ten documents (seen with 0.15.2)."""
    return _taken() > most_for(kind) / 2


def _taken() -> int:
    """Bytes of address space, where the system tells that; else of memory, the most that there were."""
    try:
        return int(_STATM.read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def limit_to(most: int) -> None:
    """From now on whoever asks for more gets a MemoryError, where the system can say so (macOS does not)."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    _set(most if hard == resource.RLIM_INFINITY else min(most, hard), hard)


@contextlib.contextmanager
def limited_to(most: int) -> Iterator[None]:
    """As `limit_to`, for a while."""
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit_to(most)
    try:
        yield
    finally:
        _set(*before)


def _set(soft: int, hard: int) -> None:
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
