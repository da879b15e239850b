"""A slow pulse with the current revision and the server's time, so that a client notices what it missed."""

from facilitate.domain.limits import ALIVE_SECONDS, HEARTBEAT_SECONDS
from facilitate.realtime import background, door
from facilitate.realtime.live import Live
from facilitate.realtime.publish import Server
from facilitate.store import queries
from facilitate.store.writer import now_ms

_ROOMS = (("/board", "/board"), ("/public", "/board"), ("/phone", "/phone"))

JUST_NOW_S = 1.0
"""A room that was told something so lately hears no `alive` until the next time, which is soon enough for its pages."""


def start(live: Live, server: Server) -> None:
    """Beat for ever, in the background."""

    def act() -> None:
        beat(live, server)
        door.show_out(live, server)

    background.every(HEARTBEAT_SECONDS, server, "heartbeat", act)
    background.every(ALIVE_SECONDS, server, "signs_of_life", lambda: live_on(live, server))


def live_on(live: Live, server: Server) -> None:
    """One `alive` to everybody, whatever the store does meanwhile: their line is there. Who was told something just
    now knows it."""
    for workshop in live.sockets.workshops():
        for room, namespace in _ROOMS:
            if server.manager.quiet_s(namespace, f"{room}:{workshop}") > JUST_NOW_S:
                server.emit("alive", None, room=f"{room}:{workshop}", namespace=namespace)


def beat(live: Live, server: Server) -> None:
    """One `heartbeat {rev, now}` to each stream of each workshop that anybody is connected to."""
    for workshop, board_rev, phone_rev in live.store.read(queries.revisions, live.sockets.workshops()):
        for (room, namespace), rev in zip(_ROOMS, (board_rev, board_rev, phone_rev), strict=True):
            server.emit("heartbeat", {"rev": rev, "now": now_ms()}, room=f"{room}:{workshop}", namespace=namespace)
