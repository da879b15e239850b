"""On /board: letting everybody speak, one after the other.

`at` is the place in the queue from which a step is made. When it is no longer the place, somebody else made that step:
the answer is conflict, and a client may take it as done.
"""

from typing import Annotated

from msgspec import Meta

from facilitate.domain.commands.registry import LEADS, Command, Id, command
from facilitate.domain.words import Speaking

Place = Annotated[int, Meta(ge=0)]


class QueueStep(Command, frozen=True, kw_only=True):
    """A step in the queue of the current round, from the place `at`."""

    round: Id
    at: Place


@command("/board", "queue.start", LEADS)
class QueueStart(Command, frozen=True, kw_only=True):
    """Let everybody in the current round speak in turn: in an exchange round each pair, else each participant.

    Answers conflict when a queue runs already. The first card of who speaks is large on the stage, but
    for a round that hides names.
    """

    round: Id
    order: Speaking


@command("/board", "queue.next", LEADS)
class QueueNext(QueueStep, frozen=True, kw_only=True):
    """The next one speaks; after the last one the queue ends. A card that waits for the reveal is revealed."""


@command("/board", "queue.back", LEADS)
class QueueBack(QueueStep, frozen=True, kw_only=True):
    """Who spoke before speaks again."""


@command("/board", "queue.skip", LEADS)
class QueueSkip(QueueStep, frozen=True, kw_only=True):
    """The next one speaks, and who is skipped waits at the end."""


@command("/board", "queue.jump", LEADS)
class QueueJump(Command, frozen=True, kw_only=True):
    """This participant or pair speaks now; the others follow as they would have."""

    round: Id
    speaker: Id


@command("/board", "queue.stop", LEADS)
class QueueStop(Command, frozen=True, kw_only=True):
    """End the queue; the spotlight goes off."""

    round: Id
