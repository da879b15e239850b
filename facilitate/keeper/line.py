"""One connection to a process of the store, on which many wait for answers."""

import itertools
import pickle
import queue
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import structlog

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.keeper import messages
from facilitate.keeper.waiting import Gone, Waiting
from facilitate.store.event_log import Batch

CONNECT_TIMEOUT_S = 10.0
_AGAIN_S = 0.02
_LOOK_EVERY_S = 1.0
_PIECE = 1 << 18

log = structlog.get_logger()


Asked = tuple[int, bytes, Waiting]
"""A question's number, the question as it travels, and who waits for its answer."""


class Line:
    """One connection to one process, made when it is first needed and made again whenever it breaks.

    Questions that come up in one turn of the loop travel together on a line that `gathers`, so that they are answered
    together; a lone one has to wait for that turn.
    """

    def __init__(self, address: str, told: Callable[[Batch], None], back: Callable[[], None], *, gathers: bool) -> None:
        self._address, self._told, self._back, self._gathers = address, told, back, gathers
        self._numbers = itertools.count(1)
        self._asked: queue.Queue[Asked] = queue.Queue()
        self._waiting: dict[int, Waiting] = {}
        self._channel: socket.socket | None = None
        self._broken: socket.socket | None = None
        self._sending = threading.Lock()
        self._starting = threading.Lock()
        self._started = self._closed = False

    def ask(self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Raises Gone, Refused (busy), or what the function raises."""
        if not self._started:
            self._start()
        number, waiting = next(self._numbers), Waiting()
        asked = number, messages.question(number, function, args, kwargs), waiting
        if self._gathers:
            self._asked.put(asked)
        else:
            self._send([asked])
        return waiting.get()

    def close(self) -> None:
        self._closed = True
        channel = self._channel
        if channel is not None:
            with suppress(OSError):
                channel.shutdown(socket.SHUT_RDWR)  # whoever listens on it wakes, and who waits hears that it is gone
            channel.close()

    def _start(self) -> None:
        with self._starting:
            if not self._started:
                self._started = True
                for work in (self._listen, self._give_up, *([self._gather] if self._gathers else [])):
                    threading.Thread(target=work, name=self._address, daemon=True).start()

    def _gather(self) -> None:
        """For ever: send all that was asked meanwhile."""
        while True:
            asked = [self._asked.get()]
            while not self._asked.empty():
                asked.append(self._asked.get())
            self._send(asked)

    def _give_up(self) -> None:
        """For ever: nobody waits longer than a long time."""
        while not self._closed:
            time.sleep(_LOOK_EVERY_S)
            now = time.monotonic()
            for number in [number for number, waiting in list(self._waiting.items()) if waiting.until < now]:
                self._answer(number, Refused(ErrorCode.BUSY))

    def _answer(self, number: int, answer: bytes | Exception) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is not None:
            waiting.give(answer)

    def _send(self, asked: list[Asked]) -> None:
        try:
            with self._sending:
                self._send_together(asked)
        except OSError:
            for _, _, waiting in asked:
                waiting.give(Gone())

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
            for number in list(self._waiting):
                self._answer(number, Gone())

    def _hear(self, channel: socket.socket) -> None:
        inbox = messages.Inbox()
        while piece := channel.recv(_PIECE):
            for number, body in inbox.messages(piece):
                if number == messages.TOLD:
                    self._tell(lambda body=body: self._told(pickle.loads(body)))  # type: ignore[misc]
                else:
                    self._answer(number, body)

    def _tell(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Exception:
            # Whoever hears of it must not end the line, on which everybody waits.
            log.exception("telling_failed")
