"""A websocket with a slow reader, on real sockets: nobody waits for it, nothing overtakes, too much is not kept."""

import select
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from facilitate.realtime.line import websocket
from facilitate.realtime.line.frames import frame
from facilitate.realtime.line.websocket import WebSocket


class Green:
    """As eventlet's socket: `fd` never blocks, the rest waits by itself."""

    def __init__(self, fd: socket.socket):
        fd.setblocking(False)
        fd.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4_096)
        self.fd = fd

    def recv(self, size: int) -> bytes:
        select.select([self.fd], [], [])
        return self.fd.recv(size)

    def sendall(self, data: Any) -> None:
        rest = memoryview(data)
        while rest:
            select.select([], [self.fd], [])
            with suppress(BlockingIOError):
                rest = rest[self.fd.send(rest) :]

    def settimeout(self, seconds: float | None) -> None:
        raise AssertionError("whoever accepted it has set that")


class SlowReader:
    """Both ends. The task that writes on does not begin before the test lets it."""

    def __init__(self) -> None:
        ours, self.theirs = socket.socketpair()
        self.theirs.settimeout(10)
        self.tasks: list[Callable[[], None]] = []
        self.line = WebSocket(Green(ours), 65_536, False, self.tasks.append, lambda _: None)
        self._ours = ours

    def fills_up(self) -> list[bytes]:
        """What was sent until the kernel took no more."""
        sent: list[bytes] = []
        while not self.tasks:
            sent.append(frame(b"%d " % len(sent) * 20_000))
            self.line.send(sent[-1], told=True)
        return sent

    def reads(self, expected: int) -> bytes:
        for task in self.tasks:
            threading.Thread(target=task, daemon=True).start()
        self.tasks.clear()
        heard = b""
        while len(heard) < expected and (data := self.theirs.recv(65_536)):
            heard += data
        return heard

    @property
    def is_hung_up_on(self) -> bool:
        while self.theirs.recv(65_536):
            pass
        return True

    def close(self) -> None:
        self.theirs.close()
        self._ours.close()


@pytest.fixture
def reader() -> Iterator[SlowReader]:
    slow = SlowReader()
    yield slow
    slow.close()


def test_what_the_kernel_did_not_take_comes_before_what_was_sent_after_it(reader: SlowReader):
    sent = reader.fills_up()
    for number in range(50):
        sent.append(frame(b"later %d" % number))
        reader.line.send(sent[-1])
    whole = b"".join(sent)
    assert reader.reads(len(whole)) == whole


def test_who_has_caught_up_is_written_to_at_once_again(reader: SlowReader):
    whole = b"".join(reader.fills_up())
    assert reader.reads(len(whole)) == whole
    for _ in range(100):
        reader.line.send(frame(b"now"))
        assert reader.reads(5) == frame(b"now")
    assert reader.tasks == []


def test_who_lets_too_many_frames_wait_is_hung_up_on(reader: SlowReader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(websocket, "WAITING_FRAMES", 20)
    reader.fills_up()
    for _ in range(30):
        reader.line.send(frame(b"x"), told=True)
    assert reader.is_hung_up_on


def test_who_lets_too_many_bytes_wait_is_hung_up_on(reader: SlowReader, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(websocket, "WAITING_BYTES", 20_000)
    reader.fills_up()
    for _ in range(5):
        reader.line.send(frame(b"x" * 5_000), told=True)
    reader.line.send(frame(b"one too many"), told=True)
    assert reader.is_hung_up_on


def test_a_large_answer_to_the_reader_itself_may_wait(reader: SlowReader):
    answer = frame(b"x" * 3 * websocket.WAITING_BYTES)
    whole = b"".join(reader.fills_up()) + answer + frame(b"next")
    reader.line.send(answer)
    reader.line.send(frame(b"next"), told=True)
    assert reader.reads(len(whole)) == whole


def test_who_asks_on_and_on_and_reads_nothing_is_hung_up_on(reader: SlowReader):
    reader.fills_up()
    for _ in range(3):
        reader.line.send(frame(b"x" * websocket.ANSWER_BYTES))
    assert reader.is_hung_up_on


def test_who_takes_nothing_for_long_is_hung_up_on(reader: SlowReader, monkeypatch: pytest.MonkeyPatch):
    reader.fills_up()
    reader.line.send(frame(b"one"), told=True)
    monkeypatch.setattr(websocket, "STUCK_S", 0.0)
    reader.line.send(frame(b"two"), told=True)
    assert reader.is_hung_up_on


def test_who_is_gone_is_written_to_without_an_error(reader: SlowReader):
    reader.theirs.close()
    for _ in range(3):
        reader.line.send(frame(b"x"))
    assert reader.line.wait() is None
