"""What the live side of one app consists of."""

from dataclasses import dataclass, field

from facilitate.realtime.attendance import Attendance
from facilitate.realtime.pace import Pace
from facilitate.realtime.publish import Publisher
from facilitate.realtime.sockets import Sockets
from facilitate.realtime.storage import Storage
from facilitate.realtime.strangers import Strangers
from facilitate.store.store import AnyStore


@dataclass(frozen=True)
class Live:
    store: AnyStore
    sockets: Sockets
    publisher: Publisher
    attendance: Attendance
    storage: Storage
    pace: Pace = field(default_factory=Pace)
    strangers: Strangers = field(default_factory=Strangers)

    def close(self) -> None:
        """Let go of the database, and of who waits for what it tells."""
        self.store.close()
        self.publisher.close()
