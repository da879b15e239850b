"""Engine.IO's server for many websockets under eventlet: one pulse pings them all.

Who polls, and who begins by polling and changes over, is served by python-engineio as ever.
"""

import heapq
import random
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import structlog
from engineio import Server
from engineio.packet import OPEN, Packet

from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.commands import Commands
from facilitate.realtime.line.connection import Connection
from facilitate.realtime.line.frames import frame
from facilitate.realtime.line.websocket import GreenSocket, WebSocket

PULSE_S = 0.25
_KEPT = ("HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "REMOTE_ADDR")
"""All that is kept of the request with which a socket came; the rest would weigh more than the socket."""
_DEFLATE = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"

log = structlog.get_logger()

StartResponse = Callable[..., Any]


def put_under(server: Any, **options: Any) -> None:
    """Let a Socket.IO server with eventlet stand on this Engine.IO server instead of its own, with the same options."""
    before = server.eio
    server.eio = Engine(Commands(server), async_mode=before.async_mode, async_handlers=False, **options)
    for event, handler in before.handlers.items():
        server.eio.on(event, handler)


class Engine(Server):  # type: ignore[misc]  # python-engineio has no types
    """See above. `sockets` has every socket by its id, as in the base; `commands` take what they can before it does."""

    def __init__(self, commands: Commands, **options: Any):
        super().__init__(**options)
        self.commands = commands
        self.start_service_task: bool
        self._tally = Tally()
        # By their ids, so that who hung up is not kept until its turn comes.
        self._pings: list[tuple[float, str]] = []
        self._deadlines: deque[tuple[float, float, str]] = deque()

    def ping_later(self, connection: Connection, first: bool = False) -> None:
        """Ping it after one interval; the first time somewhat earlier, so that who came together is spread."""
        share = random.uniform(0.5, 1.0) if first else 1.0
        heapq.heappush(self._pings, (time.monotonic() + self.ping_interval * share, connection.sid))

    def lets_in(self, request: Mapping[str, str]) -> bool:
        """Whether this request for a websocket comes from a page of ours, or from no browser."""
        origin = request.get("HTTP_ORIGIN")
        allowed = self._cors_allowed_origins({**request, "wsgi.url_scheme": "http"})
        return not origin or allowed is None or origin in allowed

    def extensions(self, request: Mapping[str, str]) -> str:
        """What is agreed on beside plain frames.

        Compression with a memory costs more than 250 kB a socket. Who can do without one is asked to.
        """
        offered = request.get("HTTP_SEC_WEBSOCKET_EXTENSIONS", "")
        return _DEFLATE if "permessage-deflate" in offered and "server_max_window_bits" not in offered else ""

    def handle_request(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        if "HTTP_SEC_WEBSOCKET_EXTENSIONS" in environ:
            environ["HTTP_SEC_WEBSOCKET_EXTENSIONS"] = self.extensions(environ)
        answer: Iterable[bytes] = super().handle_request(environ, start_response)
        return answer

    def _handle_connect(
        self, environ: dict[str, Any], start_response: StartResponse, transport: str, jsonp_index: int | None = None
    ) -> Any:
        if transport != "websocket":
            return super()._handle_connect(environ, start_response, transport, jsonp_index)

        def handler(opened: Any) -> None:
            opened.websocket_closed = True  # so that nobody but us says goodbye on it
            deflate = "permessage-deflate" in opened.extensions
            wire, opened.environ = opened.socket, None
            self.serve(wire, environ, b"", deflate)

        return self._async["websocket"](handler, self)(environ, start_response)

    def serve(self, wire: GreenSocket, request: Mapping[str, str], answer: bytes, deflate: bool) -> None:
        """Speak on a websocket until one of the two hangs up. `answer`: to its request, if nobody has given one yet."""
        if self.start_service_task:
            self.start_service_task = False
            self.service_task_handle = self.start_background_task(self._service_task)
        sid = self.generate_id()
        connection = self.sockets[sid] = Connection(self, sid)
        opening = {
            "sid": sid,
            "upgrades": [],
            "pingTimeout": int(self.ping_timeout * 1000),
            "pingInterval": int(self.ping_interval * 1000),
            "maxPayload": self.max_http_buffer_size,
        }
        first = answer + frame(Packet(OPEN, opening).encode().encode())
        kept = {name: request[name] for name in _KEPT if name in request}
        try:
            websocket = WebSocket(
                wire, self.max_http_buffer_size, deflate, self.start_background_task, Budget(self._tally).spend
            )
            connection.serve(websocket, first, kept)
        finally:
            self.sockets.pop(sid, None)

    def _service_task(self) -> None:
        """Ping who is due, and close who gave no sign of life; at every turn, for ever."""
        self.service_task_event = self.create_event()
        looked = time.monotonic()
        while not self.service_task_event.wait(timeout=PULSE_S):
            now = time.monotonic()
            try:
                self._beat(now)
                if now - looked >= 1:
                    looked = now
                    self._tally.tell(now)
                    self._look_after_others()
            except Exception:
                log.exception("pulse_failed")

    def _beat(self, now: float) -> None:
        while self._pings and self._pings[0][0] <= now:
            sid = heapq.heappop(self._pings)[1]
            if connection := self._open(sid):
                self._deadlines.append((now + self.ping_timeout, connection.ping(), sid))
        while self._deadlines and self._deadlines[0][0] <= now:
            _, asked, sid = self._deadlines.popleft()
            if (connection := self._open(sid)) and connection.last_ping == asked:
                connection.close(reason=self.reason.PING_TIMEOUT)

    def _open(self, sid: str) -> Connection | None:
        connection = self.sockets.get(sid)
        return connection if isinstance(connection, Connection) and not connection.closed else None

    def _look_after_others(self) -> None:
        """The sockets that python-engineio serves itself; they ping themselves."""
        for sid, socket in list(self.sockets.items()):
            if socket.closed:
                self.sockets.pop(sid, None)
            elif not isinstance(socket, Connection) and not socket.closing:
                socket.check_ping_timeout()
