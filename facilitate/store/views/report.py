"""What a scribe did with the report."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.store.tables import Passage, PassageOrder, Release, ReportOption
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
    return {
        "options": options(session, workshop),
        "passages": {row.key: {name: getattr(row, name) for name in _PASSAGE} for row in passages},
        "orders": {row.parent: row.keys for row in orders},
    }


def options(session: Session, workshop: str) -> dict[str, Any]:
    """What was chosen about the report, by name."""
    chosen = select(ReportOption).where(ReportOption.workshop_id == workshop).order_by(ReportOption.name)
    return {option.name: option.value for option in session.scalars(chosen)}


def releases(session: Session, workshop: str) -> list[View]:
    """The versions that were given to readers, the newest first, without what is in them."""
    found = select(Release.number, Release.made_at).where(Release.workshop_id == workshop)
    rows = session.execute(found.order_by(Release.number.desc()))
    return [{"number": row.number, "made_at": row.made_at} for row in rows]


def release(session: Session, workshop: str, number: int | None = None) -> View | None:
    """A version, the newest when none is named -> {number, made_at, content}."""
    found = select(Release).where(Release.workshop_id == workshop).order_by(Release.number.desc()).limit(1)
    row = session.scalar(found if number is None else found.where(Release.number == number))
    return {"number": row.number, "made_at": row.made_at, "content": row.content} if row is not None else None
