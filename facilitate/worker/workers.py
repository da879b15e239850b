"""The processes of a server: one for who makes the report, one for what takes long and for its readers, one for what
people bring."""

from typing import Any

from facilitate.work.answer import Answer
from facilitate.work.lane import Lane
from facilitate.work.progress import Told, nobody
from facilitate.worker.jobs import READING, takes_long

LIMIT_S = 60
LONG_LIMIT_S = 300
READING_LIMIT_S = 8
"""From when it is asked for, the wait and the start of a process among it: what is read in time takes a blink."""
PROGRAM = "facilitate.worker"


class Workers:
    """Who waits for a preview or a document does not wait for a picture of 1,000 cards, or for a roomful of readers;
    and nobody waits for what somebody brought. All but the first are started with the first job for them."""

    def __init__(self) -> None:
        self._quick = Lane((PROGRAM, "report"), LIMIT_S)
        self._long = Lane((PROGRAM, "long"), LONG_LIMIT_S)
        self._reading = Lane((PROGRAM, "reading"), READING_LIMIT_S)

    def start(self) -> None:
        """Have the first one ready before anybody asks."""
        self._quick.start()

    def do(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        """See `work.answer.Do`."""
        return self._lane_of(job, args).do(job, *args, told=told)

    def close(self) -> None:
        for lane in (self._quick, self._long, self._reading):
            lane.close()

    def _lane_of(self, job: str, args: tuple[Any, ...]) -> Lane:
        if job in READING:
            return self._reading
        return self._long if takes_long(job, *args) else self._quick
