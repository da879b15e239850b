"""One connection to a process of the store, on which many wait for answers."""

import itertools
import pickle
import queue
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import structlog

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.keeper import messages
from facilitate.store.event_log import Batch

ANSWER_TIMEOUT_S = 20.0
CONNECT_TIMEOUT_S = 10.0
_AGAIN_S = 0.02
_PIECE = 1 << 18

log = structlog.get_logger()


class Gone(Exception):
    """Whoever should answer ended before it did."""


class Waiting:
    """Somebody who waits for an answer."""

    def __init__(self) -> None:
        self._answered = threading.Lock()
        self._answered.acquire()
        self._body: bytes | None = None

    def give(self, body: bytes | None) -> None:
        """The packed answer, or None when it will never come."""
        self._body = body
        self._answered.release()

    def get(self) -> Any:
        """Raises Gone, Refused (busy) after a long time, or what the answer says."""
        if not self._answered.acquire(timeout=ANSWER_TIMEOUT_S):
            raise Refused(ErrorCode.BUSY)
        if self._body is None:
            raise Gone
        value, error = pickle.loads(self._body)
        if error is not None:
            raise error
        return value


Asked = tuple[int, bytes, Waiting]
"""A question's number, the question as it travels, and who waits for its answer."""


class Line:
    """One connection to one process, made when it is first needed and made again whenever it breaks.

    Questions that come up in one turn of the loop travel together, so that they are answered together.
    """

    def __init__(self, address: str, told: Callable[[Batch], None], back: Callable[[], None]) -> None:
        self._address, self._told, self._back = address, told, back
        self._numbers = itertools.count(1)
        self._asked: queue.Queue[Asked] = queue.Queue()
        self._waiting: dict[int, Waiting] = {}
        self._channel: socket.socket | None = None
        self._broken: socket.socket | None = None
        self._starting = threading.Lock()
        self._started = self._closed = False

    def ask(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Raises Gone, Refused (busy), or what the function raises."""
        if not self._started:
            self._start()
        number, waiting = next(self._numbers), Waiting()
        self._asked.put((number, messages.question(number, function, args, kwargs), waiting))
        try:
            return waiting.get()
        finally:
            self._waiting.pop(number, None)

    def close(self) -> None:
        self._closed = True
        if self._channel is not None:
            self._channel.close()

    def _start(self) -> None:
        with self._starting:
            if not self._started:
                self._started = True
                for work in (self._listen, self._send):
                    threading.Thread(target=work, name=self._address, daemon=True).start()

    def _send(self) -> None:
        """For ever: all that was asked meanwhile."""
        while True:
            asked = [self._asked.get()]
            while not self._asked.empty():
                asked.append(self._asked.get())
            try:
                self._send_together(asked)
            except OSError:
                for _, _, waiting in asked:
                    waiting.give(None)

    def _send_together(self, asked: list[Asked]) -> None:
        """On the connection there is, or the next: one that cannot be sent on is broken, also before it is heard so."""
        end = time.monotonic() + CONNECT_TIMEOUT_S
        while asked:
            channel = self._connected(end)
            self._waiting.update((number, waiting) for number, _, waiting in asked)
            try:
                channel.sendall(b"".join(content for _, content, _ in asked))
            except OSError:
                # Who is not waiting any more has heard that the connection broke.
                asked[:] = [one for one in asked if self._waiting.pop(one[0], None) is not None]
                self._broken = channel
            else:
                return

    def _connected(self, end: float) -> socket.socket:
        while (channel := self._channel) is None or channel is self._broken:
            if self._closed or time.monotonic() > end:
                raise OSError("nobody is there")
            time.sleep(_AGAIN_S)
        return channel

    def _listen(self) -> None:
        """For ever: connect, hear what is answered and told until the line breaks, and connect again."""
        before = False
        while not self._closed:
            channel = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                channel.connect(self._address)
                self._channel = channel
                if before:
                    self._tell(self._back)
                before = True
                self._hear(channel)
            except OSError:
                time.sleep(_AGAIN_S)
            self._channel = None
            channel.close()
            while self._waiting:
                self._waiting.popitem()[1].give(None)

    def _hear(self, channel: socket.socket) -> None:
        inbox = messages.Inbox()
        while piece := channel.recv(_PIECE):
            for number, body in inbox.messages(piece):
                if number == messages.TOLD:
                    self._tell(lambda body=body: self._told(pickle.loads(body)))  # type: ignore[misc]
                elif (waiting := self._waiting.pop(number, None)) is not None:
                    waiting.give(body)

    def _tell(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception:
            # Whoever hears of it must not end the line, on which everybody waits.
            log.exception("telling_failed")
