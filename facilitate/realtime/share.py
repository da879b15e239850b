"""A share of the time, for work in rounds: what costs little is done at once, what costs much is gathered."""

SHARE = 0.25
"""Of all time, in the long run. The loop has others to serve: who sends, and who asks."""
AHEAD_S = 0.02
"""Seconds of work that may be done before they were earned, so that cards that follow closely do not wait."""
MOST_WAIT_S = 0.05
"""No rest is longer, whatever the work cost."""


class Share:
    """By any clock in seconds that does not go back."""

    def __init__(self) -> None:
        self._debt = 0.0
        self._at = 0.0

    def spend(self, took: float, now: float) -> None:
        """A round of work was done."""
        earned = (now - self._at) * SHARE
        owed = max(self._debt + took - earned, 0.0)
        self._debt = min(owed, AHEAD_S + MOST_WAIT_S * SHARE)
        self._at = now

    @property
    def free_at(self) -> float:
        """When the next round may begin."""
        return self._at + max(self._debt - AHEAD_S, 0.0) / SHARE
