"""The server's end of a WebSocket on a green socket: it writes at once what the kernel takes.

Nobody waits for a slow reader. What its kernel buffer does not take waits here, in order, and a task writes it on; who
lets too much wait is hung up on, and catches up when it connects again. All writes to a socket pass `send`.
"""

import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any, Protocol

from facilitate.realtime.line.frames import BINARY, CLOSE, NOT_TEXT, PING, PONG, Broken, Incoming, frame

WAITING_FRAMES = 2_000
WAITING_BYTES = 1_048_576
"""More than this does not wait for a reader: of what everybody was told."""
ANSWER_BYTES = 2 * 1_048_576
"""When more than this waits of the answers for which the reader itself asked, no further one does. A single one may be
larger, such as the snapshot of a full board."""
STUCK_S = 30.0
"""For a reader that took nothing for so long nothing more waits, whatever else it does."""
_CHUNK = 16_384
_PIECE = 65_536
_NORMAL = 1000


class GreenSocket(Protocol):
    """What of eventlet's socket is used. `fd` is the real one, which never blocks."""

    fd: Any

    def recv(self, size: int) -> bytes: ...

    def sendall(self, data: Any) -> None: ...

    def settimeout(self, seconds: float | None) -> None: ...


class WebSocket:
    """`spawn(function)` runs a function in a task of its own; `spend(size)` hears of every frame and may
    raise Broken."""

    __slots__ = (
        "_asked",
        "_closed",
        "_incoming",
        "_messages",
        "_moved_at",
        "_raw",
        "_spawn",
        "_told",
        "_waiting",
        "_wire",
        "deflate",
    )

    def __init__(
        self,
        wire: GreenSocket,
        limit: int,
        deflate: bool,
        spawn: Callable[[Callable[[], None]], object],
        spend: Callable[[int], None],
    ):
        self.deflate = deflate
        self._wire = wire
        self._raw = wire.fd
        self._spawn = spawn
        self._incoming = Incoming(limit, deflate, spend)
        self._messages: deque[str | bytes] = deque()
        self._waiting: deque[tuple[Any, bool]] | None = None
        self._told = self._asked = 0
        self._moved_at = 0.0
        self._closed = False

    def spend_of(self, spend: Callable[[int], None]) -> None:
        """From now on somebody else hears of every frame."""
        self._incoming.spend = spend

    def send(self, data: bytes, told: bool = False) -> None:
        """Write a whole frame, now or when the reader takes it; never waits or raises. `told`: everybody gets it."""
        if self._closed:
            return
        if self._waiting is None:
            try:
                sent = self._raw.send(data)
            except BlockingIOError:
                sent = 0
            except OSError:
                self.hang_up()
                return
            if sent == len(data):
                return
            self._waiting = deque()
            self._moved_at = time.monotonic()
            self._queue(memoryview(data)[sent:], told)
            self._spawn(self._write_on)
        elif self._is_too_slow(len(self._waiting), told):
            self.hang_up()
        else:
            self._queue(data, told)

    def wait(self) -> str | bytes | None:
        """The next message; None when there will be none."""
        while not self._messages:
            try:
                data = self._wire.recv(_CHUNK)
                if not data or self._closed:
                    return None
                self._take(data)
            except Broken as broken:
                self.close(broken.status)
                return None
            except OSError:
                return None
        return self._messages.popleft()

    def close(self, status: int = _NORMAL) -> None:
        """Say goodbye and hang up. Who is slow is not waited for."""
        if not self._closed:
            self.send(frame(status.to_bytes(2, "big"), CLOSE))
            self.hang_up()

    def hang_up(self) -> None:
        """Whoever reads or writes on it notices. The file itself is closed by the server that accepted it."""
        self._closed = True
        if self._waiting is not None:
            self._waiting.clear()
        with suppress(OSError):
            self._raw.shutdown(SHUT_RDWR)

    def _is_too_slow(self, frames: int, told: bool) -> bool:
        too_much = self._told > WAITING_BYTES or frames >= WAITING_FRAMES
        asked_too_much = not told and self._asked > ANSWER_BYTES
        return too_much or asked_too_much or time.monotonic() - self._moved_at > STUCK_S

    def _queue(self, data: Any, told: bool) -> None:
        assert self._waiting is not None
        self._waiting.append((data, told))
        if told:
            self._told += len(data)
        else:
            self._asked += len(data)

    def _write_on(self) -> None:
        """Write until nothing waits any more."""
        assert self._waiting is not None
        try:
            while self._waiting:
                data, told = self._waiting[0]
                self._write(data)
                if self._waiting:
                    self._waiting.popleft()
                if told:
                    self._told -= len(data)
                else:
                    self._asked -= len(data)
        except OSError:
            self.hang_up()
        self._waiting = None

    def _write(self, data: Any) -> None:
        """In pieces, so that it is seen whether the reader takes any."""
        rest = memoryview(data)
        while rest:
            self._wire.sendall(rest[:_PIECE])
            rest = rest[_PIECE:]
            self._moved_at = time.monotonic()

    def _take(self, data: bytes) -> None:
        for opcode, payload in self._incoming.take(data):
            if opcode == PING:
                self.send(frame(payload, PONG))
            elif opcode == CLOSE:
                self.close()
            elif opcode == BINARY:
                self._messages.append(payload)
            elif opcode != PONG:
                try:
                    self._messages.append(payload.decode())
                except UnicodeDecodeError:
                    raise Broken(NOT_TEXT) from None
