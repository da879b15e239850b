"""Where a browser keeps its capabilities: HttpOnly cookies, for the host, per workshop and role, and for a phone."""

from flask import Response, request

from facilitate.domain.words import Role

_YEAR_S = 365 * 24 * 3600
_HOST = "host"
_PARTICIPANT = "participant"
_LED_ROLES = (Role.FACILITATOR, Role.SCRIBE, Role.STAGE)


def host_token() -> str:
    return request.cookies.get(_HOST, "")


def participant_token() -> str:
    return request.cookies.get(_PARTICIPANT, "")


def workshop_tokens(workshop: str) -> list[str]:
    """Tokens that may give a role on this workshop's board."""
    return [request.cookies.get(name, "") for name in (_HOST, *(_name(workshop, role) for role in _LED_ROLES))]


def reader_token(workshop: str) -> str:
    """The token that may let this browser read the released report."""
    return request.cookies.get(_name(workshop, Role.READER), "")


def keep(response: Response, role: Role, workshop: str | None, token: str) -> None:
    """Put a capability's token into the browser, out of reach of scripts."""
    if role is Role.HOST:
        name = _HOST
    elif role is Role.PARTICIPANT:
        name = _PARTICIPANT
    else:
        name = _name(workshop or "", role)
    response.set_cookie(name, token, max_age=_YEAR_S, httponly=True, samesite="Lax", secure=request.is_secure)


def _name(workshop: str, role: Role) -> str:
    return f"{role}_{workshop}"
