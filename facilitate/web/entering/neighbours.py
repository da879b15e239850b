"""Sitting with a neighbour, by plain forms: by their code, by a name, and leaving."""

from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from facilitate.actions.perform import perform
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.web import errors, forms, phone, reach

pages = Blueprint("neighbours", __name__)


@pages.post("/p/pair/join")
def join() -> ResponseReturnValue:
    return _does("pair.join", {"code": request.form.get("code", "")})


@pages.post("/p/pair/guest")
def guest() -> ResponseReturnValue:
    return _does("pair.guest", {"name": request.form.get("name", "")})


@pages.post("/p/pair/leave")
def leave() -> ResponseReturnValue:
    return _does("pair.leave", {})


def _does(name: str, fields: dict[str, Any]) -> ResponseReturnValue:
    me = reach.participant()
    if me is None:
        raise Refused(ErrorCode.FORBIDDEN)
    try:
        command = forms.parse(name, {**forms.posted("op"), **fields}, "/phone")
        reach.store().write(perform, me, command)
    except Refused as error:
        return phone.show(me, error), errors.STATUS[error.code]
    return phone.after(me)
