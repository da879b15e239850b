"""A slow pulse with the current revision and the server's time, so that a client notices what it missed."""

import threading

import structlog

from facilitate.domain.limits import HEARTBEAT_SECONDS
from facilitate.realtime import door
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Server
from facilitate.store import queries
from facilitate.store.writer import now_ms

log = structlog.get_logger()


def start(live: Live, server: Server) -> None:
    """Beat for ever, in the background."""
    threading.Thread(target=_loop, args=(live, server), name="heartbeat", daemon=True).start()


def _loop(live: Live, server: Server) -> None:
    while True:
        server.sleep(HEARTBEAT_SECONDS)
        try:
            beat(live, server)
            door.show_out(live, server)
        except Exception:
            log.exception("heartbeat_failed")


def beat(live: Live, server: Server) -> None:
    """One `heartbeat {rev, now}` to each stream of each workshop that anybody is connected to."""
    for workshop, board_rev, phone_rev in live.store.read(queries.revisions, live.sockets.workshops()):
        for room, rev in (("/board", board_rev), ("/public", board_rev), ("/phone", phone_rev)):
            namespace = "/phone" if room == "/phone" else "/board"
            server.emit("heartbeat", {"rev": rev, "now": now_ms()}, room=f"{room}:{workshop}", namespace=namespace)
