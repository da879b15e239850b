"""On /phone: the one draft that a pair writes together, and the pen that goes between them."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from facilitate.domain.commands.registry import TAKES_PART, Command, Id, Revision, command
from facilitate.domain.limits import DRAFT_LIMIT
from facilitate.domain.words import CardKind

Place = Annotated[int, Meta(ge=0, le=DRAFT_LIMIT)]
DraftField = Literal["text", "condition", "example", "addressee"]


@command("/phone", "draft.edit", TAKES_PART)
class DraftEdit(Command, frozen=True, kw_only=True):
    """Change one field of a pair's draft: at a place, so many characters go and a text comes -> {draft, splices}.

    Places count code points in the field as it was at `rev`; what others changed since is taken into account.
    `splices` are all changes since `rev`, one's own with its `op`. `page` is an id of the page's own: its last change
    is known again when it comes twice, so send one at a time. Answers conflict when the draft was sent meanwhile.
    """

    keeps_receipt: ClassVar[bool] = False

    pair: Id
    sent: Revision
    rev: Revision
    field: DraftField
    at: Place
    removed: Place
    inserted: Annotated[str, Meta(max_length=DRAFT_LIMIT)]
    page: Id


@command("/phone", "draft.kind", TAKES_PART)
class DraftKind(Command, frozen=True, kw_only=True):
    """Choose what kind of card the draft becomes -> {draft}. The last choice wins."""

    keeps_receipt: ClassVar[bool] = False

    pair: Id
    kind: CardKind


@command("/phone", "draft.send", TAKES_PART)
class DraftSend(Command, frozen=True, kw_only=True):
    """Make a card of the draft, with the whole pair as its author, and empty it -> {card}.

    `sent` is the draft's own count of the cards made of it: conflict when somebody of the pair just sent it.
    """

    pair: Id
    sent: Revision


@command("/phone", "pen.take", TAKES_PART)
class PenTake(Command, frozen=True, kw_only=True):
    """Be the one who writes -> {draft}. Refused as locked while another member of the pair writes."""

    keeps_receipt: ClassVar[bool] = False

    pair: Id


@command("/phone", "pen.drop", TAKES_PART)
class PenDrop(Command, frozen=True, kw_only=True):
    """Let another member of the pair write -> {draft}."""

    keeps_receipt: ClassVar[bool] = False

    pair: Id
