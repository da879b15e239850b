"""Sending committed events: one frame per workshop and stream, at once when little happens, gathered when much does.

The few who lead and write hear each commit at once; rooms of many hear what was gathered.

A frame is `{since, rev, events}`: it takes a client from revision `since` to `rev`. What phones hear when is decided in
`phone_stream`.
"""

import queue
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import structlog

from facilitate.domain.words import Sight, Stream
from facilitate.realtime.phone_stream import PhoneStream, counts_every_s
from facilitate.realtime.share import Share
from facilitate.store.event_log import Batch, Sent, for_reader
from facilitate.store.hints import Hint

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
        if batch.storage is not None:
            return
        self._tell_boards(batch.sent)
        self._batches.put(batch)

    def close(self) -> None:
        """Send what was told so far, and nothing more."""
        self._closing = True
        self._batches.put(Batch([], []))

    def _loop(self) -> None:
        share = Share()
        while not (self._closing and self._batches.empty()):
            batches = self._gathered(share.free_at)
            began, paused_s = time.monotonic(), self._server.manager.paused_s
            try:
                for trouble in [trouble for batch in batches for trouble in batch.troubles]:
                    log.error("trouble_overcome", exc_info=trouble)
                self._send([sent for batch in batches for sent in batch.sent])
                self._hint([hint for batch in batches for hint in batch.hints])
            except Exception:
                log.exception("publish_failed")
            ended = time.monotonic()
            share.spend(max(ended - began - (self._server.manager.paused_s - paused_s), 0.0), ended)

    def _gathered(self, free_at: float) -> list[Batch]:
        """Everything told by now, as soon as there is anything; none when what waits for the phones is due."""
        batches: list[Batch] = []
        patience = self._patience()
        while (batch := self._next(patience)) is not None:
            batches.append(batch)
            patience = free_at - time.monotonic()
        return batches

    def _next(self, seconds: float | None) -> Batch | None:
        """What was told next, waiting so long for it; None for ever."""
        try:
            if seconds is not None and seconds <= 0:
                return self._batches.get_nowait()
            return self._batches.get(timeout=seconds)
        except queue.Empty:
            return None

    def _tell_boards(self, batch: Sequence[Sent]) -> None:
        try:
            for workshop, events in _by_workshop(batch, Stream.BOARD).items():
                self._tell(workshop, events, Sight.FULL)
        except Exception:
            log.exception("publish_failed")

    def _tell(self, workshop: str, events: Sequence[Sent], sight: Sight) -> None:
        room = f"{_BOARD_ROOMS[sight]}:{workshop}"
        for run in _without_gaps(events):
            self._server.emit("frame", frame(run, None, sight), room=room, namespace="/board")

    def _patience(self) -> float | None:
        """How long nothing has to be sent, in seconds; None for ever."""
        due = [stream.due_at for stream in self._phones.values() if stream.waits]
        return max(min(due) - time.monotonic(), 0.001) if due else None

    def _send(self, batch: Sequence[Sent]) -> None:
        for workshop, events in _by_workshop(batch, Stream.BOARD).items():
            self._tell(workshop, events, Sight.PUBLIC)
        of_phones = _by_workshop(batch, Stream.PHONE)
        now = time.monotonic()
        for workshop, phones in self._phones.items():
            if phones.waits and phones.due_at <= now:
                of_phones.setdefault(workshop, [])
        for workshop, events in of_phones.items():
            self._send_to_phones(workshop, events, now)
        self._phones = {
            workshop: phones for workshop, phones in self._phones.items() if phones.waits or now < phones.due_at
        }

    def _hint(self, hints: Sequence[Hint]) -> None:
        for hint in hints:
            if hint.audience is None:
                self._server.emit("hint", hint.payload, room=f"/board:{hint.workshop}", namespace="/board")
            for participant in hint.audience or ():
                self._server.emit("hint", hint.payload, room=f"participant:{participant}", namespace="/phone")

    def _send_to_phones(self, workshop: str, events: list[Sent], now: float) -> None:
        everybody = f"/phone:{workshop}"
        stream = self._phones.setdefault(workshop, PhoneStream())
        stream.every_s = counts_every_s(self._server.manager.how_many("/phone", everybody))
        out = stream.take(events, now)
        for participant, told in out.own:
            self._server.emit("frame", told, room=f"participant:{participant}", namespace="/phone")
        if out.common is not None:
            rooms = [f"participant:{participant}" for participant in out.heard]
            skip = [sid for room in rooms for sid, _ in self._server.manager.get_participants("/phone", room)]
            self._server.emit("frame", out.common, room=everybody, namespace="/phone", skip_sid=skip)


def _by_workshop(batch: Sequence[Sent], stream: Stream) -> dict[str, list[Sent]]:
    found: defaultdict[str, list[Sent]] = defaultdict(list)
    for sent in batch:
        if sent.fact.stream is stream:
            found[sent.fact.workshop].append(sent)
    return found


def _without_gaps(events: Sequence[Sent]) -> Iterator[Sequence[Sent]]:
    """In pieces, where something in between never came: no frame says that nothing is missing."""
    start = 0
    for place in range(1, len(events) + 1):
        if place == len(events) or events[place].fact.rev != events[place - 1].fact.rev + 1:
            yield events[start:place]
            start = place


def frame(batch: Sequence[Sent], reader: str | None, sight: Sight = Sight.FULL) -> dict[str, Any]:
    """The frame of one stream's batch for one reader (None: who has nothing of their own in it).

    `since` is the revision before the batch.
    """
    return {"since": batch[0].fact.rev - 1, "rev": batch[-1].fact.rev, "events": for_reader(batch, reader, sight)}
