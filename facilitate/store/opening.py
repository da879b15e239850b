"""Opening the database, by Flask-SQLAlchemy on a Flask app that need not be more than that."""

from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.pool import NullPool

from facilitate.domain import json_text
from facilitate.store import tables
from facilitate.store.database import db
from facilitate.store.engine import prepare

__all__ = ["open_database", "tables"]

SCRIPTS = Path(__file__).parents[1] / "migrations"


def open_database(url: str, app: Flask | None = None) -> Engine:
    """The engine, bound to the app or to one of its own. Nothing is connected yet, and nothing is migrated.

    SQLAlchemy pools nothing: who opened a connection keeps it.
    """
    app = app or Flask("facilitate.store")
    # Values of a failed statement are what people wrote: they stay out of the log.
    options: dict[str, Any] = {
        "poolclass": NullPool,
        "hide_parameters": True,
        "json_serializer": json_text.dumps,
        "json_deserializer": json_text.loads,
    }
    if url.startswith("sqlite"):
        options["connect_args"] = {"check_same_thread": False}
    app.config.update(SQLALCHEMY_DATABASE_URI=url, SQLALCHEMY_ENGINE_OPTIONS=options)
    db.init_app(app)
    with app.app_context():
        engine = db.engine
    prepare(engine)
    return engine
