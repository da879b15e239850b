"""A websocket's opening handshake (RFC 6455), read straight from what came in: no page has a part in it.

Only what browsers send is taken here. Whatever is unusual goes the long way, on which python-engineio and eventlet
answer it or refuse it.
"""

import base64
import hashlib
import re
from typing import Any
from urllib.parse import parse_qs

from facilitate.realtime.line.engine import Engine

_PATH = b"GET /socket.io/?"
_END = b"\r\n\r\n"
_LINE = re.compile(r"([A-Za-z0-9-]+):([^\r\n\0]*)")
"""Each sign fits in one place only: what strangers send must not make it try many."""
_BLANKS = " \t"
_BODY = frozenset({"HTTP_CONTENT_LENGTH", "HTTP_TRANSFER_ENCODING", "HTTP_EXPECT"})
_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

Request = dict[str, str]
"""Headers, as WSGI names them, and who sent them."""


def straight(protocol: type, engine: Engine, busy: bytes) -> type:
    """A class that serves a connection as `protocol`, eventlet's, does, and hands websockets to the engine at once.

    `busy` is the answer when there is no place for one more.
    """

    class Straight(protocol):  # type: ignore[misc]  # eventlet has no types
        def handle_one_request(self) -> None:
            request = requested(self._came())
            if request is None or not engine.lets_in(request | self._ends()):
                super().handle_one_request()
                return
            request["REMOTE_ADDR"] = engine.address_of(request | self._ends())
            self.close_connection = True
            if not engine.opens(self.connection):
                self.connection.sendall(busy)
                return
            self.rfile.close()  # with their buffers, which would be there as long as the websocket
            self.wfile.close()
            extensions = engine.extensions(request)
            engine.serve(self.connection, request, answered(request, extensions), deflate=bool(extensions))

        def _ends(self) -> Request:
            """The addresses at which it came in and from which it came, as WSGI names them."""
            came_in_at, came_from = self.connection.getsockname(), self.client_address
            return {"SERVER_NAME": came_in_at[0], "REMOTE_ADDR": came_from[0]}

        def _came(self) -> bytes:
            """What came in by now, which stays there to be read; waits for the first of it."""
            try:
                return bytes(self.rfile.peek())
            except (OSError, ValueError):  # it is closed
                return b""

    return Straight


def requested(came: bytes) -> Request | None:
    """The request for a websocket that this is, and nothing but that; None for any other, and whatever is unusual."""
    if not came.startswith(_PATH) or came.find(_END) != len(came) - len(_END):
        return None
    first, *lines = came[: -len(_END)].decode("latin-1").split("\r\n")
    if not _is_ours(first):
        return None
    request: Request = {}
    for line in lines:
        found = _LINE.fullmatch(line)
        name = "HTTP_" + found[1].upper().replace("-", "_") if found else ""
        if found is None or name in request:
            return None
        request[name] = found[2].strip(_BLANKS)
    return request if _is_upgrade(request) else None


def answered(request: Request, extensions: str) -> bytes:
    """The answer that agrees to it."""
    accept = base64.b64encode(hashlib.sha1(request["HTTP_SEC_WEBSOCKET_KEY"].encode("latin-1") + _GUID).digest())
    more = f"Sec-WebSocket-Extensions: {extensions}\r\n".encode() if extensions else b""
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: %b\r\n%b\r\n" % (accept, more)
    )


def _is_ours(first: str) -> bool:
    address, _, version = first.rpartition(" ")
    asked: dict[str, Any] = parse_qs(address.partition("?")[2])
    own = asked.get("transport") == ["websocket"] and asked.get("EIO") == ["4"]
    return own and version == "HTTP/1.1" and " " not in address[4:] and asked.keys().isdisjoint({"sid", "j"})


def _is_upgrade(request: Request) -> bool:
    return (
        request.get("HTTP_UPGRADE", "").lower() == "websocket"
        and "upgrade" in [one.strip(_BLANKS) for one in request.get("HTTP_CONNECTION", "").lower().split(",")]
        and request.get("HTTP_SEC_WEBSOCKET_VERSION") == "13"
        and "HTTP_SEC_WEBSOCKET_KEY" in request
        and request.keys().isdisjoint(_BODY)
    )
