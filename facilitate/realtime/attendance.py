"""Who of the participants is here, writes, or is away: from their sockets, told to the board when it changes.

A participant with no socket at all is away. Who reloads a page is gone for a moment only; that is not told.
"""

import threading
import time
from collections import defaultdict

from facilitate.domain.words import Presence
from facilitate.realtime import background
from facilitate.realtime.publish import Server
from facilitate.realtime.sockets import Sockets
from facilitate.store.hints import Hint

LOOK_EVERY_S = 1.0
GRACE_S = 4.0
_ORDER = (Presence.WRITING, Presence.IN, Presence.AWAY)

People = dict[str, Presence]


class Attendance:
    """Presence by workshop and participant. One per app, asked from the threads of all sockets.

    Only of whom something was heard, or may change by itself, is looked at: a room that sits still costs nothing.
    """

    def __init__(self, sockets: Sockets) -> None:
        self._sockets = sockets
        self._told: dict[str, People] = {}
        self._watched: dict[str, str] = {}
        self._left: dict[str, float] = {}
        self._lock = threading.Lock()

    def start(self, server: Server) -> None:
        """Look round for ever, in the background."""
        background.every(LOOK_EVERY_S, server, "attendance", lambda: self.look(server))

    def of(self, workshop: str) -> People:
        """Everybody who is not away."""
        with self._lock:
            people = dict(self._told.get(workshop, {}))
            self._watch()
            people |= {one: self._state(one, workshop) for one, where in self._watched.items() if where == workshop}
        return {person: now for person, now in people.items() if now is not Presence.AWAY}

    def look(self, server: Server) -> None:
        """Tell each board what changed since the last look."""
        with self._lock:
            self._watch()
            changes = self._changes()
        for workshop, changed in changes.items():
            hint = Hint(workshop, "presence", {"people": changed})
            server.emit("hint", hint.payload, room=f"/board:{workshop}", namespace="/board")

    def _watch(self) -> None:
        for actor in self._sockets.changed():
            self._watched[actor.participant or ""] = actor.workshop or ""

    def _changes(self) -> dict[str, People]:
        """By workshop; from now on they count as told. Whoever is gone is forgotten."""
        changes: defaultdict[str, People] = defaultdict(dict)
        watched, self._watched = self._watched, {}
        for person, workshop in watched.items():
            told = self._told.setdefault(workshop, {})
            now = self._state(person, workshop)
            if now is not told.get(person):
                changes[workshop][person] = told[person] = now
            if now is Presence.AWAY and self._left.pop(person, None) is not None:
                del told[person]
            elif now is Presence.WRITING or person in self._left:
                self._watched[person] = workshop
            if not told:
                del self._told[workshop]
        return changes

    def _state(self, person: str, workshop: str) -> Presence:
        """Who has no socket is for a moment still as they were told to be."""
        here = self._sockets.of(person)
        if here:
            self._left.pop(person, None)
            return min((one.presence for one in here), key=_ORDER.index)
        left = self._left.setdefault(person, time.monotonic())
        was = self._told.get(workshop, {}).get(person, Presence.AWAY)
        return was if time.monotonic() - left < GRACE_S else Presence.AWAY
