"""Bringing a database to this version's schema; refusing one that is newer."""

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from flask import Flask
from flask_migrate import upgrade as alembic_upgrade
from sqlalchemy.exc import DBAPIError

from facilitate.store.database import db


class MigrationError(Exception):
    """The database cannot be used by this version. The message says why, in one line."""


def upgrade(app: Flask) -> None:
    """Migrate to the newest schema; nothing is done when it is there already.

    Raises MigrationError for a database of a newer version, or one that cannot be opened.
    """
    try:
        current = _current_revision()
        scripts = ScriptDirectory(app.extensions["migrate"].directory)
        if current == scripts.get_current_head():
            return
        if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
            raise MigrationError(
                f"the database was made by a newer version of facilitate (schema {current}); update the program, "
                "or choose another data folder with DATA_DIR"
            )
        alembic_upgrade()
    except DBAPIError as error:
        raise MigrationError(f"the database cannot be opened: {error.orig}") from error
    except CommandError as error:
        raise MigrationError(f"the database cannot be migrated: {error}") from error


def _current_revision() -> str | None:
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()
