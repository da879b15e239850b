from sqlalchemy import Boolean, ForeignKey, Index, String, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Key, Milliseconds, Model, RoundKey, WorkshopKey


class Lens(Model):
    """One way of clustering the cards of a round. The room sees the one that is `shown`, else the first."""

    __tablename__ = "lens"

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    round_id: Mapped[RoundKey]
    title: Mapped[str] = mapped_column(String(200))
    position: Mapped[int]
    shown: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class Cluster(Model):
    """Cards that belong together. `order` is an order key (see `domain.order`); ties sort by id.

    `emoji` is its cover, `summary` a sentence about it. A folded one shows its head alone, a locked one takes no
    change.
    """

    __tablename__ = "cluster"

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    lens_id: Mapped[str] = mapped_column(ForeignKey("lens.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    order: Mapped[str] = mapped_column(Text)
    colour: Mapped[str] = mapped_column(String(8))
    emoji: Mapped[str] = mapped_column(String(32), default="", server_default="")
    summary: Mapped[str] = mapped_column(Text, default="", server_default="")
    folded: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    locked: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())


class Placement(Model):
    """Where a card lies in a lens: in one cluster at most. A card without a placement is among the new ones."""

    __tablename__ = "placement"
    __table_args__ = (Index("ix_placement_cluster_id_order", "cluster_id", "order"),)

    lens_id: Mapped[str] = mapped_column(ForeignKey("lens.id", ondelete="CASCADE"), primary_key=True)
    card_id: Mapped[str] = mapped_column(ForeignKey("card.id", ondelete="CASCADE"), primary_key=True, index=True)
    cluster_id: Mapped[str] = mapped_column(ForeignKey("cluster.id", ondelete="CASCADE"))
    workshop_id: Mapped[WorkshopKey]
    order: Mapped[str] = mapped_column(Text)


class Note(Model):
    """What was said aloud: about the workshop, a round, a cluster or a card."""

    __tablename__ = "note"

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    round_id: Mapped[RoundKey | None]
    cluster_id: Mapped[str | None] = mapped_column(ForeignKey("cluster.id", ondelete="SET NULL"))
    card_id: Mapped[str | None] = mapped_column(ForeignKey("card.id", ondelete="SET NULL"))
    kind: Mapped[str] = mapped_column(String(8))
    text: Mapped[str] = mapped_column(Text)
    addressee: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[Milliseconds]
    edited_at: Mapped[Milliseconds | None]
