"""How far a rendering is, told to whoever waits for it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Told = Callable[[int, int, str], None]
"""Told: how many steps are done, of how many, and the name of the one that begins."""

T = TypeVar("T", bound=tuple[Any, ...])


def nobody(done: int, total: int, name: str) -> None:
    """For where nobody waits."""


_told: ContextVar[Told] = ContextVar("told", default=nobody)


@contextmanager
def told_to(told: Told) -> Iterator[None]:
    """Within it, every step is told."""
    before = _told.set(told)
    try:
        yield
    finally:
        _told.reset(before)


def step(done: int, total: int, name: str) -> None:
    """Tell that a step begins."""
    _told.get()(done, total, name)


def steps(named: Sequence[T]) -> Iterator[T]:
    """Each in its turn, told by what it begins with: its name."""
    for done, one in enumerate(named):
        step(done, len(named), str(one[0]))
        yield one
