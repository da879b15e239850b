"""On /board: what a facilitator leads, and what a scribe and a stage watch."""

from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType

from facilitate.domain.commands.entering import RoundPlan
from facilitate.domain.commands.registry import (
    LEADS,
    SEES_BOARD,
    SHOWS,
    Command,
    Id,
    Moment,
    Query,
    Revision,
    command,
)
from facilitate.domain.spotlight import Spotlight
from facilitate.domain.words import Theme


@command("/board", "sync", SEES_BOARD)
class BoardSync(Query, frozen=True, kw_only=True):
    """What happened since a revision -> {rev, now, events}, or {rev, now, snapshot} without one or too far back.

    The stage and the wall are told what the room may see.
    """

    since: Revision | None = None


@command("/board", "round.open", LEADS)
class RoundOpen(Command, frozen=True, kw_only=True):
    """Open or reopen a round; the one that was open closes. Pairs by chance are drawn if there are none.

    Answers conflict when `current` (null in the lobby) is given and is no longer the current round.
    """

    round: Id
    current: Id | None | UnsetType = UNSET


@command("/board", "round.close", LEADS)
class RoundClose(Command, frozen=True, kw_only=True):
    """Stop taking cards in the open round; every screen stays on it.

    Answers conflict when `opened_at` is given and the round was opened again since.
    """

    round: Id
    opened_at: Moment | None = None


@command("/board", "round.next", LEADS)
class RoundNext(Command, frozen=True, kw_only=True):
    """Go on from the round that is now current (null in the lobby). Answers conflict when it no longer is.

    From a question that nobody planned it goes back to the round that this broke off.
    """

    current: Id | None


@command("/board", "round.ask", LEADS)
class RoundAsk(Command, frozen=True, kw_only=True):
    """Ask what nobody planned: a round comes right after the current one (null in the lobby) and opens -> {round}.

    `lens`: dots go on its clusters; else on what such a vote would be about anyway. The next step from there takes up
    the round that was open before. Answers conflict when `current` no longer is, and locked while a vote is open.
    """

    undoable: ClassVar[bool] = True

    plan: RoundPlan
    current: Id | None
    lens: Id | None = None


@command("/board", "spotlight.set", LEADS)
class SpotlightSet(Command, frozen=True, kw_only=True):
    """Show one card or one cluster large on the stage, uncovered if it has to be; neither: the spotlight goes off."""

    card: Id | None = None
    cluster: Id | None = None


@command("/board", "spotlight.step", LEADS)
class SpotlightStep(Command, frozen=True, kw_only=True):
    """The next or the previous card that the room may see goes large on the stage; none is uncovered by it.

    It goes through the cluster that is large, or in which the large card lies as the stage groups its round; else
    through the round whose cards lie on the board, the new ones first. While people speak in turn it goes through the
    cards of who speaks, if they have several. Before the first card of a cluster comes the cluster as a whole.

    `seen` is what was large when it was pressed. When that is no longer so, somebody else made the step: the answer is
    conflict, and a client may take it as done. After the last card the answer is not_found, and it stays.
    """

    to: Literal["next", "previous"]
    seen: Spotlight | None


@command("/board", "joining.show", SHOWS)
class JoiningShow(Command, frozen=True, kw_only=True):
    """Show how to come in large on the stage, over all else, or take it off again.

    Whatever is made large after it, a round that opens, and the end take it off too. A stage's own window may say it
    as well, for whoever stands there.
    """

    large: bool


@command("/board", "stage.set", LEADS)
class StageSet(Command, frozen=True, kw_only=True):
    """How every stage of this workshop looks: light or dark, and whether it always says how to come in."""

    theme: Theme | UnsetType = UNSET
    join_bar: bool | UnsetType = UNSET


@command("/board", "workshop.close", LEADS)
class WorkshopClose(Command, frozen=True, kw_only=True):
    """End the workshop: phones no longer join or send; clustering, notes and the report go on."""


@command("/board", "workshop.reopen", LEADS)
class WorkshopReopen(Command, frozen=True, kw_only=True):
    """Take it up again where it was."""
