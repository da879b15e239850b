"""What somebody sees at the door: where to type a code, who they are, to wait, or the way to their own page."""

from collections.abc import Mapping
from typing import Any

from flask import make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitate.domain.codes import normalise
from facilitate.domain.errors import Refused
from facilitate.store import queries
from facilitate.web import errors, reach

_LOOK_AGAIN_S = "15"


def to_their_page(workshop: str | None, neighbour: int | None) -> ResponseReturnValue:
    return redirect(url_for("phone.page", workshop=workshop, neighbour=neighbour), 303)


def code(error: Refused, typed: str) -> ResponseReturnValue:
    page = render_template("join/code.html", error=errors.as_dict(error), code=normalise(typed)[:12])
    return page, errors.STATUS[error.code]


def wait(error: Refused) -> ResponseReturnValue:
    """Not now, but perhaps in a moment: the page asks again by itself."""
    page = render_template("join/wait.html", message=errors.as_dict(error)["message"])
    response = make_response(page, errors.STATUS[error.code])
    response.headers["Refresh"] = _LOOK_AGAIN_S
    return response


def form(found: dict[str, Any], op: str, error: dict[str, Any] | None, values: Mapping[str, Any]) -> str:
    seen = reach.store().read(queries.seen_by_the_room, found["id"])
    return render_template("join/join.html", workshop=found, op=op, error=error, values=values, seen=seen)
