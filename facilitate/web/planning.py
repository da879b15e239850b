"""The agenda builder, with a phone beside it; what a host does with agendas and workshops that are there."""

import datetime
from typing import Any, cast

from flask import Blueprint, jsonify, make_response, redirect, render_template
from flask.typing import ResponseReturnValue
from flask_babel import format_date, format_decimal, gettext

from facilitate import agendas, i18n
from facilitate.actions.planning import own_agendas, round_plans
from facilitate.actions.workshops import new_workshops
from facilitate.agendas.running_order import running_order
from facilitate.domain.commands import AgendaRemove, WorkshopDuplicate
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.web import content_policy, forms, reach
from facilitate.web.workshop_words import around_cards, round_titles

pages = Blueprint("planning", __name__)

COPY = N_(" (copy)")


@pages.get("/b/<workshop>/agenda")
def builder(workshop: str) -> ResponseReturnValue:
    if not reach.leads(workshop):
        return make_response(render_template("home/enter.html", error=None), 403)
    found = reach.workshop(workshop)
    page = {
        "workshop": workshop,
        "role": Role.FACILITATOR,
        "board_url": f"/b/{workshop}",
        "phone_url": f"/b/{workshop}/agenda/phone",
        "file_url": f"/b/{workshop}/agenda.toml",
        "print_url": f"/b/{workshop}/agenda/print",
        "titles": round_titles(found["language"]),
    }
    response = make_response(render_template("agenda/agenda.html", workshop=found, page=page))
    return content_policy.with_frames(response)


@pages.get("/b/<workshop>/agenda/phone")
def phone(workshop: str) -> ResponseReturnValue:
    """What stands in the frame beside the builder: the phone's own screens, with nobody behind them."""
    if not reach.leads(workshop):
        raise Refused(ErrorCode.FORBIDDEN)
    found = reach.workshop(workshop)
    page = {"language": found["language"], "words": around_cards(found["language"])}
    return content_policy.in_a_frame(make_response(render_template("agenda/phone.html", page=page)))


@pages.get("/b/<workshop>/agenda/print")
def printed(workshop: str) -> ResponseReturnValue:
    """The running order on paper, with the private notes: for who leads."""
    if not reach.leads(workshop):
        return make_response(render_template("home/enter.html", error=None), 403)
    found = reach.workshop(workshop)
    agenda = reach.store().read(round_plans.agenda_in, workshop)
    reach.speak(found["language"])
    return render_template(
        "print/order.html",
        workshop=found,
        day=_day(found["event"].get("date", "")),
        order=running_order(agenda.rounds, found["starts"]),
        kinds=round_titles(found["language"]),
        minutes=lambda seconds: format_decimal(round(seconds / 60, 2)),
        length=_length,
    )


@pages.post("/agendas/<agenda>/remove")
def remove(agenda: str) -> ResponseReturnValue:
    host = reach.the_host()
    command = cast(AgendaRemove, forms.parse("agenda.remove", _op() | {"agenda": agenda}))
    reach.store().write(own_agendas.remove, host, command)
    return jsonify(ok=True) if reach.wants_json() else redirect("/#own-agendas", 303)


@pages.post("/workshops/<workshop>/duplicate")
def duplicate(workshop: str) -> ResponseReturnValue:
    host = reach.the_host()
    command = cast(WorkshopDuplicate, forms.parse("workshop.duplicate", _op() | {"workshop": workshop}))
    language = reach.workshop(command.workshop)["language"]
    copy, lens = i18n.text_in(language, COPY), agendas.usual_lens(language)
    made = reach.store().write(new_workshops.duplicate, host, command, copy, lens)
    if reach.wants_json():
        return jsonify(ok=True, **made), 201
    return redirect(f"/b/{made['workshop']}/agenda#about", 303)


def _length(seconds: int) -> str:
    """As on the agenda page: in hours and minutes."""
    hours, minutes = divmod(seconds // 60, 60)
    parts = [gettext("%(count)s h", count=hours) if hours else "", gettext("%(count)s min", count=minutes)]
    return " ".join(part for part in parts[: 2 if minutes or not hours else 1] if part)


def _day(date: str) -> str:
    """Of an ISO 8601 date, in words; nothing where that is no day."""
    try:
        return str(format_date(datetime.date.fromisoformat(date), "full"))
    except ValueError:
        return ""


def _op() -> dict[str, Any]:
    return forms.json_body() if reach.wants_json() else dict(forms.posted("op"))
