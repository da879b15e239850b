"""The first page: type a code, or, for a host, make a workshop and find one's own."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from flask import Blueprint, jsonify, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale

from facilitate import agendas, cookies
from facilitate.actions.planning import own_agendas
from facilitate.actions.rights import hosts, sharing
from facilitate.actions.workshops import new_workshops
from facilitate.domain.actors import Actor
from facilitate.domain.commands import AGENDA_LIMIT, WorkshopCreate
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import FILE_BYTES
from facilitate.domain.words import Role
from facilitate.store import queries
from facilitate.web import devices, errors, forms, reach

pages = Blueprint("home", __name__)

_OWN_PATH = re.compile(r"/[A-Za-z0-9/_-]*")
_FIELDS_WITH_A_PLACE = {"title", "number", "facilitators", "scribe"}


@pages.get("/")
def home() -> ResponseReturnValue:
    host = reach.host()
    if host is None:
        return render_template("join/code.html", error=None, code="")
    devices.note_use(host)
    return page(host)


@pages.post("/enter")
def enter() -> ResponseReturnValue:
    """Exchange a link's token, which the page took from the URL's fragment, for a cookie."""
    token, goal, held = request.form.get("token", ""), request.form.get("next", "/"), list(cookies.held().values())
    known = reach.live().strangers.tokens
    try:
        with known.looking([token]):
            reach.store().read(sharing.must_be_open, token)  # a wrong one is no work for the writer
            role, workshop, own = reach.store().write(sharing.come_in, token, held)
        known.know(own)
    except Refused as error:
        if error.code is ErrorCode.RATE_LIMITED:
            raise
        told = render_template("home/enter.html", error=errors.as_dict(error), used=error.message == sharing.USED)
        return told, errors.STATUS[error.code]
    own_path = _OWN_PATH.fullmatch(goal) and not goal.startswith("//")
    home = url_for("phone.page", workshop=workshop) if role is Role.PARTICIPANT else "/"
    response = make_response(redirect(goal if own_path and goal != "/" else home, 303))
    cookies.keep(response, role, workshop, own)
    return response


@pages.post("/workshops")
def create() -> ResponseReturnValue:
    host = reach.host()
    if host is None:
        raise Refused(ErrorCode.FORBIDDEN)
    try:
        command = forms.parse("workshop.create", forms.json_body() if reach.wants_json() else _form())
        made = _create(host, cast(WorkshopCreate, command))
    except Refused as error:
        if reach.wants_json():
            raise
        return page(host, error), errors.STATUS[error.code]
    if reach.wants_json():
        return jsonify(ok=True, **made), 201
    return redirect(f"/b/{made['workshop']}", 303)


def _create(host: Actor, command: WorkshopCreate) -> dict[str, str]:
    agenda = chosen_agenda(host, command.agenda, command.language)
    return reach.store().write(new_workshops.create, host, command, agenda)


def chosen_agenda(host: Actor, agenda: str, language: str) -> agendas.Agenda:
    """A ready agenda by name, or one of the host's own by id. Raises Refused (not_found)."""
    try:
        return agendas.load(agenda, language)
    except KeyError:
        return reach.store().read(own_agendas.load, host.owner, agenda)


def _at_its_field(error: Refused) -> dict[str, str | None]:
    """The error for the template; without a field when the form has no place for one."""
    field = (error.field or "").replace(".", "_")
    shown = field in _FIELDS_WITH_A_PLACE or field.startswith("event_")
    return {**errors.as_dict(error), "field": field if shown else None}


def page(
    host: Actor,
    error: Refused | None = None,
    import_error: dict[str, str] | None = None,
    mistakes: Sequence[str] = (),
    workshop_error: dict[str, str | None] | None = None,
) -> str:
    """The host's page; an error of the form for a new workshop, or of an agenda or a workshop that was brought."""
    values: Mapping[str, str] = {} if workshop_error else request.form  # of a file too large nothing more is read
    return render_template(
        "home/home.html",
        agendas=[agendas.load(name, language()) for name in agendas.names()],
        own_agendas=reach.store().read(own_agendas.of, host.owner),
        import_error=import_error,
        mistakes=mistakes,
        workshop_error=workshop_error,
        agenda_bytes=AGENDA_LIMIT,
        workshop_bytes=FILE_BYTES,
        chosen=values.get("agenda") or request.args.get("agenda") or agendas.names()[0],
        new_op=forms.new_op,
        devices=reach.store().read(hosts.devices, host),
        stopped="stopped" in request.args,
        workshops=reach.store().read(queries.workshops_of, host.owner),
        error=_at_its_field(error) if error else None,
        values=values,
        op=forms.op_after(error),
    )


def language() -> str:
    return str(get_locale())


def _form() -> dict[str, Any]:
    details: dict[str, Any] = {
        name: value
        for name in ("title", "subtitle", "date", "context")
        if (value := request.form.get(f"event_{name}", "").strip())
    }
    details |= {"organisers": forms.lines("event_organisers"), "links": forms.lines("event_links")}
    details["programme"] = [_programme_item(line) for line in forms.lines("event_programme")]
    fields: dict[str, Any] = forms.posted("op", "title", "language", "agenda", "scribe")
    number = request.form.get("number", "").strip()
    if number:
        fields["number"] = int(number) if number.isdecimal() and len(number) <= 3 else number
    return {"title": "", **fields, "facilitators": forms.lines("facilitators"), "event": details}


def _programme_item(line: str) -> dict[str, str]:
    time, separator, title = line.partition("|")
    return {"time": time.strip(), "title": title.strip()} if separator else {"title": line}
