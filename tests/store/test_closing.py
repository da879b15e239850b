"""An app that is closed leaves nothing behind: no thread, no open file."""

import threading
import time
from pathlib import Path

from flask import Flask

from facilitate.realtime.live import Live
from tests.builders import Room

NAMES = {"writer", "publisher"}


def threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name in NAMES}


def open_files(folder: Path) -> list[str]:
    """Of this process, those in a folder."""
    found = [str(path.readlink()) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
    return [path for path in found if path.startswith(str(folder))]


def test_an_app_that_is_closed_keeps_no_thread_and_no_file(app: Flask, tmp_path: Path):
    before = threads()
    live: Live = app.extensions["live"]
    Room(live.store).joins("Ann")  # type: ignore[arg-type]
    ours = threads() - before
    assert {thread.name for thread in ours} == NAMES
    assert open_files(tmp_path)
    live.close()
    end = time.monotonic() + 5
    while any(thread.is_alive() for thread in ours) and time.monotonic() < end:
        time.sleep(0.01)
    assert not any(thread.is_alive() for thread in ours)
    assert open_files(tmp_path) == []
