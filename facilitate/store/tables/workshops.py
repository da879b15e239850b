from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Json, Key, Milliseconds, Model, WorkshopKey


class Workshop(Model):
    """One live run of an agenda. `board_rev` and `phone_rev` are the last numbers given in its two streams."""

    __tablename__ = "workshop"

    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(8), unique=True)
    owner: Mapped[str] = mapped_column(String(32), index=True)
    title: Mapped[str] = mapped_column(String(200))
    number: Mapped[int | None]
    language: Mapped[str] = mapped_column(String(8))
    facilitators: Mapped[Json]
    scribe: Mapped[str] = mapped_column(String(200))
    event: Mapped[Json]
    status: Mapped[str] = mapped_column(String(12))
    # No foreign key: workshop and round would point at each other.
    round_id: Mapped[str | None] = mapped_column(String(32))
    spotlight: Mapped[Json | None]
    board_rev: Mapped[int] = mapped_column(Integer, default=0)
    phone_rev: Mapped[int] = mapped_column(Integer, default=0)
    created_at: Mapped[Milliseconds]
    closed_at: Mapped[Milliseconds | None]


class Round(Model):
    """One step of a workshop. `card` is its usual kind of card; the timer columns are empty without a timer."""

    __tablename__ = "round"

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    title: Mapped[str] = mapped_column(String(200))
    prompt: Mapped[str] = mapped_column(String(200))
    help: Mapped[str] = mapped_column(String(200))
    examples: Mapped[Json]
    card: Mapped[str | None] = mapped_column(String(12))
    seconds: Mapped[int | None]
    state: Mapped[str] = mapped_column(String(8))
    opened_at: Mapped[Milliseconds | None]
    timer_ends_at: Mapped[Milliseconds | None]
    timer_seconds: Mapped[int | None]
