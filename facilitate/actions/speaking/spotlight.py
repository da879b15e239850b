"""What stands large on the stage leaves it when the room may no longer see it."""

from facilitate.actions.base.act import Act
from facilitate.domain import spotlight


def leave(act: Act, id_: str) -> None:
    """A card or a cluster that is gone or hidden is not large on the stage either."""
    if spotlight.shows(act.workshop.spotlight, id_):
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)
