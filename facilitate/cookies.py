"""Where a browser keeps its capabilities: HttpOnly cookies, for the host, and per workshop and role."""

from collections.abc import Mapping
from typing import Any

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface
from werkzeug.http import parse_cookie

from facilitate.domain.words import Role

_YEAR_S = 365 * 24 * 3600
_HOST = "host"
_PARTICIPANT = "participant"
_LED_ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.STAGE)
_NAMES = frozenset({_HOST, _PARTICIPANT})
_BEGINNINGS = tuple(f"{role}_" for role in (*_LED_ROLES, Role.PARTICIPANT))


Held = Mapping[str, str]
"""What a browser keeps, by name. Without it, the functions below ask the request that is being answered."""


PARSED = "facilitate.cookies"
"""Where a socket keeps those of its request."""
MOST_BYTES = 8_192
"""No page would be served with more: it is the longest line that the server reads."""


def of(environ: Mapping[str, Any]) -> Held:
    """Our cookies among those that came with a request that Flask does not answer, such as a socket's."""
    if PARSED in environ:
        kept: Held = environ[PARSED]
        return kept
    sent = str(environ.get("HTTP_COOKIE", ""))
    found = parse_cookie(sent) if len(sent) <= MOST_BYTES else {}
    return {name: value for name, value in found.items() if name in _NAMES or name.startswith(_BEGINNINGS)}


def host_token() -> str:
    return request.cookies.get(_HOST, "")


def participant_token(held: Held | None = None, workshop: str = "") -> str:
    """The token by which this phone takes part in a workshop; in the one that it joined last where none is named."""
    kept = request.cookies if held is None else held
    return kept.get(_name(workshop, Role.PARTICIPANT)) or kept.get(_PARTICIPANT, "")


def participant_tokens() -> list[str]:
    """Those of all workshops in which this phone takes part, or did."""
    return [token for name, token in request.cookies.items() if name.startswith(_PARTICIPANT)]


def workshop_tokens(workshop: str, held: Held | None = None) -> list[str]:
    """Tokens that may give a role on this workshop's board."""
    kept = request.cookies if held is None else held
    return [kept.get(name, "") for name in (_HOST, *(_name(workshop, role) for role in _LED_ROLES))]


def reader_token(workshop: str) -> str:
    """The token that may let this browser read the released report."""
    return request.cookies.get(_name(workshop, Role.READER), "")


def keep(response: Response, role: Role, workshop: str | None, token: str) -> None:
    """Put a capability's token into the browser, out of reach of scripts."""
    names = [_HOST] if role is Role.HOST else [_name(workshop or "", role)]
    if role is Role.PARTICIPANT:
        names.append(_PARTICIPANT)
    for name in names:
        response.set_cookie(name, token, max_age=_YEAR_S, httponly=True, samesite="Lax", secure=request.is_secure)


class Sessions(SecureCookieSessionInterface):
    """Flask's own cookie, sent back over https alone if it was given over https, as the others are."""

    def get_cookie_secure(self, app: Flask) -> bool:
        return request.is_secure


def _name(workshop: str, role: Role) -> str:
    return f"{role}_{workshop}"
