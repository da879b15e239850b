"""Who asks to come in, and waits to be let in: the page looks again by itself, without scripts too."""

from typing import Any

from flask import jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue

from facilitate import cookies
from facilitate.actions.attending import door
from facilitate.actions.attending.joining import Joined
from facilitate.actions.rights.ways_in import hash_of
from facilitate.domain.codes import neighbour_number
from facilitate.domain.commands import WorkshopJoin
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Asking, Role
from facilitate.store import queries
from facilitate.web import errors, forms, reach
from facilitate.web.entering import door_pages

_LOOK_AGAIN_S = 5
WAITS = 202
MANY_COME = N_("Very many people are coming in at this moment.")


def comes(found: dict[str, Any], command: WorkshopJoin) -> Joined | door.Asked:
    """Somebody sent the form. One browser is one person, whichever form it is. Raises Refused as `door.come`."""
    before = cookies.asking(found["id"])
    if not found["asks"]:
        return reach.store().write(door.come, command, before)
    op_hash = hash_of(before or command.op)
    with reach.live().strangers.askers.asking(request.remote_addr, found["id"], op_hash) as nearby:
        return reach.store().write(door.come, command, before, nearby)


def asks(found: dict[str, Any], command: WorkshopJoin, came: door.Asked) -> ResponseReturnValue:
    """They asked just now, or did so before by the same form. Raises Refused (locked) for who was refused."""
    if came.state is Asking.OUT:
        raise Refused(ErrorCode.LOCKED, "asks", door.LEFT_OUT)
    if reach.wants_json():
        return jsonify(ok=True, asking=True), WAITS
    response = make_response(redirect(f"/j/{found['code']}", 303))
    cookies.keep_asking(response, found["id"], cookies.asking(found["id"]) or command.op)
    return response


def by_this_browser(found: dict[str, Any], neighbour: int | None) -> ResponseReturnValue | None:
    """What somebody sees who asked before; None for who did not, or was taken out since."""
    op = cookies.asking(found["id"])
    asked = reach.store().read(queries.asker, found["id"], hash_of(op)) if op else None
    if asked is None or asked["taken_out"]:
        return None
    open_to_all = found["joining"] and not found["asks"] and not found["full"]
    if asked["state"] == Asking.WAITING and not open_to_all:
        return render_template("join/asked.html", workshop=found, asker=asked, every=_LOOK_AGAIN_S), WAITS
    if asked["state"] == Asking.OUT:
        refused = Refused(ErrorCode.LOCKED, "asks", door.LEFT_OUT)
        typed = {**asked, "neighbour": neighbour or asked["neighbour"]}
        return door_pages.form(found, forms.new_op(), errors.as_dict(refused), typed), errors.STATUS[refused.code]
    return _comes_in(found, op, neighbour or neighbour_number(asked["neighbour"]))


def _comes_in(found: dict[str, Any], op: str, neighbour: int | None) -> ResponseReturnValue:
    try:
        reach.live().strangers.takes_part(request.remote_addr)
    except Refused as error:
        return door_pages.wait(Refused(error.code, None, MANY_COME))
    came = reach.store().write(door.look_again, found["id"], op)
    if not isinstance(came, Joined):
        return redirect(f"/j/{found['code']}", 303)
    reach.live().strangers.tokens.know(came.token)
    response = make_response(door_pages.to_their_page(found["id"], neighbour))
    cookies.keep(response, Role.PARTICIPANT, found["id"], came.token)
    return response
