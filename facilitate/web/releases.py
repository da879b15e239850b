"""Versions of the report: what was released, and what each made different."""

from typing import Any

from flask import Blueprint, current_app, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from facilitate.actions import releasing
from facilitate.domain.commands import ReportRelease
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.reports import document
from facilitate.reports.differences import differences
from facilitate.reports.model import Report
from facilitate.reports.model.packing import pack, unpack
from facilitate.store import views
from facilitate.store.tables import Capability
from facilitate.web import forms, reach, report
from facilitate.web.readers import NUMBER, version

pages = Blueprint("releases", __name__)


@pages.get("/r/<workshop>/releases.json")
def listed(workshop: str) -> ResponseReturnValue:
    """Versions, links to them, and what is different now from the newest."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    found = reach.store().read(_releases, workshop)
    newest, snapshot = found.pop("newest"), report.snapshot_of(workshop)
    told = current_app.config["OFFLOAD"](_differences, newest, snapshot) if newest else []
    return jsonify(**found, differences=told)


@pages.get(f"/r/<workshop>/releases/<{NUMBER}:number>.json")
def changed(workshop: str, number: int) -> ResponseReturnValue:
    """What a version made different from the one before it."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    earlier, later = (version(workshop, one) for one in (number - 1, number))
    return jsonify(differences=current_app.config["OFFLOAD"](_told_differences, earlier, later))


@pages.post("/r/<workshop>/releases")
def release(workshop: str) -> ResponseReturnValue:
    actor = reach.member(workshop)
    command = forms.parse("report.release", forms.json_body())
    assert isinstance(command, ReportRelease)
    if actor.role not in command.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    packed = current_app.config["OFFLOAD"](_composed, report.snapshot_of(workshop))
    made = reach.store().write(lambda unit: releasing.release(unit, actor, command, packed))
    return jsonify(ok=True, **made), 201


def _releases(session: Session, workshop: str) -> dict[str, Any]:
    of_readers = (Capability.workshop_id == workshop, Capability.role == Role.READER)
    return {
        "releases": views.releases(session, workshop),
        "links": list(views.links(session, *of_readers).values()),
        "newest": views.release(session, workshop),
    }


def _composed(snapshot: dict[str, Any]) -> dict[str, Any]:
    return pack(document.compose(snapshot))


def _differences(newest: dict[str, Any], snapshot: dict[str, Any]) -> list[dict[str, str]]:
    return _told_differences(unpack(newest["content"]), document.compose(snapshot))


def _told_differences(earlier: Report, later: Report) -> list[dict[str, str]]:
    found = differences(earlier, later)
    return [{"under": one.under, "before": one.before, "after": one.after} for one in found]
