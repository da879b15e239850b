from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.domain.words import Desk, StepState
from facilitate.store.database import Json, Key, Milliseconds, Model, WorkshopKey


class Step(Model):
    """What one command changed on the board or in the report (`desk`), so that it can be told, undone and redone.

    `number` counts from 1 within a workshop; `actor` is who acted (`Actor.key`) and `capability` by which right.
    `about` tells what it was about, `changes` the rows it changed (see `store.changes`). `state` is a `StepState`;
    `turned_by` is who undid it, as long as they may redo it with the redo key.
    """

    __tablename__ = "step"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    number: Mapped[int] = mapped_column(Integer)
    actor: Mapped[str] = mapped_column(String(40))
    capability: Mapped[str | None] = mapped_column(ForeignKey("capability.id", ondelete="SET NULL"))
    command: Mapped[str] = mapped_column(String(32))
    at: Mapped[Milliseconds]
    desk: Mapped[str] = mapped_column(String(8), default=Desk.BOARD, server_default=Desk.BOARD)
    about: Mapped[Json]
    changes: Mapped[Json]
    state: Mapped[str] = mapped_column(String(10), default=StepState.DONE)
    turned_at: Mapped[Milliseconds | None]
    turned_by: Mapped[str | None] = mapped_column(String(40))
