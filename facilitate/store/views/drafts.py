"""What pairs are writing together."""

from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.limits import PEN_IDLE_SECONDS
from facilitate.domain.words import CardKind, RoundKind, kinds_taken
from facilitate.store.tables import Draft, Pair, PairMember, Round
from facilitate.store.views.shapes import View, Views

_TEXTS = ("text", "condition", "example", "addressee")


def drafts(session: Session, *where: ColumnElement[bool]) -> Views:
    """Keyed by pair, also of pairs that wrote nothing yet. `pen_until`: the pen is free from then on."""
    found = session.execute(
        select(
            Draft.__table__,
            Pair.id.label("pair"),
            Round.kind.label("round_kind"),
            Round.card,
        )
        .select_from(Pair)
        .join(Round, Round.id == Pair.round_id)
        .outerjoin(Draft, Draft.pair_id == Pair.id)
        .where(*where)
    )
    return {row.pair: _draft(row) for row in found}


def own_draft(session: Session, participant: str, round_id: str | None) -> View | None:
    """The draft of the pair that somebody is in, in one round."""
    mine = select(PairMember.pair_id).where(PairMember.participant_id == participant, PairMember.round_id == round_id)
    return next(iter(drafts(session, Pair.id.in_(mine)).values()), None)


def _draft(row: Any) -> View:
    usual = kinds_taken(RoundKind(row.round_kind), row.card and CardKind(row.card))[0]
    return {
        "pair": row.pair,
        "kind": row.kind or usual.value,
        **{name: getattr(row, name) or "" for name in _TEXTS},
        "rev": row.rev or 0,
        "sent": row.sent or 0,
        "pen": row.pen,
        "pen_until": row.pen_at + PEN_IDLE_SECONDS * 1000 if row.pen and row.pen_at else None,
    }
