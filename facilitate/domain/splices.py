"""Changes of a text as splices, and how two changes that were made at the same time both keep their words.

Places and lengths are counted in characters as Python counts them: Unicode code points. A change is a sequence of
splices, each made in the text that the one before it left.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

Change = Sequence["Splice"]


@dataclass(frozen=True, slots=True)
class Splice:
    """At a place, so many characters go, and a text comes."""

    at: int
    removed: int
    inserted: str

    @property
    def end(self) -> int:
        return self.at + self.removed


def diff(before: str, after: str) -> list[Splice]:
    """The change from one text to another, as one splice; none when they are equal."""
    if before == after:
        return []
    start = _alike(before, after)
    tail = _alike(before[start:][::-1], after[start:][::-1])
    return [Splice(start, len(before) - start - tail, after[start : len(after) - tail])]


def _alike(one: str, other: str) -> int:
    """How many characters they have in common from the start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def fits(splice: Splice, text: str) -> bool:
    """Whether the splice speaks of places that the text has."""
    return splice.at >= 0 and splice.removed >= 0 and splice.end <= len(text)


def apply(change: Change, text: str) -> str:
    return reduce(lambda old, splice: old[: splice.at] + splice.inserted + old[splice.end :], change, text)


def transform(late: Change, earlier: Change) -> tuple[list[Splice], list[Splice]]:
    """Both changes of one text, each as it has to be made after the other: (late after earlier, earlier after late).

    Either way around, the text becomes the same: what one of them removed is gone, what either inserted is there, and
    at the same place the earlier words stand first.
    """
    if not late or not earlier:
        return list(late), list(earlier)
    if len(late) > 1:
        first, passed = transform(late[:1], earlier)
        rest, passed = transform(late[1:], passed)
        return first + rest, passed
    if len(earlier) > 1:
        after_first, first = transform(late, earlier[:1])
        after_all, rest = transform(after_first, earlier[1:])
        return after_all, first + rest
    return _over(late[0], earlier[0], wins=False), _over(earlier[0], late[0], wins=True)


def _over(splice: Splice, other: Splice, *, wins: bool) -> list[Splice]:
    """The splice after another one was made; `wins`: it stands first at the same place."""
    if splice.at < other.at or (splice.at == other.at and wins):
        beyond = max(0, splice.end - other.end)
        before = min(splice.end, other.at) - splice.at
        parts = [Splice(other.at + len(other.inserted), beyond, ""), Splice(splice.at, before, splice.inserted)]
    else:
        at = other.at + len(other.inserted) + max(0, splice.at - other.end)
        parts = [Splice(at, max(0, splice.end - max(other.end, splice.at)), splice.inserted)]
    return [part for part in parts if part.removed or part.inserted]
