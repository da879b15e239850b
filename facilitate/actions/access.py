"""Rights: tokens are shown once and stored as a hash; every command asks again whether its capability still holds."""

import hashlib
import secrets
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, literal, select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.tables import Capability, Participant, Workshop
from facilitate.store.unit import Unit
from facilitate.store.writer import now_ms

DEFAULT_OWNER = "host"
TAKEN_OUT = N_("The facilitator has taken you out of this workshop. Is that a mistake? Ask the facilitator.")
ENDED = N_("This link was withdrawn, or its time is over. Ask for a new one.")
WITHDRAWN = N_("A facilitator withdrew the link by which you came in. Ask for a new one.")
_RANK = {Role.FACILITATOR: 3, Role.SCRIBE: 2, Role.STAGE: 1}


def grant(
    unit: Unit,
    role: Role,
    *,
    workshop: str | None = None,
    participant: str | None = None,
    owner: str = DEFAULT_OWNER,
    parent: str | None = None,
    one_time: bool = False,
) -> str:
    """A new capability's token: 256 random bits, base64url."""
    holder = {"workshop_id": workshop, "participant_id": participant, "owner": owner, "parent_id": parent}
    return _new(unit, role, one_time=one_time, **holder)[1]


def make_link(
    unit: Unit, role: Role, workshop: Workshop, screen: str, label: str, expires_at: int | None = None
) -> tuple[str, str]:
    """A link that a facilitator hands around -> (its id, its token)."""
    whose = {"workshop_id": workshop.id, "owner": workshop.owner, "one_time": False}
    return _new(unit, role, screen=screen, label=label, expires_at=expires_at, **whose)


def _new(unit: Unit, role: Role, **columns: Any) -> tuple[str, str]:
    token = secrets.token_urlsafe(32)
    made = Capability(id=unit.new_id(), token_hash=_hash(token), role=role, created_at=unit.now, **columns)
    unit.session.add(made)
    return made.id, token


def link_of(session: Session, token: str) -> Capability | None:
    """The link with this token, used or not; None when there is none or it was revoked."""
    line = _line_of(session, token)
    return None if _is_over(line) else session.get(Capability, line[0].held.id)


def was_link(session: Session, token: str) -> bool:
    """Whether there ever was a link with this token, used or ended."""
    return bool(_line_of(session, token))


def came_by(session: Session, capability: str, link: str) -> bool:
    """Whether a capability is a link itself or one of the devices that came in by it."""
    return any(one.held.id == link for one in _lines(session, _BY_ID, [capability])[capability])


def own_token(session: Session, tokens: Iterable[str], link: str) -> str | None:
    """Of a browser's tokens the one that it got by this link."""
    for token, line in _lines_of(session, tokens):
        if _gives_a_right(line) and any(one.held.id == link for one in line[1:]):
            return token
    return None


def own_link(session: Session, actor: Actor) -> str | None:
    """The id of the link by which an actor came in."""
    held = session.get(Capability, actor.capability)
    return held.parent_id if held is not None else None


def actor_in(session: Session, tokens: list[str], workshop: str) -> Actor | None:
    """The strongest facilitator, scribe or stage that these tokens make in a workshop; a host facilitates their own."""
    actors = []
    for _, line in _lines_of(session, tokens):
        if not _gives_a_right(line):
            continue
        held = line[0].held
        if held.role == Role.HOST:
            if session.scalar(select(Workshop.owner).where(Workshop.id == workshop)) == held.owner:
                actors.append(Actor(held.id, Role.FACILITATOR, held.owner, workshop))
        elif held.workshop_id == workshop and Role(held.role) in _RANK:
            actors.append(Actor(held.id, Role(held.role), held.owner, workshop))
    return max(actors, key=lambda actor: _RANK[actor.role], default=None)


def host(session: Session, token: str) -> Actor | None:
    held = _holding(session, token)
    return Actor(held.id, Role.HOST, held.owner) if held is not None and held.role == Role.HOST else None


def participant(session: Session, token: str) -> Actor | None:
    held = _holding(session, token)
    if held is None or held.role != Role.PARTICIPANT:
        return None
    return Actor(held.id, Role.PARTICIPANT, held.owner, held.workshop_id, held.participant_id)


def reader_in(session: Session, token: str, workshop: str) -> Actor | None:
    """Who came by a link to the released report of this workshop."""
    held = _holding(session, token)
    if held is None or held.role != Role.READER or held.workshop_id != workshop:
        return None
    return Actor(held.id, Role.READER, held.owner, workshop)


def on_wall(session: Session, token: str, workshop: str) -> Actor | None:
    """The participant as one who follows the board on their own phone, if the facilitator allows it."""
    me = participant(session, token)
    if me is None or me.workshop != workshop:
        return None
    actor = replace(me, role=Role.WALL)
    return actor if still_holds(session, actor) else None


def still_holds(session: Session, actor: Actor) -> bool:
    """Whether the actor's capability, and the link it came from, still give their right."""
    return not lapsed(session, [actor])


def lapsed(session: Session, actors: Sequence[Actor]) -> list[Actor]:
    """Those whose right has ended."""
    lines = _lines(session, _BY_ID, list({actor.capability for actor in actors}))
    walls = {actor.workshop for actor in actors if actor.role is Role.WALL}
    allowed = select(Workshop.id).where(Workshop.id.in_(walls), Workshop.wall)
    walled = set(session.scalars(allowed)) if walls else set()
    return [
        actor
        for actor in actors
        if _is_over(lines[actor.capability]) or (actor.role is Role.WALL and actor.workshop not in walled)
    ]


def recheck(unit: Unit, actor: Actor) -> None:
    """Raises Refused (forbidden) when the actor's capability, or the link it came from, no longer holds."""
    line = _kept_line(unit, actor.capability)
    if _is_over(line) or (actor.role is Role.WALL and not _has_wall(unit, actor)):
        raise _refusal(line)


def refusal(session: Session, tokens: list[str]) -> Refused:
    """Why none of these tokens gives a right."""
    return _refusal([one for _, line in _lines_of(session, tokens) for one in line])


class _Link(NamedTuple):
    """Of the way by which somebody came in: a capability, and whether its participant was taken out."""

    held: Any
    taken_out: bool

    @property
    def has_ended(self) -> bool:
        over = self.held.expires_at is not None and self.held.expires_at <= now_ms()
        return self.held.revoked_at is not None or over or self.taken_out


_Line = list[_Link]
"""A capability, the link it came from, and so on."""


def _refusal(line: _Line) -> Refused:
    if any(one.taken_out for one in line):
        return Refused(ErrorCode.FORBIDDEN, "participant", TAKEN_OUT)
    if any(one.held.revoked_at is not None for one in line):
        return Refused(ErrorCode.FORBIDDEN, None, WITHDRAWN)
    over = any(one.has_ended for one in line)
    return Refused(ErrorCode.FORBIDDEN, None, ENDED if over else None)


def _is_over(line: _Line) -> bool:
    return not line or any(one.has_ended for one in line)


def _gives_a_right(line: _Line) -> bool:
    # A link that works once can only be exchanged: it gives no right by itself, neither before nor after.
    return not _is_over(line) and not line[0].held.one_time


def _holding(session: Session, token: str) -> Any:
    line = _line_of(session, token)
    return line[0].held if _gives_a_right(line) else None


def _line_of(session: Session, token: str) -> _Line:
    return next((line for _, line in _lines_of(session, [token])), [])


def _lines_of(session: Session, tokens: Iterable[str]) -> list[tuple[str, _Line]]:
    """Of the tokens that were given out once, in this order."""
    hashes = {token: _hash(token) for token in tokens if token}
    lines = {line[0].held.token_hash: line for line in _lines(session, _BY_TOKEN, list(hashes.values())).values()}
    return [(token, lines[hash_]) for token, hash_ in hashes.items() if hash_ in lines]


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


_NEEDED = (
    *("id", "token_hash", "role", "owner", "workshop_id", "participant_id", "one_time", "revoked_at", "expires_at"),
)
_NAMED: BindParameter[Any] = bindparam("named", expanding=True)
_BY_ID = _whole_lines(Capability.id.in_(_NAMED))
_BY_TOKEN = _whole_lines(Capability.token_hash.in_(_NAMED))


def _lines(session: Session, found: Select[Any], named: list[str]) -> defaultdict[str, _Line]:
    """Of each of these capabilities the whole line, by its id; by one query for all."""
    lines: defaultdict[str, _Line] = defaultdict(list)
    for row in session.execute(found, {"named": named}) if named else ():
        lines[row.of].append(_Link(row, bool(row.taken_out)))
    return lines


def _kept_line(unit: Unit, capability: str | None) -> _Line:
    """The same, of rows that are kept."""
    line = []
    while capability and (held := unit.get(Capability, capability)) is not None:
        person = unit.get(Participant, held.participant_id) if held.participant_id else None
        line.append(_Link(held, person is not None and person.removed_at is not None))
        capability = held.parent_id
    return line


def _has_wall(unit: Unit, actor: Actor) -> bool:
    workshop = unit.get(Workshop, actor.workshop or "")
    return workshop is not None and workshop.wall


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
