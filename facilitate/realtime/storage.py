"""What keeps the server from saving, as those who lead and write see it: told by the store again and again.

Who comes in later is told with the answer to `sync`. When the store has said nothing of a trouble for a while, it is
over: nothing has to arrive for that.
"""

import time

from facilitate.domain.words import Trouble
from facilitate.realtime import background
from facilitate.realtime.publish import Server
from facilitate.realtime.sockets import Sockets
from facilitate.store.event_log import Batch

LOOK_EVERY_S = 1.0
LASTS_S = 12.0
"""A trouble is shown at least so long, also one that comes and goes."""


class Storage:
    """One per app."""

    def __init__(self, sockets: Sockets) -> None:
        self._sockets = sockets
        self._until: dict[Trouble, float] = {}
        self._told: list[Trouble] = []

    def hear(self, batch: Batch) -> None:
        """Take in what the store tells."""
        if batch.storage:
            self._until |= dict.fromkeys(batch.storage, time.monotonic() + LASTS_S)

    def troubles(self) -> list[Trouble]:
        """The worst first."""
        now = time.monotonic()
        return [one for one in Trouble if self._until.get(one, 0.0) > now]

    def start(self, server: Server) -> None:
        """Tell the boards of every change, for ever, in the background."""
        background.every(LOOK_EVERY_S, server, "telling_of_the_storage", lambda: self.look(server))

    def look(self, server: Server) -> None:
        """Tell every board what changed since the last look."""
        troubles = self.troubles()
        if troubles == self._told:
            return
        self._told = troubles
        for workshop in self._sockets.workshops():
            hint = {"type": "storage", "troubles": troubles}
            server.emit("hint", hint, room=f"/board:{workshop}", namespace="/board")
