"""The browsers in which a host comes in: seen on their page, and withdrawn there."""

from contextlib import suppress

from flask import Blueprint, current_app, redirect
from flask.typing import ResponseReturnValue

from facilitate.actions.rights import hosts
from facilitate.actions.rights.ways_in import DAY_MS
from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.extensions import socketio
from facilitate.realtime import door
from facilitate.store.writer import now_ms
from facilitate.web import reach

pages = Blueprint("devices", __name__)


_SEEN = "hosts_seen"


def note_use(actor: Actor) -> None:
    """A page was opened that a host may open: keep that their browser is in use, once a day. Others are not kept."""
    today = now_ms() // DAY_MS
    day, seen = current_app.extensions.get(_SEEN, (None, set()))
    if day != today:
        seen = set()
        current_app.extensions[_SEEN] = today, seen
    if actor.capability not in seen:
        seen.add(actor.capability)
        with suppress(Refused):  # a full disk closes no page
            reach.store().write(hosts.note_use, actor)


@pages.post("/devices/<device>/withdraw")
def withdraw(device: str) -> ResponseReturnValue:
    reach.store().write(hosts.withdraw, _host(), device)
    return _shown_out()


@pages.post("/devices/withdraw-others")
def withdraw_others() -> ResponseReturnValue:
    reach.store().write(hosts.withdraw_others, _host())
    return _shown_out()


def _host() -> Actor:
    host = reach.host()
    if host is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return host


def _shown_out() -> ResponseReturnValue:
    """No event of a workshop tells of this, so whoever is connected is looked at here and now."""
    door.show_out(current_app.extensions["live"], socketio.server)
    return redirect("/?stopped=1#devices", 303)
