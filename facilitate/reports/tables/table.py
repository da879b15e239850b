"""A table as plain data."""

from dataclasses import dataclass
from datetime import datetime

Value = str | int | datetime | None


@dataclass(frozen=True)
class Column:
    """`width` is in characters."""

    title: str
    width: int


@dataclass(frozen=True)
class Table:
    """Texts are as typed, cleaned; a number is a number, a time is one on the clock of the place, None is nothing."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
