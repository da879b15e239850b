"""A stage on another computer: whoever stands there types a short code from the board."""

from flask import Blueprint, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.rights import sharing
from facilitate.domain.codes import normalise
from facilitate.domain.errors import Refused
from facilitate.web import errors, reach

pages = Blueprint("stage_entry", __name__)


@pages.get("/stage")
@pages.get("/Stage")
def type_code() -> ResponseReturnValue:
    return render_template("stage/code.html", error=None, code="")


@pages.post("/stage")
def come_in() -> ResponseReturnValue:
    code = normalise(request.form.get("code", ""))
    try:
        token = reach.live().strangers.stage_link(request.remote_addr, code)
        role, workshop, own = reach.store().write(sharing.come_in, token, list(cookies.held().values()))
    except Refused as error:
        shown = render_template("stage/code.html", error=errors.as_dict(error), code=code[:20])
        return make_response(shown, errors.STATUS[error.code])
    reach.live().strangers.tokens.know(own)
    response = make_response(redirect(f"/s/{workshop}", 303))
    cookies.keep(response, role, workshop, own)
    return response
