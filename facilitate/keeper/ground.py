"""What the store stands on when it starts: a database that can be written, one that can only be read for now, or none
until its file is back."""

from pathlib import Path
from typing import NamedTuple

from flask import Flask
from sqlalchemy import Engine

from facilitate.domain.words import Trouble
from facilitate.store import migrate, standing
from facilitate.store.engine import at_rest, file_of, never_anew
from facilitate.store.opening import open_database
from facilitate.store.trouble import InTrouble

_READABLE = (Trouble.FULL, Trouble.READ_ONLY)


class Ground(NamedTuple):
    """`database`: its file, if it is one. `trouble`: why it can only be read, or is not there; nobody writes it
    meanwhile."""

    engine: Engine
    database: Path | None
    trouble: InTrouble | None


def found(url: str, *, first: bool) -> Ground:
    """The database, with this version's schema. A new one is made at the `first` start of a server alone.

    Where the disk takes nothing it is opened to be read, so that boards and reports live. Raises MigrationError.
    """
    app = Flask("facilitate.keeper")
    engine = open_database(url, app)
    database = file_of(engine)
    if not first:
        never_anew(engine)
    try:
        with app.app_context():
            migrate.upgrade(app)
    except migrate.MigrationError as error:
        if database is None or error.trouble is None:
            raise
        if error.trouble.trouble is Trouble.MOVED and not first:
            return Ground(engine, database, error.trouble)
        if error.trouble.trouble not in _READABLE or not database.exists():
            raise
        return Ground(_to_read(database, str(error)), database, error.trouble)
    trouble = standing.trouble_of(database) if database is not None else None
    if database is not None and trouble is not None and trouble.trouble is Trouble.READ_ONLY:
        # What is opened now could not be written later either: SQLite opens it once for the whole process.
        return Ground(_to_read(database, trouble.sign), database, trouble)
    never_anew(engine)
    return Ground(engine, database, None)


def _to_read(database: Path, why: str) -> Engine:
    app = Flask("facilitate.keeper")
    engine = open_database(at_rest(database), app)
    with app.app_context():
        if not migrate.is_newest():
            raise migrate.MigrationError(f"{why}; it has to be brought to this version before it can be read")
    return engine
