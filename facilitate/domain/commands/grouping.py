"""On /board: lenses, clusters, and where each card lies."""

from typing import Annotated

import msgspec
from msgspec import Meta

from facilitate.domain.commands.registry import LEADS, Command, Id, Line, command


@command("/board", "lens.create", LEADS)
class LensCreate(Command, frozen=True, kw_only=True):
    """Add another way of clustering the cards of a round -> {lens}."""

    round: Id
    title: Line


@command("/board", "lens.rename", LEADS)
class LensRename(Command, frozen=True, kw_only=True):
    lens: Id
    title: Line


@command("/board", "cluster.create", LEADS)
class ClusterCreate(Command, frozen=True, kw_only=True):
    """Make a cluster at the end of a lens, from cards of its round if given -> {cluster}. The title may be empty."""

    lens: Id
    title: Line = ""
    cards: Annotated[list[Id], Meta(max_length=500)] = []


@command("/board", "cluster.rename", LEADS)
class ClusterRename(Command, frozen=True, kw_only=True):
    """Change a title. Answers conflict, with the current title, when `was` is given and no longer true."""

    cluster: Id
    title: Line
    was: Line | None = None


@command("/board", "cluster.merge", LEADS)
class ClusterMerge(Command, frozen=True, kw_only=True):
    """Put the cards of `cluster` behind those of `into` and remove `cluster`; `into` takes its title if it has none."""

    cluster: Id
    into: Id


@command("/board", "cluster.remove", LEADS)
class ClusterRemove(Command, frozen=True, kw_only=True):
    """Remove a cluster; its cards go back to the new ones."""

    cluster: Id


@command("/board", "card.place", LEADS)
class CardPlace(Command, frozen=True, kw_only=True):
    """Put a card into a cluster (null: back to the new ones), behind `after` (null: first; left out: last).

    -> {was: {cluster, after}}, which undoes it when placed again. The last move wins.
    """

    card: Id
    lens: Id
    cluster: Id | None
    after: Id | None | msgspec.UnsetType = msgspec.UNSET
