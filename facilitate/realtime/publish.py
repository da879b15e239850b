"""Sending committed events: one frame per workshop and stream, at once when little happens, gathered when much does.

A frame is `{since, rev, events}`: it takes a client from revision `since` to `rev`. What phones hear when is decided in
`phone_stream`.
"""

import queue
import threading
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol

import structlog

from facilitate.domain.words import Sight, Stream
from facilitate.realtime.phone_stream import COUNTS_EVERY_S, PhoneStream
from facilitate.store.event_log import Batch, Sent, for_reader
from facilitate.store.hints import Hint

LEAST_GAP_S = 0.02
MOST_GAP_S = 0.05
REST = 4
"""Between the beginnings of two rounds of sending lies so many times what the first one took, within these limits."""
_BOARD_ROOMS = {Sight.FULL: "/board", Sight.PUBLIC: "/public"}

log = structlog.get_logger()


class Server(Protocol):
    """The part of a Socket.IO server that publishing needs."""

    manager: Any

    def emit(
        self, event: str, data: object, *, room: str, namespace: str, skip_sid: list[str] | None = None
    ) -> None: ...

    def sleep(self, seconds: float) -> None: ...

    def disconnect(self, sid: str, namespace: str) -> None: ...


class Publisher:
    """Takes what commits told, in order, and sends it out of the way of whoever caused it."""

    def __init__(self, server: Server):
        self._server = server
        self._batches: queue.Queue[Batch] = queue.Queue()
        self._phones: dict[str, PhoneStream] = {}
        self._started = self._closing = False

    def publish(self, batch: Batch) -> None:
        """Never blocks and never raises for a client that cannot be reached: clients repair gaps from the database."""
        if not self._started:
            self._started = True
            threading.Thread(target=self._loop, name="publisher", daemon=True).start()
        self._batches.put(batch)

    def close(self) -> None:
        """Send what was told so far, and nothing more."""
        self._closing = True
        self._batches.put(Batch([], []))

    def _loop(self) -> None:
        free_at = 0.0
        while not (self._closing and self._batches.empty()):
            batches = self._gathered(free_at)
            began = time.monotonic()
            try:
                for trouble in [trouble for batch in batches for trouble in batch.troubles]:
                    log.error("trouble_overcome", exc_info=trouble)
                self._send([sent for batch in batches for sent in batch.sent])
                self._hint([hint for batch in batches for hint in batch.hints])
            except Exception:
                log.exception("publish_failed")
            took = time.monotonic() - began
            free_at = began + min(max(took * REST, LEAST_GAP_S), MOST_GAP_S)

    def _gathered(self, free_at: float) -> list[Batch]:
        """Everything told by now, as soon as there is anything; none when what waits for the phones is due."""
        batches = []
        try:
            batches.append(self._batches.get(timeout=self._patience()))
        except queue.Empty:
            return batches
        pause = free_at - time.monotonic()
        if pause > 0:
            self._server.sleep(pause)
        while not self._batches.empty():
            batches.append(self._batches.get_nowait())
        return batches

    def _patience(self) -> float | None:
        """How long nothing has to be sent, in seconds; None for ever."""
        due = [stream.due_at for stream in self._phones.values() if stream.waits]
        return max(min(due) - time.monotonic(), 0.001) if due else None

    def _send(self, batch: Sequence[Sent]) -> None:
        streams: defaultdict[tuple[str, Stream], list[Sent]] = defaultdict(list)
        for sent in batch:
            streams[sent.fact.workshop, sent.fact.stream].append(sent)
        now = time.monotonic()
        for workshop, phones in self._phones.items():
            if phones.waits and phones.due_at <= now:
                streams.setdefault((workshop, Stream.PHONE), [])
        for (workshop, stream), events in streams.items():
            if stream is Stream.BOARD:
                for sight, room in _BOARD_ROOMS.items():
                    told = frame(events, None, sight)
                    self._server.emit("frame", told, room=f"{room}:{workshop}", namespace="/board")
            else:
                self._send_to_phones(workshop, events, now)
        self._phones = {
            workshop: phones
            for workshop, phones in self._phones.items()
            if phones.waits or now - phones.told_at < COUNTS_EVERY_S
        }

    def _hint(self, hints: Sequence[Hint]) -> None:
        for hint in hints:
            if hint.audience is None:
                self._server.emit("hint", hint.payload, room=f"/board:{hint.workshop}", namespace="/board")
            for participant in hint.audience or ():
                self._server.emit("hint", hint.payload, room=f"participant:{participant}", namespace="/phone")

    def _send_to_phones(self, workshop: str, events: list[Sent], now: float) -> None:
        out = self._phones.setdefault(workshop, PhoneStream()).take(events, now)
        for participant, told in out.own:
            self._server.emit("frame", told, room=f"participant:{participant}", namespace="/phone")
        if out.common is not None:
            rooms = [f"participant:{participant}" for participant in out.heard]
            skip = [sid for room in rooms for sid, _ in self._server.manager.get_participants("/phone", room)]
            self._server.emit("frame", out.common, room=f"/phone:{workshop}", namespace="/phone", skip_sid=skip)


def frame(batch: Sequence[Sent], reader: str | None, sight: Sight = Sight.FULL) -> dict[str, Any]:
    """The frame of one stream's batch for one reader (None: who has nothing of their own in it).

    `since` is the revision before the batch.
    """
    return {"since": batch[0].fact.rev - 1, "rev": batch[-1].fact.rev, "events": for_reader(batch, reader, sight)}
