"""Who hosts this installation: the links that are printed for them, and the browsers in which they were opened."""

from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session, aliased

from facilitate.actions.rights import access
from facilitate.actions.rights.ways_in import DAY_MS, hash_of, is_over, lines_by_id
from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.tables import Capability
from facilitate.store.unit import Unit

_TO_USE_MS = DAY_MS
"""How long a printed link waits to be opened. It stands in logs and on screens."""
_OWN = N_("This is the browser that you use now. Another one can withdraw it.")

_HELD = (Capability.role == Role.HOST, Capability.revoked_at.is_(None))
_UNUSED = (*_HELD, Capability.one_time.is_(True), Capability.used_at.is_(None))
_DEVICES = (*_HELD, Capability.parent_id.is_not(None))
_TOOLS = (*_HELD, Capability.parent_id.is_(None), Capability.one_time.is_(False))


def open_the_house(unit: Unit, known: str) -> tuple[str, str]:
    """A start of the server -> (a host's link that works once, a host's token for the command line).

    Links that were printed earlier and never opened end. `known` is the command line's token of an earlier start: a
    replay may be using it, so it stays unless it is old; all others of that kind end.
    """
    _end(unit, *_UNUSED)
    held = unit.session.scalar(
        select(Capability).where(
            *_TOOLS, Capability.token_hash == hash_of(known), Capability.created_at > unit.now - 30 * DAY_MS
        )
    )
    _end(unit, *_TOOLS, Capability.id != (held.id if held else ""))
    return print_link(unit), known if held else access.grant(unit, Role.HOST)


def print_link(unit: Unit) -> str:
    """The token of a new link for a host. It works once, for a day."""
    return access.grant(unit, Role.HOST, one_time=True, expires_at=unit.now + _TO_USE_MS)


def devices(session: Session, actor: Actor) -> list[dict[str, Any]]:
    """The browsers in which a host may come in -> [{id, since, used, own}], the own first, then by their last use.

    `since`: when the link was opened, in milliseconds; `used`: the day on which it was used last. What came in by the
    token of the command line, such as each replay, is none.
    """
    link = aliased(Capability)
    by_link = select(Capability).join(link, link.id == Capability.parent_id).where(link.one_time)
    rows = session.scalars(by_link.where(*_DEVICES, Capability.owner == actor.owner)).all()
    lines = lines_by_id(session, [row.id for row in rows])
    found = [
        {
            "id": row.id,
            "since": row.created_at,
            "used": row.used_at or row.created_at,
            "own": row.id == actor.capability,
        }
        for row in rows
        if not is_over(lines[row.id])
    ]
    return sorted(found, key=lambda one: (not one["own"], -one["used"]))


def note_use(unit: Unit, actor: Actor) -> None:
    """A host's browser was used today."""
    device = (*_DEVICES, Capability.id == actor.capability)
    unit.session.execute(update(Capability).where(*device).values(used_at=unit.now // DAY_MS * DAY_MS))


def withdraw(unit: Unit, actor: Actor, device: str) -> None:
    """A browser may not come in any more. Raises Refused for the own one and for one that is not there."""
    if device == actor.capability:
        raise Refused(ErrorCode.FORBIDDEN, "device", _OWN)
    if not _end(unit, *_DEVICES, Capability.owner == actor.owner, Capability.id == device):
        raise Refused(ErrorCode.NOT_FOUND, "device")


def withdraw_others(unit: Unit, actor: Actor) -> None:
    """No other browser of this host may come in any more, also by no link that was not opened yet."""
    own = Capability.owner == actor.owner
    _end(unit, *_DEVICES, own, Capability.id != actor.capability)
    _end(unit, *_UNUSED, own)


def print_only_link(unit: Unit) -> str:
    """As `print_link`; every browser and link of hosts from before ends."""
    _end(unit, *_DEVICES)
    _end(unit, *_UNUSED)
    return print_link(unit)


def _end(unit: Unit, *which: ColumnElement[bool]) -> int:
    """-> how many ended."""
    rows = unit.session.scalars(select(Capability).where(*which)).all()
    for row in rows:
        row.revoked_at = unit.now
    return len(rows)
