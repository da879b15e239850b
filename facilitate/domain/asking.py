"""A question that nobody planned: where it came in, and where the workshop goes on after it. Without a database."""

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Asked:
    """`during`: the round where everybody was, None in the lobby, and whether it was `open`; `back_to`: the round that
    is taken up again after it, None when none was broken off or it was taken up; `lens`: whose clusters it is about;
    `runs_on`: of these two rounds those whose timer ran, and runs on when they are taken up again.
    """

    during: str | None
    open: bool
    back_to: str | None
    lens: str | None = None
    runs_on: tuple[str, ...] = ()


def ask(during: str | None, is_open: bool, timer_runs: bool, earlier: Asked | None, lens: str | None) -> Asked:
    """Asked in this round. One that follows on an `earlier` question goes back to where that would have gone."""
    broken_off = during if is_open else None
    back_to = earlier.back_to if earlier else broken_off
    running = {*(earlier.runs_on if earlier else ()), *([during] if timer_runs else [])}
    runs_on = tuple(one for one in dict.fromkeys((during, back_to)) if one is not None and one in running)
    return Asked(during, is_open, back_to, lens, runs_on)


def takes_up(asked: Asked, round_: str) -> bool:
    """Whether a round that opens after the question is one that this, or the question before it, broke off."""
    return round_ == asked.back_to or (asked.open and round_ == asked.during)


def gone_back(asked: Asked) -> Asked:
    """The workshop went on from it."""
    return replace(asked, back_to=None)


def hands_back(earlier: Asked, later: Asked) -> Asked:
    """The earlier question, once the one that followed on it is taken back."""
    return replace(earlier, back_to=later.back_to)


def read(kept: dict[str, Any]) -> Asked:
    return Asked(**{**kept, "runs_on": tuple(kept.get("runs_on", ()))})


def write(asked: Asked) -> dict[str, Any]:
    """As a round keeps it, and as it travels."""
    return {**asdict(asked), "runs_on": list(asked.runs_on)}
