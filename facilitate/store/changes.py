"""What a command changes on the board or in the report, row by row, and how it is turned back.

A change names a row and the columns that differ, before and after; None where there was, or is, no row. It is taken
from the session while it is written, so that no action has to say what it did. Turning a change back asks whether the
row is still as the command left it: what somebody else changed since is theirs. A passage of the report that nobody
touched has no row; that is the same as a row in which nothing was said.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import event, inspect, select
from sqlalchemy.orm import InstanceState, Session

from facilitate.domain.words import CardState
from facilitate.store.tables import Card, Cluster, Lens, Note, Passage, PassageOrder, Placement, ReportOption

Row = Lens | Cluster | Placement | Card | Note | Passage | PassageOrder | ReportOption
Image = dict[str, Any]
Name = tuple[type[Row], tuple[str, ...]]
"""Of a row: its table and its primary key."""

_WORDS = ("kind", "text", "addressee", "edited_at")
COLUMNS: dict[type[Row], tuple[str, ...]] = {
    Lens: ("id", "workshop_id", "round_id", "title", "position", "shown"),
    Cluster: ("id", "workshop_id", "lens_id", "title", "order", "colour", "emoji", "summary", "folded", "locked"),
    Placement: ("lens_id", "card_id", "workshop_id", "cluster_id", "order"),
    Card: (*_WORDS, "why", "emoji", "condition", "example", "state", "asked"),
    Note: ("id", "workshop_id", "round_id", "cluster_id", "card_id", "created_at", *_WORDS),
    Passage: (
        *("workshop_id", "key", "text", "label", "typed", "left_out", "parent", "into", "kind", "sources", "kept"),
        *("alone", "created_at", "edited_at"),
    ),
    PassageOrder: ("workshop_id", "parent", "keys"),
    ReportOption: ("workshop_id", "name", "value"),
}
"""What is followed of each kind of row."""
_KEYS: dict[type[Row], tuple[str, ...]] = {
    Placement: ("lens_id", "card_id"),
    Passage: ("workshop_id", "key"),
    PassageOrder: ("workshop_id", "parent"),
    ReportOption: ("workshop_id", "name"),
}
_TABLES: dict[str, type[Row]] = {table.__tablename__: table for table in COLUMNS}
_NOT_COMPARED = frozenset({"edited_at", "shown"})
_UNTOUCHED: Image = {
    **dict.fromkeys(("text", "label", "typed", "parent", "into", "kind", "alone")),
    "left_out": False,
    "sources": [],
    "kept": [],
}
"""Of a passage, unless a scribe wrote it."""


class Change(msgspec.Struct, frozen=True):
    """One row: the name of its table, its primary key, and its columns before and after."""

    table: str
    key: list[str]
    before: Image | None
    after: Image | None

    @property
    def kind(self) -> type[Row]:
        return _TABLES[self.table]

    @property
    def name(self) -> Name:
        return self.kind, tuple(self.key)

    def reversed(self) -> "Change":
        return Change(self.table, self.key, self.after, self.before)


@contextmanager
def watched(session: Session) -> Iterator[list[Change]]:
    """Follow what is written; the list is filled at the end, in the order in which rows were first touched."""
    before: dict[Name, Image | None] = {}
    rows: dict[Name, Row] = {}
    changes: list[Change] = []

    def look(session: Session, _context: object, _instances: object) -> None:
        for row in session.new:
            if type(row) in COLUMNS:
                before.setdefault(_name(row), None)
                rows[_name(row)] = row
        for row in [*session.dirty, *session.deleted]:
            if type(row) in COLUMNS:
                if _name(row) not in before:
                    before[_name(row)] = _as_stored(session, row)
                rows.setdefault(_name(row), row)

    event.listen(session, "before_flush", look)
    try:
        yield changes
        session.flush()
    finally:
        event.remove(session, "before_flush", look)
    for (kind, key), old in before.items():
        state: InstanceState[Row] = inspect(rows[kind, key])
        change = _change(kind, key, old, rows[kind, key] if state.persistent else None)
        if change is not None:
            changes.append(change)


def rows(session: Session, names: Sequence[Name]) -> dict[Name, Row]:
    """Those of these rows that are there now, by one query for each kind."""
    found: dict[Name, Row] = {}
    for kind in dict.fromkeys(kind for kind, _ in names):
        keys = zip(*(key for of, key in names if of is kind), strict=True)
        which = (kind.__table__.c[column].in_(set(values)) for column, values in zip(_key(kind), keys, strict=True))
        there: Iterable[Row] = session.scalars(select(kind).where(*which))
        found |= {_name(row): row for row in there}
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


def _turn_passage(session: Session, change: Change, row: Row | None, now: int) -> bool:
    """As `turn`; a row in which nothing is said stands for none."""
    was_there = row is not None
    row = row or _untouched(change, now)
    if not _is(row, change.before or {}):
        return False
    _put(row, change.after or {})
    says_nothing = _is(row, _UNTOUCHED)
    if was_there and says_nothing:
        session.delete(row)
    elif not was_there and not says_nothing:
        session.add(row)
    return True


def _is(row: Row, image: Image) -> bool:
    return all(getattr(row, column) == value for column, value in image.items() if column not in _NOT_COMPARED)


def _put(row: Row, image: Image) -> None:
    for column, value in image.items():
        setattr(row, column, value)


def _untouched(change: Change, now: int) -> Passage:
    workshop, key = change.key
    return Passage(workshop_id=workshop, key=key, created_at=now, edited_at=now, **_UNTOUCHED)


def _change(kind: type[Row], key: tuple[str, ...], old: Image | None, row: Row | None) -> Change | None:
    new = None if row is None else {column: getattr(row, column) for column in COLUMNS[kind]}
    if kind is Card and old is None and new is not None:
        # A card that came in is never deleted for that: it is taken off the board.
        old, new = {"state": CardState.HIDDEN.value}, {"state": new["state"]}
    if kind is Passage:
        old, new = _with_untouched(old, new)
    if old is not None and new is not None:
        differ = [column for column in new if old[column] != new[column]]
        if differ == ["edited_at"]:
            return None
        old, new = {column: old[column] for column in differ}, {column: new[column] for column in differ}
    return None if old == new else Change(kind.__tablename__, list(key), old, new)


def _with_untouched(old: Image | None, new: Image | None) -> tuple[Image | None, Image | None]:
    """As though there were a row also where nobody touched what the report makes by itself."""
    there = old or new or {}
    if there.get("kind") is not None:
        return old, new
    return old or {**there, **_UNTOUCHED}, new or {**there, **_UNTOUCHED}


def _name(row: Row) -> Name:
    kind = type(row)
    return kind, tuple(getattr(row, column) for column in _key(kind))


def _key(kind: type[Row]) -> tuple[str, ...]:
    return _KEYS.get(kind, ("id",))


def _as_stored(session: Session, row: Row) -> Image:
    """As it stands in the database, before the session writes it."""
    state: InstanceState[Row] = inspect(row)
    history = {column: state.attrs[column].history for column in COLUMNS[type(row)]}
    if all(one.deleted or one.unchanged for one in history.values()):
        return {column: [*one.deleted, *one.unchanged][0] for column, one in history.items()}
    kind, key = _name(row)
    table = kind.__table__
    stored = select(*(table.c[column] for column in COLUMNS[kind])).where(
        *(table.c[name] == value for name, value in zip(_key(kind), key, strict=True))
    )
    with session.no_autoflush:
        return dict(session.connection().execute(stored).one()._mapping)
