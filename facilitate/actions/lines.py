"""By which way somebody came in: their capability, the link it came from, and so on; every part of it has to hold."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, literal, select
from sqlalchemy.orm import Session

from facilitate.store.tables import Capability, Participant
from facilitate.store.unit import Unit
from facilitate.store.writer import now_ms


class Link(NamedTuple):
    """Of the way by which somebody came in: a capability, and whether its participant was taken out."""

    held: Any
    taken_out: bool

    @property
    def has_ended(self) -> bool:
        over = self.held.expires_at is not None and self.held.expires_at <= now_ms()
        return self.held.revoked_at is not None or over or self.taken_out


Line = list[Link]
"""A capability, the link it came from, and so on."""


def is_over(line: Line) -> bool:
    return not line or any(one.has_ended for one in line)


def kept_line(unit: Unit, capability: str | None) -> Line:
    """The line of one capability, of rows that are kept."""
    line = []
    while capability and (held := unit.get(Capability, capability)) is not None:
        person = unit.get(Participant, held.participant_id) if held.participant_id else None
        line.append(Link(held, person is not None and person.removed_at is not None))
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


_NEEDED = ["id", "token_hash", "role", "owner", "workshop_id", "participant_id", "one_time", "revoked_at", "expires_at"]


def _whole_lines(which: ColumnElement[bool]) -> Select[Any]:
    first = select(Capability.id.label("of"), Capability.id.label("id"), literal(0).label("place")).where(which)
    line = first.cte("line", recursive=True)
    before = select(line.c.of, Capability.parent_id, line.c.place + 1).join(line, line.c.id == Capability.id)
    line = line.union_all(before.where(Capability.parent_id.is_not(None)))
    taken_out = Participant.removed_at.is_not(None).label("taken_out")
    return (
        select(line.c.of, taken_out, *(getattr(Capability, name) for name in _NEEDED))
        .join(Capability, Capability.id == line.c.id)
        .outerjoin(Participant, Participant.id == Capability.participant_id)
        .order_by(line.c.of, line.c.place)
    )


_NAMED: BindParameter[Any] = bindparam("named", expanding=True)
_BY_ID = _whole_lines(Capability.id.in_(_NAMED))
_BY_TOKEN = _whole_lines(Capability.token_hash.in_(_NAMED))


def _lines(session: Session, found: Select[Any], named: list[str]) -> defaultdict[str, Line]:
    """Of each of these capabilities the whole line, by its id; by one query for all."""
    lines: defaultdict[str, Line] = defaultdict(list)
    for row in session.execute(found, {"named": named}) if named else ():
        lines[row.of].append(Link(row, bool(row.taken_out)))
    return lines


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
