"""Dots, put on what a vote's ballot holds: on /phone by everybody, on /board for those who have no phone."""

from typing import Annotated, ClassVar

from msgspec import Meta

from facilitate.domain.commands.registry import LEADS, TAKES_PART, Command, Id, command
from facilitate.domain.limits import COUNTED


class Dot(Command, frozen=True, kw_only=True):
    """A dot of one's own. `target` is a cluster or a card on the ballot of a vote, or the number of a step."""

    round: Id
    target: Id


@command("/phone", "vote.cast", TAKES_PART)
class VoteCast(Dot, frozen=True, kw_only=True):
    """Put one dot more on it, as long as the vote is open and one has a dot left; of a scale, choose this alone."""


@command("/phone", "vote.retract", TAKES_PART)
class VoteRetract(Dot, frozen=True, kw_only=True):
    """Take one dot back from it, as long as the vote is open. Without a dot there, nothing changes."""


@command("/board", "vote.count", LEADS)
class VoteCount(Command, frozen=True, kw_only=True):
    """Count so many more votes, or fewer, that people without a phone gave in the room, as long as the vote is open.

    It stops at none and at 999 for one choice. The room hears of them with the results.
    """

    undoable: ClassVar[bool] = True

    round: Id
    target: Id
    more: Annotated[int, Meta(ge=-COUNTED, le=COUNTED)]
