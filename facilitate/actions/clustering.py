"""Grouping the cards: lenses, clusters, and where each card lies."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.actions.placing import move, placed_in, take_out
from facilitate.domain.commands import (
    ClusterCreate,
    ClusterMerge,
    ClusterRemove,
    ClusterRename,
    LensCreate,
    LensRename,
)
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.order import between
from facilitate.domain.text import clean_line
from facilitate.domain.words import COLOURS, ROUND_CARD_KINDS, RoundKind
from facilitate.store.tables import Card, Cluster, Lens, Note, Round


@handles(LensCreate)
def create_lens(act: Act, command: LensCreate) -> Answer:
    round_ = act.find(Round, command.round, "round")
    if not ROUND_CARD_KINDS[RoundKind(round_.kind)]:
        raise Refused(ErrorCode.BAD_REQUEST, "round")
    count = act.session.scalar(select(func.count()).select_from(Lens).where(Lens.round_id == round_.id)) or 0
    lens = Lens(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        round_id=round_.id,
        title=_title(command.title),
        position=count,
    )
    act.session.add(lens)
    act.tell_board("lens.created", lens=lens.id)
    return {"lens": lens.id}


@handles(LensRename)
def rename_lens(act: Act, command: LensRename) -> None:
    lens = act.find(Lens, command.lens, "lens")
    lens.title = _title(command.title)
    act.tell_board("lens.renamed", lens=lens.id)


@handles(ClusterCreate)
def create(act: Act, command: ClusterCreate) -> Answer:
    lens = act.find(Lens, command.lens, "lens")
    cards = [act.find(Card, card, "cards") for card in command.cards]
    if any(card.round_id != lens.round_id for card in cards):
        raise Refused(ErrorCode.BAD_REQUEST, "cards")
    cluster = Cluster(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        lens_id=lens.id,
        title=clean_line(command.title),
        order=between(_last_order(act.session, lens), None),
        colour=_next_colour(act.session, lens),
    )
    act.session.add(cluster)
    act.session.flush()
    act.tell_board("cluster.created", cluster=cluster.id)
    for card in cards:
        move(act, card, cluster)
    return {"cluster": cluster.id}


@handles(ClusterRename)
def rename(act: Act, command: ClusterRename) -> None:
    cluster = act.find(Cluster, command.cluster, "cluster")
    if command.was is not None and command.was != cluster.title:
        raise Refused(ErrorCode.CONFLICT, "title", None, current=cluster.title)
    cluster.title = clean_line(command.title)
    act.tell_board("cluster.renamed", cluster=cluster.id)


@handles(ClusterMerge)
def merge(act: Act, command: ClusterMerge) -> None:
    cluster = act.find(Cluster, command.cluster, "cluster")
    into = act.find(Cluster, command.into, "into")
    if cluster.id == into.id or cluster.lens_id != into.lens_id:
        raise Refused(ErrorCode.BAD_REQUEST, "into")
    for placement in placed_in(act, cluster):
        move(act, act.find(Card, placement.card_id, "card"), into)
    if not into.title and cluster.title:
        into.title = cluster.title
        act.tell_board("cluster.renamed", cluster=into.id)
    _remove(act, cluster, notes_to=into)


@handles(ClusterRemove)
def remove(act: Act, command: ClusterRemove) -> None:
    cluster = act.find(Cluster, command.cluster, "cluster")
    for placement in placed_in(act, cluster):
        take_out(act, placement)
    _remove(act, cluster, notes_to=None)


def _remove(act: Act, cluster: Cluster, notes_to: Cluster | None) -> None:
    for note in act.session.scalars(select(Note).where(Note.cluster_id == cluster.id)):
        note.cluster_id = notes_to.id if notes_to else None
        act.tell_board("note.edited", note=note.id)
    if (act.workshop.spotlight or {}).get("cluster") == cluster.id:
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)
    act.session.flush()
    act.session.delete(cluster)
    act.session.flush()
    act.tell_board("cluster.removed", cluster_id=cluster.id)


def _title(typed: str) -> str:
    title = clean_line(typed)
    if not title:
        raise Refused(ErrorCode.EMPTY, "title")
    return title


def _last_order(session: Session, lens: Lens) -> str | None:
    return session.scalar(select(func.max(Cluster.order)).where(Cluster.lens_id == lens.id))


def _next_colour(session: Session, lens: Lens) -> str:
    """The tint that the lens uses least, in the order of the palette."""
    used = list(session.scalars(select(Cluster.colour).where(Cluster.lens_id == lens.id)))
    return min(COLOURS, key=used.count)
