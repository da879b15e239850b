"""The server's side: a store that is asked over sockets. It waits as its threads do, green ones or real ones."""

import itertools
import pickle
import socket
import threading
import time
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import structlog
from sqlalchemy.orm import Session

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.keeper import messages
from facilitate.store.event_log import Batch
from facilitate.store.unit import Unit

ANSWER_TIMEOUT_S = 20.0
CONNECT_TIMEOUT_S = 10.0
TRIES = 3
"""How often a reading question is asked when whoever should answer is gone meanwhile."""
_AGAIN_S = 0.02
_PIECE = 1 << 18

T = TypeVar("T")
P = ParamSpec("P")

log = structlog.get_logger()


class FarStore:
    """See `store.AnyStore`. Both processes may end and come back at any time: a question about to be written is then
    refused as busy, so that its client repeats it; one that reads is asked again."""

    def __init__(self, writer: str, reader: str) -> None:
        self._listeners: list[Callable[[Batch], None]] = []
        self._returns: list[Callable[[], None]] = []
        self._writer = Line(writer, self._hear, self._is_back)
        self._reader = Line(reader, lambda _: None, lambda: None)

    def write(self, work: Callable[Concatenate[Unit, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            result: T = self._writer.ask(work, args, kwargs)
        except Gone:
            raise Refused(ErrorCode.BUSY) from None
        return result

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(TRIES):
            try:
                result: T = self._reader.ask(query, args, kwargs)
            except Gone:
                continue
            return result
        raise Refused(ErrorCode.BUSY)

    def listen(self, listener: Callable[[Batch], None]) -> None:
        self._listeners.append(listener)

    def on_return(self, act: Callable[[], None]) -> None:
        """Call when the process that writes was gone and is there again: what it told last may have been lost."""
        self._returns.append(act)

    def close(self) -> None:
        self._writer.close()
        self._reader.close()

    def _hear(self, batch: Batch) -> None:
        for listener in self._listeners:
            listener(batch)

    def _is_back(self) -> None:
        for act in self._returns:
            act()


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


class Line:
    """One connection to one process, made when it is first needed and made again whenever it breaks."""

    def __init__(self, address: str, told: Callable[[Batch], None], back: Callable[[], None]) -> None:
        self._address, self._told, self._back = address, told, back
        self._numbers = itertools.count(1)
        self._waiting: dict[int, Waiting] = {}
        self._channel: socket.socket | None = None
        self._broken: socket.socket | None = None
        self._sending = threading.Lock()
        self._starting = threading.Lock()
        self._started = self._closed = False

    def ask(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Raises Gone, Refused (busy), or what the function raises."""
        self._start()
        try:
            with self._sending:
                number, waiting = self._send(function, args, kwargs)
        except OSError:
            raise Gone from None
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
                threading.Thread(target=self._listen, name=self._address, daemon=True).start()

    def _send(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[int, Waiting]:
        """On the connection there is, or the next: one that cannot be sent on is broken, also before it is heard so."""
        end = time.monotonic() + CONNECT_TIMEOUT_S
        while True:
            channel = self._connected(end)
            number, waiting = next(self._numbers), Waiting()
            content = messages.question(number, function, args, kwargs)
            self._waiting[number] = waiting
            try:
                channel.sendall(content)
            except OSError:
                self._waiting.pop(number, None)
                self._broken = channel
            else:
                return number, waiting

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
