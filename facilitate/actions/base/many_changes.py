"""Telling of many changes at once, so that what is told does not grow with their number."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
FEW = 10
"""Up to so many are told one by one."""
AT_ONCE = 250
"""Of more, so many in one event."""


def are_few(things: Sequence[object]) -> bool:
    return len(things) <= FEW


def slices(things: Sequence[T]) -> Iterator[Sequence[T]]:
    """As they are told in one event each."""
    for start in range(0, len(things), AT_ONCE):
        yield things[start : start + AT_ONCE]
