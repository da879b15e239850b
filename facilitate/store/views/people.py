"""Participants and their pairs."""

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.pairs import mark
from facilitate.store.tables import Done, Draft, Pair, PairMember, Participant
from facilitate.store.views.shapes import View, Views, grouped

_MEMBER = ("id", "number", "name", "organisation", "guest")
"""What a pair's own members are told of each other."""


def participants(session: Session, *where: ColumnElement[bool]) -> Views:
    """`done`: the rounds that they are done with."""
    found = session.execute(select(Participant.__table__).where(*where).order_by(Participant.number)).all()
    done = grouped(
        session.execute(
            select(Done.participant_id, Done.round_id)
            .where(Done.participant_id.in_(select(Participant.id).where(*where)))
            .order_by(Done.round_id)
        )
    )
    return {
        row.id: {
            "id": row.id,
            "number": row.number,
            "code": row.code,
            "name": row.name,
            "organisation": row.organisation,
            "guest": row.guest,
            "muted": row.muted,
            "removed": row.removed_at is not None,
            "done": done[row.id],
            "joined_at": row.joined_at,
        }
        for row in found
    }


def pairs(session: Session, *where: ColumnElement[bool]) -> Views:
    """`members`: those who are here, nobody where all were taken out; `begun`: there are words in its draft."""
    found = session.execute(
        select(Pair.__table__, Draft.has_words().label("begun"))
        .outerjoin(Draft, Draft.pair_id == Pair.id)
        .where(*where)
        .order_by(Pair.round_id, Pair.number)
    ).all()
    members = grouped(
        session.execute(
            select(PairMember.pair_id, PairMember.participant_id)
            .join(Participant, Participant.id == PairMember.participant_id)
            .where(PairMember.pair_id.in_([row.id for row in found]), Participant.removed_at.is_(None))
            .order_by(PairMember.place)
        )
    )
    return {row.id: _pair(row) | {"members": members[row.id]} for row in found}


def pairs_by_name(session: Session, *where: ColumnElement[bool]) -> Views:
    """Pairs with their members by name; what they write comes as a hint."""
    found = pairs(session, *where)
    people = participants(
        session, Participant.id.in_([person for pair in found.values() for person in pair["members"]])
    )
    for pair in found.values():
        pair["members"] = [{key: people[person][key] for key in _MEMBER} for person in pair["members"]]
    return found


def _pair(row: Any) -> View:
    colour, sign = mark(row.number)
    place = {"id": row.id, "round": row.round_id, "number": row.number, "colour": colour, "sign": sign}
    return place | {"begun": bool(row.begun)}
