"""What holds on to the database's file."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from facilitate.store.files.place import Place


class Anchor:
    """A connection that stays as long as the process does: a file that is gone from its place is not lost with it."""

    def __init__(self, engine: Engine, database: Path) -> None:
        self.engine = engine
        self._connection = engine.connect()
        opened: Any = self._connection.connection.driver_connection
        opened.execute("SELECT count(*) FROM sqlite_master").fetchone()
        self.opened: sqlite3.Connection = opened
        self.place = Place(database)

    def close(self) -> None:
        self._connection.close()
