"""Bringing a database to this version's schema; refusing one that is newer."""

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from flask import Flask
from flask_migrate import upgrade as alembic_upgrade
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


def newest() -> str | None:
    """The name of this version's schema."""
    return ScriptDirectory(str(SCRIPTS)).get_current_head()


def knows(schema: str) -> bool:
    """Whether a schema is this version's or that of an earlier one."""
    return schema in {script.revision for script in ScriptDirectory(str(SCRIPTS)).walk_revisions()}


def upgrade(app: Flask) -> None:
    """Migrate to the newest schema; nothing is done when it is there already.

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
        alembic_upgrade()
    except DBAPIError as error:
        trouble = trouble_in(error)
        hint = _RESTORE if trouble is not None and trouble.trouble is Trouble.DAMAGED else ""
        raise MigrationError(f"the database cannot be opened: {error.orig}{hint}", trouble) from error
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
        return MigrationContext.configure(connection).get_current_revision()
