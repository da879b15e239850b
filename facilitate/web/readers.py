"""What readers open: the newest version of the report on a page, and as a file to take along."""

from flask import Blueprint, make_response, render_template
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.reporting import releasing
from facilitate.actions.rights import access
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.reports.formats import FORMATS
from facilitate.reports.model.packing import Packed
from facilitate.store import views
from facilitate.web import errors, reach, rendering, report

pages = Blueprint("readers", __name__)

FOR_READERS = ("pdf", "docx", "html", "txt")
"""What readers can take along: the report, not the workshop behind it."""
NUMBER = "int(max=999999)"
"""Of a version, in an address."""
_NOTHING_YET = N_("There is no version to read yet.")
_NOT_THE_NEWEST = N_("This is not the newest version of the report. Open the page of the report again.")


@pages.get("/v/<workshop>")
def read(workshop: str) -> ResponseReturnValue:
    refusal = _refusal(workshop)
    if refusal is not None:
        ended = errors.as_dict(refusal) if refusal.message in (access.WITHDRAWN, access.ENDED) else None
        return make_response(render_template("home/enter.html", error=ended), 403)
    number = reach.store().read(releasing.newest, workshop)
    told = rendering.read(workshop, number, lambda: version(workshop, number))
    reach.speak(told.language)
    return render_template(
        "report/released.html",
        report=told,
        workshop=workshop,
        formats=[FORMATS[name] for name in FOR_READERS if name in FORMATS],
    )


@pages.get(f"/v/<workshop>/<{NUMBER}:number>.<format_name>")
def download(workshop: str, number: int, format_name: str) -> ResponseReturnValue:
    """The newest version as a file; an earlier one only for who may read the report itself."""
    refusal = _refusal(workshop)
    if refusal is not None:
        raise refusal
    if format_name not in FOR_READERS or format_name not in FORMATS:
        raise Refused(ErrorCode.NOT_FOUND, "format")
    if number != reach.store().read(releasing.newest, workshop) and not report.may_read(workshop):
        raise Refused(ErrorCode.NOT_FOUND, "version", _NOT_THE_NEWEST)
    return rendering.sent(rendering.released(workshop, number, format_name, lambda: version(workshop, number)))


def version(workshop: str, number: int) -> Packed:
    """A version of the report, packed. Raises Refused (not_found)."""
    found = reach.store().read(views.release, workshop, number)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND, "version", _NOTHING_YET)
    content: Packed = found["content"]
    return content


def _refusal(workshop: str) -> Refused | None:
    """Why this browser may not read what was released; None when it may."""
    if report.may_read(workshop):
        return None
    token = cookies.reader_token(workshop)
    if reach.store().read(access.reader_in, token, workshop) is not None:
        return None
    return reach.store().read(access.refusal, [token])
