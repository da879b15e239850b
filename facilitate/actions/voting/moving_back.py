"""Dots that a step put, took or moved from one choice to another, fitted to what was done with them since."""

from collections import defaultdict
from collections.abc import Sequence

from facilitate.domain.limits import COUNTED
from facilitate.store import restoring
from facilitate.store.changes import Change, Image, Name, Row, key_of
from facilitate.store.tables import CountedVote, Vote


def fitted(wanted: Sequence[Change], rows: dict[Name, Row]) -> tuple[list[Change], int]:
    """Changes of votes as they can be made now -> those, and how many moves are made in part alone.

    Where a voter put or took back a dot since, as many go back as came along and are still there; the rest stays. Those
    that were counted in the room are one voter's; so many more or fewer of them are so many fewer or more again, to
    what somebody else counted since, or none where that cannot be.
    """
    of_voters: dict[tuple[str, ...], list[Change]] = defaultdict(list)
    for change in wanted:
        of_voters[tuple(change.key[:-1])].append(change)
    made: list[Change] = []
    short = 0
    for changes in of_voters.values():
        moved = sum(max(0, _more(change)) for change in changes)
        is_a_move = len(changes) == 2 and moved and not sum(map(_more, changes))
        if not is_a_move or all(restoring.is_as_before(change, rows.get(change.name)) for change in changes):
            made += [_counted_since(change, rows) for change in changes]
            continue
        source = next(change for change in changes if _more(change) < 0)
        still = min(moved, _dots(rows, source))
        if still:
            short += still < moved
            made += [_moved(change, still if _more(change) > 0 else -still, rows) for change in changes]
    return made, short


def _counted_since(change: Change, rows: dict[Name, Row]) -> Change:
    """A change of what is counted in the room, made to what that is now; any other as it is."""
    more = _more(change)
    fits = 0 <= _dots(rows, change) + more <= COUNTED
    return _moved(change, more, rows) if change.kind is CountedVote and fits else change


def _more(change: Change) -> int:
    return int((change.after or {}).get("dots", 0)) - int((change.before or {}).get("dots", 0))


def _dots(rows: dict[Name, Row], change: Change) -> int:
    row = rows.get(change.name)
    return row.dots if isinstance(row, Vote | CountedVote) else 0


def _moved(change: Change, more: int, rows: dict[Name, Row]) -> Change:
    there = _dots(rows, change)
    return Change(change.table, change.key, _image(change, there), _image(change, there + more))


def _image(change: Change, dots: int) -> Image | None:
    return {**dict(zip(key_of(change.kind), change.key, strict=True)), "dots": dots} if dots else None
