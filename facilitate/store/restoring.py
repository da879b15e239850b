"""Rows made again what they were before or after a change, where nobody changed them since."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.store.changes import NOT_COMPARED, UNTOUCHED, Change, Image, Name, Row, key_of, name_of
from facilitate.store.tables import Passage


def rows(session: Session, names: Sequence[Name]) -> dict[Name, Row]:
    """Those of these rows that are there now, by one query for each kind."""
    found: dict[Name, Row] = {}
    for kind in dict.fromkeys(kind for kind, _ in names):
        keys = zip(*(key for of, key in names if of is kind), strict=True)
        which = (kind.__table__.c[column].in_(set(values)) for column, values in zip(key_of(kind), keys, strict=True))
        there: Iterable[Row] = session.scalars(select(kind).where(*which))
        found |= {name_of(row): row for row in there}
    return found


def turn(session: Session, change: Change, row: Row | None, now: int) -> bool:
    """Make the row what it was `after` the change, if it is as it was `before`; whether it was. Without a flush.

    Args: now, when a row is made that was not there.
    """
    if change.kind is Passage and change.before is not None and change.after is not None:
        return _turn_passage(session, change, row, now)
    if change.before is None:
        if row is not None or change.after is None:
            return False
        session.add(change.kind(**change.after))
    elif row is None or not _is(row, change.before):
        return False
    elif change.after is None:
        session.delete(row)
    else:
        _put(row, change.after)
    return True


def is_as_before(change: Change, row: Row | None) -> bool:
    """Whether nobody changed a row since; None where there is none."""
    return (row is None) if change.before is None else row is not None and _is(row, change.before)


def _turn_passage(session: Session, change: Change, row: Row | None, now: int) -> bool:
    """As `turn`; a row in which nothing is said stands for none."""
    was_there = row is not None
    row = row or _untouched(change, now)
    if not _is(row, change.before or {}):
        return False
    _put(row, change.after or {})
    says_nothing = _is(row, UNTOUCHED)
    if was_there and says_nothing:
        session.delete(row)
    elif not was_there and not says_nothing:
        session.add(row)
    return True


def _is(row: Row, image: Image) -> bool:
    return all(getattr(row, column) == value for column, value in image.items() if column not in NOT_COMPARED)


def _put(row: Row, image: Image) -> None:
    for column, value in image.items():
        setattr(row, column, value)


def _untouched(change: Change, now: int) -> Passage:
    workshop, key = change.key
    return Passage(workshop_id=workshop, key=key, created_at=now, edited_at=now, **UNTOUCHED)
