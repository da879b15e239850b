"""WebSocket frames (RFC 6455) as a server writes and reads them.

What is sent to many is put into a frame once. Longer messages travel deflated (RFC 7692) to who can take that, each by
itself: no connection keeps a dictionary, so that the same bytes do for all.
"""

import struct
import zlib
from collections.abc import Callable

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
_CONTINUATION = 0
_OPCODES = frozenset({_CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG})
_FINAL, _DEFLATED, _RESERVED, _CONTROL = 0x80, 0x40, 0x70, 0x08
_MOST_PARTS = 256
"""Of one message: empty ones weigh nothing, and yet have to be kept."""
_EMPTY_BLOCK = b"\x00\x00\xff\xff"

PROTOCOL_ERROR, NOT_TEXT, TOO_MUCH, TOO_LONG = 1002, 1007, 1008, 1009


class Broken(ValueError):
    """What came in is no proper frame; `status` is what the other side is told."""

    def __init__(self, status: int):
        super().__init__(status)
        self.status = status


def frame(payload: bytes, opcode: int = TEXT, deflated: bool = False) -> bytes:
    """A whole message, or a control frame."""
    first = _FINAL | opcode | (_DEFLATED if deflated else 0)
    length = len(payload)
    if length < 126:
        return bytes((first, length)) + payload
    if length < 65_536:
        return struct.pack("!BBH", first, 126, length) + payload
    return struct.pack("!BBQ", first, 127, length) + payload


def deflated(payload: bytes) -> bytes:
    """A whole text message, made smaller."""
    squeezer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    return frame((squeezer.compress(payload) + squeezer.flush(zlib.Z_SYNC_FLUSH))[: -len(_EMPTY_BLOCK)], TEXT, True)


class Incoming:
    """Takes bytes as they come from a client and gives its messages. `limit`: bytes in one, its fragments together.

    `spend(size)` hears of each frame before it is looked into, and may raise Broken.
    """

    __slots__ = ("_deflate", "_kind", "_limit", "_parts", "_rest", "_size", "_squeezed", "spend")

    def __init__(self, limit: int, deflate: bool, spend: Callable[[int], None]):
        self._limit = limit
        self.spend = spend
        self._deflate = deflate
        self._rest = b""
        self._parts: list[bytes] = []
        self._size = 0
        self._kind = _CONTINUATION
        self._squeezed = False

    def take(self, data: bytes) -> list[tuple[int, bytes]]:
        """Opcode and payload of every message that is whole now. Raises Broken."""
        data = self._rest + data if self._rest else data
        messages: list[tuple[int, bytes]] = []
        at = 0
        while (found := self._one(data, at)) is not None:
            first, payload, at = found
            opcode = first & 0x0F
            if opcode & _CONTROL:
                messages.append((opcode, payload))
            elif self._joined(first, opcode, payload):
                messages.append((self._kind, self._whole()))
        self._rest = data[at:]
        return messages

    def _one(self, data: bytes, at: int) -> tuple[int, bytes, int] | None:
        """The first byte and payload of the frame that starts here, and where the next one does; None if it lacks."""
        if len(data) - at < 2:
            return None
        first, length = data[at], data[at + 1] & 0x7F
        self._check(first, data[at + 1], length)
        start = at + 2
        if length >= 126:
            size = 2 if length == 126 else 8
            if len(data) - start < size:
                return None
            length = int.from_bytes(data[start : start + size], "big")
            start += size
        if length + (0 if first & _CONTROL else self._size) > self._limit:
            raise Broken(TOO_LONG)
        end = start + 4 + length
        if len(data) < end:
            return None
        self.spend(end - at)
        return first, _unmasked(data[start + 4 : end], data[start : start + 4]), end

    def _check(self, first: int, second: int, length: int) -> None:
        opcode = first & 0x0F
        control, masked, begun = opcode & _CONTROL, second & 0x80, bool(self._parts)
        squeezed = first & _RESERVED
        ill = (
            opcode not in _OPCODES
            or not masked
            or (control and (length > 125 or not first & _FINAL or squeezed))
            or (squeezed and (squeezed != _DEFLATED or not self._deflate or opcode == _CONTINUATION))
            or (not control and begun != (opcode == _CONTINUATION))
        )
        if ill:
            raise Broken(PROTOCOL_ERROR)

    def _joined(self, first: int, opcode: int, payload: bytes) -> bool:
        """Put a fragment to the others -> whether the message is whole."""
        if opcode != _CONTINUATION:
            self._kind, self._squeezed = opcode, bool(first & _DEFLATED)
        self._parts.append(payload)
        self._size += len(payload)
        if len(self._parts) > _MOST_PARTS:
            raise Broken(TOO_LONG)
        return bool(first & _FINAL)

    def _whole(self) -> bytes:
        payload = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        self._parts, self._size = [], 0
        if not self._squeezed:
            return payload
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            payload = inflater.decompress(payload + _EMPTY_BLOCK, self._limit)
        except zlib.error:
            raise Broken(NOT_TEXT) from None
        if inflater.unconsumed_tail:
            raise Broken(TOO_LONG)
        return payload


def _unmasked(payload: bytes, mask: bytes) -> bytes:
    length = len(payload)
    key = (mask * (length // 4 + 1))[:length]
    return (int.from_bytes(payload, "little") ^ int.from_bytes(key, "little")).to_bytes(length, "little")
