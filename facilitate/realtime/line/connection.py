"""Engine.IO's end of one websocket, without a queue, a writer and a pinger of its own."""

import time
from collections.abc import Sequence
from typing import Any

from engineio import exceptions
from engineio.packet import CLOSE, MESSAGE, PING, PONG, Packet
from engineio.socket import Socket

from facilitate.realtime.line.budget import Budget
from facilitate.realtime.line.frames import PROTOCOL_ERROR, Broken, deflated, frame
from facilitate.realtime.line.websocket import WebSocket

DEFLATE_FROM = 4_096
"""Bytes from which a message is worth making smaller."""
AT_ONCE = 8
"""Messages of one socket that are heard before others have their turn."""
_PING_FRAME = frame(str(PING).encode())


class Told:
    """A message for many: encoded once, framed once for each of the two ways in which it can travel."""

    __slots__ = ("_deflated", "_payload", "plain")

    def __init__(self, payload: bytes):
        """payload: of Engine.IO, with its packet type."""
        self._payload = payload
        self.plain = frame(payload)
        self._deflated: bytes | None = None if len(payload) >= DEFLATE_FROM else self.plain

    @property
    def smaller(self) -> bytes:
        if self._deflated is None:
            self._deflated = deflated(self._payload)
        return self._deflated

    def packet(self) -> Packet:
        """For who has no such websocket."""
        return Packet(MESSAGE, self._payload[1:].decode())


class Connection(Socket):  # type: ignore[misc]  # python-engineio has no types
    """A websocket. `last_ping`: when it was asked for a sign of life, None since it gave one; `budget`: how much its
    client may say."""

    def __init__(self, server: Any, sid: str, budget: Budget):
        # Not the base's: that makes a queue for a writer. What else it sets stands here.
        self.server, self.sid, self.budget = server, sid, budget
        self.session: dict[str, Any] = {}
        self.last_ping: float | None = None
        self.connected = self.upgraded = True
        self.upgrading = self.closing = self.closed = False
        self.websocket: WebSocket | None = None
        self.refused = 0

    def serve(self, websocket: WebSocket, first: bytes, environ: dict[str, Any]) -> None:
        """Speak with the browser until one of the two hangs up. `first`: what it is sent before anything else."""
        self.websocket = websocket
        websocket.send(first)
        self.server._trigger_event("connect", self.sid, environ, run_async=False)
        self._converse(websocket)

    def go_on(self, websocket: WebSocket, waiting: Sequence[Packet], session: dict[str, Any]) -> None:
        """The same for a client that polled so far, and is known; `waiting` is what it has not fetched."""
        self.websocket, self.session = websocket, session
        for packet in waiting:
            self.send(packet)
        self._converse(websocket)

    def _converse(self, websocket: WebSocket) -> None:
        self.server.pings.later(self, first=True)
        try:
            heard = 0
            while not self.closed and (message := websocket.wait()) is not None:
                self._hear(message)
                heard += 1
                if heard % AT_ONCE == 0:
                    self.server.sleep(0)  # who says much at once leaves others their turn
        except Broken as broken:
            websocket.close(broken.status)
        except (ValueError, exceptions.SocketIsClosedError):
            websocket.close()
        finally:
            self.close(abort=True, reason=self.server.reason.TRANSPORT_CLOSE)
            self.websocket = None

    def spend(self, size: int) -> None:
        """A frame of so many bytes came in. Raises Broken."""
        self.budget.spend(size)

    def send(self, pkt: Packet) -> None:
        self.send_encoded(pkt.encode().encode())

    def send_encoded(self, encoded: bytes) -> None:
        """Send a packet. Raises SocketIsClosedError."""
        if self.closed or self.websocket is None:
            raise exceptions.SocketIsClosedError()
        small = len(encoded) < DEFLATE_FROM or not self.websocket.deflate
        self.websocket.send(frame(encoded) if small else deflated(encoded))

    def tell(self, told: Told) -> None:
        """Send what many hear."""
        websocket = self.websocket
        if websocket is not None:
            websocket.send(told.smaller if websocket.deflate else told.plain, told=True)

    def ping(self) -> float:
        """Ask for a sign of life -> when."""
        self.last_ping = asked = time.monotonic()
        if self.websocket is not None:
            self.websocket.send(_PING_FRAME)
        return asked

    def close(self, wait: bool = True, abort: bool = False, reason: str | None = None) -> None:
        """Tell the handlers, and hang up; there is nothing to wait for."""
        if self.closed or self.closing:
            return
        self.closing = True
        self.server._trigger_event(
            "disconnect", self.sid, reason or self.server.reason.SERVER_DISCONNECT, run_async=False
        )
        if not abort:
            self.send(Packet(CLOSE))
        self.closed = True
        if self.websocket is not None:
            self.websocket.close()

    def _hear(self, message: str | bytes) -> None:
        if isinstance(message, str) and self.server.commands.take(self, message):
            return
        packet = Packet(encoded_packet=message)
        if packet.packet_type == PONG:
            if self.last_ping is not None:
                self.last_ping = None
                self.server.pings.later(self)
            return
        try:
            self.receive(packet)
        except exceptions.SocketIsClosedError:
            raise
        except Exception:
            # Handlers of ours raise nothing: the libraries could make nothing of it.
            raise Broken(PROTOCOL_ERROR) from None
