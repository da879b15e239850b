"""Coming in with a phone: by the QR's address, or by typing the code."""

from collections.abc import Mapping
from typing import Any, cast

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.attending import joining
from facilitate.domain.codes import neighbour_number, normalise
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
    code = request.form.get("code", "")
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
        if error.code is ErrorCode.NOT_FOUND and _is_in(code):
            return redirect(_phone_page(neighbour), 303)
        return _wait_page(error) if error.code is ErrorCode.RATE_LIMITED else _code_page(error, code)
    if _is_in(code):
        return redirect(_phone_page(neighbour), 303)
    shut = _why_shut(found)
    if shut is not None:
        return _wait_page(shut)
    return _form_page(found, forms.new_op(), None, {"neighbour": neighbour or ""})


@pages.post("/j/<code>")
@pages.post("/J/<code>")
def join(code: str) -> ResponseReturnValue:
    try:
        _workshop(code)
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
        else redirect(_phone_page(neighbour_number(command.neighbour)), 303)
    )
    cookies.keep(response, Role.PARTICIPANT, None, joined.token)
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


def _phone_page(neighbour: int | None) -> str:
    return "/p" if neighbour is None else f"/p?neighbour={neighbour}"


def _workshop(code: str) -> dict[str, Any]:
    """The view of a workshop that has not ended. Raises Refused (not_found, rate_limited): see `strangers`."""
    return reach.live().strangers.workshop(reach.store(), request.remote_addr, code)


def _why_shut(found: dict[str, Any]) -> Refused | None:
    """Why nobody new may come in at the moment, as `joining.join` says it."""
    if not found["joining"]:
        return Refused(ErrorCode.LOCKED, "joining", joining.JOINING_CLOSED)
    return Refused(ErrorCode.LOCKED, "places", joining.FULL) if found["full"] else None


def _is_in(code: str) -> bool:
    """Whether this phone takes part in the workshop with this code, which may have ended."""
    me = reach.participant()
    return me is not None and reach.workshop(me.workshop or "")["code"] == normalise(code)


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
