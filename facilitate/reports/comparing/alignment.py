"""Two tellings of the same thing, text by text: what stayed, what was reworded, what came and what went. Pure.

It takes about as long as the texts are many, also where many of them are the same: a text is looked up, never compared
with all others.
"""

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A text under a heading: its `sort` (a heading, a bullet ...), and the id of what it was made of, if one knows."""

    under: str
    text: str
    sort: str
    source: str = ""


Pair = tuple[Said | None, Said | None]
_Places = tuple[int, int]
"""Of one text in the earlier and in the later telling."""
_Gap = tuple[range, range]
"""What stands between two texts that stayed, in the earlier and in the later telling."""


def changed(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """What is not the same in both, in the order of the later one; None for what is only in the other.

    A text is reworded when it was made of the same, or where neither knows what it was made of, when it is of the same
    sort and stands in the same place. One that moved went in one place and came in another.
    """
    stayed = _stayed(old, new)
    gaps = list(_gaps(stayed, len(old), len(new)))
    was = _reworded(old, new, gaps)
    paired = set(was.values())
    for before, after in gaps:
        went = deque(one for one in before if one not in paired)
        for one in after:
            partner = was.get(one)
            while partner is not None and partner in before and went and went[0] < partner:
                yield old[went.popleft()], None
            if partner is None or old[partner].text != new[one].text:
                yield old[partner] if partner is not None else None, new[one]
        yield from ((old[one], None) for one in went)


def _stayed(old: Sequence[Said], new: Sequence[Said]) -> list[_Places]:
    """What stands in both in the same order: first what stands there once, then between two of those all the rest."""
    found = _same(old, new, once=True)
    further = [
        (before.start + one, after.start + other)
        for before, after in _gaps(found, len(old), len(new))
        if before and after
        for one, other in _same(old[before.start : before.stop], new[after.start : after.stop])
    ]
    return sorted(found + further)


def _same(old: Sequence[Said], new: Sequence[Said], once: bool = False) -> list[_Places]:
    """The first of the earlier ones with the first of the later ones, and so on, as far as their orders agree."""
    twins: dict[int, int] = {}
    for rule in (lambda one: (one.source, one.text), lambda one: one.text):
        befores, afters = _by(rule, old, twins.values()), _by(rule, new, twins.keys())
        for words, places in afters.items():
            others = befores.get(words, [])
            if not once or len(places) == len(others) == 1:
                twins |= zip(places, others, strict=False)
    return _rising([(twins[place], place) for place in sorted(twins)])


def _by(rule: Callable[[Said], Hashable], said: Sequence[Said], taken: Collection[int]) -> dict[Hashable, list[int]]:
    """Places by what stands there, without those that are taken."""
    found, passed = defaultdict[Hashable, list[int]](list), set(taken)
    for place, one in enumerate(said):
        if place not in passed:
            found[rule(one)].append(place)
    return found


def _rising(pairs: Sequence[_Places]) -> list[_Places]:
    """The longest choice of them that rises on both sides; on the right they rise already."""
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (place, _) in enumerate(pairs):
        length = bisect_left(lowest, place)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1], ends[length : length + 1] = [place], [index]
    chosen: list[_Places] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]


def _gaps(stayed: Sequence[_Places], olds: int, news: int) -> Iterator[_Gap]:
    before = after = 0
    for one, other in (*stayed, (olds, news)):
        yield range(before, one), range(after, other)
        before, after = one + 1, other + 1


def _reworded(old: Sequence[Said], new: Sequence[Said], gaps: Sequence[_Gap]) -> dict[int, int]:
    """The place of the earlier text by that of the later one."""
    sources = {old[place].source: place for before, _ in gaps for place in before if old[place].source}
    found: dict[int, int] = {}
    for before, after in gaps:
        waiting = defaultdict[str, deque[int]](deque)
        for place in before:
            if not old[place].source:
                waiting[old[place].sort].append(place)
        for place in after:
            one = new[place]
            if one.source in sources and old[sources[one.source]].text != one.text:
                found[place] = sources.pop(one.source)
            elif not one.source and waiting[one.sort]:
                found[place] = waiting[one.sort].popleft()
    return found
