"""What a participant does: on /phone, and on the board that they follow on their own phone."""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

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


class CardWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What stood in fields of a card, as their reader saw it; of the fields that they change at least."""

    kind: CardKind | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    why: Text | UnsetType = UNSET
    emoji: Emoji | UnsetType = UNSET
    condition: Text | UnsetType = UNSET
    example: Text | UnsetType = UNSET
    addressee: Line | UnsetType = UNSET


class CardChange(Command, frozen=True, kw_only=True):
    """What a card says from now on; fields that are left out stay as they are."""

    card: Id
    kind: CardKind | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    why: Text | UnsetType = UNSET
    emoji: Emoji | UnsetType = UNSET
    condition: Text | UnsetType = UNSET
    example: Text | UnsetType = UNSET
    addressee: Line | UnsetType = UNSET
    was: CardWords = CardWords()


@command("/phone", "card.edit", TAKES_PART)
class CardEdit(CardChange, frozen=True, kw_only=True):
    """Change what a card of one's own says while its round is open. Fields that are left out stay as they are.

    Answers conflict, with the field and what stands there now, where that is no longer what `was` says.
    """


@command("/phone", "card.withdraw", TAKES_PART)
class CardWithdraw(Command, frozen=True, kw_only=True):
    """Take a card of one's own back while its round is open. Its text is deleted."""

    card: Id
