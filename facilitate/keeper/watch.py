"""The watch on the storage: the one place that decides whether it is in trouble, in the process that writes.

Troubles are noted when a command is refused for them, looked for between batches, and told to everybody who asks this
process, again and again while they last: whoever hears nothing for a while knows that they are over.
"""

import shutil
import time
from collections.abc import Iterable
from pathlib import Path

import structlog

from facilitate.domain.words import Trouble
from facilitate.keeper.anchor import Anchor
from facilitate.keeper.checkup import Checkup
from facilitate.keeper.rescuing import Rescuing
from facilitate.keeper.standing import Standing
from facilitate.store import standing
from facilitate.store.files import copies
from facilitate.store.files.place import Place
from facilitate.store.trouble import InTrouble
from facilitate.store.unit import Work
from facilitate.store.writer import Outcome, Writer

LOOK_EVERY_S = 1.0
TRY_EVERY_S = 2.0
"""Whether what was full, busy or not to be written can be written again."""
LAST_TRY_S = 8.0
"""Less than what the supervisor gives a process to end."""
TELL_EVERY_S = 1.0
SHORT_BYTES = 100 << 20
"""Less than this and the disk is nearly full."""
_PASSING = (Trouble.READ_ONLY, Trouble.FULL, Trouble.BUSY)

log = structlog.get_logger()


class StartAnew(Exception):
    """The database was put back, or can be written again: whoever has it open has to open it anew."""


class Watch:
    """Over what a writer stands on. Without an anchor there is no file to watch over."""

    def __init__(self, writer: Writer, anchor: Anchor | None) -> None:
        self._writer, self._anchor = writer, anchor
        self._checkup = Checkup(anchor.engine) if anchor is not None else None
        self._rescuing = Rescuing(anchor) if anchor is not None else None
        self._at_rest: Path | None = None
        self._troubles: dict[Trouble, Standing] = {}
        self._told: tuple[Trouble, ...] = ()
        self._look_at = self._try_at = self._told_at = 0.0
        if anchor is not None and (damage := copies.problem_of(anchor.opened)):
            self._bar(InTrouble(Trouble.DAMAGED, damage))

    def at_rest(self, database: Path, trouble: InTrouble) -> None:
        """The store began with a database that it cannot write, or that is not there: nothing is taken until it can."""
        self._at_rest = database
        self._bar(trouble)

    def after(self, outcomes: Iterable[Outcome]) -> None:
        """A batch was done: note what it was refused for."""
        refused = [error for _, error in outcomes if isinstance(error, InTrouble)]
        if refused:
            self._note(refused[0], len(refused))
            self._look_at = 0.0
            if self._at_rest is None:
                self._try_at = time.monotonic() + TRY_EVERY_S  # that was one just now, and may have taken long

    def look(self) -> tuple[Trouble, ...] | None:
        """See to the storage -> what is to be told now, if anything. To be called often. Raises StartAnew."""
        now = time.monotonic()
        if now < self._look_at:
            return None
        self._look_at = now + LOOK_EVERY_S
        if self._anchor is not None and self._rescuing is not None:
            self._look_for_the_file(self._rescuing, self._anchor.place)
            self._look_for_space(self._anchor)
        if self._checkup is not None:
            self._look_for_damage(self._checkup)
        if now >= self._try_at and (self._at_rest or any(one in self._troubles for one in _PASSING)):
            self._try()
            self._try_at = time.monotonic() + TRY_EVERY_S
        for one in self._troubles.values():
            one.tell()
        return self._news(now)

    def _news(self, now: float) -> tuple[Trouble, ...] | None:
        troubles = tuple(one for one in Trouble if one in self._troubles)
        if troubles == self._told and (not troubles or now - self._told_at < TELL_EVERY_S):
            return None
        self._told, self._told_at = troubles, now
        return troubles

    def _note(self, trouble: InTrouble, refused: int) -> None:
        one = self._troubles.setdefault(trouble.trouble, Standing(trouble.trouble))
        one.refused += refused
        one.tell(sign=trouble.sign)

    def _bar(self, trouble: InTrouble) -> None:
        self._writer.barred = trouble.trouble
        self._note(trouble, 0)

    def _look_for_the_file(self, rescuing: Rescuing, place: Place) -> None:
        """One that is gone is told first. Once it is put back this process has to end: it has the other one open."""
        if place.holds() and not rescuing.runs:
            self._end([Trouble.MOVED])
            return
        self._note(InTrouble(Trouble.MOVED), 0)
        outcome = rescuing.go_on()
        if isinstance(outcome, Exception):
            self._note(InTrouble(Trouble.MOVED, str(outcome)), 0)
        elif outcome is not None:
            log.error("storage_put_back", file=place.database.name, set_aside=outcome)
            raise StartAnew

    def end(self) -> None:
        """The process is to end: a file that is gone from its place is put back now or never. Raises StartAnew."""
        if self._anchor is None or self._rescuing is None:
            return
        until = time.monotonic() + LAST_TRY_S
        while (self._rescuing.runs or not self._anchor.place.holds()) and time.monotonic() < until:
            self._look_for_the_file(self._rescuing, self._anchor.place)
            time.sleep(0.05)

    def _look_for_space(self, anchor: Anchor) -> None:
        try:
            free = shutil.disk_usage(anchor.place.database.parent).free
        except OSError:
            return  # the folder is gone; that is seen by the file
        if free < SHORT_BYTES:
            self._note(InTrouble(Trouble.SHORT), 0)
        else:
            self._end([Trouble.SHORT])

    def _look_for_damage(self, checkup: Checkup) -> None:
        """Who was refused for damage may have been unlucky; where it is found, nothing is written any more."""
        checkup.ask(at_once=Trouble.DAMAGED in self._troubles and self._writer.barred is None)
        found = checkup.answer()
        if found:
            self._bar(InTrouble(Trouble.DAMAGED, found))
        elif found == "" and self._writer.barred is None:
            self._end([Trouble.DAMAGED])

    def _try(self) -> None:
        if self._at_rest is not None:
            self._try_to_open(self._at_rest)
            return
        outcomes, _ = self._writer.commit([Work(standing.probe)])
        refused = [error for _, error in outcomes if isinstance(error, InTrouble)]
        if refused:
            self._note(refused[0], 0)
        else:
            self._end(_PASSING)

    def _try_to_open(self, database: Path) -> None:
        """Raises StartAnew when it can be written, or, where its file was gone, when that is back."""
        trouble = standing.trouble_of(database)
        if trouble is None:
            log.warning("storage_can_be_written")
            raise StartAnew
        if self._writer.barred is Trouble.MOVED and trouble.trouble is not Trouble.MOVED:
            log.warning("storage_is_back", trouble=str(trouble.trouble))
            raise StartAnew

    def _end(self, troubles: Iterable[Trouble]) -> None:
        for trouble in troubles:
            ended = self._troubles.pop(trouble, None)
            if ended is not None:
                ended.end()
