"""Signs of life: every websocket is asked for one now and then, and hung up on when it gives none."""

import heapq
import random
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

from facilitate.realtime.line.connection import Connection


class Pings:
    """Of the sockets in `sockets`; `interval` and `timeout` in seconds, `reason` is what their handlers are told."""

    def __init__(self, sockets: Mapping[str, Any], interval: float, timeout: float, reason: str):
        self._sockets, self._interval, self._timeout, self._reason = sockets, interval, timeout, reason
        # By their ids, so that who hung up is not kept until its turn comes.
        self._due: list[tuple[float, str]] = []
        self._deadlines: deque[tuple[float, float, str]] = deque()

    def later(self, connection: Connection, first: bool = False) -> None:
        """Ask it after one interval; the first time somewhat earlier, so that who came together is spread."""
        share = random.uniform(0.5, 1.0) if first else 1.0
        heapq.heappush(self._due, (time.monotonic() + self._interval * share, connection.sid))

    def beat(self, now: float) -> None:
        """Ask who is due, and hang up on who did not answer in time."""
        while self._due and self._due[0][0] <= now:
            sid = heapq.heappop(self._due)[1]
            if connection := self._open(sid):
                self._deadlines.append((now + self._timeout, connection.ping(), sid))
        while self._deadlines and self._deadlines[0][0] <= now:
            _, asked, sid = self._deadlines.popleft()
            if (connection := self._open(sid)) and connection.last_ping == asked:
                connection.close(reason=self._reason)

    def __len__(self) -> int:
        """How many will be asked."""
        return len(self._due)

    def _open(self, sid: str) -> Connection | None:
        connection = self._sockets.get(sid)
        return connection if isinstance(connection, Connection) and not connection.closed else None
