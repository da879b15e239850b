"""The report for its readers: versions that a scribe released, and the page that a link opens."""

from typing import Any

from flask import Blueprint, current_app, jsonify, make_response, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from facilitate import cookies
from facilitate.actions import access, releasing
from facilitate.domain.commands import ReportRelease
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.reports import document
from facilitate.reports.differences import differences
from facilitate.reports.formats import FORMATS
from facilitate.reports.model import Report
from facilitate.reports.model.packing import pack, unpack
from facilitate.store import views
from facilitate.store.tables import Capability
from facilitate.web import errors, forms, reach, rendering, report

pages = Blueprint("releases", __name__)

FOR_READERS = ("pdf", "docx", "html", "txt")
"""What readers can take along: the report, not the workshop behind it."""
_NOTHING_YET = N_("There is no version to read yet.")
_NOT_THE_NEWEST = N_("This is not the newest version of the report. Open the page of the report again.")
_NUMBER = "int(max=999999)"
"""Of a version, in an address."""


@pages.get("/r/<workshop>/releases.json")
def listed(workshop: str) -> ResponseReturnValue:
    """Versions, links to them, and what is different now from the newest."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    found = reach.store().read(_releases, workshop)
    newest, snapshot = found.pop("newest"), report.snapshot_of(workshop)
    told = current_app.config["OFFLOAD"](_differences, newest, snapshot) if newest else []
    return jsonify(**found, differences=told)


@pages.get(f"/r/<workshop>/releases/<{_NUMBER}:number>.json")
def changed(workshop: str, number: int) -> ResponseReturnValue:
    """What a version made different from the one before it."""
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    earlier, later = (_released(workshop, one) for one in (number - 1, number))
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


@pages.get("/v/<workshop>")
def read(workshop: str) -> ResponseReturnValue:
    refusal = _refusal(workshop)
    if refusal is not None:
        ended = errors.as_dict(refusal) if refusal.message in (access.WITHDRAWN, access.ENDED) else None
        return make_response(render_template("home/enter.html", error=ended), 403)
    told = _released(workshop, None)
    reach.speak(told.language)
    return render_template(
        "report/released.html",
        report=told,
        article=rendering.article(told),
        workshop=workshop,
        formats=[FORMATS[name] for name in FOR_READERS if name in FORMATS],
    )


@pages.get(f"/v/<workshop>/<{_NUMBER}:number>.<format_name>")
def download(workshop: str, number: int, format_name: str) -> ResponseReturnValue:
    """The newest version as a file; an earlier one only for who may read the report itself."""
    refusal = _refusal(workshop)
    if refusal is not None:
        raise refusal
    if format_name not in FOR_READERS or format_name not in FORMATS:
        raise Refused(ErrorCode.NOT_FOUND, "format")
    if not report.may_read(workshop) and number != reach.store().read(releasing.newest, workshop):
        raise Refused(ErrorCode.NOT_FOUND, "version", _NOT_THE_NEWEST)
    export = rendering.released(workshop, format_name, _released(workshop, number))
    return rendering.sent(export.content, export.media_type, export.filename)


def _refusal(workshop: str) -> Refused | None:
    """Why this browser may not read what was released; None when it may."""
    if report.may_read(workshop):
        return None
    token = cookies.reader_token(workshop)
    if reach.store().read(access.reader_in, token, workshop) is not None:
        return None
    return reach.store().read(access.refusal, [token])


def _released(workshop: str, number: int | None) -> Report:
    """A version, the newest when none is named. Raises Refused (not_found)."""
    found = reach.store().read(views.release, workshop, number)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND, "version", _NOTHING_YET)
    return unpack(found["content"])


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
