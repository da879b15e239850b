"""Who is let in: from the cookies and the words with which a socket asks, once, when it connects."""

from collections.abc import Mapping
from typing import Any

import structlog
from msgspec import structs

from facilitate import cookies
from facilitate.actions.rights import access
from facilitate.domain.actors import Actor
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.realtime.strangers import Strangers
from facilitate.store.store import AnyStore

log = structlog.get_logger()

_HAS_BOARD = frozenset({Role.FACILITATOR, Role.SCRIBE, Role.STAGE})
_NO_WALL = N_("The facilitator does not show the board on phones now.")


def actor(store: AnyStore, strangers: Strangers, namespace: str, environ: Mapping[str, Any], auth: object) -> Actor:
    """Who asks to come into a namespace. Raises Refused, whatever went wrong: a client waits for ever for an answer."""
    said = auth if isinstance(auth, dict) else {}
    address, tokens = environ.get("REMOTE_ADDR"), _tokens(namespace, cookies.of(environ), said)
    try:
        with strangers.tokens.looking(tokens):
            found, token = _ACTORS[namespace](store, tokens, said)
        strangers.tokens.know(token)
        if found.role in _HAS_BOARD:
            strangers.has_board(store, address, found.workshop or "")
    except Refused:
        raise
    except Exception as error:
        log.exception("connect_failed")
        raise Refused(ErrorCode.INTERNAL) from error
    return found


def token_of(environ: Mapping[str, Any], auth: object) -> str:
    """A phone's token, as far as anybody knows before it was looked at; empty for who shows none."""
    said = auth if isinstance(auth, dict) else {}
    return str(said.get("token") or cookies.participant_token(cookies.of(environ), str(said.get("workshop", ""))))


def _tokens(namespace: str, held: cookies.Held, auth: dict[str, object]) -> list[str]:
    """What is shown to be let in: what the page says, and what the browser keeps for this."""
    token = str(auth.get("token") or "")
    if namespace == "/phone" or auth.get("wall"):
        return [token or cookies.participant_token(held, str(auth.get("workshop", "")))]
    return [*cookies.workshop_tokens(str(auth.get("workshop", "")), held), token]


def _on_a_phone(store: AnyStore, tokens: list[str], _auth: dict[str, object]) -> tuple[Actor, str]:
    """Who it is, and by which token; so below."""
    found = store.read(access.participant, tokens[0])
    if found is None:
        raise store.read(access.refusal, tokens)
    return found, tokens[0]


def _at_the_board(store: AnyStore, tokens: list[str], auth: dict[str, object]) -> tuple[Actor, str]:
    workshop = str(auth.get("workshop", ""))
    if auth.get("wall"):
        follower = store.read(access.on_wall, tokens[0], workshop)
        if follower is None:
            raise Refused(ErrorCode.FORBIDDEN, None, _NO_WALL)
        return follower, tokens[0]
    held = store.read(access.holder_in, tokens, workshop)
    if held is None:
        raise store.read(access.refusal, tokens)
    found, token = held
    # Whoever opened it, a stage shows the room what the room may see, and changes nothing.
    return structs.replace(found, role=Role.STAGE) if auth.get("screen") == "stage" else found, token


_ACTORS = {"/phone": _on_a_phone, "/board": _at_the_board}
