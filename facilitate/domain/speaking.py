"""Who speaks, one after the other: the rules of a speaking queue, without workshop or database.

A queue is an order of speakers (ids of participants, or of pairs in an exchange round) and the place of who speaks
now. Places before it are turns that went by; somebody who was skipped stands there and once more at the end. Every step
changes the place, so that two people who ask for the same step from the same place make one step.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from facilitate.domain.words import Speaking


@dataclass(frozen=True)
class Queue:
    """`order` has at least one speaker; `at` is the place of the one who speaks now."""

    order: tuple[str, ...]
    at: int = 0

    @property
    def now(self) -> str:
        return self.order[self.at]

    @property
    def waiting(self) -> tuple[str, ...]:
        return self.order[self.at + 1 :]


def begin(here: Sequence[str], order: Speaking, random: Random) -> Queue | None:
    """A queue of all who are here, as they sit or by chance; None when nobody is."""
    people = list(here)
    if order is Speaking.RANDOM:
        random.shuffle(people)
    return Queue(tuple(people)) if people else None


def keep_up(queue: Queue, here: Sequence[str]) -> Queue:
    """Who left waits no longer; who came meanwhile waits at the end."""
    gone_by = queue.order[: queue.at + 1]
    waiting = tuple(one for one in queue.waiting if one in here)
    late = tuple(one for one in here if one not in gone_by and one not in waiting)
    return replace(queue, order=gone_by + waiting + late)


def following(queue: Queue) -> Queue | None:
    """The next one speaks; None when everybody has had a turn."""
    return replace(queue, at=queue.at + 1) if queue.waiting else None


def previous(queue: Queue, here: Sequence[str]) -> Queue | None:
    """Who spoke before speaks again, if still here; None for the first. Who was skipped then waits no longer."""
    for at in range(queue.at - 1, -1, -1):
        speaker = queue.order[at]
        if speaker in here:
            later = tuple(one for one in queue.order[at + 1 :] if one != speaker and one in here)
            return Queue(queue.order[: at + 1] + later, at)
    return None


def skip(queue: Queue, here: Sequence[str]) -> Queue | None:
    """The next one speaks and who is skipped, if still here, waits at the end; None when nobody else waits."""
    again = (queue.now,) if queue.now in here else ()
    return Queue(queue.order + again, queue.at + 1) if queue.waiting else None


def jump(queue: Queue, speaker: str) -> Queue:
    """This one speaks now, wherever they stood, and the others follow as they would have."""
    if speaker == queue.now:
        return queue
    waiting = tuple(one for one in queue.waiting if one != speaker)
    return Queue((*queue.order[: queue.at + 1], speaker, *waiting), queue.at + 1)


def read(kept: dict[str, Any]) -> Queue:
    return Queue(tuple(kept["order"]), kept["at"])


def write(queue: Queue) -> dict[str, Any]:
    """As a round keeps it, and as it travels: {order, at}."""
    return {"order": list(queue.order), "at": queue.at}
