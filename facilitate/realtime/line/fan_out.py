"""Telling a room: encoded once, framed once, written to every socket."""

import math
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from socketio import Manager

from facilitate.realtime.line.connection import Connection, Told

AT_ONCE = 100
"""Sockets that are written to before others have their turn: one or two milliseconds."""

_encode = msgspec.json.Encoder().encode


class FanOut(Manager):  # type: ignore[misc]  # python-socketio has no types
    """The rooms of a Socket.IO server, and what is told to them. `paused_s`: how long others had their turn.

    `on_joining` is called with the socket of whoever was let into a namespace and who that is, `on_leaving` with the
    socket of whoever leaves one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.paused_s = 0.0
        self.on_joining: Callable[[str, str], object] = lambda _, __: None
        self.on_leaving: Callable[[str], object] = lambda _: None
        self._joined: defaultdict[tuple[str, str], list[str | None]] = defaultdict(list)
        self._told_at: dict[tuple[str, str | None], float] = {}

    def emit(
        self,
        event: str,
        data: Any,
        namespace: str,
        room: str | None = None,
        skip_sid: Sequence[str] | str | None = None,
        callback: Any = None,
        to: str | None = None,
        **_options: Any,
    ) -> None:
        """Tell one event, with one argument, to everybody in a room but who is skipped."""
        if callback is not None or isinstance(data, tuple):
            super().emit(event, data, namespace, room=room, skip_sid=skip_sid, callback=callback, to=to)
            return
        people = self.rooms.get(namespace, {}).get(to or room)
        if not people:
            return
        skipped = {skip_sid} if isinstance(skip_sid, str) else set(skip_sid or ())
        if not skipped:
            self._told_at[namespace, to or room] = time.monotonic()
        told = Told(b"42%b,%b" % (namespace.encode(), _encode([event] if data is None else [event, data])))
        engine, packet = self.server.eio, None
        for place, (sid, eio_sid) in enumerate(list(people.items()), 1):
            if place % AT_ONCE == 0:
                self._pause()
            if sid in skipped or sid not in people:
                continue  # or left in a pause
            socket = engine.sockets.get(eio_sid)
            if type(socket) is Connection:
                socket.tell(told)
            elif socket is not None:
                packet = packet or told.packet()
                self.server._send_eio_packet(eio_sid, packet)

    def _pause(self) -> None:
        """Let others have their turn: who waits for an answer does not wait until everybody was told."""
        began = time.monotonic()
        self.server.sleep(0)
        self.paused_s += time.monotonic() - began

    def quiet_s(self, namespace: str, room: str) -> float:
        """How long ago everybody in a room was told something, in seconds; without end if nobody was."""
        return time.monotonic() - self._told_at.get((namespace, room), -math.inf)

    def how_many(self, namespace: str, room: str) -> int:
        """Sockets in a room."""
        return len(self.rooms.get(namespace, {}).get(room, ()))

    def basic_enter_room(self, sid: str, namespace: str, room: str | None, eio_sid: str | None = None) -> None:
        super().basic_enter_room(sid, namespace, room, eio_sid=eio_sid)
        self._joined[namespace, sid].append(room)

    def basic_leave_room(self, sid: str, namespace: str, room: str | None) -> None:
        super().basic_leave_room(sid, namespace, room)
        if room not in self.rooms.get(namespace, {}):
            self._told_at.pop((namespace, room), None)

    def belongs(self, sid: str, namespace: str, person: str) -> None:
        """Somebody was let in, and this is who."""
        eio_sid = self.eio_sid_from_sid(sid, namespace)
        if eio_sid is not None:
            self.on_joining(eio_sid, person)

    def is_anywhere(self, eio_sid: str) -> bool:
        """Whether a socket is in any namespace."""
        return any(
            (sid := self.sid_from_eio_sid(eio_sid, namespace)) is not None and self.is_connected(sid, namespace)
            for namespace in list(self.rooms)
        )

    def basic_disconnect(self, sid: str, namespace: str, **_options: Any) -> None:
        """Leave every room. The base looks through all rooms there are, of everybody."""
        eio_sid = self.eio_sid_from_sid(sid, namespace)
        for room in self._joined.pop((namespace, sid), ()):
            self.basic_leave_room(sid, namespace, room)
        self.callbacks.pop(sid, None)
        for pending in (self.pending_connect, self.pending_disconnect):
            waiting = pending.get(namespace, [])
            if sid in waiting:
                waiting.remove(sid)
                if not waiting:
                    del pending[namespace]
        if eio_sid is not None:
            self.on_leaving(eio_sid)
