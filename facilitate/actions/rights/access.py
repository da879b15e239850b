"""Rights: tokens are shown once and stored as a hash; every command asks again whether its capability still holds."""

import secrets
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import structs
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.actions.rights.ways_in import Line, hash_of, is_over, kept_line, line_of, lines_by_id, lines_of
from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.tables import Capability, Workshop
from facilitate.store.unit import Unit

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
    expires_at: int | None = None,
) -> str:
    """A new capability's token: 256 random bits, base64url."""
    holder = {"workshop_id": workshop, "participant_id": participant, "owner": owner, "parent_id": parent}
    return _new(unit, role, one_time=one_time, expires_at=expires_at, **holder)[1]


def make_link(
    unit: Unit, role: Role, workshop: Workshop, screen: str, label: str, expires_at: int | None = None
) -> tuple[str, str]:
    """A link that a facilitator hands around -> (its id, its token)."""
    whose = {"workshop_id": workshop.id, "owner": workshop.owner, "one_time": False}
    return _new(unit, role, screen=screen, label=label, expires_at=expires_at, **whose)


def _new(unit: Unit, role: Role, **columns: Any) -> tuple[str, str]:
    token = secrets.token_urlsafe(32)
    made = Capability(id=unit.new_id(), token_hash=hash_of(token), role=role, created_at=unit.now, **columns)
    unit.session.add(made)
    unit.keep(made)
    return made.id, token


def link_of(session: Session, token: str) -> Capability | None:
    """The link with this token, used or not; None when there is none or it was revoked."""
    line = line_of(session, token)
    return None if is_over(line) else session.get(Capability, line[0].held.id)


def was_link(session: Session, token: str) -> bool:
    """Whether there ever was a link with this token, used or ended."""
    return bool(line_of(session, token))


def came_by(session: Session, capability: str, link: str) -> bool:
    """Whether a capability is a link itself or one of the devices that came in by it."""
    return any(one.held.id == link for one in lines_by_id(session, [capability])[capability])


def own_token(session: Session, tokens: Iterable[str], link: str) -> str | None:
    """Of a browser's tokens the one that it got by this link."""
    for token, line in lines_of(session, tokens):
        if _gives_a_right(line) and any(one.held.id == link for one in line[1:]):
            return token
    return None


def own_link(session: Session, actor: Actor) -> str | None:
    """The id of the link by which an actor came in."""
    held = session.get(Capability, actor.capability)
    return held.parent_id if held is not None else None


def actor_in(session: Session, tokens: list[str], workshop: str) -> Actor | None:
    """The strongest facilitator, scribe or stage that these tokens make in a workshop; a host facilitates their own."""
    found = holder_in(session, tokens, workshop)
    return found[0] if found is not None else None


def holder_in(session: Session, tokens: list[str], workshop: str) -> tuple[Actor, str] | None:
    """As `actor_in`, and the token that makes them so."""
    actors = []
    for token, line in lines_of(session, tokens):
        if not _gives_a_right(line):
            continue
        held = line[0].held
        if held.role == Role.HOST:
            if session.scalar(select(Workshop.owner).where(Workshop.id == workshop)) == held.owner:
                actors.append((Actor(held.id, Role.FACILITATOR, held.owner, workshop), token))
        elif held.workshop_id == workshop and Role(held.role) in _RANK:
            actors.append((Actor(held.id, Role(held.role), held.owner, workshop), token))
    return max(actors, key=lambda found: _RANK[found[0].role], default=None)


def host(session: Session, token: str) -> Actor | None:
    held = _holding(session, token)
    return Actor(held.id, Role.HOST, held.owner) if held is not None and held.role == Role.HOST else None


def participant(session: Session, token: str) -> Actor | None:
    return participants(session, [token]).get(token)


def participants(session: Session, tokens: Sequence[str]) -> dict[str, Actor]:
    """Those of these tokens that are a participant's, by one query for all of them."""
    found = {}
    for token, line in lines_of(session, tokens):
        if _gives_a_right(line) and line[0].held.role == Role.PARTICIPANT:
            held = line[0].held
            found[token] = Actor(held.id, Role.PARTICIPANT, held.owner, held.workshop_id, held.participant_id)
    return found


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
    actor = structs.replace(me, role=Role.WALL)
    return actor if still_holds(session, actor) else None


def still_holds(session: Session, actor: Actor) -> bool:
    """Whether the actor's capability, and the link it came from, still give their right."""
    return not lapsed(session, [actor])


def lapsed(session: Session, actors: Sequence[Actor]) -> list[Actor]:
    """Those whose right has ended."""
    lines = lines_by_id(session, list({actor.capability for actor in actors}))
    walls = {actor.workshop for actor in actors if actor.role is Role.WALL}
    allowed = select(Workshop.id).where(Workshop.id.in_(walls), Workshop.wall)
    walled = set(session.scalars(allowed)) if walls else set()
    return [
        actor
        for actor in actors
        if is_over(lines[actor.capability]) or (actor.role is Role.WALL and actor.workshop not in walled)
    ]


def recheck(unit: Unit, actor: Actor) -> None:
    """Raises Refused (forbidden) when the actor's capability, or the link it came from, no longer holds."""
    line = kept_line(unit, actor.capability)
    if is_over(line) or (actor.role is Role.WALL and not _has_wall(unit, actor)):
        raise _refusal(line)


def refusal(session: Session, tokens: list[str]) -> Refused:
    """Why none of these tokens gives a right."""
    return _refusal([one for _, line in lines_of(session, tokens) for one in line])


def _refusal(line: Line) -> Refused:
    if any(one.taken_out for one in line):
        return Refused(ErrorCode.FORBIDDEN, "participant", TAKEN_OUT)
    if any(one.held.revoked_at is not None for one in line):
        return Refused(ErrorCode.FORBIDDEN, None, WITHDRAWN)
    over = any(one.has_ended for one in line)
    return Refused(ErrorCode.FORBIDDEN, None, ENDED if over else None)


def _gives_a_right(line: Line) -> bool:
    # A link that works once can only be exchanged: it gives no right by itself, neither before nor after.
    return not is_over(line) and not line[0].held.one_time


def _holding(session: Session, token: str) -> Any:
    line = line_of(session, token)
    return line[0].held if _gives_a_right(line) else None


def _has_wall(unit: Unit, actor: Actor) -> bool:
    workshop = unit.get(Workshop, actor.workshop or "")
    return workshop is not None and workshop.wall
