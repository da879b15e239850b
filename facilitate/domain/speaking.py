"""Who speaks, one after the other: the rules of a speaking queue, without workshop or database.

A queue is an order of speakers (ids of participants, or of pairs in an exchange round) and the place of who speaks
now. Places before it are turns that went by; somebody who was skipped stands there and once more at the end. Who was
taken out, but may come back, keeps their place until it goes by. Every step changes the place, so that two people who
ask for the same step from the same place make one step.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from facilitate.domain.words import Speaking


@dataclass(frozen=True)
class Queue:
    """`order` has at least one speaker; `at` is the place of the one who speaks now; `away`: who follows but is out."""

    order: tuple[str, ...]
    at: int = 0
    away: tuple[str, ...] = ()

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


def keep_up(queue: Queue, here: Sequence[str], out: Sequence[str] = ()) -> Queue:
    """Who left waits no longer; who came meanwhile waits at the end; who is out for now keeps their place."""
    gone_by = queue.order[: queue.at + 1]
    waiting = tuple(one for one in queue.waiting if one in here or one in out)
    late = tuple(one for one in here if one not in gone_by and one not in waiting)
    away = tuple(one for one in waiting if one not in here)
    return Queue(gone_by + waiting + late, queue.at, away)


def following(queue: Queue) -> Queue | None:
    """The next one who is here speaks; None when everybody has had a turn. The turns of who is out go by."""
    waiting = queue.waiting
    for place, one in enumerate(waiting):
        if one not in queue.away:
            later = waiting[place:]
            away = tuple(one for one in queue.away if one in later)
            return Queue(queue.order[: queue.at + 1] + later, queue.at + 1, away)
    return None


def previous(queue: Queue, here: Sequence[str]) -> Queue | None:
    """Who spoke before speaks again, if still here; None for the first. Who was skipped then waits no longer."""
    for at in range(queue.at - 1, -1, -1):
        speaker = queue.order[at]
        if speaker in here:
            later = dict.fromkeys(one for one in queue.order[at + 1 :] if one in here or one in queue.away)
            later.pop(speaker, None)
            return Queue((*queue.order[: at + 1], *later), at, queue.away)
    return None


def skip(queue: Queue, here: Sequence[str]) -> Queue | None:
    """The next one speaks and who is skipped, if still here, waits at the end; None when nobody else waits."""
    again = (queue.now,) if queue.now in here else ()
    after = following(queue)
    return replace(after, order=after.order + again) if after else None


def jump(queue: Queue, speaker: str) -> Queue:
    """This one speaks now, wherever they stood, and the others follow as they would have."""
    if speaker == queue.now:
        return queue
    waiting = tuple(one for one in queue.waiting if one != speaker)
    return Queue((*queue.order[: queue.at + 1], speaker, *waiting), queue.at + 1, queue.away)


def read(kept: dict[str, Any]) -> Queue:
    return Queue(tuple(kept["order"]), kept["at"], tuple(kept.get("away", ())))


def write(queue: Queue) -> dict[str, Any]:
    """As a round keeps it, and as it travels: {order, at, away}."""
    return {"order": list(queue.order), "at": queue.at, "away": list(queue.away)}
