"""Engine.IO's server for many websockets under eventlet: one pulse pings them all.

Who polls is served by python-engineio, within the same limits; who changes over is a websocket like any other.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import structlog
from engineio import Server
from engineio.packet import OPEN, Packet
from engineio.payload import Payload

from facilitate import cookies
from facilitate.domain.limits import FRAMES_AT_ONCE
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.commands import Commands
from facilitate.realtime.line.connection import Connection
from facilitate.realtime.line.frames import frame
from facilitate.realtime.line.nameless import Nameless
from facilitate.realtime.line.persons import Persons
from facilitate.realtime.line.pings import Pings
from facilitate.realtime.line.polled import Polled
from facilitate.realtime.line.websocket import GreenSocket, WebSocket

PULSE_S = 0.25
_KEPT = ("HTTP_ACCEPT_LANGUAGE", "REMOTE_ADDR")
"""All that is kept of the request with which a socket came, beside its cookies; the rest would weigh more than the
socket."""
MOST_REFUSALS = 5
"""How often one socket may ask in vain to be let in: a client of ours asks once for each namespace."""
_DEFLATE = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"

log = structlog.get_logger()

StartResponse = Callable[..., Any]
Admit = Callable[[Mapping[str, Any]], bool]


def put_under(server: Any, *, admit: Admit, **options: Any) -> None:
    """Let a Socket.IO server with eventlet stand on this Engine.IO server instead of its own, with the same options."""
    before = server.eio
    # The library takes sixteen, and drops all of them without a word when there are more; a budget counts them here.
    Payload.max_decode_packets = FRAMES_AT_ONCE
    server.eio = Engine(Commands(server), admit, async_mode=before.async_mode, async_handlers=False, **options)
    server.manager.on_joining = server.eio.belongs
    server.manager.on_leaving = server.eio.left
    for event, handler in before.handlers.items():
        server.eio.on(event, handler)


class Engine(Server):  # type: ignore[misc]  # python-engineio has no types
    """See above. `sockets` has every socket by its id, as in the base; `commands` take what they can before it does.

    `lets_in(request)` says whether a request for a websocket is for us, and from a page of ours or from no browser;
    `opens(wire)` whether there is a place for one more websocket; `address_of(request)` from where somebody asks.
    """

    def __init__(self, commands: Commands, admit: Admit, **options: Any):
        super().__init__(**options)
        self.commands = commands
        self.nameless = Nameless(commands.knows)
        self.opens: Callable[[Any], bool] = lambda _: True
        self.lets_in = admit
        self.address_of: Callable[[Mapping[str, Any]], str] = lambda request: str(request["REMOTE_ADDR"])
        self.mark = ""
        self.start_service_task: bool
        self._tally = Tally()
        self._persons = Persons(self._tally)
        self.pings = Pings(self.sockets, self.ping_interval, self.ping_timeout, self.reason.PING_TIMEOUT)

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
            return self._poll_for_the_first_time(environ)
        return self._opened(environ, start_response, lambda wire, deflate: self.serve(wire, environ, b"", deflate))

    def _poll_for_the_first_time(self, environ: Mapping[str, str]) -> Any:
        self._watch()
        sid = self.generate_id()
        polled = self.sockets[sid] = Polled(self, sid, Budget(self._tally))
        self.nameless.add(sid)
        polled.send(self._opening(sid, self._upgrades(sid, "polling")))
        self._trigger_event("connect", sid, _kept(environ, self.mark), run_async=False)
        polled.schedule_ping()
        return self._ok(polled.poll())

    def change_over(self, polled: Polled, environ: dict[str, Any], start_response: StartResponse) -> Any:
        """A client that polled asks for a websocket."""

        def converse(wire: GreenSocket, deflate: bool) -> None:
            websocket = self._websocket(wire, deflate, polled)
            if not polled.changes_over(websocket):
                websocket.close()
                return
            sid = polled.sid
            connection = self.sockets[sid] = Connection(self, sid, polled.budget)
            websocket.spend_of(connection.spend)
            try:
                connection.go_on(websocket, polled.left(), polled.session)
            finally:
                self.sockets.pop(sid, None)

        return self._opened(environ, start_response, converse)

    def _opened(
        self, environ: dict[str, Any], start_response: StartResponse, converse: Callable[[GreenSocket, bool], None]
    ) -> Any:
        """A websocket by eventlet's own handshake."""

        def handler(opened: Any) -> None:
            opened.websocket_closed = True  # so that nobody but us says goodbye on it
            wire, opened.environ = opened.socket, None
            if self.opens(wire):
                converse(wire, "permessage-deflate" in opened.extensions)

        return self._async["websocket"](handler, self)(environ, start_response)

    def serve(self, wire: GreenSocket, request: Mapping[str, str], answer: bytes, deflate: bool) -> None:
        """Speak on a websocket until one of the two hangs up. `answer`: to its request, if nobody has given one yet."""
        self._watch()
        sid = self.generate_id()
        connection = self.sockets[sid] = Connection(self, sid, Budget(self._tally))
        self.nameless.add(sid)
        first = answer + frame(self._opening(sid, []).encode().encode())
        try:
            connection.serve(self._websocket(wire, deflate, connection), first, _kept(request, self.mark))
        finally:
            self.sockets.pop(sid, None)

    def _websocket(self, wire: GreenSocket, deflate: bool, whose: Connection | Polled) -> WebSocket:
        wire.settimeout(None)  # whether somebody is there is what pings are for
        return WebSocket(wire, self.max_http_buffer_size, deflate, self.start_background_task, whose.spend)

    def _opening(self, sid: str, upgrades: list[str]) -> Packet:
        opening = {
            "sid": sid,
            "upgrades": upgrades,
            "pingTimeout": int(self.ping_timeout * 1000),
            "pingInterval": int(self.ping_interval * 1000),
            "maxPayload": self.max_http_buffer_size,
        }
        return Packet(OPEN, opening)

    def belongs(self, sid: str, person: str) -> None:
        """A socket is this person's. Another of theirs is hung up on when they have too many."""
        if socket := self.sockets.get(sid):
            socket.budget, oldest = self._persons.joins(sid, person)
            if oldest is not None:
                self._hang_up(oldest)

    def left(self, sid: str) -> None:
        """A socket left a namespace, or was not let in; who is refused again and again is hung up on."""
        if self._persons.knows(sid):
            self.nameless.add(sid)
        elif socket := self.sockets.get(sid):
            socket.refused += 1
            if socket.refused >= MOST_REFUSALS:
                self._hang_up(sid)

    def _trigger_event(self, event: str, sid: str, *args: Any, **kwargs: Any) -> Any:
        if event == "message":  # the base writes whatever goes wrong in it into the log, with what was said
            return self.handlers[event](sid, *args)
        answer = super()._trigger_event(event, sid, *args, **kwargs)
        if event == "disconnect":
            self.nameless.remove(sid)
            self._persons.leaves(sid)
        return answer

    def drop_a_stranger(self) -> bool:
        """Hang up on who came first of those that have not said who they are -> whether there was any."""
        sid = self.nameless.first()
        if sid is None:
            return False
        self._hang_up(sid)
        return True

    def _hang_up(self, sid: str) -> None:
        if socket := self.sockets.get(sid):
            socket.close(wait=False, abort=True, reason=self.reason.SERVER_DISCONNECT)

    def _watch(self) -> None:
        if self.start_service_task:
            self.start_service_task = False
            self.service_task_handle = self.start_background_task(self._service_task)

    def _service_task(self) -> None:
        """Look after everybody, for ever."""
        self.service_task_event = self.create_event()
        looked = time.monotonic()
        while not self.service_task_event.wait(timeout=PULSE_S):
            now = time.monotonic()
            try:
                self.pings.beat(now)
                if now - looked >= 1:
                    looked = now
                    self._tally.tell(now)
                    for sid in self.nameless.overdue(now):
                        self._hang_up(sid)
                    self._look_after_others()
            except Exception:
                log.exception("pulse_failed")

    def _look_after_others(self) -> None:
        """The sockets that python-engineio serves itself; they ping themselves."""
        for sid, socket in list(self.sockets.items()):
            if socket.closed:
                self.sockets.pop(sid, None)
            elif not isinstance(socket, Connection) and not socket.closing:
                socket.check_ping_timeout()


def _kept(request: Mapping[str, str], mark: str) -> dict[str, Any]:
    return {cookies.PARSED: cookies.of(request, mark)} | {name: request[name] for name in _KEPT if name in request}
