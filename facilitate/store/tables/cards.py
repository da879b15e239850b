from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Key, Milliseconds, Model, RoundKey, WorkshopKey


class Card(Model):
    """One contribution. `number` counts from 1 in the order in which a workshop's cards came in."""

    __tablename__ = "card"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    round_id: Mapped[RoundKey]
    pair_id: Mapped[str | None] = mapped_column(ForeignKey("pair.id", ondelete="SET NULL"))
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    emoji: Mapped[str] = mapped_column(String(32))
    condition: Mapped[str] = mapped_column(Text)
    example: Mapped[str] = mapped_column(Text)
    addressee: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[Milliseconds]
    edited_at: Mapped[Milliseconds | None]


class CardAuthor(Model):
    """Who made a card; all members of a pair made its cards."""

    __tablename__ = "card_author"

    card_id: Mapped[str] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True, index=True
    )
