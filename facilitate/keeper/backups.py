"""Backups while the server runs: every minute of a workshop in which something changed, and at its end.

In the process that reads, by a thread and a connection of their own, a piece at a time: nobody waits for it.
"""

import shutil
import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from facilitate.domain.words import WorkshopStatus
from facilitate.store.files import copies
from facilitate.store.files.rotation import Backup, superfluous

FOLDER = "backups"
LOOK_EVERY_S = 5.0
RUNNING_S = 60.0
RESTING_S = 3600.0
"""While no workshop runs: who plans one, or writes its report."""
PAGES, PAUSE_S = 256, 0.01
SPARE_BYTES = 200 << 20
"""Left free at least: a backup must not be what fills the disk."""
_RUNNING = "SELECT id FROM workshop WHERE status = ?"

log = structlog.get_logger()


class Backups:
    """Of one database, in one folder."""

    def __init__(self, engine: Engine, database: Path, data_dir: Path) -> None:
        self._engine, self._database = engine, database
        self._folder = data_dir / FOLDER
        self._running: set[str] = set()
        self._ended = False
        self._copied: Any = None
        self._done_at = 0.0

    def start(self) -> None:
        threading.Thread(target=self._loop, name="backups", daemon=True).start()

    def look(self, source: sqlite3.Connection) -> None:
        """Make one if it is time. Raises OSError or sqlite3.Error; then the next one is tried a minute later."""
        running = {id_ for (id_,) in source.execute(_RUNNING, (WorkshopStatus.RUNNING,))}
        self._ended = self._ended or bool(self._running - running)
        self._running = running
        (version,) = source.execute("PRAGMA data_version").fetchone()
        waited = time.monotonic() - self._done_at
        due = self._ended or waited >= (RUNNING_S if running else RESTING_S)
        if version == self._copied or not due:
            return
        self._done_at = time.monotonic()
        if not self._has_room():
            log.warning("backup_skipped", reason="the disk is nearly full")
            return
        self.make(source)
        self._copied, self._ended = version, False

    def make(self, source: sqlite3.Connection) -> Path:
        """A backup, now; those that it makes superfluous go."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        for part in self._folder.glob(f".*{copies.PART}"):
            part.unlink()  # of a server that was killed while it made one
        target = self._folder / f"facilitate-{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}.db"
        copies.make(source, target, pages=PAGES, pause_s=PAUSE_S)
        for one in superfluous(self._all(), time.time()):
            (self._folder / one.name).unlink()
        return target

    def _all(self) -> list[Backup]:
        found = [(path, path.stat()) for path in self._folder.glob("facilitate-*.db")]
        return [Backup(path.name, stat.st_mtime, stat.st_size) for path, stat in found]

    def _has_room(self) -> bool:
        size = self._database.stat().st_size
        return shutil.disk_usage(self._folder.parent).free > 2 * size + SPARE_BYTES

    def _loop(self) -> None:
        while True:
            with suppress(SQLAlchemyError), self._engine.connect() as connection:
                self._look_again_and_again(connection.connection.driver_connection)
            time.sleep(RUNNING_S)

    def _look_again_and_again(self, source: Any) -> None:
        self._copied = None  # another connection counts the changes that it sees by numbers of its own
        while True:
            time.sleep(LOOK_EVERY_S)
            try:
                self.look(source)
            except (OSError, sqlite3.Error) as error:
                log.error("backup_failed", reason=type(error).__name__, detail=str(error))
                return
