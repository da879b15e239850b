"""The board taken home: as a picture, as cards to cut out, as a poster. For who may read the report."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.reports.picture import signs
from facilitate.reports.picture.wish import MEDIA_TYPES, NotThere, Wish
from facilitate.web import reach, rendering, report

pages = Blueprint("picture", __name__)

_NOT_THERE = N_("There is no such board.")
# An SVG that a browser opens may use the style and the letters that it brings along, and nothing else.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"


@pages.get("/r/<workshop>/board.<format_name>")
def picture(workshop: str, format_name: str) -> ResponseReturnValue:
    if not report.may_read(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    if format_name not in MEDIA_TYPES:
        raise Refused(ErrorCode.NOT_FOUND, "format", _NOT_THERE)
    wish = Wish(format_name, request.args.get("round"), request.args.get("lens"))
    try:
        drawn = rendering.picture(workshop, wish, report.snapshot_of(workshop))
    except NotThere:
        raise Refused(ErrorCode.NOT_FOUND, "round", _NOT_THERE) from None
    response = rendering.sent(drawn)
    response.headers["Content-Security-Policy"] = _POLICY
    return response


@pages.get("/r/<workshop>/print/cards")
def cards(workshop: str) -> ResponseReturnValue:
    return _printed(workshop, "cards")


@pages.get("/r/<workshop>/print/poster")
def poster(workshop: str) -> ResponseReturnValue:
    return _printed(workshop, "poster")


def _printed(workshop: str, paper: str) -> ResponseReturnValue:
    """A page for paper, in the language of the workshop like the cards on it."""
    if not report.may_read(workshop):
        return render_template("home/enter.html", error=None), 403
    snapshot = report.snapshot_of(workshop)
    try:
        laid_out = rendering.printed(Wish(paper, request.args.get("round"), request.args.get("lens")), snapshot)
    except NotThere:
        raise Refused(ErrorCode.NOT_FOUND, "round", _NOT_THERE) from None
    reach.speak(snapshot["workshop"]["language"])
    drawings = {colour: signs.DRAWINGS[name] for colour, name in signs.OF_COLOUR.items()}
    return render_template(
        f"print/{paper}.html",
        workshop=snapshot["workshop"],
        board=laid_out.board,
        sheets=laid_out.sheets,
        size=laid_out.size,
        signs=drawings,
    )
