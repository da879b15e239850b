"""What a participant does: on /phone, and on the board that they follow on their own phone."""

from typing import Annotated

from msgspec import Meta

from facilitate.domain.commands.registry import (
    FOLLOWS,
    TAKES_PART,
    Command,
    Emoji,
    Id,
    Line,
    Query,
    Revision,
    Signal,
    Text,
    command,
)
from facilitate.domain.words import CardKind


@command("/phone", "sync", TAKES_PART)
class PhoneSync(Query, frozen=True, kw_only=True):
    """What happened since a revision -> {rev, now, events}, or {rev, now, snapshot} without one or too far back."""

    since: Revision | None = None


@command("/phone", "me.update", TAKES_PART)
class MeUpdate(Command, frozen=True, kw_only=True):
    """Change one's own name or organisation; both may be empty."""

    name: Annotated[str, Meta(max_length=60)] = ""
    organisation: Annotated[str, Meta(max_length=100)] = ""


@command("/phone", "presence.tell", TAKES_PART)
class PresenceTell(Signal, frozen=True, kw_only=True):
    """Whether the person writes just now, and whether the page is in sight."""

    writing: bool = False
    awake: bool = True


@command("/board", "presence.tell", FOLLOWS)
class WallTell(Signal, frozen=True, kw_only=True):
    """Whether the board that a participant follows on their own phone is in sight."""

    awake: bool = True


class CardText(Command, frozen=True, kw_only=True):
    """What a card says. `text` is required; a metaphor has a `why`, a practice a `condition` and an `example`."""

    kind: CardKind
    text: Text
    why: Text = ""
    emoji: Emoji = ""
    condition: Text = ""
    example: Text = ""
    addressee: Line = ""


@command("/phone", "card.submit", TAKES_PART)
class CardSubmit(CardText, frozen=True, kw_only=True):
    """Send a card in the open round -> {card}. In an exchange round the whole pair is its author."""

    round: Id


@command("/phone", "card.edit", TAKES_PART)
class CardEdit(CardText, frozen=True, kw_only=True):
    """Change a card of one's own while its round is open."""

    card: Id


@command("/phone", "card.withdraw", TAKES_PART)
class CardWithdraw(Command, frozen=True, kw_only=True):
    """Take a card of one's own back while its round is open. Its text is deleted."""

    card: Id
