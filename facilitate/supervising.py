"""A server as a whole: takes what it stands on, and has its processes started and watched over."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from config import Settings, SettingsError
from facilitate import logs
from facilitate.supervision.child import Child
from facilitate.supervision.ground import InnerSockets, StartError, allow_many_files, listen, only_one_on, only_one_with
from facilitate.supervision.supervisor import Supervisor

ROOT = Path(__file__).resolve().parents[1]
_KEEPER = (sys.executable, "-W", "ignore", "-m", "facilitate.keeper")


def main(loop: Sequence[str]) -> None:
    """Serve until stopped; `loop` is the program of the process that holds the sockets (see `serving`).

    Ends this process: with status 1, and one line on stderr, when it cannot start.
    """
    logs.configure()
    allow_many_files()
    os.umask(0o077)  # the database and its log hold what people told: for the user of this process alone
    try:
        settings = Settings.from_environment()
        locks = [only_one_on(settings.data_dir)]
        if settings.database_file is not None:
            locks.append(only_one_with(settings.database_file))
        outer = listen(settings.host, settings.port)
    except (SettingsError, StartError) as error:
        sys.exit(f"facilitate: {error}")
    inner = InnerSockets("writer", "reader")
    # Every process holds the locks: folder and database are free when all of them are gone.
    server = Child("loop", loop, ("loop",), {"outer": outer}, inner.addresses, locks, ROOT)
    try:
        status = Supervisor([keeper(inner, *locks), server]).run()
    finally:
        inner.close()
    sys.exit(status)


def keeper(inner: InnerSockets, *passes: int) -> Child:
    """The processes of the store, as one child that answers at these sockets."""
    return Child("store", _KEEPER, ("writer", "reader"), inner.listeners, {}, passes, ROOT)
