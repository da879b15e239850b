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
WRITES = {"writes": True}
"""Execution options of a connection that will write."""


def prepare(engine: Engine) -> None:
    """Install the behaviour above on an engine; a no-op for other databases."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def unchanged_since_last_batch(connection: Connection) -> bool:
    """Whether nobody else committed since this was asked last on this connection; False where that cannot be known.

    To be asked inside the transaction that relies on it.
    """
    if connection.dialect.name != "sqlite":
        return False
    version = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
    before = connection.info.get("data_version")
    connection.info["data_version"] = version
    return bool(before == version)


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
