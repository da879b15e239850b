"""Dots: how far a vote is, what can be chosen, and what one participant chose. By round, once it was opened."""

from collections import Counter

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.words import RoundKind, RoundState, Voting
from facilitate.store.tables import Card, Cluster, Placement, Round, Vote
from facilitate.store.views.board import clusters
from facilitate.store.views.cards import cards
from facilitate.store.views.shapes import View, Views

_CARD_WORDS = ("text", "why", "emoji", "condition", "example")


def votes(session: Session, *where: ColumnElement[bool]) -> Views:
    """Voters and dots so far; `results`, dots by target, only once the vote is closed."""
    views: Views = {}
    for round_id, state in _votes(session, *where):
        cast = session.execute(select(Vote.__table__).where(Vote.round_id == round_id)).all()
        results: Counter[str] = Counter()
        for vote in cast:
            results[vote.target] += vote.dots
        views[round_id] = {
            "id": round_id,
            "voters": len({vote.participant_id for vote in cast}),
            "dots": results.total(),
            "results": dict(sorted(results.items())) if state == RoundState.CLOSED else None,
        }
    return views


def ballots(session: Session, *where: ColumnElement[bool]) -> Views:
    """What phones choose from: `entries` with their words, in the ballot's order; `results` as in `votes`."""
    told = votes(session, *where)
    rounds = session.execute(select(Round.id, Round.voting, Round.dots, Round.ballot).where(Round.id.in_(told)))
    return {
        row.id: {
            "id": row.id,
            "voting": row.voting,
            "dots": row.dots,
            "entries": _entries(session, row.voting, row.ballot or []),
            "results": told[row.id]["results"],
        }
        for row in rounds
    }


def own_votes(session: Session, participant: str, *where: ColumnElement[bool]) -> Views:
    """A participant's dots by target."""
    views: Views = {round_id: {"id": round_id, "dots": {}} for round_id, _ in _votes(session, *where)}
    mine = select(Vote.__table__).where(Vote.participant_id == participant, Vote.round_id.in_(views))
    for vote in session.execute(mine.order_by(Vote.target)):
        views[vote.round_id]["dots"][vote.target] = vote.dots
    return views


def _votes(session: Session, *where: ColumnElement[bool]) -> list[tuple[str, str]]:
    found = select(Round.id, Round.state).where(Round.kind == RoundKind.VOTE, Round.opened_at.is_not(None), *where)
    return [row._tuple() for row in session.execute(found)]


def _entries(session: Session, voting: str, ballot: list[str]) -> list[View]:
    if voting == Voting.CARDS:
        found = cards(session, Card.id.in_(ballot))
        return [{"id": id_, **{word: found[id_][word] for word in _CARD_WORDS}} for id_ in ballot if id_ in found]
    grouped = clusters(session, Cluster.id.in_(ballot))
    lying: dict[str, list[str]] = {id_: [] for id_ in grouped}
    placed = select(Placement.cluster_id, Placement.card_id).where(Placement.cluster_id.in_(ballot))
    by_cluster = session.execute(placed.order_by(Placement.order, Placement.card_id)).all()
    seen = cards(session, Card.id.in_([card for _, card in by_cluster]))
    for cluster, card in by_cluster:
        if card in seen and seen[card]["public"]:
            lying[cluster].append(seen[card]["text"])
    return [
        {"id": id_, "text": grouped[id_]["title"], "colour": grouped[id_]["colour"], "cards": lying[id_]}
        for id_ in ballot
        if id_ in grouped
    ]
