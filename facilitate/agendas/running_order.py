"""An agenda as a running order: when each round begins, as it is planned."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitate.domain.commands import RoundPlan

_DAY = 24 * 60


@dataclass(frozen=True)
class Planned:
    """number: as on the board, where rounds that are skipped count too; begins: a time of day such as 9:05, or how long
    after the start where none is known."""

    number: int
    begins: str
    plan: RoundPlan


@dataclass(frozen=True)
class RunningOrder:
    """ends: as `Planned.begins`; seconds: of all rounds together; to_bring: each of the materials once."""

    rounds: list[Planned]
    ends: str
    seconds: int
    to_bring: list[str]


def running_order(rounds: Sequence[RoundPlan], starts: str) -> RunningOrder:
    """Of all rounds that are not skipped. `starts` is a time of day, HH:MM, or empty."""
    planned, seconds = [], 0
    for number, plan in enumerate(rounds, start=1):
        if not plan.skipped:
            planned.append(Planned(number, _after(starts, seconds), plan))
            seconds += plan.seconds or 0
    materials = dict.fromkeys(one.plan.materials for one in planned if one.plan.materials)
    return RunningOrder(planned, _after(starts, seconds), seconds, list(materials))


def _after(starts: str, seconds: int) -> str:
    hours, minutes = (int(part) for part in (starts or "0:0").split(":"))
    total = hours * 60 + minutes + seconds // 60
    return f"{total % _DAY // 60 if starts else total // 60}:{total % 60:02}"
