"""On /board: cards that say the same, in one stack."""

from typing import Annotated

from msgspec import Meta

from facilitate.domain.commands.grouping import Grouping
from facilitate.domain.commands.registry import LEADS, Id, command


@command("/board", "cards.stack", LEADS)
class CardsStack(Grouping, frozen=True, kw_only=True):
    """Put cards under another one of their round that says the same, with all that lies under them.

    From then on they lie where that one lies, through every lens, and dots that they got count for it. Those that are
    there lie under it -> {gone}, how many are not there any more, if any.
    """

    cards: Annotated[list[Id], Meta(min_length=1, max_length=500)]
    on: Id


@command("/board", "card.top", LEADS)
class CardTop(Grouping, frozen=True, kw_only=True):
    """Put a card on top of its stack; the one that lay there lies under it, and its dots count for this one."""

    card: Id


@command("/board", "card.unstack", LEADS)
class CardUnstack(Grouping, frozen=True, kw_only=True):
    """Take a card out of its stack; of the one on top, take the stack apart. All of them lie beside each other then.

    Dots stay where they are.
    """

    card: Id
