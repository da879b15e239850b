"""`python -m facilitate.keeper`: migrates the database, then writes; a second process, forked off, reads.

Started by the supervisor alone, which says in `Told` where questions come in.
"""

import gc
import os
import signal
import sys

from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import configure_mappers

from config import Settings, SettingsError
from facilitate import actions, logs
from facilitate.keeper.hub import Hub
from facilitate.keeper.reading import Desk
from facilitate.keeper.writing import write
from facilitate.store import migrate
from facilitate.store.opening import open_database
from facilitate.store.store import Reader
from facilitate.store.writer import Writer
from facilitate.supervision import guard
from facilitate.supervision.pulse import Pulse, Told, become_a_child

__all__ = ["actions"]


def main() -> None:
    told = become_a_child()
    guard.never_patched()
    logs.configure()
    engine = _opened()
    configure_mappers()
    gc.collect()
    gc.freeze()  # what is there now stays: looking through it for garbage would hold up everybody
    reader = os.fork()
    if reader:
        _write(told, engine, reader)
    else:
        _read(told, engine)


def _opened() -> Engine:
    """The migrated database. Ends the process with one line on stderr when it cannot be used."""
    app = Flask("facilitate.keeper")
    try:
        engine = open_database(Settings.from_environment().database_url, app)
        with app.app_context():
            migrate.upgrade(app)
    except (SettingsError, migrate.MigrationError) as error:
        sys.exit(f"facilitate: {error}")
    return engine


def _write(told: Told, engine: Engine, reader: int) -> None:
    told.pulse("reader").close()
    pulse = Pulse(told.pulse("writer"))
    hub = Hub(told.listener("writer"), pulse)
    writer = Writer(engine, lambda _: None)
    pulse.ready()
    write(hub, writer)
    # The last connection that closes folds the write-ahead log into the one file: that has to be ours.
    os.kill(reader, signal.SIGTERM)
    os.waitpid(reader, 0)
    writer.close()


def _read(told: Told, engine: Engine) -> None:
    told.pulse("writer").close()
    pulse = Pulse(told.pulse("reader"))
    hub = Hub(told.listener("reader"), pulse)
    reader = Reader(engine)
    pulse.ready()
    Desk(hub, reader).read()
    os._exit(0)


if __name__ == "__main__":
    main()
