"""How SQLite is opened: durable, strict, and never holding two writers apart by chance.

`synchronous=FULL` with the write-ahead log makes an acknowledged commit survive a power cut; `secure_delete` overwrites
deleted text. pysqlite's own transaction handling is switched off: the writer begins IMMEDIATE, so that a transaction
that will write never fails halfway for having begun as a reader.
"""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, event

from facilitate.store.files.copies import EXCLUSIVE, reading
from facilitate.store.files.place import must_be_there

BUSY_TIMEOUT_MS = 2_000
"""Then who asked is told to ask again. Less than what a supervisor takes for standing still."""
_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)
_AT_REST = (EXCLUSIVE, "PRAGMA query_only=ON", "PRAGMA temp_store=MEMORY")
BEGIN_WRITING = "BEGIN IMMEDIATE"
WRITES = {"writes": True}
"""Execution options of a connection that will write."""


def prepare(engine: Engine) -> None:
    """Install the behaviour above on an engine; a no-op for other databases."""
    if engine.dialect.name != "sqlite":
        return
    pragmas = _AT_REST if "uri" in engine.url.query else _PRAGMAS

    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    event.listen(engine, "connect", on_connect)
    event.listen(engine, "begin", _on_begin)
    _look_before_opening(engine, may_be_new=True)


def never_anew(engine: Engine) -> None:
    """From now on the database is there already: a connection fails with `Gone` where it is not, and makes none."""
    _look_before_opening(engine, may_be_new=False)


def _look_before_opening(engine: Engine, *, may_be_new: bool) -> None:
    database = file_of(engine)
    if database is not None:
        event.listen(engine, "do_connect", lambda *_: must_be_there(database, may_be_new=may_be_new))


def has_the_reset_fault(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite can damage a database that two write or checkpoint at the same moment (sqlite.org/wal.html).

    The server has one that does; a command line that writes meanwhile is a second one.
    """
    mended = [(3, 44, 6), (3, 50, 7)]
    return version < (3, 51, 3) and not any(version[:2] == one[:2] and version >= one for one in mended)


def file_of(engine: Engine) -> Path | None:
    """The file of a database that is one; None for any other."""
    name = engine.url.database
    if engine.dialect.name != "sqlite" or not name or name == ":memory:" or "uri" in engine.url.query:
        return None
    return Path(name).resolve()


def at_rest(database: Path) -> str:
    """The URL by which a database is read that nobody writes, on a disk that takes nothing (see `copies`)."""
    query = dict(pair.split("=") for pair in reading(database).split("&"))
    url = URL.create("sqlite", database=f"file:{quote(str(database))}", query={**query, "uri": "true"})
    return url.render_as_string()


def _on_begin(connection: Connection) -> None:
    raw: Any = connection.connection.driver_connection
    if not raw.in_transaction:  # the writer may have begun on the driver itself
        connection.exec_driver_sql(BEGIN_WRITING if connection.get_execution_options().get("writes") else "BEGIN")
