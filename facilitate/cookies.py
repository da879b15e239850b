"""Where a browser keeps its capabilities: HttpOnly cookies, for the host, and per workshop and role.

A browser keeps one set of cookies for all ports of a machine. So what is there once for a server has the server's own
mark in its name; a workshop's id is nobody else's anyway.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, current_app, request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.http import parse_cookie

from facilitate.domain.words import Role

_DAY_S = 24 * 3600
_YEAR_S = 365 * _DAY_S
_HOST = "host"
_PARTICIPANT = "participant"
_LED_ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.STAGE)
_BEGINNINGS = tuple(f"{role}_" for role in (*_LED_ROLES, Role.READER, Role.PARTICIPANT))
MARK = "COOKIES_MARK"
"""The app's setting that has this server's."""


Held = Mapping[str, str]
"""What a browser keeps for this server, by name without the mark. Without it, the functions below ask the request that
is being answered."""

PARSED = "facilitate.cookies"
"""Where a socket keeps those of its request."""
MOST_BYTES = 8_192
"""No page would be served with more: it is the longest line that the server reads."""


def mark_of(secret_key: str) -> str:
    """What tells the cookies of one server from those of another, and nothing of its key."""
    return hashlib.sha256(f"cookies of {secret_key}".encode()).hexdigest()[:8]


def of(environ: Mapping[str, Any], mark: str | None = None) -> Held:
    """Our cookies among those that came with a request that Flask does not answer, such as a socket's.

    `mark` is needed for a request that did not come by way of Flask-SocketIO, which puts the app into it.
    """
    if PARSED in environ:
        kept: Held = environ[PARSED]
        return kept
    sent = str(environ.get("HTTP_COOKIE", ""))
    if not sent or len(sent) > MOST_BYTES:
        return {}
    mark = environ["flask.app"].config[MARK] if mark is None else mark
    return _ours(parse_cookie(sent), mark)


def held() -> Held:
    """Our cookies that came with the request that is being answered."""
    return _ours(request.cookies, current_app.config[MARK])


def host_token() -> str:
    return held().get(_HOST, "")


def participant_token(kept: Held | None = None, workshop: str = "") -> str:
    """The token by which this phone takes part in a workshop; in the one that it joined last where none is named."""
    kept = held() if kept is None else kept
    return kept.get(_name(workshop, Role.PARTICIPANT)) or kept.get(_PARTICIPANT, "")


def participant_tokens() -> list[str]:
    """Those of all workshops in which this phone takes part, or did."""
    return [token for name, token in held().items() if name.startswith(_PARTICIPANT)]


def workshop_tokens(workshop: str, kept: Held | None = None) -> list[str]:
    """Tokens that may give a role on this workshop's board."""
    kept = held() if kept is None else kept
    return [kept.get(name, "") for name in (_HOST, *(_name(workshop, role) for role in _LED_ROLES))]


def reader_token(workshop: str) -> str:
    """The token that may let this browser read the released report."""
    return held().get(_name(workshop, Role.READER), "")


def asking(workshop: str) -> str:
    """The op by which this browser asks to come into a workshop; empty when it does not."""
    return request.cookies.get(_asking(workshop), "")


def keep_asking(response: Response, workshop: str, op: str) -> None:
    """Put it where the page finds it when it looks again. It goes with the day."""
    _set(response, _asking(workshop), op, _DAY_S)


def keep(response: Response, role: Role, workshop: str | None, token: str) -> None:
    """Put a capability's token into the browser, out of reach of scripts."""
    names = [] if role is Role.HOST else [_name(workshop or "", role)]
    if role in (Role.HOST, Role.PARTICIPANT):
        names.append(_marked(role, current_app.config[MARK]))
    for name in names:
        _set(response, name, token, _YEAR_S)


def _set(response: Response, name: str, value: str, seconds: int) -> None:
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Lax", secure=request.is_secure)


class Sessions(SecureCookieSessionInterface):
    """Flask's own cookie, sent back over https alone if it was given over https, as the others are."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def _ours(found: Mapping[str, str], mark: str) -> Held:
    once = {_marked(name, mark): name for name in (_HOST, _PARTICIPANT)}
    return {
        once.get(name, name): value for name, value in found.items() if name in once or name.startswith(_BEGINNINGS)
    }


def _marked(name: str, mark: str) -> str:
    return f"{name}_{mark}"


def _asking(workshop: str) -> str:
    """Not among what is held: it gives no right."""
    return f"asking_{workshop}"


def _name(workshop: str, role: Role) -> str:
    return f"{role}_{workshop}"
