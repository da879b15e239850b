"""Which function makes or takes back a change that is more than its row, such as a question that everybody is asked."""

from collections.abc import Callable

from facilitate.actions.base.act import Act
from facilitate.store.changes import Change, Row

Turn = Callable[[Act, Change], bool]
"""Makes a change where that makes sense by now -> whether it did, and tells of it."""

TURNS: dict[type[Row], Turn] = {}


def turns(kind: type[Row]) -> Callable[[Turn], Turn]:
    """Register the function for rows of a kind that come or go by what somebody did."""

    def register(turn: Turn) -> Turn:
        TURNS[kind] = turn
        return turn

    return register
