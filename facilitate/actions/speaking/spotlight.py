"""What stands large on the stage leaves it when the room may no longer see it."""

from collections.abc import Collection

from facilitate.actions.base.act import Act
from facilitate.domain import spotlight


def leave(act: Act, id_: str) -> None:
    """A card or a cluster that is gone or hidden is not large on the stage either."""
    if spotlight.shows(act.workshop.spotlight, id_):
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)


def hand_on(act: Act, cards: Collection[str], to: str) -> None:
    """Where one of these cards is large on the stage, the one that stands for it is."""
    large = act.workshop.spotlight or {}
    if large.get("card") in cards:
        act.workshop.spotlight = spotlight.on("card", to, large.get("within"))
        act.tell_board("workshop.updated", workshop=act.workshop.id)
