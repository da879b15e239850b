"""On /phone: dots, put on what a vote's ballot holds."""

from facilitate.domain.commands.registry import TAKES_PART, Command, Id, command


class Dot(Command, frozen=True, kw_only=True):
    """A dot of one's own. `target` is a cluster or a card on the ballot of a vote."""

    round: Id
    target: Id


@command("/phone", "vote.cast", TAKES_PART)
class VoteCast(Dot, frozen=True, kw_only=True):
    """Put one dot more on it, as long as the vote is open and one has a dot left."""


@command("/phone", "vote.retract", TAKES_PART)
class VoteRetract(Dot, frozen=True, kw_only=True):
    """Take one dot back from it, as long as the vote is open. Without a dot there, nothing changes."""
