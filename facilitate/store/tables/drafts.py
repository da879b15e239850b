from sqlalchemy import ColumnElement, ForeignKey, Integer, String, Text, or_
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Json, Milliseconds, Model, WorkshopKey


class Draft(Model):
    """What a pair is writing together. Each change gives it the next `rev`; `sent` counts the cards made of it.

    `pen` is the participant who may write, since or again at `pen_at`; `answered` keeps each page's last op and what it
    came to, so that a change sent twice is made once.
    """

    __tablename__ = "draft"

    pair_id: Mapped[str] = mapped_column(ForeignKey("pair.id", ondelete="CASCADE"), primary_key=True)
    workshop_id: Mapped[WorkshopKey]
    kind: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text, default="")
    condition: Mapped[str] = mapped_column(Text, default="")
    example: Mapped[str] = mapped_column(Text, default="")
    addressee: Mapped[str] = mapped_column(Text, default="")
    rev: Mapped[int] = mapped_column(Integer, default=0)
    sent: Mapped[int] = mapped_column(Integer, default=0)
    pen: Mapped[str | None] = mapped_column(ForeignKey("participant.id", ondelete="SET NULL"))
    pen_at: Mapped[Milliseconds | None]
    answered: Mapped[Json] = mapped_column(default=dict)

    @classmethod
    def has_words(cls) -> ColumnElement[bool]:
        """Somebody typed something that was not sent yet."""
        return or_(*(text != "" for text in (cls.text, cls.condition, cls.example, cls.addressee)))


class Splice(Model):
    """A change of one text of a draft, kept until the draft is sent, so that a late change finds its place."""

    __tablename__ = "splice"

    pair_id: Mapped[str] = mapped_column(ForeignKey("draft.pair_id", ondelete="CASCADE"), primary_key=True)
    rev: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    field: Mapped[str] = mapped_column(String(12))
    at: Mapped[int]
    removed: Mapped[int]
    inserted: Mapped[str] = mapped_column(Text)
