"""The report: read on screen, and taken along as a file."""

from typing import Any

from flask import Blueprint, Response, jsonify, render_template
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.reports.disclosure.told_snapshot import waiting_cards
from facilitate.reports.formats import FORMATS, whole_with
from facilitate.reports.picture.wish import MEDIA_TYPES
from facilitate.store import queries
from facilitate.store.whole import taken_along
from facilitate.store.writer import now_ms
from facilitate.web import reach, rendering
from facilitate.web.workshop_words import around_cards

pages = Blueprint("report", __name__)

_READERS = {Role.FACILITATOR, Role.SCRIBE}
_FIRST_FORMATS = ("pdf", "docx")
"""Those that most people want; the others stand behind them."""
_NO_FORMAT = N_("There is no such file of this report.")


@pages.get("/r/<workshop>")
def page(workshop: str) -> ResponseReturnValue:
    if not may_read(workshop):
        return render_template("home/enter.html", error=None), 403
    snapshot = snapshot_of(workshop)
    shown = rendering.preview(snapshot)
    return render_template(
        "report/preview.html",
        name=shown.name,
        article=shown.article,
        workshop=snapshot["workshop"],
        page={"workshop": workshop, "words": around_cards(snapshot["workshop"]["language"])},
        waiting=waiting_cards(snapshot),
        formats=FORMATS.values(),
        first_formats=_FIRST_FORMATS,
        boards=shown.boards,
        pictures=MEDIA_TYPES,
    )


@pages.get("/r/<workshop>/desk.json")
def on_the_desk(workshop: str) -> ResponseReturnValue:
    """The report as a scribe works on it, and the revision of the board that it was made from."""
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    rev, snapshot = reach.store().read(queries.report_with_revision, workshop)
    told = rendering.desk(snapshot | {"exported_at": now_ms()}, rev)
    return Response(told, content_type="application/json")


@pages.get("/r/<workshop>/checks.json")
def checks(workshop: str) -> ResponseReturnValue:
    """Whom the report forgets, and what it had better not tell."""
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    return Response(rendering.checks(snapshot_of(workshop)), content_type="application/json")


@pages.get("/r/<workshop>.<format_name>")
def download(workshop: str, format_name: str) -> ResponseReturnValue:
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    if format_name not in FORMATS:
        raise Refused(ErrorCode.NOT_FOUND, "format", _NO_FORMAT)
    snapshot = reach.store().read(taken_along, workshop, whole_with(format_name)) | {"exported_at": now_ms()}
    return rendering.sent(rendering.render(workshop, format_name, snapshot))


@pages.get("/r/<workshop>/making/<task>")
def making(workshop: str, task: str) -> ResponseReturnValue:
    """How far a file is that this page waits for; it named it in the address of the file, as `task`."""
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    return jsonify(rendering.how_far(workshop, task))


def may_read(workshop: str) -> bool:
    """Whether this browser may read the report and take it along."""
    try:
        return reach.member(workshop).role in _READERS
    except Refused:
        return False


def snapshot_of(workshop: str) -> dict[str, Any]:
    """What a report is made of, as it is now."""
    return reach.store().read(queries.report_snapshot, workshop) | {"exported_at": now_ms()}
