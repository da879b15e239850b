"""Alembic's entry: migrates the database of the current app, in one transaction."""

from alembic import context

from facilitate.store import tables  # noqa: F401 - registers them
from facilitate.store.database import db
from facilitate.store.engine import WRITES

with db.engine.connect().execution_options(**WRITES) as connection:
    context.configure(
        connection=connection, target_metadata=db.metadata, render_as_batch=True, transaction_per_migration=False
    )
    with context.begin_transaction():
        context.run_migrations()
