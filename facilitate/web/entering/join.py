"""Coming in with a phone: by the QR's address, or by typing the code."""

from typing import Any, cast

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.attending import door, joining
from facilitate.domain.actors import Actor
from facilitate.domain.codes import code_in, neighbour_number
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store import queries
from facilitate.web import errors, forms, qr, reach
from facilitate.web.entering import asking, door_pages

pages = Blueprint("join", __name__)

_FIELDS = ("op", "name", "organisation", "neighbour")
_LARGEST_CODE = 999_999_999


@pages.post("/j")
def typed() -> ResponseReturnValue:
    code = code_in(request.form.get("code", ""))
    try:
        found = _workshop(code)
    except Refused as error:
        return door_pages.code(error, code)
    return redirect(f"/j/{found['code']}", 303)


@pages.get("/j")
@pages.get("/J")
def type_code() -> ResponseReturnValue:
    return render_template("join/code.html", error=None, code="")


@pages.get("/j/<code>")
@pages.get("/J/<code>")
@pages.get("/j/<code>/<int:neighbour>")
@pages.get("/J/<code>/<int:neighbour>")
def page(code: str, neighbour: int | None = None) -> ResponseReturnValue:
    try:
        found = _workshop(code)
    except Refused as error:
        me = reach.participant_with(code) if error.code is ErrorCode.NOT_FOUND else None
        if me is not None:
            return door_pages.to_their_page(me.workshop, neighbour)
        return door_pages.wait(error) if error.code is ErrorCode.RATE_LIMITED else door_pages.code(error, code)
    me = reach.participant_with(code)
    if me is not None:
        return door_pages.to_their_page(me.workshop, neighbour)
    if (asked := asking.by_this_browser(found, neighbour)) is not None:
        return asked
    shut = _why_shut(found)
    if shut is not None:
        return door_pages.wait(shut)
    return door_pages.form(found, forms.new_op(), None, {"neighbour": neighbour or ""})


@pages.post("/j/<code>")
@pages.post("/J/<code>")
def join(code: str) -> ResponseReturnValue:
    try:
        found = _workshop(code)
        me = reach.participant_with(code)
        if me is not None:
            return _was_in(me)
        fields: dict[str, Any] = forms.json_body() if reach.wants_json() else forms.posted(*_FIELDS)
        command = cast(WorkshopJoin, forms.parse("workshop.join", {**fields, "code": code}))
        reach.live().strangers.takes_part(request.remote_addr)
        came = asking.comes(found, command)
        if isinstance(came, door.Asked):
            return asking.asks(found, command, came)
        reach.live().strangers.tokens.know(came.token)
    except Refused as error:
        if reach.wants_json():
            raise
        if error.field == "code":
            return door_pages.code(error, code)
        return _join_page(code, error), errors.STATUS[error.code]
    response: Response = make_response(
        jsonify(ok=True, participant=came.participant, number=came.number)
        if reach.wants_json()
        else door_pages.to_their_page(found["id"], neighbour_number(command.neighbour))
    )
    cookies.keep(response, Role.PARTICIPANT, found["id"], came.token)
    return response


@pages.get("/qr/<code>.svg")
def image(code: str) -> ResponseReturnValue:
    found = _workshop(code)
    return Response(qr.svg(qr.join_url(reach.public_url(), found["code"])), mimetype="image/svg+xml")


@pages.get("/qr/<code>/<int:neighbour>.svg")
def neighbour_image(code: str, neighbour: int) -> ResponseReturnValue:
    found = _workshop(code)
    link = qr.neighbour_url(reach.public_url(), found["code"], min(neighbour, _LARGEST_CODE))
    return Response(qr.svg(link), mimetype="image/svg+xml")


def _was_in(me: Actor) -> ResponseReturnValue:
    """One phone is one participant, however many of its tabs have the form."""
    if not reach.wants_json():
        return door_pages.to_their_page(me.workshop, neighbour_number(request.form.get("neighbour", "")))
    seen = reach.store().read(queries.phone_snapshot, me.workshop or "", me.participant or "")["me"]
    return jsonify(ok=True, participant=seen["id"], number=seen["number"])


def _workshop(code: str) -> dict[str, Any]:
    """The view of a workshop that has not ended. Raises Refused (not_found, rate_limited): see `strangers`."""
    found = reach.live().strangers.workshop(reach.store(), request.remote_addr, code)
    reach.otherwise_speak(found["language"])
    return found


def _why_shut(found: dict[str, Any]) -> Refused | None:
    """Why nobody new may come in at the moment, as `joining.join` says it."""
    if not found["joining"]:
        return Refused(ErrorCode.LOCKED, "joining", joining.JOINING_CLOSED)
    return Refused(ErrorCode.LOCKED, "places", joining.FULL) if found["full"] else None


def _join_page(code: str, error: Refused) -> str:
    op = forms.new_op() if error.field == "asks" else forms.op_after(error)  # who was refused asks anew
    return door_pages.form(_workshop(code), op, errors.as_dict(error), request.form)
