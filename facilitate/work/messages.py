"""What server and worker say to each other over a socket: a kind, a length, so many bytes.

The server sends jobs as pickles. A worker, which handles what people typed, is never trusted with a pickle: it answers
in JSON and plain bytes.
"""

import json
import socket
import struct
import time
from typing import Any

READY, JOB, HEARD, STEP, ABOUT, CONTENT, MISSING, TROUBLE, SPENT = (kind.to_bytes() for kind in b"rjhsacmtx")
"""MISSING and TROUBLE: nothing comes of the job. SPENT goes before an answer that had better be the last."""
_HEAD = struct.Struct("!cQ")
PIECE = 1 << 18
"""Bytes of a payload that are read at a time, at most."""


def send(channel: socket.socket, kind: bytes, *pieces: bytes) -> None:
    channel.sendall(_HEAD.pack(kind, sum(len(piece) for piece in pieces)))
    for piece in pieces:
        channel.sendall(piece)


def packed(value: Any) -> bytes:
    return json.dumps(value).encode()


def receive(channel: socket.socket) -> tuple[bytes, list[bytes]]:
    """The kind, and what was sent in pieces as they came: a large file is not put together where others wait.

    Raises EOFError when the other side is gone, and whatever the socket raises.
    """
    kind, length = _HEAD.unpack(b"".join(_exactly(channel, _HEAD.size)))
    return kind, _exactly(channel, length)


def data(pieces: list[bytes]) -> Any:
    """What was `packed`."""
    return json.loads(b"".join(pieces))


def _exactly(channel: socket.socket, length: int) -> list[bytes]:
    pieces: list[bytes] = []
    missing = length
    while missing:
        piece = channel.recv(min(PIECE, missing))
        if not piece:
            raise EOFError
        pieces.append(piece)
        missing -= len(piece)
        time.sleep(0)  # a green socket gives way only where there is nothing to read: a large file would hold up all
    return pieces
