"""How long a trouble of the storage lasts, and how often the log tells of it: at once, then every few seconds."""

import time
from dataclasses import dataclass, field

import structlog

from facilitate.domain.words import Trouble

TOLD_EVERY_S = 10.0

log = structlog.get_logger()


@dataclass
class Standing:
    """A trouble while it lasts. `refused` counts the commands that were refused for it."""

    trouble: Trouble
    refused: int = 0
    since: float = field(default_factory=time.monotonic)
    _told: int = -1
    _told_at: float = -TOLD_EVERY_S

    def tell(self, **more: object) -> None:
        """A line in the log, if there is news and the last one was not just now."""
        now = time.monotonic()
        if self.refused != self._told and now - self._told_at >= TOLD_EVERY_S:
            log.error("storage_trouble", trouble=str(self.trouble), refused=self.refused, **more)
            self._told, self._told_at = self.refused, now

    def end(self) -> None:
        lasted = round(time.monotonic() - self.since, 1)
        log.warning("storage_trouble_over", trouble=str(self.trouble), refused=self.refused, seconds=lasted)
