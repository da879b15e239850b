"""The line to the browsers: Socket.IO's packets and WebSocket's frames, made once for everybody who hears the same.

What this changes in python-socketio and python-engineio, and what it counts on there, stands in this folder alone;
`tests/realtime/test_line_seams.py` fails when a newer version has become different.
"""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask

from facilitate import cookies
from facilitate.domain.limits import MESSAGE_BYTES
from facilitate.realtime.line import engine, troubles, upgrade
from facilitate.realtime.line.fan_out import FanOut
from facilitate.realtime.line.packets import Json, LinePacket

PING_INTERVAL_S = 20
"""So often each page is asked whether it is there. That the line is there it hears by `alive`, which is one frame
for all and asks for no answer."""
PING_TIMEOUT_S = 25
"""So long we wait for an answer: who sleeps, or fetches a whole board on a slow line, gives none for a while."""


def lay(
    app: Flask,
    socketio: Any,
    async_mode: str,
    admit: Callable[[Mapping[str, Any]], bool],
    address_of: Callable[[Mapping[str, Any]], str],
) -> None:
    """Set up Flask-SocketIO for an app. With real threads the websockets are python-engineio's own.

    admit(request) says whether a request for a socket is for us and from a page of ours, address_of(request) who asks.
    """
    quiet = troubles.logger()
    options = {
        "json": Json,
        "max_http_buffer_size": MESSAGE_BYTES,
        "ping_interval": PING_INTERVAL_S,
        "ping_timeout": PING_TIMEOUT_S,
        "cors_allowed_origins": lambda _origin, request: admit(request),
    }
    socketio.init_app(
        app,
        async_mode=async_mode,
        async_handlers=False,
        manage_session=False,
        client_manager=FanOut(),
        serializer=LinePacket,
        logger=quiet,
        engineio_logger=quiet,
        **options,
    )
    if async_mode == "eventlet":
        engine.put_under(socketio.server, admit=admit, logger=quiet, **options)
        socketio.server.eio.address_of = address_of
        socketio.server.eio.mark = app.config[cookies.MARK]


def straight(protocol: type, socketio: Any, busy: bytes) -> type:
    """eventlet's class for a connection, made to hand websockets to the engine before it makes a request of them.

    `busy` is the answer when there is no place for one more.
    """
    return upgrade.straight(protocol, socketio.server.eio, busy)
