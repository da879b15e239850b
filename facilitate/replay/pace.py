"""How fast people are. At speed 1 a script takes as long as it would take people who know what they want to say."""

import random
import time
from collections.abc import Hashable, Iterator, Sequence

CHARACTERS_PER_SECOND = 9.0
THINKING = (2.0, 7.0)
BETWEEN_CARDS = (0.8, 2.5)
LOOKING = (0.6, 1.4)

Typed = tuple[Hashable, int]
"""Who types, and how many characters."""


def send_times(typed: Sequence[Typed], chance: random.Random) -> list[float]:
    """When each card is sent, in seconds from the opening of its round.

    Everybody starts to think and type when the round opens, each author one card after the other. Cards go out in the
    order given, though: one that is ready early waits for those before it, as people in a room wait for each other.
    """
    free: dict[Hashable, float] = {}
    times: list[float] = []
    for author, characters in typed:
        ready = free.get(author, 0.0) + chance.uniform(*THINKING) + characters / CHARACTERS_PER_SECOND
        earliest = times[-1] + chance.uniform(*BETWEEN_CARDS) if times else 0.0
        free[author] = max(ready, earliest)
        times.append(free[author])
    return times


class Pace:
    """Waiting, at a speed: 1 is human, 30 is thirty times as fast. The same script waits the same way every time."""

    def __init__(self, speed: float, seed: int = 1) -> None:
        self._speed = speed
        self._chance = random.Random(seed)

    def schedule(self, typed: Sequence[Typed]) -> Iterator[float]:
        """Moments of `time.monotonic`, from now, at which the cards are sent."""
        start = time.monotonic()
        for moment in send_times(typed, self._chance):
            yield start + moment / self._speed

    def look(self) -> None:
        """The moment that somebody needs before the next small thing they do."""
        self.pause(self._chance.uniform(*LOOKING))

    def pause(self, seconds: float) -> None:
        time.sleep(seconds / self._speed)


def sleep_until(moment: float) -> None:
    """Sleep until a moment of `time.monotonic`; not at all when it has passed."""
    time.sleep(max(0.0, moment - time.monotonic()))
