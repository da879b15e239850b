"""Rights: tokens are shown once and stored as a hash; every command asks again whether its capability still holds."""

import hashlib
import secrets
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.tables import Capability, Participant, Workshop
from facilitate.store.unit import Unit

DEFAULT_OWNER = "host"
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
    token = secrets.token_urlsafe(32)
    unit.session.add(
        Capability(
            id=unit.new_id(),
            token_hash=_hash(token),
            role=role,
            owner=owner,
            workshop_id=workshop,
            participant_id=participant,
            parent_id=parent,
            one_time=one_time,
            created_at=unit.now,
        )
    )
    return token


def exchange(unit: Unit, token: str) -> tuple[Role, str | None, str]:
    """A link's token for a device's own -> (role, workshop, token). Raises Refused for an unknown or used one."""
    link = _holding(unit.session, token, as_link=True)
    if link is None or (link.one_time and link.used_at is not None):
        raise Refused(
            ErrorCode.FORBIDDEN, "token", N_("This link was used before or is no longer valid. Ask for a new one.")
        )
    link.used_at = unit.now
    role = Role(link.role)
    device = grant(
        unit, role, workshop=link.workshop_id, participant=link.participant_id, owner=link.owner, parent=link.id
    )
    return role, link.workshop_id, device


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
        raise Refused(ErrorCode.FORBIDDEN)


def _holding(session: Session, token: str, *, as_link: bool = False) -> Capability | None:
    # A link that works once can only be exchanged: it gives no right by itself, neither before nor after.
    found = session.scalar(select(Capability).where(Capability.token_hash == _hash(token))) if token else None
    if found is not None and found.one_time and not as_link:
        return None
    return found if _holds(session, found) else None


def _holds(session: Session, capability: Capability | None) -> bool:
    while capability is not None:
        if capability.revoked_at is not None:
            return False
        if capability.participant_id is not None and _was_removed(session, capability.participant_id):
            return False
        if capability.parent_id is None:
            return True
        capability = session.get(Capability, capability.parent_id)
    return False


def _was_removed(session: Session, participant_id: str) -> bool:
    return session.scalar(select(Participant.removed_at).where(Participant.id == participant_id)) is not None


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
