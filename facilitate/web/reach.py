"""What the pages need from the app, and who is asking."""

from typing import Any

from flask import current_app, g, request
from flask_babel import refresh

from config import Settings
from facilitate import cookies
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.codes import normalise
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.edge import OwnAddresses
from facilitate.realtime.live import Live
from facilitate.store import queries
from facilitate.store.store import AnyStore


def live() -> Live:
    running: Live = current_app.extensions["live"]
    return running


def store() -> AnyStore:
    return live().store


def settings() -> Settings:
    configured: Settings = current_app.config["SETTINGS"]
    return configured


def own_addresses() -> OwnAddresses:
    own: OwnAddresses = current_app.extensions["own"]
    return own


def host() -> Actor | None:
    """The host whose browser this is."""
    return store().read(access.host, cookies.host_token())


def the_host() -> Actor:
    """As `host`. Raises Refused (forbidden) when it is somebody else's."""
    found = host()
    if found is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return found


def participant_token() -> str:
    """The token by which this phone takes part in the workshop that the page's address names."""
    return cookies.participant_token(workshop=request.args.get("workshop", ""))


def participant() -> Actor | None:
    """The participant whose phone this is."""
    return store().read(access.participant, participant_token())


def participant_with(code: str) -> Actor | None:
    """The participant that this phone is in the workshop with this code, which may have ended."""
    tokens = cookies.participant_tokens()
    mine = store().read(access.participants, tokens) if tokens else {}
    found = store().read(queries.workshop_by_code, normalise(code)) if mine else None
    return next((me for me in mine.values() if found and me.workshop == found["id"]), None)


def member(workshop: str) -> Actor:
    """The facilitator, scribe or stage of this workshop who asks. Raises Refused (forbidden)."""
    tokens = cookies.workshop_tokens(workshop)
    actor = store().read(access.actor_in, tokens, workshop)
    if actor is None:
        raise store().read(access.refusal, tokens)
    return actor


def leads(workshop: str) -> bool:
    """Whether a facilitator of this workshop asks."""
    try:
        return member(workshop).role is Role.FACILITATOR
    except Refused:
        return False


def workshop(id_: str) -> dict[str, Any]:
    """A workshop's view. Raises Refused (not_found)."""
    found = store().read(queries.workshop_by_id, id_)
    if found is None:
        raise Refused(ErrorCode.NOT_FOUND)
    return found


def speak(language: str) -> None:
    """Show this page in a language, whatever the reader's own is: a projected screen speaks the room's."""
    g.language = language
    refresh()


def otherwise_speak(language: str) -> None:
    """Show this page in the workshop's language where we have none of the reader's."""
    g.otherwise = language
    refresh()


def public_url() -> str:
    """How phones reach this server."""
    return own_addresses().for_phones(f"{request.scheme}://{request.host}")


def wants_json() -> bool:
    return request.is_json
