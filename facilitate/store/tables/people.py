from sqlalchemy import Boolean, ForeignKey, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Key, Milliseconds, Model, RoundKey, WorkshopKey


class Participant(Model):
    """Somebody who takes part. `number` counts from 1 in the order of joining; name and organisation may be empty.

    `code` is what a neighbour types to work together; a `guest` has no phone; who is `muted` cannot send; who was
    removed has a `removed_at` and may be brought back.
    """

    __tablename__ = "participant"
    __table_args__ = (
        UniqueConstraint("workshop_id", "number"),
        Index("uq_participant_workshop_id_code", "workshop_id", "code", unique=True),
    )

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    organisation: Mapped[str] = mapped_column(String(100))
    joined_at: Mapped[Milliseconds]
    code: Mapped[int] = mapped_column(server_default=text("0"))
    guest: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    muted: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    removed_at: Mapped[Milliseconds | None]


class Done(Model):
    """A participant said that they are done with a round."""

    __tablename__ = "done"

    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class BroughtGuest(Model):
    """A participant brought this guest into their pair, in this round."""

    __tablename__ = "brought_guest"
    __table_args__ = (Index("ix_brought_guest_round_id_brought_by", "round_id", "brought_by"),)

    guest_id: Mapped[str] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True)
    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"))
    brought_by: Mapped[str] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), index=True)


class Pair(Model):
    """Two or three participants in one exchange round; `number` (from 0) gives colour and sign."""

    __tablename__ = "pair"
    __table_args__ = (UniqueConstraint("round_id", "number"),)

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    round_id: Mapped[RoundKey]
    number: Mapped[int]


class PairMember(Model):
    """One participant's place in a pair; nobody is in two pairs of a round."""

    __tablename__ = "pair_member"
    __table_args__ = (UniqueConstraint("round_id", "participant_id"),)

    pair_id: Mapped[str] = mapped_column(ForeignKey("pair.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True)
    round_id: Mapped[RoundKey]
    place: Mapped[int]
