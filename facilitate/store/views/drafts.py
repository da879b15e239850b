"""What pairs are writing together."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.limits import PEN_IDLE_SECONDS
from facilitate.domain.words import CardKind, RoundKind, kinds_taken
from facilitate.store.tables import Draft, Pair, PairMember, Round
from facilitate.store.views.shapes import View, Views

_TEXTS = ("text", "condition", "example", "addressee")


def drafts(session: Session, *where: ColumnElement[bool]) -> Views:
    """Keyed by pair, also of pairs that wrote nothing yet."""
    found = session.execute(
        select(Draft.__table__, Pair.id, Round.kind.label("round_kind"), Round.card)
        .select_from(Pair)
        .join(Round, Round.id == Pair.round_id)
        .outerjoin(Draft, Draft.pair_id == Pair.id)
        .where(*where)
    )
    return {row.id: written(row) if row.pair_id else _blank(row) for row in found}


def own_drafts(session: Session, people: Collection[str], round_id: str | None) -> Views:
    """The drafts of these people's pairs in one round, by participant; nothing of who is in no pair."""
    seats = select(PairMember.participant_id, PairMember.pair_id)
    seats = seats.where(PairMember.participant_id.in_(people), PairMember.round_id == round_id)
    sitting = {seat.participant_id: seat.pair_id for seat in session.execute(seats)}
    found = drafts(session, Pair.id.in_(set(sitting.values()))) if sitting else {}
    return {person: found[pair] for person, pair in sitting.items()}


def written(draft: Any) -> View:
    """A draft as it stands, from its row. `pen_until`: the pen is free from then on."""
    return {
        "pair": draft.pair_id,
        "kind": draft.kind,
        **{name: getattr(draft, name) for name in _TEXTS},
        "rev": draft.rev,
        "sent": draft.sent,
        "pen": draft.pen,
        "pen_until": draft.pen_at + PEN_IDLE_SECONDS * 1000 if draft.pen and draft.pen_at else None,
    }


def _blank(row: Any) -> View:
    usual = kinds_taken(RoundKind(row.round_kind), CardKind(row.card) if row.card else None)[0].value
    nothing = {"rev": 0, "sent": 0, "pen": None, "pen_until": None}
    return {"pair": row.id, "kind": usual, **dict.fromkeys(_TEXTS, ""), **nothing}
