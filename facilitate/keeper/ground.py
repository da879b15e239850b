"""What the store stands on when it starts: a database that can be written, or one that can only be read for now."""

from pathlib import Path
from typing import NamedTuple

from flask import Flask
from sqlalchemy import Engine

from facilitate.domain.words import Trouble
from facilitate.store import migrate, standing
from facilitate.store.engine import at_rest, file_of
from facilitate.store.opening import open_database
from facilitate.store.trouble import InTrouble

_READABLE = (Trouble.FULL, Trouble.READ_ONLY)


class Ground(NamedTuple):
    """`database`: its file, if it is one. `trouble`: why it can only be read; nobody writes it meanwhile."""

    engine: Engine
    database: Path | None
    trouble: InTrouble | None


def found(url: str) -> Ground:
    """The database, with this version's schema.

    Where the disk takes nothing it is opened to be read, so that boards and reports live. Raises MigrationError.
    """
    app = Flask("facilitate.keeper")
    engine = open_database(url, app)
    database = file_of(engine)
    try:
        with app.app_context():
            migrate.upgrade(app)
    except migrate.MigrationError as error:
        if database is None or not database.exists() or error.trouble is None:
            raise
        if error.trouble.trouble not in _READABLE:
            raise
        return Ground(_to_read(database, str(error)), database, error.trouble)
    trouble = standing.trouble_of(database) if database is not None else None
    if database is not None and trouble is not None and trouble.trouble is Trouble.READ_ONLY:
        # What is opened now could not be written later either: SQLite opens it once for the whole process.
        return Ground(_to_read(database, trouble.sign), database, trouble)
    return Ground(engine, database, None)


def _to_read(database: Path, why: str) -> Engine:
    app = Flask("facilitate.keeper")
    engine = open_database(at_rest(database), app)
    with app.app_context():
        if not migrate.is_newest():
            raise migrate.MigrationError(f"{why}; it has to be brought to this version before it can be read")
    return engine
