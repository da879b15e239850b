"""Who of the participants is here, writes, or is away: from their sockets, told to the board when it changes.

A participant with no socket at all is away. Who reloads a page is gone for a moment only; that is not told.
"""

import threading
import time
from collections import defaultdict

import structlog

from facilitate.domain.words import Presence
from facilitate.realtime.publish import Server
from facilitate.realtime.sockets import Sockets
from facilitate.store.hints import Hint

LOOK_EVERY_S = 1.0
GRACE_S = 4.0
_ORDER = (Presence.WRITING, Presence.IN, Presence.AWAY)

log = structlog.get_logger()

People = dict[str, Presence]


class Attendance:
    """Presence by workshop and participant. One per app, asked from the threads of all sockets."""

    def __init__(self, sockets: Sockets) -> None:
        self._sockets = sockets
        self._told: dict[str, People] = {}
        self._seen: dict[str, float] = {}
        self._lock = threading.Lock()

    def start(self, server: Server) -> None:
        """Look round for ever, in the background."""
        threading.Thread(target=self._loop, args=(server,), name="attendance", daemon=True).start()

    def of(self, workshop: str) -> People:
        """Everybody who is not away."""
        with self._lock:
            people = self._now().get(workshop, {})
        return {person: now for person, now in people.items() if now is not Presence.AWAY}

    def look(self, server: Server) -> None:
        """Tell each board what changed since the last look."""
        with self._lock:
            changes = self._changes()
        for workshop, changed in changes.items():
            hint = Hint(workshop, "presence", {"people": changed})
            server.emit("hint", hint.payload, room=f"/board:{workshop}", namespace="/board")

    def _loop(self, server: Server) -> None:
        while True:
            server.sleep(LOOK_EVERY_S)
            try:
                self.look(server)
            except Exception:
                log.exception("attendance_failed")

    def _changes(self) -> dict[str, People]:
        """By workshop; from now on they count as told. A workshop that everybody left is forgotten."""
        now, before = self._now(), self._told
        self._told = now
        changes: dict[str, People] = {}
        for workshop in now.keys() | before.keys():
            people, told = now.get(workshop, {}), before.get(workshop, {})
            changed = {person: state for person, state in people.items() if told.get(person) != state}
            changed |= dict.fromkeys(told.keys() - people.keys(), Presence.AWAY)
            if changed:
                changes[workshop] = changed
        return changes

    def _now(self) -> dict[str, People]:
        moment = time.monotonic()
        found: defaultdict[str, People] = defaultdict(dict)
        for one in self._sockets.phones():
            workshop, person = one.actor.workshop or "", one.actor.participant or ""
            found[workshop][person] = min(found[workshop].get(person, Presence.AWAY), one.presence, key=_ORDER.index)
            self._seen[person] = moment
        for workshop, people in self._told.items():
            for person, state in people.items():
                if person not in found.get(workshop, {}) and moment - self._seen.get(person, 0.0) < GRACE_S:
                    found[workshop][person] = state
        self._seen = {person: at for person, at in self._seen.items() if moment - at < GRACE_S}
        return dict(found)
