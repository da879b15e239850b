"""Whether a database can be used: read, in this version's words, and written, which is found out by writing."""

import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import text
from sqlalchemy.orm import Session

from facilitate.store.files.place import must_be_there
from facilitate.store.trouble import InTrouble, trouble_in
from facilitate.store.unit import Unit

_MARK = "PRAGMA user_version=0"
"""Written by SQLite also when it says so already: a page in the log, and nothing that means anything."""


def probe(unit: Unit) -> None:
    """Write something. Refused when nothing can be written."""
    unit.mark(_MARK)


def is_of_this_version(session: Session) -> bool:
    """Whether the database has the schema that this program knows."""
    return bool(session.scalar(text("SELECT version_num FROM alembic_version")) == _newest())


@cache
def _newest() -> str | None:
    from facilitate.store import migrate  # known where the database is; the server's own process has no need of it

    return migrate.newest()


def trouble_of(database: Path) -> InTrouble | None:
    """What keeps a database that this process does not have open from being written; None when it can be."""
    try:
        must_be_there(database)
        address = f"file:{quote(str(database))}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(_MARK)
    except sqlite3.Error as error:
        return trouble_in(error)
    return None
