"""Clusters: made, named, described, moved, merged and removed."""

from msgspec import UNSET, UnsetType
from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.grouping.placing import move, must_be_free, placed_in, take_out, told_gone, with_their_stacks
from facilitate.actions.speaking import spotlight
from facilitate.actions.voting import merging
from facilitate.domain.commands import (
    ClusterCreate,
    ClusterEdit,
    ClusterMerge,
    ClusterMove,
    ClusterRemove,
    ClusterRename,
    ClusterSummarise,
)
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import TEXT_LIMIT
from facilitate.domain.order import between
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import COLOURS
from facilitate.store.tables import Cluster, Lens, Note

TWO_SUMMARIES = N_("What is said of both clusters is too long for one. Shorten one of the two first.")


@handles(ClusterCreate)
def create(act: Act, command: ClusterCreate) -> Answer:
    lens = act.find(Lens, command.lens, "lens")
    cards = act.find_cards(command.cards, "cards")
    if any(card.round_id != lens.round_id for card in cards):
        raise Refused(ErrorCode.BAD_REQUEST, "cards")
    cluster = Cluster(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        lens_id=lens.id,
        title=clean_line(command.title),
        order=_order_behind(act, lens, command.after),
        colour=_next_colour(act, lens),
    )
    act.session.add(cluster)
    act.session.flush()
    act.tell_board("cluster.created", cluster=cluster.id)
    move(act, with_their_stacks(act, cards), cluster)
    return {"cluster": cluster.id, **told_gone(command.cards, cards)}


@handles(ClusterRename)
def rename(act: Act, command: ClusterRename) -> None:
    cluster = _free(act, command.cluster)
    if command.was is not None and command.was != cluster.title:
        raise Refused(ErrorCode.CONFLICT, "title", None, current=cluster.title)
    cluster.title = clean_line(command.title)
    act.tell_board("cluster.updated", cluster=cluster.id)


@handles(ClusterSummarise)
def summarise(act: Act, command: ClusterSummarise) -> None:
    cluster = _free(act, command.cluster)
    if command.was is not None and command.was != cluster.summary:
        raise Refused(ErrorCode.CONFLICT, "summary", None, current=cluster.summary)
    cluster.summary = clean(command.summary)
    act.tell_board("cluster.updated", cluster=cluster.id)


@handles(ClusterEdit)
def edit(act: Act, command: ClusterEdit) -> None:
    cluster = act.find(Cluster, command.cluster, "cluster")
    looks = command.colour is not UNSET or command.emoji is not UNSET
    if looks and command.locked is not False:
        must_be_free(cluster)
    if command.locked is not UNSET:
        cluster.locked = command.locked
    if command.folded is not UNSET:
        cluster.folded = command.folded
    if command.colour is not UNSET:
        cluster.colour = command.colour
    if command.emoji is not UNSET:
        cluster.emoji = clean_line(command.emoji)
    act.tell_board("cluster.updated", cluster=cluster.id)


@handles(ClusterMove)
def move_cluster(act: Act, command: ClusterMove) -> None:
    cluster = act.find(Cluster, command.cluster, "cluster")
    if command.after == cluster.id:
        raise Refused(ErrorCode.BAD_REQUEST, "after")
    lens = act.find(Lens, cluster.lens_id, "cluster")
    cluster.order = _order_behind(act, lens, command.after, besides=cluster)
    act.tell_board("cluster.updated", cluster=cluster.id)


@handles(ClusterMerge)
def merge(act: Act, command: ClusterMerge) -> None:
    cluster, into = _free(act, command.cluster), _free(act, command.into, "into")
    if cluster.id == into.id or cluster.lens_id != into.lens_id:
        raise Refused(ErrorCode.BAD_REQUEST, "into")
    move(act, [placement.card_id for placement in placed_in(act, cluster)], into)
    into.title, into.emoji = into.title or cluster.title, into.emoji or cluster.emoji
    into.summary = _both(into.summary, cluster.summary)
    merging.carry_over(act, [cluster.id], into.id)
    act.tell_board("cluster.updated", cluster=into.id)
    remove_empty(act, cluster, notes_to=into)


@handles(ClusterRemove)
def remove(act: Act, command: ClusterRemove) -> None:
    cluster = _free(act, command.cluster)
    take_out(act, placed_in(act, cluster))
    remove_empty(act, cluster)


def remove_empty(act: Act, cluster: Cluster, notes_to: Cluster | None = None) -> None:
    """Remove a cluster in which no card lies; its notes go to another one, or stand in its round."""
    for note in act.session.scalars(select(Note).where(Note.cluster_id == cluster.id)):
        note.cluster_id = notes_to.id if notes_to else None
        act.tell_board("note.edited", note=note.id)
    spotlight.leave(act, cluster.id)
    act.session.flush()
    act.session.delete(cluster)
    act.session.flush()
    act.tell_board("cluster.removed", cluster_id=cluster.id)


def _both(summary: str, other: str) -> str:
    """Raises Refused (too_long) if one text cannot hold what is said of both."""
    both = "\n".join(dict.fromkeys(filter(None, (summary, other))))
    if len(both) > TEXT_LIMIT:
        raise Refused(ErrorCode.TOO_LONG, "summary", TWO_SUMMARIES)
    return both


def _free(act: Act, id_: str, field: str = "cluster") -> Cluster:
    cluster = act.find(Cluster, id_, field)
    must_be_free(cluster)
    return cluster


def _order_behind(act: Act, lens: Lens, after: str | None | UnsetType, besides: Cluster | None = None) -> str:
    """A key behind the cluster `after` (None: first; unset: last). Raises Refused (not_found) for one of elsewhere."""
    standing = select(Cluster).where(Cluster.lens_id == lens.id).order_by(Cluster.order, Cluster.id)
    others = [cluster for cluster in act.session.scalars(standing) if cluster is not besides]
    if after is UNSET:
        index = len(others)
    elif after is None:
        index = 0
    else:
        index = next((place for place, other in enumerate(others, start=1) if other.id == after), 0)
        if not index:
            raise Refused(ErrorCode.NOT_FOUND, "after")
    before = others[index - 1].order if index else None
    behind = next((other.order for other in others[index:] if before is None or other.order > before), None)
    return between(before, behind)


def _next_colour(act: Act, lens: Lens) -> str:
    """The tint that the lens uses least, and of those the one least used in its round, in the order of the palette."""
    in_round = select(Cluster.lens_id, Cluster.colour).join(Lens, Lens.id == Cluster.lens_id)
    used = list(act.session.execute(in_round.where(Lens.round_id == lens.round_id)))
    here = [colour for lens_id, colour in used if lens_id == lens.id]
    anywhere = [colour for _lens_id, colour in used]
    return min(COLOURS, key=lambda colour: (here.count(colour), anywhere.count(colour)))
