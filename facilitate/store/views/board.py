"""What facilitators and scribes make of the cards: lenses, clusters, placements, notes."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from facilitate.domain.words import CardState, RoundState, Showing
from facilitate.store.tables import Card, Cluster, Lens, Note, Placement, Round
from facilitate.store.views.cards import in_sight, is_public
from facilitate.store.views.shapes import Views

_BEFORE = (RoundState.WAITING, RoundState.SKIPPED)
"""A round in one of these states was never opened: the room does not know yet that there is one."""

_OF_ITS_CLUSTER = aliased(Round)


def lenses(session: Session, *where: ColumnElement[bool]) -> Views:
    """`opened`: its round was; `public`: the room may know its title then."""
    found = select(Lens.__table__, Round.showing, Round.state).join(Round, Round.id == Lens.round_id).where(*where)
    return {
        row.id: {
            "id": row.id,
            "round": row.round_id,
            "title": row.title,
            "position": row.position,
            "shown": row.shown,
            "public": row.showing != Showing.NEVER,
            "opened": row.state not in _BEFORE,
        }
        for row in session.execute(found.order_by(Lens.position))
    }


def public_clusters(session: Session, *where: ColumnElement[bool]) -> set[str]:
    """Ids of the clusters that the room may see: all of a round whose cards are in sight, else those that hold one."""
    holds_one = (
        select(Placement.card_id)
        .join(Card, Card.id == Placement.card_id)
        .where(Placement.cluster_id == Cluster.id, Card.state == CardState.SHOWN, Card.revealed)
        .exists()
    )
    found = select(Cluster.id).join(Lens, Lens.id == Cluster.lens_id).join(Round, Round.id == Lens.round_id)
    return set(session.scalars(found.where(in_sight(holds_one), *where)))


def clusters(session: Session, *where: ColumnElement[bool]) -> Views:
    """`opened`: its round was; `public`: the room may see it then."""
    seen = public_clusters(session, *where)
    found = select(Cluster.__table__, Round.state).join(Lens, Lens.id == Cluster.lens_id)
    found = found.join(Round, Round.id == Lens.round_id).where(*where)
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
            "public": row.id in seen,
            "opened": row.state not in _BEFORE,
        }
        for row in session.execute(found.order_by(Cluster.order, Cluster.id))
    }


def placements(session: Session, *where: ColumnElement[bool]) -> Views:
    """Keyed `lens:card`. `public`: the room may see the card."""
    found = select(Placement.__table__, Card.state, Card.revealed, Round.showing, Round.revealed.label("all_revealed"))
    found = found.join(Card, Card.id == Placement.card_id).join(Round, Round.id == Card.round_id).where(*where)
    return {
        f"{row.lens_id}:{row.card_id}": {
            "lens": row.lens_id,
            "card": row.card_id,
            "cluster": row.cluster_id,
            "order": row.order,
            "public": is_public(row.state, row.showing, row.revealed or row.all_revealed),
        }
        for row in session.execute(found.order_by(Placement.order, Placement.card_id))
    }


def notes(session: Session, *where: ColumnElement[bool]) -> Views:
    """`public`: the room may see it beside the cluster or the card that it is about, once that one's round was opened
    (`opened`)."""
    found = session.execute(
        select(
            Note.__table__,
            Card.state,
            Card.revealed,
            Round.showing,
            Round.revealed.label("all_revealed"),
            _OF_ITS_CLUSTER.state.label("cluster_state"),
        )
        .outerjoin(Card, Card.id == Note.card_id)
        .outerjoin(Round, Round.id == Card.round_id)
        .outerjoin(Cluster, Cluster.id == Note.cluster_id)
        .outerjoin(Lens, Lens.id == Cluster.lens_id)
        .outerjoin(_OF_ITS_CLUSTER, _OF_ITS_CLUSTER.id == Lens.round_id)
        .where(*where)
        .order_by(Note.created_at, Note.id)
    ).all()
    seen = public_clusters(session, Cluster.id.in_({row.cluster_id for row in found}))
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
            else row.cluster_id in seen,
            "opened": row.cluster_state not in _BEFORE,
            "created_at": row.created_at,
            "edited_at": row.edited_at,
        }
        for row in found
    }
