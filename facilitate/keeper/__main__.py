"""`python -m facilitate.keeper`: migrates the database, then writes; a second process, forked off, reads.

Started by the supervisor alone, which says in `Told` where questions come in.
"""

import gc
import os
import signal
import sqlite3
import sys
from pathlib import Path

import structlog
from sqlalchemy.orm import configure_mappers

from config import Settings, SettingsError
from facilitate import actions, logs
from facilitate.keeper.anchor import Anchor
from facilitate.keeper.backups import Backups
from facilitate.keeper.ground import Ground, found
from facilitate.keeper.hub import Hub
from facilitate.keeper.reading import Desk
from facilitate.keeper.watch import StartAnew, Watch
from facilitate.keeper.writing import write
from facilitate.store import migrate
from facilitate.store.engine import has_the_reset_fault
from facilitate.store.store import Reader
from facilitate.store.writer import Writer
from facilitate.supervision import guard
from facilitate.supervision.pulse import Pulse, Told, become_a_child

log = structlog.get_logger()

__all__ = ["actions"]


def main() -> None:
    told = become_a_child()
    guard.never_patched()
    logs.configure()
    settings, ground = _opened(first=told.more["first"])
    if ground.database and has_the_reset_fault():
        log.warning("sqlite_is_old", version=sqlite3.sqlite_version, wanted="3.51.3", see="sqlite.org/wal.html")
    configure_mappers()
    gc.collect()
    gc.freeze()  # what is there now stays: looking through it for garbage would hold up everybody
    reader = os.fork()
    if reader:
        _write(told, ground, reader)
    else:
        _read(told, ground, settings.data_dir)


def _opened(*, first: bool) -> tuple[Settings, Ground]:
    """The migrated database. Ends the process with one line on stderr when it cannot be used."""
    try:
        settings = Settings.from_environment()
        return settings, found(settings.database_url, first=first)
    except (SettingsError, migrate.MigrationError) as error:
        sys.exit(f"facilitate: {error}")


def _write(told: Told, ground: Ground, reader: int) -> None:
    told.pulse("reader").close()
    pulse = Pulse(told.pulse("writer"))
    hub = Hub(told.listener("writer"), pulse)
    anchor = Anchor(ground.engine, ground.database) if ground.database and not ground.trouble else None
    writer = Writer(ground.engine, lambda _: None, anchor.place if anchor is not None else None)
    watch = Watch(writer, anchor)
    if ground.database and ground.trouble:
        watch.at_rest(ground.database, ground.trouble)
    pulse.ready()
    try:
        write(hub, writer, watch)
        watch.end()
    except StartAnew:
        os.kill(reader, signal.SIGKILL)
        os._exit(0)  # nothing is closed properly: that would fold a log into a file that has another place now
    # The last connection that closes folds the write-ahead log into the one file: that has to be ours.
    os.kill(reader, signal.SIGTERM)
    os.waitpid(reader, 0)
    writer.close()
    if anchor is not None:
        anchor.close()


def _read(told: Told, ground: Ground, data_dir: Path) -> None:
    told.pulse("writer").close()
    pulse = Pulse(told.pulse("reader"))
    hub = Hub(told.listener("reader"), pulse)
    reader = Reader(ground.engine)
    if ground.database and not ground.trouble:
        Backups(ground.engine, ground.database, data_dir).start()
    pulse.ready()
    Desk(hub, reader).read()
    os._exit(0)


if __name__ == "__main__":
    main()
