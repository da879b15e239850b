"""On /board: lenses, clusters, and where each card lies."""

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from facilitate.domain.commands.registry import LEADS, WRITES, Command, Emoji, Id, Line, Signal, Text, command
from facilitate.domain.words import Colour

Cards = Annotated[list[Id], Meta(max_length=500)]


class Grouping(Command, frozen=True, kw_only=True):
    """A change of the board that can be undone."""

    undoable: ClassVar[bool] = True


@command("/board", "lens.create", LEADS)
class LensCreate(Grouping, frozen=True, kw_only=True):
    """Add another way of clustering the cards of a round -> {lens}."""

    round: Id
    title: Line


@command("/board", "lens.rename", LEADS)
class LensRename(Grouping, frozen=True, kw_only=True):
    lens: Id
    title: Line


@command("/board", "lens.remove", LEADS)
class LensRemove(Grouping, frozen=True, kw_only=True):
    """Remove a way of clustering with its clusters, as long as the round has another. The cards stay."""

    lens: Id


@command("/board", "lens.show", LEADS)
class LensShow(Command, frozen=True, kw_only=True):
    """Show the clusters of this lens on the stage and on the wall, in the place of those of the round's first one."""

    lens: Id


@command("/board", "cluster.create", LEADS)
class ClusterCreate(Grouping, frozen=True, kw_only=True):
    """Make a cluster in a lens, from cards of its round if given -> {cluster}. The title may be empty.

    It stands behind the cluster `after` (null: first; left out: last). Of the cards, those that are there lie in it;
    where some are not there any more, the answer has `gone`, how many.
    """

    lens: Id
    title: Line = ""
    cards: Cards = []
    after: Id | None | UnsetType = UNSET


@command("/board", "cluster.rename", LEADS)
class ClusterRename(Grouping, frozen=True, kw_only=True):
    """Change a title. Answers conflict, with the current title, when `was` is given and no longer true."""

    cluster: Id
    title: Line
    was: Line | None = None


@command("/board", "cluster.summarise", LEADS)
class ClusterSummarise(Grouping, frozen=True, kw_only=True):
    """Say in a sentence what a cluster is about. Answers conflict when `was` is given and no longer true."""

    cluster: Id
    summary: Text
    was: Text | None = None


@command("/board", "cluster.edit", LEADS)
class ClusterEdit(Grouping, frozen=True, kw_only=True):
    """Change how a cluster looks, fold it, or lock it: a locked one takes no other change. What is left out stays."""

    cluster: Id
    colour: Colour | UnsetType = UNSET
    emoji: Emoji | UnsetType = UNSET
    folded: bool | UnsetType = UNSET
    locked: bool | UnsetType = UNSET


@command("/board", "cluster.move", LEADS)
class ClusterMove(Grouping, frozen=True, kw_only=True):
    """Put a cluster behind another one of its lens (null: first)."""

    cluster: Id
    after: Id | None


@command("/board", "cluster.merge", LEADS)
class ClusterMerge(Grouping, frozen=True, kw_only=True):
    """Put the cards of `cluster` behind those of `into` and remove `cluster`; `into` takes its title if it has none."""

    cluster: Id
    into: Id


@command("/board", "cluster.remove", LEADS)
class ClusterRemove(Grouping, frozen=True, kw_only=True):
    """Remove a cluster; its cards go back to the new ones."""

    cluster: Id


@command("/board", "card.place", LEADS)
class CardPlace(Grouping, frozen=True, kw_only=True):
    """Put a card into a cluster (null: back to the new ones), behind `after` (null: first; left out: last).

    The last move wins.
    """

    card: Id
    lens: Id
    cluster: Id | None
    after: Id | None | UnsetType = UNSET


@command("/board", "cards.place", LEADS)
class CardsPlace(Grouping, frozen=True, kw_only=True):
    """Put several cards into a cluster, one behind the other in the order given, as card.place does one.

    Those that are there move -> {gone}, how many are not there any more, if any.
    """

    cards: Annotated[list[Id], Meta(min_length=1, max_length=500)]
    lens: Id
    cluster: Id | None
    after: Id | None | UnsetType = UNSET


@command("/board", "hand.tell", WRITES)
class HandTell(Signal, frozen=True, kw_only=True):
    """Which cards, or which cluster, this screen holds just now; none when it let go."""

    cards: Annotated[list[Id], Meta(max_length=100)] = []
    cluster: Id | None = None
