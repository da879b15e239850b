"""Durations, and the two numbers that say most about them."""

import statistics


class Samples:
    """Seconds, collected by several threads; shown in milliseconds."""

    def __init__(self) -> None:
        self._seconds: list[float] = []

    def add(self, seconds: float) -> None:
        self._seconds.append(seconds)

    def __len__(self) -> int:
        return len(self._seconds)

    @property
    def median(self) -> float:
        return statistics.median(self._seconds) * 1000

    @property
    def p95(self) -> float:
        """What 95 of 100 stay below."""
        return statistics.quantiles(self._seconds, n=20, method="inclusive")[-1] * 1000
