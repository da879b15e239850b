"""A slow pulse with the current revision and the server's time, so that a client notices what it missed."""

from facilitate.domain.limits import HEARTBEAT_SECONDS
from facilitate.realtime import background, door
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Server
from facilitate.store import queries
from facilitate.store.writer import now_ms


def start(live: Live, server: Server) -> None:
    """Beat for ever, in the background."""

    def act() -> None:
        beat(live, server)
        door.show_out(live, server)

    background.every(HEARTBEAT_SECONDS, server, "heartbeat", act)


def beat(live: Live, server: Server) -> None:
    """One `heartbeat {rev, now}` to each stream of each workshop that anybody is connected to."""
    for workshop, board_rev, phone_rev in live.store.read(queries.revisions, live.sockets.workshops()):
        for room, rev in (("/board", board_rev), ("/public", board_rev), ("/phone", phone_rev)):
            namespace = "/phone" if room == "/phone" else "/board"
            server.emit("heartbeat", {"rev": rev, "now": now_ms()}, room=f"{room}:{workshop}", namespace=namespace)
