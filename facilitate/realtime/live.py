"""What the live side of one app consists of."""

from dataclasses import dataclass

from facilitate.realtime.attendance import Attendance
from facilitate.realtime.publish import Publisher
from facilitate.realtime.sockets import Sockets
from facilitate.realtime.storage import Storage
from facilitate.store.store import AnyStore


@dataclass(frozen=True)
class Live:
    store: AnyStore
    sockets: Sockets
    publisher: Publisher
    attendance: Attendance
    storage: Storage

    def close(self) -> None:
        """Let go of the database, and of who waits for what it tells."""
        self.store.close()
        self.publisher.close()
