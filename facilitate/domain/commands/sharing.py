"""On /board: who else comes in, by links that are made and withdrawn, and whether phones may follow the board."""

from typing import Annotated, ClassVar, Literal

from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.commands.attending import MOST_PLACES
from facilitate.domain.commands.registry import LEADS, Command, Id, command


@command("/board", "link.create", LEADS)
class LinkCreate(Command, frozen=True, kw_only=True):
    """Make a link for another device or person -> {link, id}; the link is a path whose fragment is the secret.

    It is not kept, so it is answered once. `remote` is a facilitator whose link opens the remote control. The label
    tells people's links apart.
    """

    keeps_receipt: ClassVar[bool] = False

    role: Literal["facilitator", "remote", "scribe", "stage"]
    label: Annotated[str, Meta(max_length=60)] = ""


@command("/board", "link.revoke", LEADS)
class LinkRevoke(Command, frozen=True, kw_only=True):
    """Withdraw a link: every device that came in by it stops at once. Nobody can withdraw their own."""

    link: Id


@command("/board", "participant.link", LEADS)
class ParticipantLink(Command, frozen=True, kw_only=True):
    """Make a link that works once and makes another phone this participant -> {link}. An older unused one ends."""

    keeps_receipt: ClassVar[bool] = False

    participant: Id


@command("/board", "wall.set", LEADS)
class WallSet(Command, frozen=True, kw_only=True):
    """Let participants follow the board on their own phone, or no longer."""

    allowed: bool


@command("/board", "joining.set", LEADS)
class JoiningSet(Command, frozen=True, kw_only=True):
    """Let nobody new come in, or let them come again; and how many people the workshop has `places` for.

    Where it `asks`, who is new waits until somebody who leads lets them in. Who takes part comes back as ever. Nobody
    is sent away where there are more already.
    """

    open: bool | UnsetType = UNSET
    asks: bool | UnsetType = UNSET
    places: Annotated[int, Meta(ge=1, le=MOST_PLACES)] | UnsetType = UNSET
