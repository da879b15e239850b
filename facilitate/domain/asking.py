"""A question that nobody planned: where it came in, and where the workshop goes on after it. Without a database."""

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Asked:
    """`during`: the round where everybody was, None in the lobby, and whether it was `open`; `back_to`: the round that
    is taken up again after it, None when none was broken off or it was taken up; `lens`: whose clusters it is about.
    """

    during: str | None
    open: bool
    back_to: str | None
    lens: str | None = None


def ask(during: str | None, is_open: bool, earlier: Asked | None, lens: str | None) -> Asked:
    """Asked in this round. One that follows on an `earlier` question goes back to where that would have gone."""
    broken_off = during if is_open else None
    return Asked(during, is_open, earlier.back_to if earlier else broken_off, lens)


def gone_back(asked: Asked) -> Asked:
    """The workshop went on from it."""
    return replace(asked, back_to=None)


def hands_back(earlier: Asked, later: Asked) -> Asked:
    """The earlier question, once the one that followed on it is taken back."""
    return replace(earlier, back_to=later.back_to)


def read(kept: dict[str, Any]) -> Asked:
    return Asked(**kept)


def write(asked: Asked) -> dict[str, Any]:
    """As a round keeps it, and as it travels."""
    return asdict(asked)
