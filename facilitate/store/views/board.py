"""What facilitators and scribes make of the cards: lenses, clusters, placements, notes."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.store.tables import Card, Cluster, Lens, Note, Placement, Round
from facilitate.store.views.cards import is_public
from facilitate.store.views.shapes import Views


def lenses(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "round": row.round_id,
            "title": row.title,
            "position": row.position,
            "shown": row.shown,
        }
        for row in session.execute(select(Lens.__table__).where(*where).order_by(Lens.position))
    }


def clusters(session: Session, *where: ColumnElement[bool]) -> Views:
    return {
        row.id: {
            "id": row.id,
            "lens": row.lens_id,
            "title": row.title,
            "order": row.order,
            "colour": row.colour,
            "emoji": row.emoji,
            "summary": row.summary,
            "folded": row.folded,
            "locked": row.locked,
        }
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
    """`public`: the room may see it beside the cluster or the card that it is about."""
    found = session.execute(
        select(Note.__table__, Card.state, Card.revealed, Round.showing, Round.revealed.label("all_revealed"))
        .outerjoin(Card, Card.id == Note.card_id)
        .outerjoin(Round, Round.id == Card.round_id)
        .where(*where)
        .order_by(Note.created_at, Note.id)
    )
    return {
        row.id: {
            "id": row.id,
            "round": row.round_id,
            "kind": row.kind,
            "text": row.text,
            "addressee": row.addressee,
            "cluster": row.cluster_id,
            "card": row.card_id,
            "public": is_public(row.state, row.showing, row.revealed or row.all_revealed)
            if row.card_id
            else row.cluster_id is not None,
            "created_at": row.created_at,
            "edited_at": row.edited_at,
        }
        for row in found
    }
