"""How SQLite is opened: durable, strict, and never holding two writers apart by chance.

`synchronous=FULL` with the write-ahead log makes an acknowledged commit survive a power cut; `secure_delete` overwrites
deleted text. pysqlite's own transaction handling is switched off: the writer begins IMMEDIATE, so that a transaction
that will write never fails halfway for having begun as a reader.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event

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
BEGIN_WRITING = "BEGIN IMMEDIATE"
WRITES = {"writes": True}
"""Execution options of a connection that will write."""


def prepare(engine: Engine) -> None:
    """Install the behaviour above on an engine; a no-op for other databases."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    raw: Any = connection.connection.driver_connection
    if not raw.in_transaction:  # the writer may have begun on the driver itself
        connection.exec_driver_sql(BEGIN_WRITING if connection.get_execution_options().get("writes") else "BEGIN")
