"""Dots: how far a vote is, what can be chosen, and what one participant chose. All keyed by round.

A vote is there from its first opening. What left the board, and who left the workshop, does not count.
"""

from collections import Counter, defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain import scales
from facilitate.domain.stacks import stacked
from facilitate.domain.words import RoundKind, RoundState, Voting
from facilitate.store.tables import Card, Cluster, CountedVote, Participant, Placement, Round, Vote
from facilitate.store.views.board import clusters, public_clusters
from facilitate.store.views.cards import cards
from facilitate.store.views.shapes import View, Views, grouped

_CARD_WORDS = ("text", "why", "emoji", "condition", "example", "addressee")


def votes(session: Session, *where: ColumnElement[bool]) -> Views:
    """Voters and dots so far, and of the latter `gone`, which lie on what is no longer there; `counted`, dots by target
    that a facilitator counted in the room; `results`, all dots by target, only once the vote is closed."""
    return {row.id: _votes(session, row) for row in _opened(session, *where)}


def ballots(session: Session, *where: ColumnElement[bool]) -> Views:
    """What phones choose from: `entries` with their words, in the ballot's order; `results` as in `votes`, and with
    them `counted`."""
    return {row.id: _ballot(session, row) for row in _opened(session, *where)}


def own_votes(session: Session, participant: str, *where: ColumnElement[bool]) -> Views:
    """A participant's dots by target, of the votes in which they put any."""
    return votes_of(session, [participant], *where)[participant]


def votes_of(session: Session, people: Collection[str], *where: ColumnElement[bool]) -> defaultdict[str, Views]:
    """The same of several, by participant."""
    views: defaultdict[str, Views] = defaultdict(dict)
    cast = select(Vote.__table__).join(Round, Round.id == Vote.round_id).where(Vote.participant_id.in_(people), *where)
    for vote in session.execute(cast.order_by(Vote.target)):
        own = views[vote.participant_id].setdefault(vote.round_id, {"id": vote.round_id, "dots": {}})
        own["dots"][vote.target] = vote.dots
    return views


def standing(session: Session, vote: Any) -> list[str]:
    """What of a vote's ballot is still on the board, for the room to see; of one with choices of its own, all."""
    ballot: list[str] = vote.ballot or []
    if vote.voting in scales.OWN_CHOICES:
        return ballot
    there = public_clusters(session, Cluster.id.in_(ballot))
    there |= {id_ for id_, card in cards(session, Card.id.in_(ballot)).items() if card["public"]}
    return [id_ for id_ in ballot if id_ in there]


def _opened(session: Session, *where: ColumnElement[bool]) -> list[Any]:
    found = session.execute(select(Round.__table__).where(Round.kind == RoundKind.VOTE, *where)).all()
    return [row for row in found if row.ballot]


def _votes(session: Session, row: Any) -> View:
    cast = session.execute(
        select(Vote.__table__)
        .join(Participant, Participant.id == Vote.participant_id)
        .where(Vote.round_id == row.id, Participant.removed_at.is_(None))
    ).all()
    there = set(standing(session, row))
    results: Counter[str] = Counter()
    for vote in cast:
        if vote.target in there:
            results[vote.target] += vote.dots
    dots = results.total()
    counted = _counted(session, row.id, there)
    results.update(counted)
    return {
        "id": row.id,
        "voters": len({vote.participant_id for vote in cast}),
        "dots": dots,
        "gone": sum(vote.dots for vote in cast) - dots,
        "counted": counted,
        "results": dict(sorted(results.items())) if row.state == RoundState.CLOSED else None,
    }


def _counted(session: Session, vote: str, there: Collection[str]) -> dict[str, int]:
    found = session.execute(
        select(CountedVote.target, CountedVote.dots)
        .where(CountedVote.round_id == vote, CountedVote.target.in_(there))
        .order_by(CountedVote.target)
    )
    return {row.target: row.dots for row in found}


def _ballot(session: Session, row: Any) -> View:
    voting, entries = _entries(session, row)
    votes = _votes(session, row)
    is_open = votes["results"] is None
    return {
        "id": row.id,
        "voting": voting,
        "dots": row.dots,
        "entries": [entries[id_] for id_ in row.ballot if id_ in entries],
        "results": votes["results"],
        "counted": {} if is_open else votes["counted"],
    }


def _entries(session: Session, row: Any) -> tuple[Voting, Views]:
    """What is chosen from, and each of it by id."""
    if row.voting in scales.OWN_CHOICES:
        steps = zip(row.ballot, row.options, strict=False)
        return Voting(row.voting), {target: {"id": target, "text": text} for target, text in steps}
    grouped_cards, single_cards = _clusters(session, row.ballot), _cards(session, row.ballot)
    return Voting.CARDS if single_cards else Voting.CLUSTERS, grouped_cards | single_cards


def _cards(session: Session, ballot: list[str]) -> Views:
    found = cards(session, Card.id.in_(ballot))
    return {
        id_: {"id": id_, **{word: card[word] for word in _CARD_WORDS}} for id_, card in found.items() if card["public"]
    }


def _clusters(session: Session, ballot: list[str]) -> Views:
    placed = select(Placement.cluster_id, Placement.card_id).where(Placement.cluster_id.in_(ballot))
    lying = grouped(session.execute(placed.order_by(Placement.order, Placement.card_id)))
    views = cards(session, Card.id.in_([card for inside in lying.values() for card in inside]))
    seen = stacked(card for card in views.values() if card["public"])
    return {
        id_: {
            "id": id_,
            "text": cluster["title"],
            "colour": cluster["colour"],
            "cards": [views[card]["text"] for card in lying[id_] if card in seen],
        }
        for id_, cluster in clusters(session, Cluster.id.in_(ballot)).items()
        if cluster["public"]
    }
