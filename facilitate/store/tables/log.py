from sqlalchemy import JSON, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Json, Milliseconds, Model, WorkshopKey


class Event(Model):
    """A numbered fact of one stream. `data` names ids and holds no text; `audience` (ids) is None for everybody.

    On the board's stream it is empty for what the room does not hear."""

    __tablename__ = "event"

    workshop_id: Mapped[WorkshopKey] = mapped_column(primary_key=True, index=False)
    stream: Mapped[str] = mapped_column(String(8), primary_key=True)
    rev: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    type: Mapped[str] = mapped_column(String(32))
    data: Mapped[Json]
    audience: Mapped[Json | None] = mapped_column(JSON(none_as_null=True))
    at: Mapped[Milliseconds]


class Receipt(Model):
    """The durable answer to a command: the same op from the same actor is answered with it again."""

    __tablename__ = "receipt"

    actor: Mapped[str] = mapped_column(String(40), primary_key=True)
    op: Mapped[str] = mapped_column(String(64), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    answer: Mapped[Json]
    at: Mapped[Milliseconds]
