"""Showing people out whose right has ended: at once when that may be, and with every pulse for certainty."""

import queue
import threading

import structlog

from facilitate.actions.rights import access
from facilitate.domain.words import Role
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Server
from facilitate.store.event_log import Batch

log = structlog.get_logger()


def start(live: Live, server: Server) -> None:
    """Watch every commit, for ever, in the background."""
    suspects: queue.Queue[set[str]] = queue.Queue()

    def watch(batch: Batch) -> None:
        if workshops := ended_in(live, batch):
            suspects.put(workshops)

    def loop() -> None:
        while True:
            workshops = suspects.get()
            try:
                show_out(live, server, workshops)
            except Exception:
                log.exception("showing_out_failed")

    live.store.listen(watch)
    threading.Thread(target=loop, name="door", daemon=True).start()


def ended_in(live: Live, batch: Batch) -> set[str]:
    """The workshops in which somebody's right may have ended by this commit."""
    found = set()
    for sent in batch.sent:
        event, workshop = sent.event, sent.fact.workshop
        link, participant = event.get("link") or {}, event.get("participant") or {}
        closed = event["type"] == "workshop.updated" and not event["workshop"]["wall"]
        gone = participant.get("removed") or any(one["removed"] for one in event.get("participants", ()))
        if link.get("revoked_at") or gone or (closed and _wall_is_followed(live, workshop)):
            found.add(workshop)
    return found


def show_out(live: Live, server: Server, workshops: set[str] | None = None) -> None:
    """Disconnect everybody (of these workshops) whose right has ended, so that they hear nothing more."""
    connected = [one for one in live.sockets.all() if workshops is None or one[2].workshop in workshops]
    lapsed = set(live.store.read(access.lapsed, [actor for _, _, actor in connected]))
    for namespace, sid, actor in connected:
        if actor in lapsed:
            server.disconnect(sid, namespace)


def _wall_is_followed(live: Live, workshop: str) -> bool:
    return any(actor.role is Role.WALL and actor.workshop == workshop for _, _, actor in live.sockets.all())
