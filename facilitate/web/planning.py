"""The agenda builder, with a phone beside it, and agendas as files."""

import re
from typing import Any, cast

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from facilitate import agendas
from facilitate.actions import own_agendas, plans, workshops
from facilitate.domain.actors import Actor
from facilitate.domain.commands import AgendaImport, AgendaRemove, WorkshopDuplicate
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import forms, headers, home, reach

pages = Blueprint("planning", __name__)

NOT_UTF8 = N_("This file is not text in UTF-8.")
MISTAKES = N_("This agenda was not kept. Look at these lines:")
COPY = N_(" (copy)")


@pages.get("/b/<workshop>/agenda")
def builder(workshop: str) -> ResponseReturnValue:
    if not _leads(workshop):
        return make_response(render_template("home/enter.html", error=None), 403)
    page = {
        "workshop": workshop,
        "role": Role.FACILITATOR,
        "board_url": f"/b/{workshop}",
        "phone_url": f"/b/{workshop}/agenda/phone",
        "file_url": f"/b/{workshop}/agenda.toml",
    }
    response = make_response(
        render_template("agenda/agenda.html", workshop=reach.workshop(workshop), page=page),
    )
    return headers.with_frames(response)


@pages.get("/b/<workshop>/agenda/phone")
def phone(workshop: str) -> ResponseReturnValue:
    """What stands in the frame beside the builder: the phone's own screens, with nobody behind them."""
    if not _leads(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    found = reach.workshop(workshop)
    return headers.in_a_frame(make_response(render_template("agenda/phone.html", workshop=found)))


@pages.get("/b/<workshop>/agenda.toml")
def workshop_file(workshop: str) -> ResponseReturnValue:
    if not _leads(workshop):
        raise Refused(ErrorCode.FORBIDDEN)

    return _file(reach.store().read(plans.agenda_in, workshop))


@pages.get("/agendas/<agenda>.toml")
def agenda_file(agenda: str) -> ResponseReturnValue:
    return _file(home.chosen_agenda(_host(), agenda, home.language()))


@pages.post("/agendas")
def bring() -> ResponseReturnValue:
    host = _host()
    try:
        fields = forms.json_body() if reach.wants_json() else {**forms.posted("op"), "text": _posted_text()}
        command = cast(AgendaImport, forms.parse("agenda.import", fields))
        agenda = agendas.read(command.text, home.language())
        kept = reach.store().write(own_agendas.bring, host, command, agenda)
    except agendas.BadAgenda as bad:
        lines = [_sentence(problem) for problem in bad.problems]
        if reach.wants_json():
            raise Refused(ErrorCode.BAD_REQUEST, "text", MISTAKES, detail="\n".join(lines)) from None
        return home.page(host, import_error=_brought_wrong(gettext(MISTAKES)), mistakes=lines), 422
    except Refused as error:
        if reach.wants_json():
            raise
        return home.page(host, import_error=_brought_wrong(gettext(error.message, **error.params))), 422
    if reach.wants_json():
        return jsonify(ok=True, **kept), 201
    return redirect(f"/?agenda={kept['agenda']}#own-agendas", 303)


@pages.post("/agendas/<agenda>/remove")
def remove(agenda: str) -> ResponseReturnValue:
    host = _host()
    command = cast(AgendaRemove, forms.parse("agenda.remove", _op() | {"agenda": agenda}))
    reach.store().write(own_agendas.remove, host, command)
    return jsonify(ok=True) if reach.wants_json() else redirect("/#own-agendas", 303)


@pages.post("/workshops/<workshop>/duplicate")
def duplicate(workshop: str) -> ResponseReturnValue:
    host = _host()
    command = cast(WorkshopDuplicate, forms.parse("workshop.duplicate", _op() | {"workshop": workshop}))
    copy, lens = gettext(COPY), agendas.usual_lens(home.language())
    made = reach.store().write(workshops.duplicate, host, command, copy, lens)
    if reach.wants_json():
        return jsonify(ok=True, **made), 201
    return redirect(f"/b/{made['workshop']}/agenda#about", 303)


def _host() -> Actor:
    host = reach.host()
    if host is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return host


def _leads(workshop: str) -> bool:
    try:
        return reach.member(workshop).role is Role.FACILITATOR
    except Refused:
        return False


def _op() -> dict[str, Any]:
    return forms.json_body() if reach.wants_json() else dict(forms.posted("op"))


def _posted_text() -> str:
    """The file, or what was pasted. Raises Refused (empty, bad_request)."""
    file = request.files.get("file")
    posted = file.read() if file is not None and file.filename else b""
    try:
        text = posted.decode("utf-8-sig") or request.form.get("text", "")
    except UnicodeDecodeError:
        raise Refused(ErrorCode.BAD_REQUEST, "text", NOT_UTF8) from None
    if not text.strip():
        raise Refused(ErrorCode.EMPTY, "text", N_("Choose a file, or paste the text of one."))
    return text


def _brought_wrong(message: str) -> dict[str, str]:
    """The error, and which of the two fields it is about: the text where one was pasted, else the file."""
    file = request.files.get("file")
    chosen = file is not None and bool(file.filename)
    return {"message": message, "field": "text" if request.form.get("text", "").strip() and not chosen else "file"}


def _sentence(problem: agendas.Problem) -> str:
    said = gettext(problem.message, **problem.params)
    place = f"{problem.place}: " if problem.place else ""
    return str(gettext("Line %(line)s: %(said)s", line=problem.line, said=place + said))


def _file(agenda: agendas.Agenda) -> Response:
    response = Response(agendas.write(agenda), content_type="application/toml; charset=utf-8")
    name = re.sub(r"[^\w-]+", "-", agenda.title).strip("-").lower() or "agenda"
    response.headers.set("Content-Disposition", "attachment", filename=f"{name[:60]}.toml")
    return response
