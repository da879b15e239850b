"""Making one change of the board again, or turning it back, and telling everybody."""

from collections.abc import Callable

import msgspec
from sqlalchemy import and_, exists, or_, select

from facilitate.actions import speaking, spotlight
from facilitate.actions.act import Act
from facilitate.domain.words import CardState
from facilitate.store import changes
from facilitate.store.changes import Change, Image, Row
from facilitate.store.tables import Card, Cluster, Lens, Note, Placement, Round

_WHILE_LOCKED = frozenset({"folded", "order"})
_NOTES_ABOUT: dict[str, type[Round | Cluster | Card]] = {"round_id": Round, "cluster_id": Cluster, "card_id": Card}


def turn(act: Act, change: Change) -> bool:
    """Make a change if its row is still as it was before it, and nothing else is in its way -> whether it was made."""
    if not _MAY[change.kind](act, change):
        return False
    if change.after is not None and change.kind in _FITTED:
        change = msgspec.structs.replace(change, after=_FITTED[change.kind](act, change.after))
    if not changes.turn(act.session, change):
        return False
    _TELL[change.kind](act, change)
    return True


def _may_lens(act: Act, change: Change) -> bool:
    """Only where its round is; not one that holds clusters, nor the last of its round."""
    if change.before is None:
        return change.after is not None and act.session.get(Round, change.after["round_id"]) is not None
    if change.after is not None:
        return True
    id_ = change.key[0]
    another = exists().where(Lens.round_id == change.before["round_id"], Lens.id != id_)
    return bool(act.session.scalar(select(and_(another, ~exists().where(Cluster.lens_id == id_)))))


def _may_cluster(act: Act, change: Change) -> bool:
    """Not a locked one, none that holds what somebody put there since, and only where its lens is."""
    id_ = change.key[0]
    cluster = act.session.get(Cluster, id_)
    if cluster is None:
        whole = change.after if change.before is None else None
        return whole is not None and act.session.get(Lens, whole["lens_id"]) is not None
    if change.after is None:
        in_use = or_(exists().where(Placement.cluster_id == id_), exists().where(Note.cluster_id == id_))
        return not cluster.locked and not act.session.scalar(select(in_use))
    return not cluster.locked or "locked" in change.after or set(change.after) <= _WHILE_LOCKED


def _may_placement(act: Act, change: Change) -> bool:
    """Neither out of a locked cluster nor into one, and only while card and cluster are there."""
    placement = act.session.get(Placement, (change.key[0], change.key[1]))
    there = {placement.cluster_id} if placement else set()
    if change.after is not None:
        there |= {change.after["cluster_id"]} if "cluster_id" in change.after else set()
    clusters = [act.session.get(Cluster, id_) for id_ in there]
    card = act.session.get(Card, change.key[1])
    return card is not None and all(cluster is not None and not cluster.locked for cluster in clusters)


def _always(_act: Act, _change: Change) -> bool:
    return True


def _off_a_taken_stage(act: Act, lens: Image) -> Image:
    """A lens comes back onto the stage, unless somebody shows another one of its round there."""
    if not lens.get("shown"):
        return lens
    another = exists().where(Lens.round_id == lens["round_id"], Lens.shown)
    return {**lens, "shown": not act.session.scalar(select(another))}


def _without_what_is_gone(act: Act, note: Image) -> Image:
    """A note comes back also when what it was about is no more."""
    gone = [
        column
        for column, table in _NOTES_ABOUT.items()
        if note.get(column) is not None and act.session.get(table, note[column]) is None
    ]
    return {**note, **dict.fromkeys(gone)}


def _tell_lens(act: Act, change: Change) -> None:
    if change.after is None:
        act.tell_board("lens.removed", lens_id=change.key[0])
    else:
        act.tell_board("lens.created" if change.before is None else "lens.renamed", lens=change.key[0])


def _tell_cluster(act: Act, change: Change) -> None:
    id_ = change.key[0]
    if change.after is None:
        spotlight.leave(act, id_)
        act.tell_board("cluster.removed", cluster_id=id_)
    else:
        act.tell_board("cluster.created" if change.before is None else "cluster.updated", cluster=id_)


def _tell_placement(act: Act, change: Change) -> None:
    lens, card = change.key
    if change.after is None:
        act.tell_board("card.unplaced", lens_id=lens, card_id=card)
    else:
        act.tell_board("card.placed", placement={"lens": lens, "card": card})


def _tell_card(act: Act, change: Change) -> None:
    card = act.session.get_one(Card, change.key[0])
    if card.state != CardState.SHOWN:
        spotlight.leave(act, card.id)
    act.tell_card(card)
    if change.after and "state" in change.after:
        act.tell_counts()
        speaking.came_in(act, card)


def _tell_note(act: Act, change: Change) -> None:
    if change.after is None:
        act.tell_board("note.removed", note_id=change.key[0])
    else:
        act.tell_board("note.added" if change.before is None else "note.edited", note=change.key[0])


_MAY: dict[type[Row], Callable[[Act, Change], bool]] = {
    Lens: _may_lens,
    Cluster: _may_cluster,
    Placement: _may_placement,
    Card: _always,
    Note: _always,
}
_FITTED: dict[type[Row], Callable[[Act, Image], Image]] = {Lens: _off_a_taken_stage, Note: _without_what_is_gone}
_TELL: dict[type[Row], Callable[[Act, Change], None]] = {
    Lens: _tell_lens,
    Cluster: _tell_cluster,
    Placement: _tell_placement,
    Card: _tell_card,
    Note: _tell_note,
}
