"""Which backups are kept: the last ones, then one for each hour of a day, then one for each day of a week."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

LAST = 5
HOURS = 24
DAYS = 7
BYTES = 2 << 30
"""All of them together; the newest is kept even when it alone is larger."""
_HOUR_S, _DAY_S = 3600, 86400


class Backup(NamedTuple):
    """`at`: seconds since the epoch; `size`: bytes."""

    name: str
    at: float
    size: int


def superfluous(backups: Iterable[Backup], now: float) -> list[Backup]:
    """Those that may go, the oldest first."""
    newest_first = sorted(backups, key=lambda one: one.at, reverse=True)
    kept = set(newest_first[:LAST])
    kept |= _first_of_each(newest_first, _HOUR_S, now - HOURS * _HOUR_S)
    kept |= _first_of_each(newest_first, _DAY_S, now - DAYS * _DAY_S)
    room = BYTES
    for one in newest_first:
        room -= one.size
        if room < 0 and one is not newest_first[0]:
            kept.discard(one)
    return [one for one in reversed(newest_first) if one not in kept]


def _first_of_each(newest_first: Sequence[Backup], seconds: int, since: float) -> set[Backup]:
    found = {int(one.at // seconds): one for one in reversed(newest_first) if one.at >= since}
    return set(found.values())
