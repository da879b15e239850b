"""Rows of the database, on their way into the shapes of a file."""

from collections import defaultdict
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Select
from sqlalchemy.orm import Session

S = TypeVar("S", bound=msgspec.Struct)
Rows = list[Any]


def made(shape: type[S], row: Any, **given: Any) -> S:
    """The shape with the row's columns of the same names, and what is given."""
    return shape(**{name: getattr(row, name) for name in shape.__struct_fields__ if name not in given}, **given)


def rows(session: Session, query: Select[*tuple[Any, ...]]) -> Rows:
    return list(session.execute(query).all())


def grouped(session: Session, query: Select[*tuple[Any, ...]]) -> defaultdict[str, Rows]:
    """Rows by their first column."""
    found: defaultdict[str, Rows] = defaultdict(list)
    for row in session.execute(query):
        found[row[0]].append(row)
    return found
