"""Putting a database back whose file was moved away, removed or replaced while it was open.

As long as it is open everything is there: what was acknowledged goes into a whole copy, and that stands in the place of
the file from then on. Whatever stands there now is kept beside, under another name.
"""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from facilitate.store.files import copies
from facilitate.store.files.place import Place, files_of


def put_back(opened: sqlite3.Connection, place: Place) -> list[str]:
    """-> the names of what was set aside. Raises OSError or sqlite3.Error; then everything is as it was.

    Whoever has the database open has to open it anew.
    """
    database = place.database
    database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    rescued = beside(database, "rescued")
    copies.make(opened, rescued)
    aside = set_aside(database, place.is_ours)
    rescued.replace(database)
    return [path.name for path in aside]


def set_aside(database: Path, is_ours: Callable[[Path], bool] = lambda _: True) -> list[Path]:
    """Keep the files of a database under another name -> their new paths. Raises OSError.

    A log that is not of the database beside which it stands gets a name of its own, or SQLite would take it for its.
    The database's own path is never empty meanwhile: whoever started just then would begin anew there. It is
    overwritten next.
    """
    other = beside(database, "set-aside")
    kept, ours = [], is_ours(database)
    for path, to in zip(files_of(database), files_of(other), strict=True):
        if not path.exists():
            continue
        if path == database:
            _link(path, to)
        else:
            if is_ours(path) != ours:
                to = other.with_name(f"{other.stem}{path.name.removeprefix(database.name)}")
            path.rename(to)
        kept.append(to)
    return kept


def beside(database: Path, what: str) -> Path:
    """A path in the same folder, with the time in its name."""
    stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    path = database.with_name(f"{database.stem}.{what}-{stamp}{database.suffix}")
    with suppress(FileNotFoundError):
        path.stat()
        return database.with_name(f"{database.stem}.{what}-{stamp}-{time.monotonic_ns()}{database.suffix}")
    return path


def _link(path: Path, to: Path) -> None:
    try:
        to.hardlink_to(path)
    except OSError:
        if not os.path.lexists(to):  # some file systems have no second names
            path.rename(to)
