"""Who works with whom: on /phone, what neighbours do themselves; on /board, chance and the facilitator's hand."""

from typing import Annotated

import msgspec
from msgspec import Meta

from facilitate.domain.commands.registry import LEADS, TAKES_PART, Command, Id, command
from facilitate.domain.limits import LINE_LIMIT


@command("/board", "pairs.draw", LEADS)
class PairsDraw(Command, frozen=True, kw_only=True):
    """Draw all pairs of an exchange round by chance, as long as nobody in it has sent or typed anything.

    `rest`: who is in none yet, at any time.
    """

    round: Id
    rest: bool = False


@command("/board", "pairs.arrange", LEADS)
class PairsArrange(Command, frozen=True, kw_only=True):
    """Set the pairs of an exchange round by hand, as long as nobody in it has sent or typed anything.

    Who is left out joins as a latecomer.
    """

    round: Id
    pairs: Annotated[list[Annotated[list[Id], Meta(min_length=1, max_length=3)]], Meta(max_length=300)]


@command("/board", "pair.change", LEADS)
class PairChange(Command, frozen=True, kw_only=True):
    """Put somebody into a pair of the round (left out: a new one; null: out of all) -> {pair}.

    `beside`: into the pair that this other person is in, or into a new one with them.
    """

    round: Id
    participant: Id
    pair: Id | None | msgspec.UnsetType = msgspec.UNSET
    beside: Id | msgspec.UnsetType = msgspec.UNSET


@command("/phone", "pair.join", TAKES_PART)
class PairJoin(Command, frozen=True, kw_only=True):
    """Work with the neighbour who has this code, in the open exchange round -> {pair}."""

    code: Annotated[str, Meta(max_length=LINE_LIMIT)]


@command("/phone", "pair.leave", TAKES_PART)
class PairLeave(Command, frozen=True, kw_only=True):
    """Go out of one's pair in the open exchange round; those who stay keep it."""


@command("/phone", "pair.guest", TAKES_PART)
class PairGuest(Command, frozen=True, kw_only=True):
    """Bring a neighbour without a phone into one's pair, or into a new one -> {participant, pair}."""

    name: Annotated[str, Meta(max_length=60)]
