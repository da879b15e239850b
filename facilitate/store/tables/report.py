from typing import Annotated, Any

from sqlalchemy import JSON, Boolean, ForeignKey, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Json, Key, Milliseconds, Model, WorkshopKey

OfWorkshop = Annotated[str, mapped_column(String(32), ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True)]


class Passage(Model):
    """What a scribe did with one passage of the report, by its key (see `reports.outline`).

    `text` and `label` replace what stands there by itself, which was `typed` when somebody wrote them. `parent` is
    where it was moved to, `into` the passage that took it in. `kind` is of those that the scribe wrote; of a piece that
    was split off, `typed` is that of the whole. `sources` are ids of all, besides itself, whose words may be in `text`.
    `alone` is `text`, `typed` and `sources` of before it took others in; `kept` are words that somebody looked at and
    decided to keep.
    """

    __tablename__ = "passage"

    workshop_id: Mapped[OfWorkshop]
    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    text: Mapped[str | None] = mapped_column(Text)
    label: Mapped[str | None] = mapped_column(String(200))
    typed: Mapped[str | None] = mapped_column(Text)
    left_out: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    parent: Mapped[str | None] = mapped_column(String(80))
    into: Mapped[str | None] = mapped_column(String(80))
    kind: Mapped[str | None] = mapped_column(String(12))
    sources: Mapped[Json] = mapped_column(default=list)
    kept: Mapped[Json] = mapped_column(default=list)
    alone: Mapped[Any | None] = mapped_column(JSON(none_as_null=True))
    created_at: Mapped[Milliseconds]
    edited_at: Mapped[Milliseconds]


class PassageOrder(Model):
    """The keys of the passages under a parent, as somebody left them."""

    __tablename__ = "passage_order"

    workshop_id: Mapped[OfWorkshop]
    parent: Mapped[str] = mapped_column(String(80), primary_key=True)
    keys: Mapped[Json]


class Release(Model):
    """A report as it was given to its readers: it never changes. `number` counts from 1 within a workshop.

    `content` is the packed report (see `reports.model.packing`); `capability` is by which right it was made.
    """

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Key]
    workshop_id: Mapped[WorkshopKey]
    number: Mapped[int]
    made_at: Mapped[Milliseconds]
    capability: Mapped[str | None] = mapped_column(ForeignKey("capability.id", ondelete="SET NULL"))
    content: Mapped[Json]


class ReportOption(Model):
    """Something that was chosen about the report as a whole (see `reports.options`)."""

    __tablename__ = "report_option"

    workshop_id: Mapped[OfWorkshop]
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[Json]
