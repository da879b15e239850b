"""The screens of a workshop: the facilitator's board and remote control, the projected stage, the wall on a phone."""

from urllib.parse import urlsplit

from flask import Blueprint, jsonify, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from facilitate.actions.perform import perform
from facilitate.actions.rights import access
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import devices, errors, forms, reach
from facilitate.web.workshop_words import around_cards, at_the_board, questions

pages = Blueprint("board", __name__)


@pages.get("/b/<workshop>")
def board(workshop: str) -> ResponseReturnValue:
    return _screen(workshop, "board/board.html", {Role.FACILITATOR, Role.SCRIBE})


@pages.get("/c/<workshop>")
def remote(workshop: str) -> ResponseReturnValue:
    return _screen(workshop, "remote/remote.html", {Role.FACILITATOR})


@pages.get("/s/<workshop>")
def stage(workshop: str) -> ResponseReturnValue:
    return _screen(workshop, "stage/stage.html", {Role.FACILITATOR, Role.SCRIBE, Role.STAGE})


@pages.post("/s/<workshop>/step")
def step(workshop: str) -> ResponseReturnValue:
    """{op, to, seen} of `spotlight.step`, from a stage in the browser of somebody who leads.

    The stage's own line is told what the room may see and may change nothing, so that its keys come this way.
    """
    leader = reach.member(workshop)
    command = forms.parse("spotlight.step", forms.json_body(), "/board")
    return jsonify(ok=True, **reach.store().write(perform, leader, command))


@pages.get("/w")
def wall() -> ResponseReturnValue:
    """The board on a participant's own phone, as long as the facilitator allows it."""
    me = reach.participant()
    if me is None or me.workshop is None:
        return redirect("/j", 303)
    found = reach.workshop(me.workshop)
    if not found["wall"]:
        return redirect(url_for("phone.page", workshop=me.workshop), 303)
    language = found["language"]
    reach.otherwise_speak(language)
    page = {"workshop": me.workshop, "language": language, "words": around_cards(language)}
    return render_template("phone/wall.html", workshop=found, page=page)


def _screen(workshop: str, template: str, roles: set[Role]) -> ResponseReturnValue:
    try:
        actor = reach.member(workshop)
        if actor.role not in roles:
            raise Refused(ErrorCode.FORBIDDEN)
    except Refused as refusal:
        # The link's token is in the URL's fragment, which only the page can read: let it try to come in.
        withdrawn = errors.as_dict(refusal) if refusal.message == access.WITHDRAWN else None
        return make_response(render_template("home/enter.html", error=withdrawn), 403)
    devices.note_use(actor)
    found = reach.workshop(workshop)
    if template.startswith("stage"):
        reach.speak(found["language"])
    reach.otherwise_speak(found["language"])
    base = reach.public_url()
    page = {
        "workshop": workshop,
        "role": actor.role,
        "language": found["language"],
        "words": at_the_board(found["language"]),
        "link": reach.store().read(access.own_link, actor),
        "stage_url": f"/s/{workshop}",
        "report_url": f"/r/{workshop}",
        "join_url": f"{base}/j/{found['code']}",
        "join_host": urlsplit(base).netloc,
        "qr_url": f"/qr/{found['code']}.svg",
    }
    if Role.STAGE not in roles:
        page["questions"] = questions(found["language"])
    return render_template(template, workshop=found, page=page)
