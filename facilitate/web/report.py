"""The report: read on screen, and taken along as a file."""

from typing import Any

import msgspec
from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue
from sqlalchemy.orm import Session

from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.reports import desk, document, runner
from facilitate.reports.checks.told import checked
from facilitate.reports.formats import FORMATS
from facilitate.reports.picture.drawing import MEDIA_TYPES
from facilitate.reports.telling import waiting_cards
from facilitate.store import queries
from facilitate.store.tables import Workshop
from facilitate.store.writer import now_ms
from facilitate.web import reach

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
    shown = runner.preview(snapshot, current_app.config["OFFLOAD"])
    return render_template(
        "report/preview.html",
        report=shown.report,
        article=shown.article,
        workshop=snapshot["workshop"],
        page={"workshop": workshop},
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
    rev, snapshot = reach.store().read(with_revision, workshop)
    told = current_app.config["OFFLOAD"](lambda: desk.on_the_desk(document.draft(snapshot)))
    return Response(msgspec.json.encode(told | {"rev": rev}), content_type="application/json")


@pages.get("/r/<workshop>/checks.json")
def checks(workshop: str) -> ResponseReturnValue:
    """Whom the report forgets, and what it had better not tell."""
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    return Response(
        msgspec.json.encode(current_app.config["OFFLOAD"](checked, snapshot_of(workshop))),
        content_type="application/json",
    )


@pages.get("/r/<workshop>.<format_name>")
def download(workshop: str, format_name: str) -> ResponseReturnValue:
    if not may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    if format_name not in FORMATS:
        raise Refused(ErrorCode.NOT_FOUND, "format", _NO_FORMAT)
    export = runner.render(format_name, snapshot_of(workshop), current_app.config["OFFLOAD"])
    response = Response(export.content, content_type=export.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=export.filename)
    return response


def may_read(workshop: str) -> bool:
    """Whether this browser may read the report and take it along."""
    try:
        return reach.member(workshop).role in _READERS
    except Refused:
        return False


def snapshot_of(workshop: str) -> dict[str, Any]:
    """What a report is made of, as it is now."""
    return reach.store().read(queries.report_snapshot, workshop) | {"exported_at": now_ms()}


def with_revision(session: Session, workshop: str) -> tuple[int, dict[str, Any]]:
    rev = session.get_one(Workshop, workshop).board_rev
    return rev, queries.report_snapshot(session, workshop) | {"exported_at": now_ms()}
