"""A socket whose client polls: for networks that let no websocket through.

python-engineio's own, but for what could hold up others: nobody waits for a client that does not ask any more, what
breaks the rules is answered and ends it, and what it says and what waits for it have the limits of everybody else.
"""

import time
from typing import Any

from engineio import exceptions
from engineio.packet import NOOP, Packet
from engineio.socket import Socket

from facilitate.realtime.line.budget import Budget
from facilitate.realtime.line.frames import Broken, frame
from facilitate.realtime.line.websocket import ANSWER_BYTES, WAITING_FRAMES, WebSocket

_PROBE, _PROBED, _CHANGED = "2probe", b"3probe", "5"
CHANGING_S = 10.0
"""So long a websocket may take to prove itself; where it is swallowed on its way it never does."""
_AGAIN_S = 0.1


class BreaksTheRules(exceptions.EngineIOError):  # type: ignore[misc]  # python-engineio has no types
    """What came in is nothing that a client says."""


class Polled(Socket):  # type: ignore[misc]
    """`budget`: how much its client may say."""

    def __init__(self, server: Any, sid: str, budget: Budget):
        super().__init__(server, sid)
        self.connected = True
        self.upgrading = self.upgraded = False
        self.budget = budget
        self.refused = 0
        self._next: WebSocket | None = None
        self._next_until = 0.0
        self._proven = False
        self._fetching = False
        self._waiting = 0

    def send(self, pkt: Packet) -> None:
        if self.queue.qsize() >= WAITING_FRAMES or self._waiting > ANSWER_BYTES:
            self.close(abort=True, reason=self.server.reason.TRANSPORT_ERROR)
            raise exceptions.SocketIsClosedError()
        self._waiting += len(pkt.data) if isinstance(pkt.data, str) else 0
        super().send(pkt)

    def poll(self) -> list[Packet]:
        """Raises BreaksTheRules for who asks again before the first is answered: that would be one place for each."""
        if self._fetching:
            raise BreaksTheRules
        self._fetching = True
        try:
            if self._proven and self.queue.empty():
                self.server.sleep(_AGAIN_S)
                return [Packet(NOOP)]  # a client that changes over waits for its last poll to end
            fetched: list[Packet] = super().poll()
        finally:
            self._fetching = False
        self._waiting = 0
        return fetched

    def handle_post_request(self, environ: dict[str, Any]) -> None:
        """Raises EngineIOError, for which the client is told that it was wrong, and its socket ends."""
        try:
            self.spend(int(environ.get("CONTENT_LENGTH") or 0))
            super().handle_post_request(environ)
        except exceptions.EngineIOError:
            raise
        except Exception as error:
            raise BreaksTheRules from error

    def receive(self, pkt: Packet) -> None:
        self.spend(0)
        super().receive(pkt)

    def spend(self, size: int) -> None:
        """So many bytes came in. Raises Broken."""
        self.budget.spend(size)

    def close(self, wait: bool = True, abort: bool = False, reason: str | None = None) -> None:
        """Nobody may ever come to fetch what still waits."""
        super().close(wait=False, abort=abort, reason=reason)
        if self._next is not None:
            self._next.hang_up()

    def _upgrade_websocket(self, environ: dict[str, Any], start_response: Any) -> Any:
        return self.server.change_over(self, environ, start_response)

    def changes_over(self, websocket: WebSocket) -> bool:
        """Whether the client goes on with a websocket, which it has to prove first. It hears by polling until then."""
        if self._next is not None or self.upgraded or self.closed:
            return False
        self._next, self._next_until = websocket, time.monotonic() + CHANGING_S
        try:
            if websocket.wait() == _PROBE:
                websocket.send(frame(_PROBED))
                self._proven = True
                self.queue.put(Packet(NOOP))  # ends the poll that waits
                self.upgraded = websocket.wait() == _CHANGED and not self.closed
        except Broken:
            self.upgraded = False
        self._next, self._proven = None, False
        return self.upgraded

    def check_ping_timeout(self) -> bool:
        """As the base's, which is called every second; also for the websocket that it may change over to."""
        if self._next is not None and self._next_until < time.monotonic():
            self._next.hang_up()
        return bool(super().check_ping_timeout())

    def left(self) -> list[Packet]:
        """What was not fetched; from here on this socket is no more."""
        self.closed = True
        packets = []
        while not self.queue.empty():
            packet = self.queue.get(block=False)
            if packet is not None and packet.packet_type != NOOP:
                packets.append(packet)
        return packets
