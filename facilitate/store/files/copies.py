"""Whole copies of a database, made while others read and write it, each in one file for this user alone."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from facilitate.store.files.place import must_be_there

PART = ".part"
"""How the name of a copy ends that is not whole yet."""


def make(source: sqlite3.Connection, target: Path, *, pages: int = -1, pause_s: float = 0.0) -> None:
    """Copy the database as it is at one moment; the target appears when it is whole and on disk.

    With `pages`, so many at a time and a pause after each. Raises OSError or sqlite3.Error; then nothing is left of it.
    """
    draft = target.with_name(f".{target.name}{PART}")
    try:
        draft.unlink(missing_ok=True)
        os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        _fill(draft, source, pages, pause_s)
        problem = problem_in(draft)
        if problem:
            raise sqlite3.DatabaseError(f"the copy is damaged: {problem}")
        _to_disk(draft)
        draft.rename(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _to_disk(target.parent)


def problem_in(file: Path, *, thoroughly: bool = False) -> str:
    """What is wrong with the database in a file; empty when it is sound. Raises OSError without a file."""
    file.stat()
    try:
        with closing(opened(file)) as connection:
            return problem_of(connection, thoroughly=thoroughly)
    except sqlite3.DatabaseError as error:
        return str(error)


def problem_of(connection: sqlite3.Connection, *, thoroughly: bool = False) -> str:
    """What is wrong with an open database; empty when it is sound."""
    try:
        (found,) = connection.execute(f"PRAGMA {'integrity_check' if thoroughly else 'quick_check'}(1)").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if found == "ok" else str(found).splitlines()[-1]


def opened(file: Path) -> sqlite3.Connection:
    """To read a database, also one that others have open just now. Raises sqlite3.Error."""
    if not file.with_name(f"{file.name}-shm").exists():
        return at_rest(file)
    must_be_there(file)
    try:
        connection = sqlite3.connect(f"file:{quote(str(file))}?mode=ro", uri=True, isolation_level=None)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        return at_rest(file)  # a killed server left it, on a disk that takes nothing
    return connection


def at_rest(file: Path) -> sqlite3.Connection:
    """To read a database that nobody else has open; nothing is written, also not beside it.

    What a killed server left in its write-ahead log is read too, with an index of it in memory. Raises sqlite3.Error.
    """
    must_be_there(file)
    connection = sqlite3.connect(f"file:{quote(str(file))}?{reading(file)}", uri=True, isolation_level=None)
    connection.execute(EXCLUSIVE)
    return connection


EXCLUSIVE = "PRAGMA locking_mode=EXCLUSIVE"
"""Before the first reading: then the index of the write-ahead log is in memory, where no disk is needed for it."""


def reading(file: Path) -> str:
    """How SQLite opens a database that nobody writes, on a disk that takes nothing. See `EXCLUSIVE`."""
    log = file.with_name(f"{file.name}-wal")
    if log.exists() and log.stat().st_size:
        return "mode=ro&vfs=unix-none"
    return "immutable=1"


def _fill(draft: Path, source: sqlite3.Connection, pages: int, pause_s: float) -> None:
    with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA synchronous=OFF")  # who wants it whole waits for the disk once, at the end
        source.execute("BEGIN")
        try:
            # From here on the source stays as it is for this connection, so that copying never has to begin anew.
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(copy, pages=pages, sleep=pause_s)
        finally:
            source.rollback()


def _to_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
