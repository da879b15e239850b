"""On /board: what of the cards the room sees, and when; cards for who has no phone."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from facilitate.domain.commands.registry import LEADS, WRITES, Command, Id, Line, command
from facilitate.domain.commands.taking_part import CardChange, CardText
from facilitate.domain.words import CardKind


@command("/board", "input.lock", LEADS)
class InputLock(Command, frozen=True, kw_only=True):
    """Pause sending in a round, or take it up again. What waits on phones goes out by itself then."""

    round: Id
    locked: bool


@command("/board", "cards.reveal", LEADS)
class CardsReveal(Command, frozen=True, kw_only=True):
    """Show the cards of a round that keeps them for later, or cover them again (`on`: false).

    `cards` null: all of them, and those that still come.
    """

    round: Id
    cards: Annotated[list[Id], Meta(max_length=500)] | None = None
    on: bool = True


@command("/board", "card.approve", LEADS)
class CardApprove(Command, frozen=True, kw_only=True):
    """Let a card that waits onto the board."""

    undoable: ClassVar[bool] = True

    card: Id


@command("/board", "cards.approve", LEADS)
class CardsApprove(Command, frozen=True, kw_only=True):
    """Let those of these cards that still wait onto the board, in one step -> {cards}, how many."""

    undoable: ClassVar[bool] = True

    cards: Annotated[list[Id], Meta(min_length=1, max_length=500)]


@command("/board", "card.ask", LEADS)
class CardAsk(Command, frozen=True, kw_only=True):
    """Give a card of the open round back to its author with a question; it comes back when they changed it."""

    card: Id
    question: Line


@command("/board", "card.hide", LEADS)
class CardHide(Command, frozen=True, kw_only=True):
    """Take a card off the board. Its text and its places are kept, see card.restore."""

    undoable: ClassVar[bool] = True

    card: Id


@command("/board", "card.restore", LEADS)
class CardRestore(Command, frozen=True, kw_only=True):
    """Bring back a card that was taken off: to the board, or among those that wait for a yes."""

    undoable: ClassVar[bool] = True

    card: Id
    state: Literal["shown", "waiting"] = "shown"


@command("/board", "card.reclassify", WRITES)
class CardReclassify(Command, frozen=True, kw_only=True):
    """Make it another kind of card, of any kind. A call keeps its addressee when none is given."""

    undoable: ClassVar[bool] = True

    card: Id
    kind: CardKind
    addressee: Line | None = None


@command("/board", "card.add", WRITES)
class CardAdd(CardText, frozen=True, kw_only=True):
    """Write a card for somebody without a phone -> {card}, of any kind, also when the round is closed.

    Its author is a participant, or a new one by name, or nobody.
    """

    undoable: ClassVar[bool] = True

    round: Id
    author: Id | None = None
    name: Annotated[str, Meta(max_length=60)] = ""


@command("/board", "card.edit", WRITES)
class CardCorrect(CardChange, frozen=True, kw_only=True):
    """Change what a card says. Fields that are left out stay as they are.

    Answers conflict, with the field and what stands there now, where that is no longer what `was` says.
    """

    undoable: ClassVar[bool] = True
