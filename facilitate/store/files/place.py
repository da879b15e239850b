"""Where the files of an open database stand, and whether what is written still goes there.

A file that is moved away or removed stays open: SQLite goes on writing into it, and nobody would find that again.
"""

import os
import sqlite3
from pathlib import Path

Identity = tuple[int, int]
"""Device and number of a file; another file at the same path has another one."""


class Gone(sqlite3.OperationalError):
    """There is no database where one should be. The message says in one line what to do."""


class Place:
    """A database that is open, with its write-ahead log. To be made when a connection has just read from it."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self._known = [(str(path), _identity(str(path))) for path in files_of(database)]

    def holds(self) -> bool:
        """Whether the files at the paths are still those that are open. A few microseconds."""
        return all(_identity(path) == known for path, known in self._known)

    def is_ours(self, path: Path) -> bool:
        """Whether the one at this path is."""
        return (str(path), _identity(str(path))) in self._known


def files_of(database: Path) -> list[Path]:
    """The one file, and the two that belong to it while it is open."""
    return [database, *(database.with_name(f"{database.name}{end}") for end in ("-wal", "-shm"))]


def must_be_there(database: Path, *, may_be_new: bool = False) -> None:
    """To be asked before SQLite opens it. Raises Gone.

    SQLite begins anew where no file or an empty one is, and deletes the write-ahead log that stands beside it: whatever
    was acknowledged last is in that.
    """
    log = database.with_name(f"{database.name}-wal")
    if _holds_something(database):
        return
    missing = f"{database} is {'empty' if database.exists() else 'gone'}"
    if _holds_something(log):
        raise Gone(f"{missing}, but what was saved last is still in {log.name}; put the file back beside it")
    if not may_be_new:
        raise Gone(f"{missing}; put the file back")


def _holds_something(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except (FileNotFoundError, NotADirectoryError):
        return False


def _identity(path: str) -> Identity | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
