"""Versions of the report: what was released, and what each made different."""

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from facilitate.actions.reporting import releasing
from facilitate.domain.commands import ReportRelease
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.web import forms, reach, rendering, report
from facilitate.web.readers import NUMBER, version

pages = Blueprint("releases", __name__)


@pages.get("/r/<workshop>/releases.json")
def listed(workshop: str) -> ResponseReturnValue:
    """Versions, links to them, and what is different now from the newest."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    found = reach.store().read(releasing.listed, workshop)
    newest = found.pop("newest")
    told = rendering.differences(newest["content"], report.snapshot_of(workshop)) if newest else []
    return jsonify(**found, differences=told)


@pages.get(f"/r/<workshop>/releases/<{NUMBER}:number>.json")
def changed(workshop: str, number: int) -> ResponseReturnValue:
    """What a version made different from the one before it."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    earlier, later = (version(workshop, one) for one in (number - 1, number))
    return jsonify(differences=rendering.differences(earlier, later))


@pages.post("/r/<workshop>/releases")
def release(workshop: str) -> ResponseReturnValue:
    actor = reach.member(workshop)
    command = forms.parse("report.release", forms.json_body())
    assert isinstance(command, ReportRelease)
    if actor.role not in command.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    packed = rendering.composed(report.snapshot_of(workshop))
    made = reach.store().write(releasing.release, actor, command, packed)
    return jsonify(ok=True, **made), 201
