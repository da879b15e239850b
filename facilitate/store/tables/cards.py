from sqlalchemy import Boolean, ForeignKey, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.domain.words import CardState
from facilitate.store.database import Key, Milliseconds, Model, RoundKey, WorkshopKey


class Card(Model):
    """One contribution. `number` counts from 1 in the order in which a workshop's cards came in.

    `state` is a `CardState`; `asked` is what the facilitator asked its author; `revealed` shows it before its round is;
    `under_id` is the card that says the same and lies on top of it, see `domain.stacks`.
    """

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
    state: Mapped[str] = mapped_column(String(8), default=CardState.SHOWN, server_default=CardState.SHOWN)
    asked: Mapped[str] = mapped_column(Text, default="", server_default="")
    revealed: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    under_id: Mapped[str | None] = mapped_column(String(32), index=True)


class CardAuthor(Model):
    """Who made a card; all members of a pair made its cards."""

    __tablename__ = "card_author"

    card_id: Mapped[str] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True, index=True
    )
