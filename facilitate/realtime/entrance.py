"""Who is let in: from the cookies and the words with which a socket asks, once, when it connects."""

from collections.abc import Mapping
from typing import Any

import structlog
from msgspec import structs

from facilitate import cookies
from facilitate.actions import access
from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.store.store import AnyStore

log = structlog.get_logger()

_NO_WALL = N_("The facilitator does not show the board on phones now.")


def actor(store: AnyStore, namespace: str, environ: Mapping[str, Any], auth: object) -> Actor:
    """Who asks to come into a namespace. Raises Refused, whatever went wrong: a client waits for ever for an answer."""
    try:
        found = _ACTORS[namespace](store, cookies.of(environ), auth if isinstance(auth, dict) else {})
    except Refused:
        raise
    except Exception as error:
        log.exception("connect_failed")
        raise Refused(ErrorCode.INTERNAL) from error
    if found is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return found


def token_of(environ: Mapping[str, Any], auth: object) -> str:
    """A phone's token, as far as anybody knows before it was looked at; empty for who shows none."""
    given = auth.get("token") if isinstance(auth, dict) else None
    return str(given or cookies.participant_token(cookies.of(environ)))


def _on_a_phone(store: AnyStore, held: cookies.Held, auth: dict[str, object]) -> Actor | None:
    token = str(auth.get("token") or cookies.participant_token(held))
    found = store.read(access.participant, token)
    if found is None:
        raise store.read(access.refusal, [token])
    return found


def _at_the_board(store: AnyStore, held: cookies.Held, auth: dict[str, object]) -> Actor | None:
    workshop = str(auth.get("workshop", ""))
    if auth.get("wall"):
        token = str(auth.get("token") or cookies.participant_token(held))
        follower = store.read(access.on_wall, token, workshop)
        if follower is None:
            raise Refused(ErrorCode.FORBIDDEN, None, _NO_WALL)
        return follower
    tokens = [*cookies.workshop_tokens(workshop, held), str(auth.get("token") or "")]
    found = store.read(access.actor_in, tokens, workshop)
    if found is None:
        raise store.read(access.refusal, tokens)
    # Whoever opened it, a stage shows the room what the room may see, and changes nothing.
    return structs.replace(found, role=Role.STAGE) if auth.get("screen") == "stage" else found


_ACTORS = {"/phone": _on_a_phone, "/board": _at_the_board}
