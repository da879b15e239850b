"""What happens when a client connects, speaks and leaves. Every command of both namespaces passes `speak`.

The handlers hang on Socket.IO's server itself: a packet needs no request of Flask's, no session and no cookie.
"""

from collections.abc import Mapping
from functools import partial
from typing import Any

import structlog
from socketio.exceptions import ConnectionRefusedError as NotLetIn

from facilitate import i18n
from facilitate.actions.perform import perform
from facilitate.actions.rights.asking import answer
from facilitate.domain.actors import Actor
from facilitate.domain.commands import HandTell, PresenceTell, Query, Signal, WallTell
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.limits import WHOLE_STATE_COSTS
from facilitate.domain.words import Sight
from facilitate.realtime import entrance, hands, pens, wire
from facilitate.realtime.live import Live
from facilitate.realtime.sockets import Connected, room
from facilitate.realtime.wire import Ack
from facilitate.store import queries

log = structlog.get_logger()


def attach(server: Any, live: Live) -> None:
    """Let a Socket.IO server call these handlers."""
    for namespace in ("/phone", "/board"):
        server.on("connect", partial(connect, server, live, namespace), namespace=namespace)
        server.on("disconnect", partial(disconnect, server, live, namespace), namespace=namespace)
        server.on("*", partial(speak, server, live, namespace), namespace=namespace)


def connect(
    server: Any, live: Live, namespace: str, sid: str, environ: object = None, auth: object = None, *_more: object
) -> Ack | None:
    """Let a client in, or raise why not. A client can also send an event of this name, which is no command."""
    known = live.sockets.get(namespace, sid)
    if known is not None or not isinstance(environ, Mapping):
        return wire.refused(Refused(ErrorCode.UNKNOWN_COMMAND), _language_of(live, known))
    language = i18n.language_of(environ)
    try:
        if not live.sockets.may_come(entrance.token_of(environ, auth)):
            raise Refused(ErrorCode.RATE_LIMITED)
        actor = entrance.actor(live.store, live.strangers, namespace, environ, auth)
    except Refused as refusal:
        told = wire.refused(refusal, language)["error"]
        raise NotLetIn(told["code"], told) from None
    live.sockets.add(namespace, sid, actor, i18n.own_language(environ))
    server.manager.belongs(sid, namespace, actor.person)
    server.enter_room(sid, room(namespace, actor), namespace=namespace)
    if namespace == "/phone":
        server.enter_room(sid, f"participant:{actor.participant}", namespace=namespace)
    return None


def _language_of(live: Live, connected: Connected | None) -> str:
    """What its reader speaks, else its workshop. That is asked when the first thing is refused, not of all who come."""
    if connected is None:
        return i18n.LANGUAGES[0]
    if connected.language is None:
        try:
            found = live.store.read(queries.workshop_by_id, connected.actor.workshop or "")
        except Refused:
            return i18n.LANGUAGES[0]
        connected.language = found["language"] if found else i18n.LANGUAGES[0]
    return connected.language


def disconnect(server: Any, live: Live, namespace: str, sid: str, *_reason: object) -> Ack | None:
    """Forget a client that is gone. A client can also send an event of this name, which is no command."""
    if server.manager.is_connected(sid, namespace):
        known = live.sockets.get(namespace, sid)
        return wire.refused(Refused(ErrorCode.UNKNOWN_COMMAND), _language_of(live, known))
    gone = live.sockets.remove(namespace, sid)
    if gone is not None:
        _rest(live, server, gone.actor)
        hands.let_go(server, gone)
    return None


def speak(server: Any, live: Live, namespace: str, name: str, sid: str, *arguments: object) -> Ack:
    """Carry out what a client says -> its ack."""
    connected = live.sockets.get(namespace, sid)
    try:
        if connected is None:
            raise Refused(ErrorCode.FORBIDDEN)
        if not connected.bucket.take():
            raise Refused(ErrorCode.RATE_LIMITED)
        command = wire.parse(namespace, name, arguments[0] if len(arguments) == 1 else None)
        if isinstance(command, Signal):
            return note(server, live, connected, command)
        if isinstance(command, Query):
            told = live.store.read(answer, connected.actor, command)
            if "snapshot" in told:
                connected.bucket.owe(WHOLE_STATE_COSTS - 1)
            return {"ok": True, **told, **_present(live, connected.actor)}
        actor = connected.actor
        live.pace.must_fit(actor, command)
        return {"ok": True, **live.store.write(perform, actor, command)}
    except Refused as error:
        if error.__cause__ is not None:
            log.error("command_failed", command=name, exc_info=error)
        return wire.refused(error, _language_of(live, connected))
    except Exception:
        log.exception("command_failed", command=name)
        return wire.refused(Refused(ErrorCode.INTERNAL), _language_of(live, connected))


def note(server: Any, live: Live, connected: Connected, signal: Signal) -> Ack:
    """Take up a signal. Raises Refused for a role that may not give it."""
    if connected.actor.role not in signal.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    if isinstance(signal, PresenceTell):
        live.sockets.tell(connected, signal.writing, signal.awake)
    elif isinstance(signal, WallTell):
        live.sockets.tell(connected, writing=False, awake=signal.awake)
    elif isinstance(signal, HandTell):
        hands.tell(live, server, connected, signal)
    _rest(live, server, connected.actor)
    return {"ok": True}


def _rest(live: Live, server: Any, actor: Actor) -> None:
    """Whose last page is out of sight or gone holds no pen; nobody waits for that."""
    participant = actor.participant
    if participant and not live.sockets.is_awake(participant):
        server.start_background_task(pens.rest, live, participant)


def _present(live: Live, actor: Actor) -> Ack:
    """Who is here now, and whether the server can save, for those who lead and write."""
    if actor.participant or actor.sight is Sight.PUBLIC:
        return {}
    return {"presence": live.attendance.of(actor.workshop or ""), "storage": live.storage.troubles()}
