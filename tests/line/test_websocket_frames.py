"""WebSocket frames: what is written can be read, in whatever pieces it comes, and what is improper ends the line."""

import os
import zlib

import pytest

from facilitate.realtime.line import frames
from facilitate.realtime.line.frames import BINARY, CLOSE, PING, TEXT, Broken, Incoming

LIMIT = 65_536


def free(_size: int) -> None:
    """Whatever is said costs nothing."""


def from_client(payload: bytes, first: int = 0x80 | TEXT) -> bytes:
    """As a browser sends it: masked."""
    mask, length = os.urandom(4), len(payload)
    masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
    if length < 126:
        size = bytes((0x80 | length,))
    elif length < 65_536:
        size = bytes((0x80 | 126,)) + length.to_bytes(2, "big")
    else:
        size = bytes((0x80 | 127,)) + length.to_bytes(8, "big")
    return bytes((first,)) + size + mask + masked


def deflated(payload: bytes) -> bytes:
    squeezer = zlib.compressobj(wbits=-15)
    return (squeezer.compress(payload) + squeezer.flush(zlib.Z_SYNC_FLUSH))[:-4]


def broken_by(data: bytes, deflate: bool = False) -> int:
    with pytest.raises(Broken) as caught:
        Incoming(LIMIT, deflate, free).take(data)
    return caught.value.status


@pytest.mark.parametrize("length", [0, 1, 125, 126, 65_535, LIMIT])
@pytest.mark.parametrize("piece", [1, 7, 100_000])
def test_a_message_is_read_whatever_the_pieces_in_which_it_comes(length: int, piece: int):
    if piece < 100 < length > 1000:
        piece *= 1000
    payload, incoming, heard = os.urandom(length), Incoming(LIMIT, False, free), []
    data = from_client(payload, 0x80 | BINARY) + from_client(b"next")
    for at in range(0, len(data), piece):
        heard += incoming.take(data[at : at + piece])
    assert heard == [(BINARY, payload), (TEXT, b"next")]


def test_fragments_make_one_message_and_a_ping_may_come_in_between():
    data = from_client(b"een ", TEXT) + from_client(b"?", 0x80 | PING) + from_client(b"brug", 0x80)
    assert Incoming(LIMIT, False, free).take(data) == [(PING, b"?"), (TEXT, b"een brug")]


def test_what_is_too_long_is_refused_before_it_is_there_also_in_fragments():
    assert broken_by(from_client(b"x" * (LIMIT + 1))[:14]) == frames.TOO_LONG
    assert broken_by(from_client(b"x" * LIMIT, TEXT) + from_client(b"y", 0x80)) == frames.TOO_LONG


@pytest.mark.parametrize(
    "data",
    [
        frames.frame(b"unmasked"),
        from_client(b"x", 0x80 | 3),
        from_client(b"x", 0xC0 | TEXT),
        from_client(b"x", 0x80),
        from_client(b"a", TEXT) + from_client(b"b", TEXT),
        from_client(b"x", PING),
        from_client(b"x" * 126, 0x80 | CLOSE),
    ],
    ids=["unmasked", "unknown", "reserved bit", "nothing begun", "begun twice", "ping in parts", "close too long"],
)
def test_what_is_no_proper_frame_ends_the_line(data: bytes):
    assert broken_by(data) == frames.PROTOCOL_ERROR


def test_a_deflated_message_is_read_and_one_that_would_grow_too_long_is_not():
    first = 0xC0 | TEXT
    assert Incoming(LIMIT, True, free).take(from_client(deflated(b"een brug"), first)) == [(TEXT, b"een brug")]
    assert Incoming(LIMIT, True, free).take(from_client(deflated(b"x" * LIMIT), first)) == [(TEXT, b"x" * LIMIT)]
    assert broken_by(from_client(deflated(b"x" * (LIMIT + 1)), first), deflate=True) == frames.TOO_LONG
    assert broken_by(from_client(b"\xff\xff\xff", first), deflate=True) == frames.NOT_TEXT


@pytest.mark.parametrize("length", [0, 125, 126, 65_535, 65_536])
def test_what_we_write_has_its_length_in_front(length: int):
    data = frames.frame(b"x" * length)
    size = {126: 2, 127: 8}.get(data[1], 0)
    assert data[0] == 0x80 | TEXT
    assert (int.from_bytes(data[2 : 2 + size], "big") if size else data[1]) == length
    assert data[2 + size :] == b"x" * length


def test_what_we_deflate_is_smaller_and_opens_again():
    text = b"een brug over het water " * 400
    data = frames.deflated(text)
    assert data[0] == 0xC0 | TEXT
    start = 2 + {126: 2, 127: 8}.get(data[1], 0)
    assert len(data) < len(text) / 10
    assert zlib.decompressobj(-15).decompress(data[start:] + b"\x00\x00\xff\xff") == text


def test_a_message_in_very_many_parts_ends_the_line_however_little_they_weigh():
    first = from_client(b"", TEXT)
    assert Incoming(LIMIT, False, free).take(first + from_client(b"", 0) * 100 + from_client(b"end", 0x80)) == [
        (TEXT, b"end")
    ]
    assert broken_by(first + from_client(b"", 0) * 300) == frames.TOO_LONG


def test_every_frame_is_heard_of_before_it_is_looked_into():
    sizes: list[int] = []
    incoming = Incoming(LIMIT, False, sizes.append)
    word, ping = from_client(b"brug"), from_client(b"!", 0x80 | PING)
    incoming.take(word + ping[:3])
    incoming.take(ping[3:])
    assert sizes == [len(word), len(ping)]

    def enough(_size: int) -> None:
        raise Broken(frames.TOO_MUCH)

    with pytest.raises(Broken):
        Incoming(LIMIT, False, enough).take(word)
