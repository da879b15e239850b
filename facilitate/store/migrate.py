"""Bringing a database to this version's schema; refusing one that is newer.

Alembic is loaded only when there is something to do: a server that starts after a crash has no time for it.
"""

from flask import Flask
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from facilitate.domain.words import Trouble
from facilitate.store.database import db
from facilitate.store.opening import SCRIPTS
from facilitate.store.trouble import InTrouble, trouble_in

_RESTORE = "; `facilitate restore FILE` puts a backup in its place (DATA_DIR/backups has some)"


class MigrationError(Exception):
    """The database cannot be used by this version. The message says why, in one line.

    `trouble`: what keeps the server from opening it for writing, where that is why.
    """

    def __init__(self, message: str, trouble: InTrouble | None = None):
        super().__init__(message)
        self.trouble = trouble


def newest() -> str:
    """The name of this version's schema."""
    return max(_schemas())


def knows(schema: str) -> bool:
    """Whether a schema is this version's or that of an earlier one."""
    return schema in _schemas()


def _schemas() -> set[str]:
    """By the scripts' names, which begin with it."""
    return {script.name.partition("_")[0] for script in (SCRIPTS / "versions").glob("*_*.py")}


def upgrade(app: Flask, to: str = "head") -> None:
    """Migrate to the newest schema, or to an earlier one; nothing is done when the newest is there already.

    Raises MigrationError for a database of a newer version, or one that cannot be opened.
    """
    try:
        current = _current_revision()
        if current == newest():
            return
        if current is not None and not knows(current):
            raise MigrationError(
                f"the database was made by a newer version of facilitate (schema {current}); update the program, "
                "or choose another data folder with DATA_DIR"
            )
        _bring(app, to)
    except DBAPIError as error:
        trouble = trouble_in(error)
        hint = _RESTORE if trouble is not None and trouble.trouble in (Trouble.DAMAGED, Trouble.MOVED) else ""
        raise MigrationError(f"the database cannot be opened: {error.orig}{hint}", trouble) from error


def _bring(app: Flask, to: str) -> None:
    import flask_migrate
    from alembic.util.exc import CommandError

    flask_migrate.Migrate(app, db, directory=str(SCRIPTS), render_as_batch=True)
    try:
        flask_migrate.upgrade(revision=to)
    except CommandError as error:
        raise MigrationError(f"the database cannot be migrated: {error}") from error


def is_newest() -> bool:
    """Whether the database has this version's schema. Raises MigrationError for one that cannot be opened."""
    try:
        return _current_revision() == newest()
    except DBAPIError as error:
        raise MigrationError(f"the database cannot be opened: {error.orig}", trouble_in(error)) from error


def _current_revision() -> str | None:
    with db.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found
