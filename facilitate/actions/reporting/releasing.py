"""Giving the report to its readers: versions that never change, and links that end."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.perform import once
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.commands import ReportRelease, ReportShare, ReportUnshare
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role, Stream
from facilitate.store import views
from facilitate.store.tables import Capability, Release, Workshop
from facilitate.store.unit import Unit

_DAY = 24 * 60 * 60 * 1000
_NOTHING_YET = N_("There is no version to read yet. Release one first.")


def release(unit: Unit, actor: Actor, command: ReportRelease, content: dict[str, Any]) -> Answer:
    """Keep a packed report as the next version, once -> {number}. Raises Refused as `once` does."""

    def kept() -> Answer:
        workshop = unit.session.get(Workshop, actor.workshop)
        if workshop is None:
            raise Refused(ErrorCode.NOT_FOUND)
        number = newest(unit.session, workshop.id) + 1
        made = {"id": unit.new_id(), "workshop_id": workshop.id, "number": number, "made_at": unit.now}
        unit.session.add(Release(**made, capability=actor.capability, content=content | {"version": number}))
        unit.record(workshop, Stream.BOARD, "report.changed", {})
        return {"number": number}

    return once(unit, actor, command, kept)


@handles(ReportShare)
def share(act: Act, command: ReportShare) -> Answer:
    if not newest(act.session, act.workshop.id):
        raise Refused(ErrorCode.NOT_FOUND, "version", _NOTHING_YET)
    expires_at = act.now + command.days * _DAY
    link, token = access.make_link(act.unit, Role.READER, act.workshop, "report", "", expires_at)
    act.tell_board("link.changed", link=link)
    return {"link": f"/v/{act.workshop.id}#t={token}", "id": link, "expires_at": expires_at}


@handles(ReportUnshare)
def unshare(act: Act, command: ReportUnshare) -> None:
    link = act.session.get(Capability, command.link)
    if link is None or link.workshop_id != act.workshop.id or link.role != Role.READER:
        raise Refused(ErrorCode.NOT_FOUND, "link")
    if link.revoked_at is None:
        link.revoked_at = act.now
        act.tell_board("link.changed", link=link.id)


def listed(session: Session, workshop: str) -> dict[str, Any]:
    """Its `releases`, the `links` of its readers, and its `newest` version with what is in it, or None."""
    of_readers = (Capability.workshop_id == workshop, Capability.role == Role.READER)
    return {
        "releases": views.releases(session, workshop),
        "links": list(views.links(session, *of_readers).values()),
        "newest": views.release(session, workshop),
    }


def newest(session: Session, workshop: str) -> int:
    """The number of the newest version, 0 when there is none."""
    found = session.scalar(select(func.max(Release.number)).where(Release.workshop_id == workshop))
    return found or 0
