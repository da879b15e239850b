"""Sending committed events: gathered for one tick, then one frame per workshop and stream.

A frame is `{since, rev, events}`: it takes a client from revision `since` to `rev`. Phones share one room and
one frame. Only who has events of their own in a tick gets a frame of their own instead, covering the same revisions.
"""

import queue
import threading
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Protocol

import structlog

from facilitate.domain.words import Sight, Stream
from facilitate.store.event_log import Batch, Sent, for_reader
from facilitate.store.hints import Hint

TICK_S = 0.025
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
        self._started = False

    def publish(self, batch: Batch) -> None:
        """Never blocks and never raises for a client that cannot be reached: clients repair gaps from the database."""
        if not self._started:
            self._started = True
            threading.Thread(target=self._loop, name="publisher", daemon=True).start()
        self._batches.put(batch)

    def _loop(self) -> None:
        while True:
            batches = [self._batches.get()]
            self._server.sleep(TICK_S)
            while not self._batches.empty():
                batches.append(self._batches.get_nowait())
            try:
                for trouble in [trouble for batch in batches for trouble in batch.troubles]:
                    log.error("trouble_overcome", exc_info=trouble)
                self._send([sent for batch in batches for sent in batch.sent])
                self._hint([hint for batch in batches for hint in batch.hints])
            except Exception:
                log.exception("publish_failed")

    def _send(self, batch: Sequence[Sent]) -> None:
        streams: defaultdict[tuple[str, Stream], list[Sent]] = defaultdict(list)
        for sent in batch:
            streams[sent.fact.workshop, sent.fact.stream].append(sent)
        for (workshop, stream), events in streams.items():
            if stream is Stream.BOARD:
                for sight, room in _BOARD_ROOMS.items():
                    told = frame(events, None, sight)
                    self._server.emit("frame", told, room=f"{room}:{workshop}", namespace="/board")
            else:
                self._send_to_phones(f"/phone:{workshop}", events)

    def _hint(self, hints: Sequence[Hint]) -> None:
        for hint in hints:
            if hint.audience is None:
                self._server.emit("hint", hint.payload, room=f"/board:{hint.workshop}", namespace="/board")
            for participant in hint.audience or ():
                self._server.emit("hint", hint.payload, room=f"participant:{participant}", namespace="/phone")

    def _send_to_phones(self, room: str, events: list[Sent]) -> None:
        own: set[str] = set()
        for sent in events:
            own.update(sent.fact.audience or ())
        skip: list[str] = []
        for participant in own:
            own_room = f"participant:{participant}"
            skip += [sid for sid, _ in self._server.manager.get_participants("/phone", own_room)]
            self._server.emit("frame", frame(events, participant), room=own_room, namespace="/phone")
        self._server.emit("frame", frame(events, None), room=room, namespace="/phone", skip_sid=skip)


def frame(batch: Sequence[Sent], reader: str | None, sight: Sight = Sight.FULL) -> dict[str, Any]:
    """The frame of one stream's batch for one reader (None: who has nothing of their own in it).

    `since` is the revision before the batch.
    """
    return {"since": batch[0].fact.rev - 1, "rev": batch[-1].fact.rev, "events": for_reader(batch, reader, sight)}
