"""On /board: undoing and redoing what was done there or in the report, and the list of it."""

from typing import Annotated

from msgspec import Meta

from facilitate.domain.commands.registry import WRITES, Command, Id, Query, command
from facilitate.domain.words import Desk


@command("/board", "step.undo", WRITES)
class StepUndo(Command, frozen=True, kw_only=True):
    """Undo what one did last on the board or in the report, or the named step -> {step, changed, left}.

    `left` counts what stays because somebody changed it since. A facilitator can undo anybody's step, a scribe only
    their own.
    """

    step: Id | None = None
    of: Desk = Desk.BOARD


@command("/board", "step.redo", WRITES)
class StepRedo(Command, frozen=True, kw_only=True):
    """Do again what one undid last, or the named step -> {step, changed, left}."""

    step: Id | None = None
    of: Desk = Desk.BOARD


@command("/board", "step.list", WRITES)
class StepList(Query, frozen=True, kw_only=True):
    """What was done on the board, the newest first -> {steps, more}: those before a number, if one is given.

    A step's `about` holds ids (`cards` of `count`, `into_id`, `cluster_id`, `lens_id`, `note_id`, of a note `note_card`
    or `note_cluster`, `round`; keys of `passages`) and the words of that moment (`into`, `cluster`, `lens`, `note`).
    `public`: the room may see those words now.
    """

    before: Annotated[int, Meta(ge=1)] | None = None
    of: Desk = Desk.BOARD
