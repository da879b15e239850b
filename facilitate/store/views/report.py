"""What a scribe did with the report."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.store.tables import Passage, PassageOrder, ReportOptions
from facilitate.store.views.shapes import View

_PASSAGE = ("key", "text", "label", "typed", "left_out", "parent", "into", "kind", "sources", "kept")


def report(session: Session, workshop: str) -> View:
    """`options` by name, `passages` by key in the order they were first touched, `orders` by parent."""
    passages = session.execute(
        select(Passage.__table__).where(Passage.workshop_id == workshop).order_by(Passage.created_at, Passage.key)
    )
    orders = session.execute(
        select(PassageOrder.__table__).where(PassageOrder.workshop_id == workshop).order_by(PassageOrder.parent)
    )
    chosen = session.get(ReportOptions, workshop)
    return {
        "options": chosen.options if chosen else {},
        "passages": {row.key: {name: getattr(row, name) for name in _PASSAGE} for row in passages},
        "orders": {row.parent: row.keys for row in orders},
    }
