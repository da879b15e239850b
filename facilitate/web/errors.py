"""Errors of the pages: one page for people, the ack's shape for clients that speak JSON."""

import structlog
from flask import Flask, Response, current_app, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound

from facilitate import i18n
from facilitate.domain.codes import is_code, neighbour_number, normalise
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.realtime import wire
from facilitate.realtime.guesses import TOO_MANY_TRIES
from facilitate.web import reach

log = structlog.get_logger()

STATUS = {
    ErrorCode.UNKNOWN_COMMAND: 400,
    ErrorCode.BAD_REQUEST: 400,
    ErrorCode.EMPTY: 422,
    ErrorCode.TOO_LONG: 422,
    ErrorCode.FORBIDDEN: 403,
    ErrorCode.NOT_FOUND: 404,
    ErrorCode.ROUND_CLOSED: 409,
    ErrorCode.WORKSHOP_CLOSED: 410,
    ErrorCode.CONFLICT: 409,
    ErrorCode.OP_REUSED: 409,
    ErrorCode.RATE_LIMITED: 429,
    ErrorCode.LOCKED: 423,
    ErrorCode.STORAGE_FULL: 507,
    ErrorCode.STORAGE: 503,
    ErrorCode.BUSY: 503,
    ErrorCode.INTERNAL: 500,
}
RETRY_AFTER_S = 60
_STRAY = "/ .,;:!)>\"'\u00a0\u200b"
"""What stands around an address where it was typed over, or copied out of a sentence."""
_FORMS_AT_HOME = ("enter", "workshops", "agendas", "devices")
_BY_STATUS = {
    404: Refused(ErrorCode.NOT_FOUND, None, N_("There is no such page here.")),
    405: Refused(ErrorCode.BAD_REQUEST),
    413: Refused(ErrorCode.TOO_LONG, None, N_("That is too much text at once.")),
    429: Refused(ErrorCode.RATE_LIMITED, None, TOO_MANY_TRIES),
    500: Refused(ErrorCode.INTERNAL),
}
_STALE = Refused(ErrorCode.FORBIDDEN, None, N_("This page was open too long. Go back, reload it and send again."))
_NO_COOKIE = Refused(
    ErrorCode.FORBIDDEN,
    None,
    N_(
        "Your browser keeps no cookies of this page, and it needs one to know you again. Allow cookies for this "
        "address in the settings of your browser, or open the address in another browser. Then load the page again."
    ),
)


def as_dict(error: Refused) -> dict[str, str | None]:
    """{message, field} for a template that shows the error at its field."""
    return {"message": gettext(error.message, **error.params), "field": error.field}


def answer(error: Refused, status: int | None = None) -> ResponseReturnValue:
    """The error as a page or as JSON."""
    status = status or STATUS[error.code]
    if reach.wants_json():
        return jsonify(wire.refused(error, i18n.select_locale())), status
    return render_template("error.html", status=status, message=gettext(error.message, **error.params)), status


def _meant() -> str | None:
    """The address of the page that somebody wanted who typed a sign too many, or the code alone; None for all else."""
    if request.method not in ("GET", "HEAD") or not isinstance(request.routing_exception, NotFound):
        return None
    typed = request.path.strip(_STRAY)
    code, _, neighbour = typed.partition("/")
    if is_code(code) and (not neighbour or neighbour_number(neighbour)):
        return f"/j/{normalise(code)}" + (f"/{neighbour_number(neighbour)}" if neighbour else "")
    pages = current_app.create_url_adapter(request)
    if request.path == f"/{typed}" or pages is None or not pages.test(f"/{typed}", method="GET"):
        return None
    question = request.query_string.decode()
    return f"/{typed}?{question}" if question else f"/{typed}"


def _page_of_form() -> str | None:
    """The page that a form stands on, whose own address takes no reading: after a reload, a step back, a bookmark."""
    if request.method not in ("GET", "HEAD") or not isinstance(request.routing_exception, MethodNotAllowed):
        return None
    first, _, rest = request.path.strip("/").partition("/")
    if first == "p":
        return url_for("phone.page", workshop=request.args.get("workshop"))
    if first == "j":
        neighbour = request.args.get("neighbour", type=int)
        return f"/j/{rest.partition('/')[0]}" + (f"/{neighbour}" if neighbour else "")
    return "/" if first in _FORMS_AT_HOME else None


def register(app: Flask) -> None:
    @app.after_request
    def later(response: Response) -> Response:
        if response.status_code == STATUS[ErrorCode.RATE_LIMITED]:
            response.headers.setdefault("Retry-After", str(RETRY_AFTER_S))
        return response

    @app.errorhandler(Refused)
    def refused(error: Refused) -> ResponseReturnValue:
        return answer(error)

    @app.errorhandler(CSRFError)
    def stale(_error: CSRFError) -> ResponseReturnValue:
        # Every page with a form gives a cookie. Where none came back, age is not the reason.
        came_back = app.config["SESSION_COOKIE_NAME"] in request.cookies
        return answer(_STALE if came_back else _NO_COOKIE, 403)

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> ResponseReturnValue:
        code = error.code or 500
        if code < 400:
            return error.get_response()  # a redirect is an answer, not an error
        if (address := _meant() or _page_of_form()) is not None:
            return redirect(address, 303)
        return answer(_BY_STATUS.get(code, Refused(ErrorCode.BAD_REQUEST)), code)

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> ResponseReturnValue:
        log.exception("page_failed", exc_info=error)
        return answer(Refused(ErrorCode.INTERNAL))
