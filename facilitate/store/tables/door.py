from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.domain.words import Asking
from facilitate.store.database import Key, Milliseconds, Model, WorkshopKey


class Asker(Model):
    """Somebody who asks to come in, where a facilitator lets people in one by one.

    Of the op by which their browser asks, and asks again, only the hash is kept: it is what lets them in. `neighbour`
    is as in `workshop.join`; `participant_id` is who they are once they were let in.
    """

    __tablename__ = "asker"
    __table_args__ = (
        Index("uq_asker_workshop_id_op_hash", "workshop_id", "op_hash", unique=True),
        Index("ix_asker_workshop_id_state", "workshop_id", "state"),
    )

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    op_hash: Mapped[str] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(60))
    organisation: Mapped[str] = mapped_column(String(100))
    neighbour: Mapped[str] = mapped_column(String(40))
    asked_at: Mapped[Milliseconds]
    state: Mapped[str] = mapped_column(String(8), default=Asking.WAITING)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), index=True)
