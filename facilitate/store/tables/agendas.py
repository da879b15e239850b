from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from facilitate.store.database import Json, Key, Milliseconds, Model


class SavedAgenda(Model):
    """An agenda that a host keeps. `content` is the agenda as in its TOML file, in one language."""

    __tablename__ = "saved_agenda"

    id: Mapped[Key]
    owner: Mapped[str] = mapped_column(String(32), index=True)
    title: Mapped[str] = mapped_column(String(200))
    content: Mapped[Json]
    created_at: Mapped[Milliseconds]
