"""The server that is attacked, and the raw lines on which it is."""

import contextlib
import json
import secrets
import select
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

TEXT, PING = 0x81, 0x89
FRAGMENT, CONTINUED = 0x01, 0x00
_NO_MASK = b"\0\0\0\0"
_PIECE = 65_536
_PATIENCE_S = 10


@dataclass(frozen=True)
class Target:
    """A server on this machine, with a workshop on it. `cookie` is of one participant, who is among the attackers."""

    port: int
    code: str
    round: str
    cookie: str


Attack = Callable[[Target, float], None]


def frame(payload: bytes, first: int = TEXT) -> bytes:
    """One frame of a client, masked with zeros."""
    length = len(payload)
    if length < 126:
        head = bytes([first, 0x80 | length])
    elif length < 65_536:
        head = bytes([first, 0x80 | 126]) + length.to_bytes(2, "big")
    else:
        head = bytes([first, 0x80 | 127]) + length.to_bytes(8, "big")
    return head + _NO_MASK + payload


def said(name: str, number: int, **fields: Any) -> bytes:
    """A command as Socket.IO packs it."""
    fields = {"op": secrets.token_urlsafe(16), **fields}
    return f"42/phone,{number}{json.dumps([name, fields])}".encode()


class RawLine:
    """A websocket without a library in between: what is written on it may be anything."""

    def __init__(self, target: Target, cookie: str = "", receive_buffer: int = 0):
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(_PATIENCE_S)
        self.socket.connect(("127.0.0.1", target.port))
        more = f"Cookie: {cookie}\r\n" if cookie else ""
        self.socket.sendall(
            f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{target.port}\r\n"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n{more}"
            "Sec-WebSocket-Key: c3RyYW5nZXJzYXJlaGVyZQ==\r\n\r\n".encode()
        )
        self.until(b"0{")

    def joined(self) -> "RawLine":
        """In the phones' namespace."""
        self.socket.sendall(frame(b"40/phone,{}"))
        self.until(b"40/phone")
        return self

    def until(self, sign: bytes) -> None:
        """Read until this was said. Raises OSError when it is not."""
        came = b""
        while sign not in came:
            piece = self.socket.recv(_PIECE)
            if not piece:
                raise ConnectionResetError
            came = came[-len(sign) :] + piece

    def say(self, content: bytes, reads: bool = True) -> None:
        """Write all of it as fast as it is taken. Raises OSError when it is hung up on."""
        self.socket.settimeout(0)
        rest = memoryview(content)
        while rest:
            can_read, can_write, _ = select.select([self.socket] if reads else [], [self.socket], [], 1)
            if can_read:
                self.drop_what_came()
            if can_write:
                with contextlib.suppress(BlockingIOError):
                    rest = rest[self.socket.send(rest) :]

    def drop_what_came(self) -> None:
        with contextlib.suppress(BlockingIOError):
            if not self.socket.recv(_PIECE):
                raise ConnectionResetError

    def close(self) -> None:
        self.socket.close()


def again_and_again(until: float) -> Iterator[None]:
    """A turn for each try until then; who is refused waits a moment."""
    while time.monotonic() < until:
        started = time.monotonic()
        yield
        if time.monotonic() - started < 0.01:
            time.sleep(0.01)
