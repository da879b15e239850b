"""What a replay counts while it plays. Phones report from several threads."""

import math
import threading
from collections.abc import Sequence


class Tally:
    """Counters and the time from sending a card to its acknowledgement, in seconds, pauses and retries included."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.phones = 0
        self.cards_sent = 0
        self.cards_acknowledged = 0
        self.retries = 0
        self.reconnects = 0
        self.ack_times: list[float] = []

    def phone_joined(self) -> None:
        with self._lock:
            self.phones += 1

    def card_sent(self) -> None:
        with self._lock:
            self.cards_sent += 1

    def card_acknowledged(self, seconds: float) -> None:
        with self._lock:
            self.cards_acknowledged += 1
            self.ack_times.append(seconds)

    def retried(self) -> None:
        with self._lock:
            self.retries += 1

    def reconnected(self) -> None:
        with self._lock:
            self.reconnects += 1


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0-1) of the values do not exceed (nearest rank); 0 without values."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0
