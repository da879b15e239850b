"""Backups do not pile up: the last ones stay, then fewer and fewer, and never more than fits."""

from itertools import pairwise

from facilitate.store.files import rotation
from facilitate.store.files.rotation import Backup, superfluous

NOW = 1_800_000_000.0
MINUTE, HOUR, DAY = 60, 3600, 86400


def every(seconds: int, number: int, size: int = 1000) -> list[Backup]:
    """The newest first."""
    return [Backup(f"{at}", NOW - at * seconds, size) for at in range(number)]


def left(backups: list[Backup]) -> list[Backup]:
    gone = superfluous(backups, NOW)
    return [one for one in backups if one not in gone]


def test_of_two_weeks_of_minutes_the_last_hours_and_days_stay():
    backups = every(MINUTE, 14 * 24 * 60)
    kept = left(backups)
    assert kept[: rotation.LAST] == backups[: rotation.LAST]
    assert len(kept) <= rotation.LAST + rotation.HOURS + rotation.DAYS + 2
    assert NOW - kept[-1].at > (rotation.DAYS - 1) * DAY
    gaps = [before.at - after.at for before, after in pairwise(kept)]
    assert max(gap for gap, one in zip(gaps, kept, strict=False) if NOW - one.at < 20 * HOUR) <= 2 * HOUR


def test_doing_it_after_each_one_keeps_as_much():
    kept: list[Backup] = []
    for one in reversed(every(10 * MINUTE, 6 * 24 * 10)):
        kept.append(one)
        gone = superfluous(kept, one.at)
        kept = [backup for backup in kept if backup not in gone]
    assert len(kept) > rotation.LAST + rotation.HOURS
    assert NOW - kept[0].at > (rotation.DAYS - 1) * DAY


def test_few_stay_all():
    assert left(every(DAY, 3)) == every(DAY, 3)
    assert left([]) == []


def test_together_they_are_never_larger_than_what_is_set_aside_for_them():
    kept = left(every(HOUR, 20, size=rotation.BYTES // 4))
    assert len(kept) == 4
    assert left(every(HOUR, 3, size=rotation.BYTES * 2)) == every(HOUR, 3, size=rotation.BYTES * 2)[:1]
