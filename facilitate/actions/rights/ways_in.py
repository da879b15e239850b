"""By which way somebody came in: their capability, the link it came from, and so on; every part of it has to hold."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, literal, select
from sqlalchemy.orm import Session

from facilitate.domain.words import Role
from facilitate.store.tables import Capability, Participant, Workshop
from facilitate.store.unit import Unit
from facilitate.store.writer import now_ms

DAY_MS = 24 * 60 * 60 * 1000
LONGEST_MS = 365 * DAY_MS
"""No capability outlives this, whatever else holds; as long as the browser keeps its cookie."""
AFTERWARDS_MS = 30 * DAY_MS
"""How long what belongs to a workshop holds after it ended."""


class Link(NamedTuple):
    """Of the way by which somebody came in: a capability, whether its participant was taken out, and when its workshop
    ended, if it did."""

    held: Any
    taken_out: bool
    closed_at: int | None

    @property
    def has_ended(self) -> bool:
        return self.held.revoked_at is not None or self.taken_out or self._is_late

    @property
    def ends_at(self) -> int:
        """The moment by which it ends by itself. The report is read for as long as its link was made for."""
        ends: list[int] = [self.held.created_at + LONGEST_MS]
        if self.held.expires_at is not None:
            ends.append(self.held.expires_at)
        if self.closed_at is not None and self.held.role != Role.READER:
            # What is made afterwards, such as a scribe's link for the report, has its time as well.
            ends.append(max(self.closed_at, self.held.created_at) + AFTERWARDS_MS)
        return min(ends)

    @property
    def _is_late(self) -> bool:
        # The time of a link that works once is the time in which to use it. Who did has a time of their own.
        was_in_time = self.held.one_time and self.held.used_at is not None
        return not was_in_time and self.ends_at <= now_ms()


Line = list[Link]
"""A capability, the link it came from, and so on."""


def is_over(line: Line) -> bool:
    return not line or any(one.has_ended for one in line)


def kept_line(unit: Unit, capability: str | None) -> Line:
    """The line of one capability, of rows that are kept."""
    line = []
    while capability and (held := unit.get(Capability, capability)) is not None:
        person = unit.get(Participant, held.participant_id) if held.participant_id else None
        workshop = unit.get(Workshop, held.workshop_id) if held.workshop_id else None
        taken_out = person is not None and person.removed_at is not None
        line.append(Link(held, taken_out, workshop.closed_at if workshop is not None else None))
        capability = held.parent_id
    return line


def line_of(session: Session, token: str) -> Line:
    return next((line for _, line in lines_of(session, [token])), [])


def lines_by_id(session: Session, capabilities: list[str]) -> defaultdict[str, Line]:
    """The lines of these capabilities, by their ids."""
    return _lines(session, _BY_ID, capabilities)


def lines_of(session: Session, tokens: Iterable[str]) -> list[tuple[str, Line]]:
    """Of the tokens that were given out once, in this order."""
    hashes = {token: hash_of(token) for token in tokens if token}
    lines = {line[0].held.token_hash: line for line in _lines(session, _BY_TOKEN, list(hashes.values())).values()}
    return [(token, lines[hash_]) for token, hash_ in hashes.items() if hash_ in lines]


_NEEDED = ["id", "token_hash", "role", "owner", "workshop_id", "participant_id", "one_time"]
_NEEDED += ["created_at", "used_at", "revoked_at", "expires_at"]


def _whole_lines(which: ColumnElement[bool]) -> Select[Any]:
    first = select(Capability.id.label("of"), Capability.id.label("id"), literal(0).label("place")).where(which)
    line = first.cte("line", recursive=True)
    before = select(line.c.of, Capability.parent_id, line.c.place + 1).join(line, line.c.id == Capability.id)
    line = line.union_all(before.where(Capability.parent_id.is_not(None)))
    taken_out = Participant.removed_at.is_not(None).label("taken_out")
    return (
        select(line.c.of, taken_out, Workshop.closed_at, *(getattr(Capability, name) for name in _NEEDED))
        .join(Capability, Capability.id == line.c.id)
        .outerjoin(Participant, Participant.id == Capability.participant_id)
        .outerjoin(Workshop, Workshop.id == Capability.workshop_id)
        .order_by(line.c.of, line.c.place)
    )


_NAMED: BindParameter[Any] = bindparam("named", expanding=True)
_BY_ID = _whole_lines(Capability.id.in_(_NAMED))
_BY_TOKEN = _whole_lines(Capability.token_hash.in_(_NAMED))


def _lines(session: Session, found: Select[Any], named: list[str]) -> defaultdict[str, Line]:
    """Of each of these capabilities the whole line, by its id; by one query for all."""
    lines: defaultdict[str, Line] = defaultdict(list)
    for row in session.execute(found, {"named": named}) if named else ():
        lines[row.of].append(Link(row, bool(row.taken_out), row.closed_at))
    return lines


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
