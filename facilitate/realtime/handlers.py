"""What happens when a client connects, speaks and leaves. Every command of both namespaces passes `_speak`."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar, cast

import structlog
from flask import current_app, request
from flask_socketio import ConnectionRefusedError as NotLetIn
from flask_socketio import join_room

from facilitate import cookies
from facilitate.actions import access
from facilitate.actions.asking import answer
from facilitate.actions.perform import perform
from facilitate.domain.actors import Actor
from facilitate.domain.commands import HandTell, PresenceTell, Query, Signal, WallTell
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import Role, Sight
from facilitate.extensions import socketio
from facilitate.realtime import hands, pens, wire
from facilitate.realtime.live import Live
from facilitate.realtime.sockets import Connected, room
from facilitate.realtime.wire import Ack

log = structlog.get_logger()

_NO_WALL = N_("The facilitator does not show the board on phones now.")

F = TypeVar("F", bound=Callable[..., object])


def _on(event: str, namespace: str) -> Callable[[F], F]:
    return cast(Callable[[F], F], socketio.on(event, namespace=namespace))


def _live() -> Live:
    live: Live = current_app.extensions["live"]
    return live


def _sid() -> str:
    sid: str = request.sid  # type: ignore[attr-defined]  # Flask-SocketIO adds it
    return sid


def _phone_actor(auth: dict[str, object]) -> Actor | None:
    token = str(auth.get("token") or cookies.participant_token())
    actor = _live().store.read(access.participant, token)
    if actor is None:
        raise _live().store.read(access.refusal, [token])
    return actor


def _board_actor(auth: dict[str, object]) -> Actor | None:
    workshop = str(auth.get("workshop", ""))
    store = _live().store
    if auth.get("wall"):
        token = str(auth.get("token") or cookies.participant_token())
        follower = store.read(access.on_wall, token, workshop)
        if follower is None:
            raise Refused(ErrorCode.FORBIDDEN, None, _NO_WALL)
        return follower
    tokens = [*cookies.workshop_tokens(workshop), str(auth.get("token") or "")]
    actor = store.read(access.actor_in, tokens, workshop)
    if actor is None:
        raise store.read(access.refusal, tokens)
    # Whoever opened it, a stage shows the room what the room may see, and changes nothing.
    return replace(actor, role=Role.STAGE) if auth.get("screen") == "stage" else actor


_ACTORS = {"/phone": _phone_actor, "/board": _board_actor}


def _connect(namespace: str, auth: object) -> Ack | None:
    live = _live()
    if live.sockets.get(namespace, _sid()) is not None:
        return wire.refused(Refused(ErrorCode.UNKNOWN_COMMAND))
    actor = _actor(namespace, auth)
    live.sockets.add(namespace, _sid(), actor)
    join_room(room(namespace, actor))
    if namespace == "/phone":
        join_room(f"participant:{actor.participant}")
    return None


def _actor(namespace: str, auth: object) -> Actor:
    try:
        actor = _ACTORS[namespace](auth if isinstance(auth, dict) else {})
        refusal = Refused(ErrorCode.FORBIDDEN)
    except Refused as known:
        actor, refusal = None, known
    except Exception:
        # Whoever asks must hear a no: a client waits for ever for the answer to a connect.
        log.exception("connect_failed")
        actor, refusal = None, Refused(ErrorCode.INTERNAL)
    if actor is None:
        told = wire.refused(refusal)["error"]
        raise NotLetIn(told["code"], told)
    return actor


def _disconnect(namespace: str) -> Ack | None:
    live = _live()
    if socketio.server.manager.is_connected(_sid(), namespace):
        return wire.refused(Refused(ErrorCode.UNKNOWN_COMMAND))
    gone = live.sockets.remove(namespace, _sid())
    if gone is not None:
        _rest(gone.actor)
        hands.let_go(socketio, gone)
    return None


def _speak(namespace: str, name: str, *arguments: object) -> Ack:
    live = _live()
    connected = live.sockets.get(namespace, _sid())
    try:
        if connected is None:
            raise Refused(ErrorCode.FORBIDDEN)
        if not connected.bucket.take():
            raise Refused(ErrorCode.RATE_LIMITED)
        command = wire.parse(namespace, name, arguments[0] if len(arguments) == 1 else None)
        if isinstance(command, Signal):
            return _note(connected, command)
        if isinstance(command, Query):
            return {"ok": True, **live.store.read(answer, connected.actor, command), **_present(connected.actor)}
        actor = connected.actor
        return {"ok": True, **live.store.write(perform, actor, command)}
    except Refused as error:
        if error.__cause__ is not None:
            log.error("command_failed", command=name, exc_info=error)
        return wire.refused(error)
    except Exception:
        log.exception("command_failed", command=name)
        return wire.refused(Refused(ErrorCode.INTERNAL))


def _note(connected: Connected, signal: Signal) -> Ack:
    if connected.actor.role not in signal.roles:
        raise Refused(ErrorCode.FORBIDDEN)
    if isinstance(signal, PresenceTell):
        connected.tell(signal.writing, signal.awake)
    elif isinstance(signal, WallTell):
        connected.tell(writing=False, awake=signal.awake)
    elif isinstance(signal, HandTell):
        hands.tell(_live(), socketio, connected, signal)
    _rest(connected.actor)
    return {"ok": True}


def _rest(actor: Actor) -> None:
    """Whose last page is out of sight or gone holds no pen; nobody waits for that."""
    live, participant = _live(), actor.participant
    if participant and not live.sockets.is_awake(participant):
        socketio.start_background_task(pens.rest, live, participant)


def _present(actor: Actor) -> Ack:
    """Who is here now, for those who lead and write."""
    if actor.participant or actor.sight is Sight.PUBLIC:
        return {}
    return {"presence": _live().attendance.of(actor.workshop or "")}


@_on("connect", "/phone")
def _connect_phone(auth: object = None) -> Ack | None:
    return _connect("/phone", auth)


@_on("connect", "/board")
def _connect_board(auth: object = None) -> Ack | None:
    return _connect("/board", auth)


@_on("disconnect", "/phone")
def _disconnect_phone(*_reason: object) -> Ack | None:
    return _disconnect("/phone")


@_on("disconnect", "/board")
def _disconnect_board(*_reason: object) -> Ack | None:
    return _disconnect("/board")


@_on("*", "/phone")
def _speak_phone(name: str, *arguments: object) -> Ack:
    return _speak("/phone", name, *arguments)


@_on("*", "/board")
def _speak_board(name: str, *arguments: object) -> Ack:
    return _speak("/board", name, *arguments)
