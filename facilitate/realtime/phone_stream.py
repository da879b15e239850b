"""The phone stream of one workshop on its way to its phones.

All phones hear one common frame. Whoever has events of their own hears these at once, in a frame of their own; so does
everybody what is for all. Counts alone, and that the numbers went on, may wait for a moment, longer in a larger room: a
later frame carries them. For each phone, frames follow each other without a gap.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec

from facilitate.store.event_log import Sent

COUNTS_EVERY_S = (0.25, 1.0)
"""At least and at most. A phone that hears of a number it has not been told waits somewhat longer before it asks."""
COUNTS_PER_SECOND = 400
"""So many phones of one workshop hear of counts alone in a second, as far as these limits allow."""
_COUNTS = "counts.changed"

_encode = msgspec.json.Encoder().encode

Frame = dict[str, Any]


def counts_every_s(phones: int) -> float:
    """How long counts alone may wait in a room of so many phones."""
    least, most = COUNTS_EVERY_S
    return min(max(phones / COUNTS_PER_SECOND, least), most)


@dataclass(frozen=True, slots=True)
class _Event:
    rev: int
    encoded: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Out:
    """What is to be sent: frames by participant, and one for everybody but those who `heard` it all already."""

    own: list[tuple[str, Frame]]
    common: Frame | None
    heard: list[str]


@dataclass(slots=True)
class PhoneStream:
    """`_since`: what everybody was told up to; `_ahead`: who was told more, and up to where. The last counts say all:
    earlier ones are not kept."""

    told_at: float = float("-inf")
    every_s: float = COUNTS_EVERY_S[0]
    waits: bool = False
    _since: int = 0
    _rev: int = 0
    _common: list[_Event] = field(default_factory=list)
    _counts: _Event | None = None
    _own: defaultdict[str, list[_Event]] = field(default_factory=lambda: defaultdict(list))
    _ahead: dict[str, int] = field(default_factory=dict)

    @property
    def due_at(self) -> float:
        """When what waits has to go, by the monotonic clock."""
        return self.told_at + self.every_s

    def take(self, events: Sequence[Sent], now: float) -> Out:
        """New events, in order, possibly none -> what is to be sent now."""
        authors, is_urgent = self._keep(events)
        whole = is_urgent or now >= self.due_at
        if whole:
            authors |= self._ahead.keys()
        own = []
        for participant in authors:
            since = self._ahead.get(participant, self._since)
            if since < self._rev:
                own.append((participant, self._frame(since, self._own.get(participant, ()))))
            self._ahead[participant] = self._rev
        if not whole:
            return Out(own, None, [])
        out = Out(own, self._frame(self._since, ()), list(self._ahead))
        self._since, self.told_at = self._rev, now
        self._start_anew()
        return out

    def _start_anew(self) -> None:
        self.waits = False
        self._common.clear()
        self._counts = None
        self._own.clear()
        self._ahead.clear()

    def _keep(self, events: Sequence[Sent]) -> tuple[set[str], bool]:
        """Whose own events there are, and whether there is one for all that cannot wait."""
        authors: set[str] = set()
        is_urgent = False
        for sent in events:
            if not self.waits or sent.fact.rev != self._rev + 1:
                # Nothing waits, or something in between never came: a frame must not say that nothing is missing.
                self._start_anew()
                self._since, self.waits = sent.fact.rev - 1, True
            event = _Event(sent.fact.rev, msgspec.Raw(_encode(sent.event)))
            self._rev = event.rev
            if sent.fact.audience is not None:
                for participant in sent.fact.audience:
                    self._own[participant].append(event)
                    authors.add(participant)
            elif sent.fact.type == _COUNTS:
                self._counts = event
            else:
                self._common.append(event)
                is_urgent = True
        return authors, is_urgent

    def _frame(self, since: int, own: Sequence[_Event]) -> Frame:
        events = [*self._common, *own, *([self._counts] if self._counts else ())]
        events.sort(key=lambda event: event.rev)
        return {"since": since, "rev": self._rev, "events": [one.encoded for one in events if one.rev > since]}
