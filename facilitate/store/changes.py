"""What a command changes on the board or in the report, row by row, and how it is turned back.

A change names a row and the columns that differ, before and after; None where there was, or is, no row. It is taken
from the session while it is written, so that no action has to say what it did. Turning a change back asks whether the
row is still as the command left it (`store.restoring`). A passage of the report that nobody
touched has no row; that is the same as a row in which nothing was said.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from sqlalchemy import event, inspect, select
from sqlalchemy.orm import InstanceState, Session

from facilitate.domain.words import CardState
from facilitate.store.tables import (
    Card,
    Cluster,
    CountedVote,
    Lens,
    Note,
    Participant,
    Passage,
    PassageOrder,
    Placement,
    ReportOption,
    Round,
    Vote,
)

Row = (
    Lens
    | Cluster
    | Placement
    | Card
    | Note
    | Participant
    | Round
    | Vote
    | CountedVote
    | Passage
    | PassageOrder
    | ReportOption
)
Image = dict[str, Any]
Name = tuple[type[Row], tuple[str, ...]]
"""Of a row: its table and its primary key."""

_WORDS = ("kind", "text", "addressee", "edited_at")
COLUMNS: dict[type[Row], tuple[str, ...]] = {
    Lens: ("id", "workshop_id", "round_id", "title", "position", "shown"),
    Cluster: ("id", "workshop_id", "lens_id", "title", "order", "colour", "emoji", "summary", "folded", "locked"),
    Placement: ("lens_id", "card_id", "workshop_id", "cluster_id", "order"),
    Card: (*_WORDS, "why", "emoji", "condition", "example", "state", "asked", "under_id"),
    Note: ("id", "workshop_id", "round_id", "cluster_id", "card_id", "created_at", *_WORDS),
    Participant: ("removed_at", "name", "organisation"),
    Round: ("ballot", "seconds"),
    Vote: ("round_id", "participant_id", "target", "dots"),
    CountedVote: ("round_id", "target", "dots"),
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
    Vote: ("round_id", "participant_id", "target"),
    CountedVote: ("round_id", "target"),
    Passage: ("workshop_id", "key"),
    PassageOrder: ("workshop_id", "parent"),
    ReportOption: ("workshop_id", "name"),
}
_TABLES: dict[str, type[Row]] = {table.__tablename__: table for table in COLUMNS}
NOT_COMPARED = frozenset({"edited_at", "shown"})
UNTOUCHED: Image = {
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

    @property
    def is_a_question(self) -> bool:
        """Whether a round comes or goes: one that was asked without a plan."""
        return self.kind is Round and None in (self.before, self.after)

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
                before.setdefault(name_of(row), None)
                rows[name_of(row)] = row
        for row in [*session.dirty, *session.deleted]:
            if type(row) in COLUMNS:
                if name_of(row) not in before:
                    before[name_of(row)] = _as_stored(session, row)
                rows.setdefault(name_of(row), row)

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
    questions = {change.key[0] for change in changes if change.is_a_question}
    if questions:  # their first lens comes and goes with them
        changes[:] = [
            one for one in changes if one.kind is not Lens or (one.after or {}).get("round_id") not in questions
        ]


def _change(kind: type[Row], key: tuple[str, ...], old: Image | None, row: Row | None) -> Change | None:
    new = None if row is None else {column: getattr(row, column) for column in COLUMNS[kind]}
    if kind is Card and old is None and new is not None:
        # A card that came in is never deleted for that: it is taken off the board.
        old, new = {"state": CardState.HIDDEN.value}, {"state": new["state"]}
    if kind is Participant and old is None:
        return None  # who came in is not undone: they can be taken out
    if kind is Round and None in (old, new):
        return _question(row)
    if kind is Passage:
        old, new = _with_untouched(old, new)
    if old is not None and new is not None:
        differ = [column for column in new if old[column] != new[column]]
        if differ == ["edited_at"]:
            return None
        old, new = {column: old[column] for column in differ}, {column: new[column] for column in differ}
    return None if old == new else Change(kind.__tablename__, list(key), old, new)


def _question(row: Row | None) -> Change | None:
    """A question that was asked, whole. Other rounds come and go with the agenda, which steps say nothing of."""
    if not isinstance(row, Round) or row.asked is None:
        return None
    columns = [column.key for column in Round.__table__.columns]
    return Change(Round.__tablename__, [row.id], None, {column: getattr(row, column) for column in columns})


def _with_untouched(old: Image | None, new: Image | None) -> tuple[Image | None, Image | None]:
    """As though there were a row also where nobody touched what the report makes by itself."""
    there = old or new or {}
    if there.get("kind") is not None:
        return old, new
    return old or {**there, **UNTOUCHED}, new or {**there, **UNTOUCHED}


def name_of(row: Row) -> Name:
    kind = type(row)
    return kind, tuple(getattr(row, column) for column in key_of(kind))


def key_of(kind: type[Row]) -> tuple[str, ...]:
    return _KEYS.get(kind, ("id",))


def _as_stored(session: Session, row: Row) -> Image:
    """As it stands in the database, before the session writes it."""
    state: InstanceState[Row] = inspect(row)
    history = {column: state.attrs[column].history for column in COLUMNS[type(row)]}
    if all(one.deleted or one.unchanged for one in history.values()):
        return {column: [*one.deleted, *one.unchanged][0] for column, one in history.items()}
    kind, key = name_of(row)
    table = kind.__table__
    stored = select(*(table.c[column] for column in COLUMNS[kind])).where(
        *(table.c[name] == value for name, value in zip(key_of(kind), key, strict=True))
    )
    with session.no_autoflush:
        return dict(session.connection().execute(stored).one()._mapping)
