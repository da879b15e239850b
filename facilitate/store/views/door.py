"""Who asks to come in."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from facilitate.domain.words import Asking
from facilitate.store.tables import Asker
from facilitate.store.views.shapes import Views


def askers(session: Session, *where: ColumnElement[bool]) -> Views:
    """Those who wait for an answer, who asked first first."""
    waiting = select(Asker.__table__).where(Asker.state == Asking.WAITING, *where)
    return {
        row.id: {"id": row.id, "name": row.name, "organisation": row.organisation, "asked_at": row.asked_at}
        for row in session.execute(waiting.order_by(Asker.asked_at, Asker.id))
    }
