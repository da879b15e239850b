"""The database of a data folder, for commands that work without a running server."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import NullPool, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from facilitate.cli.failure import CliError
from facilitate.store.engine import prepare
from facilitate.store.store import Store


@contextmanager
def opened(data_dir: Path, database_url: str | None) -> Iterator[Store]:
    """The installation's store. Nothing is made that is not there.

    Raises CliError when there is no database, or none that this version can read.
    """
    try:
        url = make_url(database_url or f"sqlite:///{data_dir.expanduser().resolve() / 'facilitate.db'}")
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            raise CliError(f"there is no database at {url.database} yet: start the server once, it makes one")
        engine = create_engine(url, poolclass=NullPool, connect_args=_connect_args(url.get_backend_name()))
        prepare(engine)
        yield Store(engine)
    except (ArgumentError, NoSuchModuleError, ImportError) as error:
        raise CliError(f"DATABASE_URL: {error}") from error
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        raise CliError(f"the database cannot be used: {cause}") from error


def _connect_args(backend: str) -> dict[str, Any]:
    return {"check_same_thread": False} if backend == "sqlite" else {}
