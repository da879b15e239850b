"""Cards."""

from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, or_, select
from sqlalchemy.orm import Session

from facilitate.domain.words import CardState, Showing
from facilitate.store.tables import Card, CardAuthor, Participant, Round
from facilitate.store.views.shapes import View, Views, grouped


def cards(session: Session, *where: ColumnElement[bool]) -> Views:
    """`public`: the room may see it; `named`: with its authors."""
    found = session.execute(
        select(Card.__table__, Round.showing, Round.revealed.label("all_revealed"), Round.names)
        .join(Round, Round.id == Card.round_id)
        .where(*where)
        .order_by(Card.number)
    ).all()
    authors = grouped(
        session.execute(
            select(CardAuthor.card_id, CardAuthor.participant_id)
            .join(Participant, Participant.id == CardAuthor.participant_id)
            .where(CardAuthor.card_id.in_([row.id for row in found]))
            .order_by(Participant.number)
        )
    )
    return {row.id: card(row, row.showing, row.all_revealed, row.names, authors[row.id]) for row in found}


def card(row: Any, showing: str, all_revealed: bool, named: bool, authors: list[str]) -> View:
    """One card, from its row, its round's settings and its authors in the order of their numbers."""
    return {
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
        "authors": authors,
        "pair": row.pair_id,
        "state": row.state,
        "asked": row.asked,
        "revealed": row.revealed,
        "under": row.under_id,
        "public": is_public(row.state, showing, row.revealed or all_revealed),
        "named": named,
        "created_at": row.created_at,
        "edited_at": row.edited_at,
    }


def is_public(state: str, showing: str, revealed: bool) -> bool:
    """Whether the room may see a card in this state, of a round with this `showing`."""
    return state == CardState.SHOWN and (showing == Showing.AT_ONCE or (showing == Showing.LATER and revealed))


def in_sight(revealed: SQLColumnExpression[bool]) -> ColumnElement[bool]:
    """The same as a condition, of rows that are joined with their round; `revealed`: before the round was."""
    later = and_(Round.showing == Showing.LATER, or_(Round.revealed, revealed))
    return or_(Round.showing == Showing.AT_ONCE, later)
