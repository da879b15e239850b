"""Making changes of the board again, or turning them back."""

from collections.abc import Callable, Sequence
from itertools import groupby

import msgspec
from sqlalchemy import and_, exists, func, or_, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.turning import TURNS
from facilitate.actions.stepping import undone_events
from facilitate.actions.voting import moving_back
from facilitate.store import restoring
from facilitate.store.changes import Change, Image, Name, Row
from facilitate.store.tables import (
    Card,
    Cluster,
    CountedVote,
    Lens,
    Note,
    Participant,
    Passage,
    PassageOrder,
    Placement,
    ReportOption,
    Round,
    Vote,
)

Rows = dict[Name, Row]

_DOTS = (Vote, CountedVote)
_WHILE_LOCKED = frozenset({"folded", "order"})
_NOTES_ABOUT: dict[str, type[Round | Cluster | Card]] = {"round_id": Round, "cluster_id": Cluster, "card_id": Card}


def turn(act: Act, wanted: Sequence[Change]) -> int:
    """Make changes in their order, each if its row is still as before it and nothing is in its way -> how many.

    Of dots that go back in part, one change is not counted as made. Rows are read and written together, as long as
    changes are of one kind.
    """
    made = 0
    for _, of_a_kind in groupby(wanted, key=lambda change: change.kind):
        together = list(of_a_kind)
        rows = _rows(act, together)
        together, short = moving_back.fitted(together, rows) if together[0].kind in _DOTS else (together, 0)
        done = [change for change in together if _turn(act, change, rows)]
        act.session.flush()
        if done:
            undone_events.tell(act, done)
        made += max(0, len(done) - short)
    return made


def _rows(act: Act, together: Sequence[Change]) -> Rows:
    """The rows of changes of one kind, and the clusters and cards that placements name."""
    rows = restoring.rows(act.session, [change.name for change in together])
    if together[0].kind is not Placement:
        return rows
    clusters = {row.cluster_id for row in rows.values() if isinstance(row, Placement)}
    clusters |= {into for change in together if (into := _into(change))}
    cards = [change.key[1] for change in together]
    named: list[Name] = [*((Cluster, (id_,)) for id_ in clusters), *((Card, (id_,)) for id_ in cards)]
    return rows | restoring.rows(act.session, named)


def _into(placed: Change) -> str | None:
    """The cluster in which a card comes to lie, if it changes."""
    return (placed.after or {}).get("cluster_id")


def _turn(act: Act, change: Change, rows: Rows) -> bool:
    if change.is_a_question:
        return TURNS[Round](act, change)
    if not _MAY[change.kind](act, change, rows):
        return False
    if change.after is not None and change.kind in _FITTED:
        change = msgspec.structs.replace(change, after=_FITTED[change.kind](act, change.after))
    return restoring.turn(act.session, change, rows.get(change.name), act.now)


def _may_lens(act: Act, change: Change, _rows: Rows) -> bool:
    """Only where its round is; not one that holds clusters, nor the last of its round."""
    if change.before is None:
        return change.after is not None and act.session.get(Round, change.after["round_id"]) is not None
    if change.after is not None:
        return True
    id_ = change.key[0]
    another = exists().where(Lens.round_id == change.before["round_id"], Lens.id != id_)
    return bool(act.session.scalar(select(and_(another, ~exists().where(Cluster.lens_id == id_)))))


def _may_cluster(act: Act, change: Change, rows: Rows) -> bool:
    """Not a locked one, none that holds what somebody put there since, and only where its lens is."""
    id_ = change.key[0]
    cluster = rows.get(change.name)
    if not isinstance(cluster, Cluster):
        whole = change.after if change.before is None else None
        return whole is not None and act.session.get(Lens, whole["lens_id"]) is not None
    if change.after is None:
        in_use = or_(exists().where(Placement.cluster_id == id_), exists().where(Note.cluster_id == id_))
        return not cluster.locked and not act.session.scalar(select(in_use))
    return not cluster.locked or "locked" in change.after or set(change.after) <= _WHILE_LOCKED


def _may_placement(_act: Act, change: Change, rows: Rows) -> bool:
    """Neither out of a locked cluster nor into one, and only while card and cluster are there."""
    placement = rows.get(change.name)
    there = {placement.cluster_id} if isinstance(placement, Placement) else set()
    clusters = [rows.get((Cluster, (id_,))) for id_ in {*there, _into(change)} if id_]
    free = all(isinstance(cluster, Cluster) and not cluster.locked for cluster in clusters)
    return free and (Card, (change.key[1],)) in rows


def _may_vote(act: Act, change: Change, _rows: Rows) -> bool:
    """Not over the budget: who got a dot back may have put it elsewhere since."""
    round_, voter, _ = change.key
    act.session.flush()
    vote = act.session.get(Round, round_)
    if vote is None:
        return False
    cast = select(func.sum(Vote.dots)).where(Vote.round_id == round_, Vote.participant_id == voter)
    more = int((change.after or {}).get("dots", 0)) - int((change.before or {}).get("dots", 0))
    return more <= 0 or (act.session.scalar(cast) or 0) + more <= (vote.dots or 0)


def _may_counted(act: Act, change: Change, _rows: Rows) -> bool:
    """Only while its vote is there."""
    return act.session.get(Round, change.key[0]) is not None


def _may_passage(act: Act, change: Change, _rows: Rows) -> bool:
    """Into another one only where that one has its words, also of what the same step put there just before."""
    into = (change.after or {}).get("into")
    if into is None:
        return True
    act.session.flush()
    taker = act.session.get(Passage, (act.workshop.id, into))
    return taker is not None and taker.text is not None and change.key[-1].partition(":")[2] in taker.sources


def _may_card(act: Act, change: Change, _rows: Rows) -> bool:
    """Under another one only while that is there."""
    under = (change.after or {}).get("under_id")
    return under is None or act.session.get(Card, under) is not None


def _always(_act: Act, _change: Change, _rows: Rows) -> bool:
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


_MAY: dict[type[Row], Callable[[Act, Change, Rows], bool]] = {
    Lens: _may_lens,
    Cluster: _may_cluster,
    Placement: _may_placement,
    Card: _may_card,
    Note: _always,
    Participant: _always,
    Round: _always,
    Vote: _may_vote,
    CountedVote: _may_counted,
    Passage: _may_passage,
    PassageOrder: _always,
    ReportOption: _always,
}
_FITTED: dict[type[Row], Callable[[Act, Image], Image]] = {Lens: _off_a_taken_stage, Note: _without_what_is_gone}
