"""Agendas as files: taken along, and brought in."""

import re
from typing import cast

from flask import Blueprint, Response, current_app, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext, ngettext

from facilitate import agendas
from facilitate.actions.planning import own_agendas, round_plans
from facilitate.agendas import brought
from facilitate.domain.commands import AGENDA_LIMIT, AgendaImport
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.web import forms, home, making, reach

pages = Blueprint("agenda_files", __name__)

NOT_UTF8 = N_("This file is not text in UTF-8.")
MISTAKES = N_("This agenda was not kept. Look at these lines:")
TOO_LARGE = N_("This agenda is too large for a file: at most %(limit)s kB. Make some of its texts shorter.")


@pages.get("/b/<workshop>/agenda.toml")
def workshop_file(workshop: str) -> ResponseReturnValue:
    if not reach.leads(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    return _file(reach.store().read(round_plans.agenda_in, workshop))


@pages.get("/agendas/<agenda>.toml")
def agenda_file(agenda: str) -> ResponseReturnValue:
    return _file(home.chosen_agenda(reach.the_host(), agenda, home.language()))


@pages.post("/agendas")
def bring() -> ResponseReturnValue:
    host = reach.the_host()
    try:
        fields = forms.json_body() if reach.wants_json() else {**forms.posted("op"), "text": _posted_text()}
        command = cast(AgendaImport, forms.parse("agenda.import", fields))
        with making.or_refused(brought.NOT_READ):
            agenda = brought.read_by(current_app.config["WORK"], command.text, home.language())
        kept = reach.store().write(own_agendas.bring, host, command, agenda)
    except agendas.BadAgenda as bad:
        lines = [*map(_sentence, bad.problems), *_further(bad.more)]
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


def _posted_text() -> str:
    """The file, or what was pasted. Raises Refused (empty, too_long, bad_request)."""
    file = request.files.get("file")
    posted = file.read() if file is not None and file.filename else b""
    brought.must_be_small(posted)
    try:
        text = posted.decode("utf-8-sig") or request.form.get("text", "")
    except UnicodeDecodeError:
        raise Refused(ErrorCode.BAD_REQUEST, "text", NOT_UTF8) from None
    if not text.strip():
        raise Refused(ErrorCode.EMPTY, "text", N_("Choose a file, or paste the text of one."))
    brought.must_be_small(text.encode("utf-8", "replace"))
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


def _further(more: int) -> list[str]:
    return [str(ngettext("And one more mistake.", "And %(num)s more mistakes.", more))] if more else []


def _file(agenda: agendas.Agenda) -> Response:
    """Raises Refused (too_long): what we give out can be brought in again."""
    content = agendas.write(agenda).encode()
    if len(content) > AGENDA_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, None, TOO_LARGE, limit=AGENDA_LIMIT // 1000)
    response = Response(content, content_type="application/toml; charset=utf-8")
    name = re.sub(r"[^\w-]+", "-", agenda.title).strip("-").lower() or "agenda"
    response.headers.set("Content-Disposition", "attachment", filename=f"{name[:60]}.toml")
    return response
