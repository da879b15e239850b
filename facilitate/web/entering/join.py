"""Coming in with a phone: by the QR's address, or by typing the code."""

from collections.abc import Mapping
from typing import Any, cast

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.attending import joining
from facilitate.domain.actors import Actor
from facilitate.domain.codes import code_in, neighbour_number, normalise
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store import queries
from facilitate.web import errors, forms, qr, reach

pages = Blueprint("join", __name__)

_FIELDS = ("op", "name", "organisation", "neighbour")
_LOOK_AGAIN_S = "15"
_LARGEST_CODE = 999_999_999


@pages.post("/j")
def typed() -> ResponseReturnValue:
    code = code_in(request.form.get("code", ""))
    try:
        found = _workshop(code)
    except Refused as error:
        return _code_page(error, code)
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
            return _to_their_page(me.workshop, neighbour)
        return _wait_page(error) if error.code is ErrorCode.RATE_LIMITED else _code_page(error, code)
    me = reach.participant_with(code)
    if me is not None:
        return _to_their_page(me.workshop, neighbour)
    shut = _why_shut(found)
    if shut is not None:
        return _wait_page(shut)
    return _form_page(found, forms.new_op(), None, {"neighbour": neighbour or ""})


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
        joined = reach.store().write(joining.join, command)
        reach.live().strangers.tokens.know(joined.token)
    except Refused as error:
        if reach.wants_json():
            raise
        if error.field == "code":
            return _code_page(error, code)
        return _join_page(code, error), errors.STATUS[error.code]
    response: Response = make_response(
        jsonify(ok=True, participant=joined.participant, number=joined.number)
        if reach.wants_json()
        else _to_their_page(found["id"], neighbour_number(command.neighbour))
    )
    cookies.keep(response, Role.PARTICIPANT, found["id"], joined.token)
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
        return _to_their_page(me.workshop, neighbour_number(request.form.get("neighbour", "")))
    seen = reach.store().read(queries.phone_snapshot, me.workshop or "", me.participant or "")["me"]
    return jsonify(ok=True, participant=seen["id"], number=seen["number"])


def _to_their_page(workshop: str | None, neighbour: int | None) -> ResponseReturnValue:
    return redirect(url_for("phone.page", workshop=workshop, neighbour=neighbour), 303)


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


def _code_page(error: Refused, code: str) -> ResponseReturnValue:
    page = render_template("join/code.html", error=errors.as_dict(error), code=normalise(code)[:12])
    return page, errors.STATUS[error.code]


def _wait_page(error: Refused) -> ResponseReturnValue:
    """Not now, but perhaps in a moment: the page asks again by itself."""
    page = render_template("join/wait.html", message=errors.as_dict(error)["message"])
    response = make_response(page, errors.STATUS[error.code])
    response.headers["Refresh"] = _LOOK_AGAIN_S
    return response


def _join_page(code: str, error: Refused) -> str:
    return _form_page(_workshop(code), forms.op_after(error), errors.as_dict(error), request.form)


def _form_page(found: dict[str, Any], op: str, error: dict[str, Any] | None, values: Mapping[str, Any]) -> str:
    seen = reach.store().read(queries.seen_by_the_room, found["id"])
    return render_template("join/join.html", workshop=found, op=op, error=error, values=values, seen=seen)
