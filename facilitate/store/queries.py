"""Whole pictures read from the database: snapshots for the clients, lists for the pages."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, distinct, func, select
from sqlalchemy.orm import Session, aliased

from facilitate.domain.words import ROUND_CARD_KINDS, CardState, RoundKind, Showing, Sight, WorkshopStatus
from facilitate.store import phones, public, views
from facilitate.store.tables import (
    Asker,
    Capability,
    Card,
    CardAuthor,
    Cluster,
    Done,
    Lens,
    Note,
    Pair,
    PairMember,
    Participant,
    Placement,
    Round,
    Workshop,
)
from facilitate.store.views import grouped

Snapshot = dict[str, Any]


def board_snapshot(session: Session, workshop: str, sight: Sight = Sight.FULL) -> Snapshot:
    """Everything that the board and the report show, or of that what the room may see."""
    snapshot = {
        "workshop": views.workshops(session, Workshop.id == workshop)[workshop],
        "rounds": views.rounds(session, Round.workshop_id == workshop),
        "participants": views.participants(session, Participant.workshop_id == workshop),
        "askers": views.askers(session, Asker.workshop_id == workshop),
        "pairs": views.pairs(session, Pair.workshop_id == workshop),
        "cards": views.cards(session, Card.workshop_id == workshop),
        "lenses": views.lenses(session, Lens.workshop_id == workshop),
        "clusters": views.clusters(session, Cluster.workshop_id == workshop),
        "placements": views.placements(session, Placement.workshop_id == workshop),
        "notes": views.notes(session, Note.workshop_id == workshop),
        "links": views.links(session, Capability.workshop_id == workshop),
        "votes": views.votes(session, Round.workshop_id == workshop),
        "counts": counts(session, workshop),
    }
    return public.snapshot(snapshot) if sight is Sight.PUBLIC else snapshot


def report_snapshot(session: Session, workshop: str) -> Snapshot:
    """The board's snapshot, and what a scribe did with the report."""
    return board_snapshot(session, workshop) | {"report": views.report(session, workshop)}


def report_with_revision(session: Session, workshop: str) -> tuple[int, Snapshot]:
    """The report's snapshot, and the revision of the board that it is of. Raises NoResultFound."""
    return session.get_one(Workshop, workshop).board_rev, report_snapshot(session, workshop)


def phone_snapshot(session: Session, workshop: str, participant: str) -> Snapshot:
    """What one participant sees: the current round, themself, their pairs and their cards, and how many there are."""
    return phone_snapshots(session, workshop, [participant])[participant]


def phone_snapshots(session: Session, workshop: str, people: Collection[str]) -> dict[str, Snapshot]:
    """What each of these participants of a workshop sees, by the same number of queries for many as for one."""
    current = views.workshops(session, Workshop.id == workshop)[workshop]
    common = {
        "workshop": phones.MASKS["workshop"](current),
        "rounds": _on_phones("round", views.rounds(session, Round.id == current["round"])),
        "ballots": _on_phones("ballot", views.ballots(session, Round.id == current["round"])),
        "counts": phones.MASKS["counts"](counts(session, workshop)),
    }
    found = views.participants(session, Participant.id.in_(people))
    votes = views.votes_of(session, people)
    in_pairs = select(PairMember.participant_id, PairMember.pair_id).where(PairMember.participant_id.in_(people))
    seats = grouped(session.execute(in_pairs))
    named = {pair for seat in seats.values() for pair in seat}
    pairs = _on_phones("pair", views.pairs_by_name(session, Pair.id.in_(named))) if named else {}
    cards = _by_author(session, people)
    return {
        one: {
            **common,
            "me": phones.MASKS["participant"](found[one]),
            "pairs": {id_: pair for id_, pair in pairs.items() if id_ in seats[one]},
            "cards": cards[one],
            "votes": _on_phones("own_votes", votes[one]),
        }
        for one in people
    }


def _on_phones(key: str, found: views.Views) -> views.Views:
    return {id_: phones.MASKS[key](view) for id_, view in found.items()}


def _by_author(session: Session, people: Collection[str]) -> defaultdict[str, views.Views]:
    theirs = select(CardAuthor.card_id).where(CardAuthor.participant_id.in_(people))
    by_author: defaultdict[str, views.Views] = defaultdict(dict)
    for id_, card in views.cards(session, Card.id.in_(theirs)).items():
        told = phones.MASKS["card"](card)
        for author in card["authors"]:
            by_author[author][id_] = told
    return by_author


def counts(session: Session, workshop: str) -> dict[str, int]:
    """As `counted`, from what is kept on the workshop's row."""
    kept = select(Workshop.participants, Workshop.done, Workshop.contributed, Workshop.cards)
    return dict(session.execute(kept.where(Workshop.id == workshop)).one()._mapping)


def counted(session: Session, workshop: str) -> dict[str, int]:
    """People in the workshop; of its current round, people who are done, people who contributed, and cards.

    Counted anew: it takes the longer, the more there are.
    Who was taken out does not count, nor does a card that was taken off; but whoever sent that has contributed.
    """
    in_round: ColumnElement[bool] = (
        Card.round_id == select(Workshop.round_id).where(Workshop.id == workshop).scalar_subquery()
    )
    here = (Participant.workshop_id == workshop, Participant.removed_at.is_(None))
    people = select(func.count()).select_from(Participant).where(*here)
    done = (
        select(func.count())
        .select_from(Done)
        .join(Workshop, Workshop.round_id == Done.round_id)
        .join(Participant, Participant.id == Done.participant_id)
        .where(*here)
    )
    contributed = (
        select(func.count(distinct(CardAuthor.participant_id)))
        .join(Card, Card.id == CardAuthor.card_id)
        .join(Participant, Participant.id == CardAuthor.participant_id)
        .where(in_round, *here)
    )
    cards = select(func.count()).select_from(Card).where(in_round, Card.state != CardState.HIDDEN)
    return {
        "participants": session.scalar(people) or 0,
        "done": session.scalar(done) or 0,
        "contributed": session.scalar(contributed) or 0,
        "cards": session.scalar(cards) or 0,
    }


def workshops_of(session: Session, owner: str) -> list[dict[str, Any]]:
    """A host's workshops, the newest first, each with its numbers of `participants` and `cards`."""
    mine = Workshop.owner == owner
    people = dict(session.execute(_count_by_workshop(Participant, Participant.removed_at.is_(None))).all())
    cards = dict(session.execute(_count_by_workshop(Card, Card.state != CardState.HIDDEN)).all())
    found = views.workshops(session, mine).values()
    return [
        workshop | {"participants": people.get(workshop["id"], 0), "cards": cards.get(workshop["id"], 0)}
        for workshop in sorted(found, key=lambda workshop: -workshop["created_at"])
    ]


def _count_by_workshop(table: type[Participant] | type[Card], which: ColumnElement[bool]) -> Any:
    return select(table.workshop_id, func.count()).where(which).group_by(table.workshop_id)


def workshop_by_code(session: Session, code: str) -> dict[str, Any] | None:
    return next(iter(views.workshops(session, Workshop.code == code).values()), None)


def open_workshop(session: Session, code: str) -> dict[str, Any] | None:
    """The workshop with this code, if it has not ended; with `full`: nobody more fits in."""
    here = (Workshop.code == code, Workshop.status != WorkshopStatus.CLOSED)
    found = next(iter(views.workshops(session, *here).values()), None)
    return found and found | {"full": counts(session, found["id"])["participants"] >= found["places"]}


def asker(session: Session, workshop: str, op_hash: str) -> dict[str, Any] | None:
    """Who asked to come in by an op, and how it stands with them; `taken_out` of the workshop, once they were in."""
    taken_out = Participant.removed_at.is_not(None).label("taken_out")
    columns = select(Asker.state, Asker.name, Asker.organisation, Asker.neighbour, taken_out)
    columns = columns.outerjoin(Participant, Participant.id == Asker.participant_id)
    row = session.execute(columns.where(Asker.workshop_id == workshop, Asker.op_hash == op_hash)).one_or_none()
    return row and dict(row._mapping)


def seen_by_the_room(session: Session, workshop: str) -> dict[str, bool]:
    """Whether the room sees cards in any round of the agenda, and whether with who wrote them."""
    seen = (Round.workshop_id == workshop, Round.showing != Showing.NEVER)
    names = [
        names
        for names, kind in session.execute(select(Round.names, Round.kind).where(*seen))
        if ROUND_CARD_KINDS[RoundKind(kind)]
    ]
    return {"cards": bool(names), "names": any(names)}


def workshop_by_id(session: Session, workshop: str) -> dict[str, Any] | None:
    return views.workshops(session, Workshop.id == workshop).get(workshop)


def participant_by_code(session: Session, workshop: str, code: int) -> dict[str, Any] | None:
    """Who is here and has this code."""
    here = (Participant.workshop_id == workshop, Participant.code == code, Participant.removed_at.is_(None))
    return next(iter(views.participants(session, *here).values()), None)


def revisions(session: Session, workshops: set[str]) -> list[tuple[str, int, int]]:
    """Of each workshop its id and the numbers of its board's and its phones' stream."""
    columns = select(Workshop.id, Workshop.board_rev, Workshop.phone_rev)
    return [(id_, board, phone) for id_, board, phone in session.execute(columns.where(Workshop.id.in_(workshops)))]


def label_of(session: Session, capability: str) -> str:
    """What the link by which this device came in is called; empty when it has no name or came in by none."""
    device, link = aliased(Capability), aliased(Capability)
    named = select(link.label).join(device, device.parent_id == link.id).where(device.id == capability)
    return session.scalar(named) or ""
