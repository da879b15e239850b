"""Rounds with all that belongs to them."""

from collections import defaultdict
from typing import Any

from msgspec import UNSET, UnsetType
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain import whole
from facilitate.domain.words import RoundKind, RoundState
from facilitate.store.tables import (
    Card,
    CardAuthor,
    Cluster,
    CountedVote,
    Lens,
    Pair,
    PairMember,
    Participant,
    Placement,
    Round,
    Vote,
)
from facilitate.store.whole.rows import Rows, grouped, made, rows


def rounds_of(session: Session, workshop: str, removed: list[str]) -> list[whole.Round]:
    found = rows(
        session, select(Round.__table__).where(Round.workshop_id == workshop).order_by(Round.position, Round.id)
    )
    pairs, cards, lenses = _pairs(session, workshop), _cards(session, workshop), _lenses(session, workshop)
    votes = select(Vote.round_id, Vote.participant_id, Vote.target, Vote.dots).join(Round, Round.id == Vote.round_id)
    here = (Round.workshop_id == workshop, Vote.participant_id.not_in(removed))
    cast = grouped(session, votes.where(*here).order_by(Vote.target))
    in_the_room = select(CountedVote.round_id, CountedVote.target, CountedVote.dots).join(
        Round, Round.id == CountedVote.round_id
    )
    counted = grouped(session, in_the_room.where(Round.workshop_id == workshop).order_by(CountedVote.target))
    return [
        made(
            whole.Round,
            row,
            timer=_timer(row),
            queue=_queue(row.queue),
            pairs=pairs[row.id],
            cards=cards[row.id],
            lenses=lenses[row.id],
            ballots=_ballots(cast[row.id]) if _is_closed_vote(row) else None,
            counted=_counted(counted[row.id]) if _is_closed_vote(row) else UNSET,
            options=row.options or UNSET,
            asked=whole.Asked(**row.asked) if row.asked else UNSET,
        )
        for row in found
    ]


def _pairs(session: Session, workshop: str) -> dict[str, list[whole.Pair]]:
    members = grouped(
        session,
        select(PairMember.pair_id, PairMember.participant_id)
        .join(Pair, Pair.id == PairMember.pair_id)
        .where(Pair.workshop_id == workshop)
        .order_by(PairMember.place, PairMember.participant_id),
    )
    found: defaultdict[str, list[whole.Pair]] = defaultdict(list)
    for row in rows(session, select(Pair.__table__).where(Pair.workshop_id == workshop).order_by(Pair.number)):
        found[row.round_id].append(made(whole.Pair, row, members=[person for _, person in members[row.id]]))
    return found


def _cards(session: Session, workshop: str) -> dict[str, list[whole.Card]]:
    authors = grouped(
        session,
        select(CardAuthor.card_id, CardAuthor.participant_id)
        .join(Participant, Participant.id == CardAuthor.participant_id)
        .where(Participant.workshop_id == workshop)
        .order_by(Participant.number),
    )
    found: defaultdict[str, list[whole.Card]] = defaultdict(list)
    for row in rows(session, select(Card.__table__).where(Card.workshop_id == workshop).order_by(Card.number)):
        by = [person for _, person in authors[row.id]]
        found[row.round_id].append(made(whole.Card, row, authors=by, pair=row.pair_id, under=row.under_id or UNSET))
    return found


def _lenses(session: Session, workshop: str) -> dict[str, list[whole.Lens]]:
    placed = grouped(
        session,
        select(Placement.cluster_id, Placement.card_id, Placement.order)
        .where(Placement.workshop_id == workshop)
        .order_by(Placement.order, Placement.card_id),
    )
    clusters: defaultdict[str, list[whole.Cluster]] = defaultdict(list)
    here = Cluster.workshop_id == workshop
    for row in rows(session, select(Cluster.__table__).where(here).order_by(Cluster.order, Cluster.id)):
        inside = [whole.Placed(card=card, order=order) for _, card, order in placed[row.id]]
        clusters[row.lens_id].append(made(whole.Cluster, row, cards=inside))
    found: defaultdict[str, list[whole.Lens]] = defaultdict(list)
    for row in rows(
        session, select(Lens.__table__).where(Lens.workshop_id == workshop).order_by(Lens.position, Lens.id)
    ):
        found[row.round_id].append(made(whole.Lens, row, clusters=clusters[row.id]))
    return found


def _ballots(cast: Rows) -> list[dict[str, int]]:
    """What people voted, in an order that says nothing of who."""
    by_voter: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for _, voter, target, dots in cast:
        by_voter[voter][target] = dots
    return sorted(by_voter.values(), key=lambda ballot: [*ballot.items()])


def _is_closed_vote(row: Any) -> bool:
    return bool(row.kind == RoundKind.VOTE and row.state == RoundState.CLOSED)


def _counted(rows: Rows) -> dict[str, int] | UnsetType:
    return {target: dots for _, target, dots in rows} or UNSET


def _timer(row: Any) -> whole.Timer | None:
    timer = whole.Timer(ends_at=row.timer_ends_at, left=row.timer_left, seconds=row.timer_seconds)
    return None if timer == whole.Timer(ends_at=None, left=None, seconds=None) else timer


def _queue(kept: dict[str, Any] | None) -> whole.Queue | None:
    return whole.Queue(order=kept["order"], at=kept["at"], away=kept.get("away", [])) if kept else None
