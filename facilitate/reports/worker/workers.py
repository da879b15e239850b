"""The processes of a server: one for who makes the report, one for what takes long and for its readers."""

from typing import Any

from facilitate.reports.progress import Told, nobody
from facilitate.reports.work import Answer, takes_long
from facilitate.reports.worker.process import Worker

LIMIT_S = 60
LONG_LIMIT_S = 300


class Workers:
    """Who waits for a preview or a document does not wait for a picture of 1,000 cards, or for a roomful of readers.
    The second process is started with the first job for it."""

    def __init__(self, limit: float = LIMIT_S, long_limit: float = LONG_LIMIT_S) -> None:
        self._quick, self._long = Worker(limit), Worker(long_limit)

    def start(self) -> None:
        """Have the first one ready before anybody asks."""
        self._quick.start()

    def do(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        """See `jobs.Do`."""
        worker = self._long if takes_long(job, *args) else self._quick
        return worker.do(job, *args, told=told)

    def close(self) -> None:
        for worker in (self._quick, self._long):
            worker.close()
