"""Rights: tokens are shown once and stored as a hash; every command asks again whether its capability still holds."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import select
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


def open_the_house(unit: Unit, known: str) -> tuple[str, str]:
    """A start of the server -> (a host's link that works once, a host's token for the command line).

    `known` is the command line's token of an earlier start, which stays if it still holds.
    """
    for_tools = known if host(unit.session, known) else grant(unit, Role.HOST)
    return grant(unit, Role.HOST, one_time=True), for_tools


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
    return _holding(session, token, as_link=True)


def was_link(session: Session, token: str) -> bool:
    """Whether there ever was a link with this token, used or ended."""
    return _found(session, token) is not None


def came_by(session: Session, capability: str, link: str) -> bool:
    """Whether a capability is a link itself or one of the devices that came in by it."""
    return any(one.id == link for one in _line(session, session.get(Capability, capability)))


def own_token(session: Session, tokens: Iterable[str], link: str) -> str | None:
    """Of a browser's tokens the one that it got by this link."""
    for token in tokens:
        held = _holding(session, token)
        if held is not None and held.id != link and came_by(session, held.id, link):
            return token
    return None


def own_link(session: Session, actor: Actor) -> str | None:
    """The id of the link by which an actor came in."""
    held = session.get(Capability, actor.capability)
    return held.parent_id if held is not None else None


def actor_in(session: Session, tokens: list[str], workshop: str) -> Actor | None:
    """The strongest facilitator, scribe or stage that these tokens make in a workshop; a host facilitates their own."""
    actors = []
    owner = session.scalar(select(Workshop.owner).where(Workshop.id == workshop))
    for token in tokens:
        held = _holding(session, token)
        if held is None or owner is None:
            continue
        if held.role == Role.HOST and held.owner == owner:
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
    held = session.get(Capability, actor.capability)
    if not _holds(session, held):
        return False
    if actor.role is Role.WALL:
        return bool(session.scalar(select(Workshop.wall).where(Workshop.id == actor.workshop)))
    return True


def lapsed(session: Session, actors: list[Actor]) -> list[Actor]:
    """Those whose right has ended."""
    return [actor for actor in actors if not still_holds(session, actor)]


def recheck(unit: Unit, actor: Actor) -> None:
    """Raises Refused (forbidden) when the actor's capability, or the link it came from, no longer holds."""
    if not still_holds(unit.session, actor):
        raise _refusal(unit.session, [unit.session.get(Capability, actor.capability)])


def refusal(session: Session, tokens: list[str]) -> Refused:
    """Why none of these tokens gives a right."""
    return _refusal(session, [_found(session, token) for token in tokens])


def _refusal(session: Session, held: list[Capability | None]) -> Refused:
    line = [one for capability in held for one in _line(session, capability)]
    if any(one.participant_id is not None and _was_removed(session, one.participant_id) for one in line):
        return Refused(ErrorCode.FORBIDDEN, "participant", TAKEN_OUT)
    if any(one.revoked_at is not None for one in line):
        return Refused(ErrorCode.FORBIDDEN, None, WITHDRAWN)
    over = any(_has_ended(session, one) for one in line)
    return Refused(ErrorCode.FORBIDDEN, None, ENDED if over else None)


def _holding(session: Session, token: str, *, as_link: bool = False) -> Capability | None:
    # A link that works once can only be exchanged: it gives no right by itself, neither before nor after.
    found = _found(session, token)
    if found is not None and found.one_time and not as_link:
        return None
    return found if _holds(session, found) else None


def _found(session: Session, token: str) -> Capability | None:
    return session.scalar(select(Capability).where(Capability.token_hash == _hash(token))) if token else None


def _holds(session: Session, capability: Capability | None) -> bool:
    return capability is not None and not any(_has_ended(session, one) for one in _line(session, capability))


def _has_ended(session: Session, one: Capability) -> bool:
    over = one.expires_at is not None and one.expires_at <= now_ms()
    taken_out = one.participant_id is not None and _was_removed(session, one.participant_id)
    return one.revoked_at is not None or over or taken_out


def _line(session: Session, capability: Capability | None) -> Iterator[Capability]:
    """A capability, the link it came from, and so on."""
    while capability is not None:
        yield capability
        capability = session.get(Capability, capability.parent_id) if capability.parent_id else None


def _was_removed(session: Session, participant_id: str) -> bool:
    return session.scalar(select(Participant.removed_at).where(Participant.id == participant_id)) is not None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
