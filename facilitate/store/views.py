"""How an entity looks outside the database: one function per kind, from a criterion to `{id: dict}`.

Snapshots, live frames and replayed events are all made of these, so they cannot differ. The shapes are documented in
docs/protocol.md.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.pairs import mark
from facilitate.domain.words import CardKind, RoundKind, kinds_taken
from facilitate.store.tables import (
    Card,
    CardAuthor,
    Cluster,
    Lens,
    Note,
    Pair,
    PairMember,
    Participant,
    Placement,
    Round,
    Workshop,
)

View = dict[str, Any]
Views = dict[str, View]


def workshops(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "code": row.code,
            "title": row.title,
            "number": row.number,
            "language": row.language,
            "status": row.status,
            "round": row.round_id,
            "facilitators": row.facilitators,
            "scribe": row.scribe,
            "spotlight": row.spotlight,
            "event": row.event,
            "created_at": row.created_at,
            "closed_at": row.closed_at,
        }
        for row in session.execute(select(Workshop.__table__).where(*where))
    }


def workshops_on_phones(session: Session, *where: ColumnElement[bool]) -> Views:
    """Without the spotlight, which is the stage's alone: phones are told nothing that they do not show."""
    found = workshops(session, *where)
    for workshop in found.values():
        del workshop["spotlight"]
    return found


def rounds(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "position": row.position,
            "kind": row.kind,
            "title": row.title,
            "prompt": row.prompt,
            "help": row.help,
            "examples": row.examples,
            "seconds": row.seconds,
            "state": row.state,
            "takes": kinds_taken(RoundKind(row.kind), row.card and CardKind(row.card)),
            "timer": row.timer_ends_at and {"ends_at": row.timer_ends_at, "seconds": row.timer_seconds},
            "opened_at": row.opened_at,
        }
        for row in session.execute(select(Round.__table__).where(*where).order_by(Round.position))
    }


def participants(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "number": row.number,
            "name": row.name,
            "organisation": row.organisation,
            "joined_at": row.joined_at,
        }
        for row in session.execute(select(Participant.__table__).where(*where).order_by(Participant.number))
    }


def pairs(session: Session, *where: ColumnElement[bool]) -> Views:
    found = session.execute(select(Pair.__table__).where(*where).order_by(Pair.round_id, Pair.number)).all()
    members = _grouped(
        session.execute(
            select(PairMember.pair_id, PairMember.participant_id)
            .where(PairMember.pair_id.in_([row.id for row in found]))
            .order_by(PairMember.place)
        )
    )
    return {row.id: _pair(row.id, row.round_id, row.number) | {"members": members[row.id]} for row in found}


def pairs_by_name(session: Session, *where: ColumnElement[bool]) -> Views:
    """Pairs as their own members see them: with the names of the others."""
    found = pairs(session, *where)
    people = participants(
        session, Participant.id.in_([person for pair in found.values() for person in pair["members"]])
    )
    for pair in found.values():
        pair["members"] = [
            {key: people[person][key] for key in ("id", "number", "name", "organisation")} for person in pair["members"]
        ]
    return found


def _pair(pair: str, round_id: str, number: int) -> View:
    colour, sign = mark(number)
    return {"id": pair, "round": round_id, "number": number, "colour": colour, "sign": sign}


def cards(session: Session, *where: ColumnElement[bool]) -> Views:
    found = session.execute(select(Card.__table__).where(*where).order_by(Card.number)).all()
    authors = _grouped(
        session.execute(
            select(CardAuthor.card_id, CardAuthor.participant_id)
            .join(Participant, Participant.id == CardAuthor.participant_id)
            .where(CardAuthor.card_id.in_([row.id for row in found]))
            .order_by(Participant.number)
        )
    )
    return {
        row.id: {
            "id": row.id,
            "number": row.number,
            "round": row.round_id,
            "kind": row.kind,
            "text": row.text,
            "why": row.why,
            "emoji": row.emoji,
            "condition": row.condition,
            "example": row.example,
            "addressee": row.addressee,
            "authors": authors[row.id],
            "pair": row.pair_id,
            "created_at": row.created_at,
            "edited_at": row.edited_at,
        }
        for row in found
    }


def lenses(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {"id": row.id, "round": row.round_id, "title": row.title, "position": row.position}
        for row in session.execute(select(Lens.__table__).where(*where).order_by(Lens.position))
    }


def clusters(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {"id": row.id, "lens": row.lens_id, "title": row.title, "order": row.order, "colour": row.colour}
        for row in session.execute(select(Cluster.__table__).where(*where).order_by(Cluster.order, Cluster.id))
    }


def placements(session: Session, *where: ColumnElement[bool]) -> Views:
    """Keyed `lens:card`."""
    return {
        f"{row.lens_id}:{row.card_id}": {
            "lens": row.lens_id,
            "card": row.card_id,
            "cluster": row.cluster_id,
            "order": row.order,
        }
        for row in session.execute(
            select(Placement.__table__).where(*where).order_by(Placement.order, Placement.card_id)
        )
    }


def notes(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "round": row.round_id,
            "kind": row.kind,
            "text": row.text,
            "addressee": row.addressee,
            "cluster": row.cluster_id,
            "card": row.card_id,
            "created_at": row.created_at,
            "edited_at": row.edited_at,
        }
        for row in session.execute(select(Note.__table__).where(*where).order_by(Note.created_at, Note.id))
    }


def _grouped(rows: Iterable[Any]) -> defaultdict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in rows:
        groups[key].append(value)
    return groups
