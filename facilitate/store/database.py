"""The Flask-SQLAlchemy extension and the column types that all tables share."""

from typing import TYPE_CHECKING, Annotated, Any, cast

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, BigInteger, ForeignKey, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, mapped_column

# Named constraints, so that a later migration can change them on SQLite too.
_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

Milliseconds = Annotated[int, mapped_column(BigInteger)]
"""A moment: milliseconds since the epoch by the server's clock."""
Key = Annotated[str, mapped_column(String(32), primary_key=True)]
Json = Annotated[Any, mapped_column(JSON)]
RoundKey = Annotated[str, mapped_column(String(32), ForeignKey("round.id", ondelete="CASCADE"), index=True)]
WorkshopKey = Annotated[str, mapped_column(String(32), ForeignKey("workshop.id", ondelete="CASCADE"), index=True)]


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=_NAMES)


db = SQLAlchemy(model_class=Base, disable_autonaming=False)

if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


def table_of(kind: type[Base]) -> Table:
    return cast(Table, kind.__table__)
