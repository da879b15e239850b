"""The facilitator's board and the projected stage."""

from urllib.parse import urlsplit

from flask import Blueprint, make_response, render_template
from flask.typing import ResponseReturnValue

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import reach

pages = Blueprint("board", __name__)


@pages.get("/b/<workshop>")
def board(workshop: str) -> ResponseReturnValue:
    return _screen(workshop, "board/board.html", {Role.FACILITATOR, Role.SCRIBE})


@pages.get("/s/<workshop>")
def stage(workshop: str) -> ResponseReturnValue:
    return _screen(workshop, "stage/stage.html", {Role.FACILITATOR, Role.SCRIBE, Role.STAGE})


def _screen(workshop: str, template: str, roles: set[Role]) -> ResponseReturnValue:
    try:
        actor = reach.member(workshop)
        if actor.role not in roles:
            raise Refused(ErrorCode.FORBIDDEN)
    except Refused:
        # The link's token is in the URL's fragment, which only the page can read: let it try to come in.
        return make_response(render_template("home/enter.html", error=None), 403)
    found = reach.workshop(workshop)
    if template.startswith("stage"):
        reach.speak(found["language"])
    base = reach.public_url()
    page = {
        "workshop": workshop,
        "role": actor.role,
        "stage_url": f"/s/{workshop}",
        "report_url": f"/r/{workshop}",
        "join_url": f"{base}/j/{found['code']}",
        "join_host": urlsplit(base).netloc,
        "qr_url": f"/qr/{found['code']}.svg",
    }
    return render_template(template, workshop=found, page=page)
