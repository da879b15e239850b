"""The database of a data folder, for commands that work without a running server."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from facilitate.cli.failure import CliError
from facilitate.store.engine import prepare
from facilitate.store.store import Store
from facilitate.store.trouble import InTrouble


def file_of(data_dir: Path, database_url: str | None) -> Path:
    """Where the installation's database stands, or will. Raises CliError for one that is no file."""
    try:
        url = make_url(database_url or f"sqlite:///{data_dir.expanduser().resolve() / 'facilitate.db'}")
    except ArgumentError as error:
        raise CliError(f"DATABASE_URL: {error}") from error
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise CliError("this is for a database that is a file; any other has tools of its own for this")
    return Path(url.database).resolve()


@contextmanager
def opened(data_dir: Path, database_url: str | None) -> Iterator[Store]:
    """The installation's store. Nothing is made that is not there.

    Raises CliError when there is no database, or none that this version can use just now.
    """
    try:
        url = make_url(database_url or f"sqlite:///{data_dir.expanduser().resolve() / 'facilitate.db'}")
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            raise CliError(f"there is no database at {url.database} yet: start the server once, it makes one")
        engine = create_engine(url, poolclass=NullPool, connect_args=_connect_args(url.get_backend_name()))
        prepare(engine)
        event.listen(engine, "connect", _never_checkpoints)
        yield Store(engine)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise CliError(f"DATABASE_URL: {error}") from error
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        raise CliError(f"the database cannot be used: {cause}") from error
    except InTrouble as error:
        raise CliError(f"the database cannot be used: {error.sign or error.message}") from error


def _never_checkpoints(connection: Any, _record: object) -> None:
    """A server that runs does that: two that do it at once can damage the file, by a fault of SQLite before 3.51.3.

    Closing does not do it either: SQLite leaves it to the last one that has the file open.
    """
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA wal_autocheckpoint=0")


def _connect_args(backend: str) -> dict[str, Any]:
    return {"check_same_thread": False} if backend == "sqlite" else {}
