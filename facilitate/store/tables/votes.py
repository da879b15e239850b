from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Model


class Vote(Model):
    """The dots that a participant put on a card or a cluster (`target`, its id) of a vote's ballot."""

    __tablename__ = "vote"

    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(
        ForeignKey("participant.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    target: Mapped[str] = mapped_column(String(32), primary_key=True)
    dots: Mapped[int]


class CountedVote(Model):
    """The dots that a facilitator counted in the room for one choice of a vote, of people without a phone."""

    __tablename__ = "counted_vote"

    round_id: Mapped[str] = mapped_column(ForeignKey("round.id", ondelete="CASCADE"), primary_key=True)
    target: Mapped[str] = mapped_column(String(32), primary_key=True)
    dots: Mapped[int]
