"""The database's file is gone while nobody has it open, and its write-ahead log is there: that is not thrown away."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.starting import WSGI, start, the_line
from tests.supervision.full_room import FullRoom, keepers
from tests.waiting import have_stand_still, wait_until

Harm = Callable[[Path], object]


def moved_away(database: Path) -> None:
    shutil.move(database, database.with_name("elsewhere.db"))


def emptied(database: Path) -> None:
    shutil.copy(database, database.with_name("elsewhere.db"))
    os.truncate(database, 0)


def put_back(database: Path) -> None:
    database.with_name("elsewhere.db").replace(database)


@pytest.mark.parametrize("harm", [moved_away, emptied], ids=lambda one: one.__name__)
def test_a_server_does_not_begin_anew_beside_a_log(room: FullRoom, harm: Harm):
    for number in range(20):
        assert room.sends(f"before {number}")["ok"]
    server, database = room.server, room.server.data_dir / "facilitate.db"
    server.kill()
    harm(database)
    line = the_line(start(WSGI, server.data_dir))
    assert str(database) in line
    assert "facilitate.db-wal" in line
    assert "put the file back" in line
    put_back(database)
    server.start()
    assert room.cards() == sorted(room.sent)


def kill_the_store(room: FullRoom) -> None:
    for pid in keepers(room.server):
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("harm", [moved_away, emptied], ids=lambda one: one.__name__)
def test_a_store_that_is_started_anew_waits_for_the_file(room: FullRoom, harm: Harm):
    for number in range(20):
        assert room.sends(f"before {number}")["ok"]
    database = room.server.data_dir / "facilitate.db"
    log = database.with_name("facilitate.db-wal").read_bytes()
    have_stand_still(*keepers(room.server))  # so that it puts nothing back before it is killed
    harm(database)
    kill_the_store(room)
    wait_until(lambda: bool(room.lines("storage_trouble")), "nobody noticed")
    assert room.refused("meanwhile") in ("storage", "busy")
    room.hears("moved")
    status, states = room.health()
    assert (status, states["writer"], states["storage"]) == (503, "refuses", ["moved"])
    assert database.with_name("facilitate.db-wal").read_bytes() == log
    assert not database.exists() or not database.stat().st_size, "none was made"
    told = room.lines("storage_trouble")
    assert {line["trouble"] for line in told} == {"moved"}
    assert len(told) <= 4, f"one line in ten seconds by who writes and who reads: {told}"

    put_back(database)
    room.sends_until_taken("afterwards")
    assert room.cards() == sorted(room.sent)
    room.hears()


def test_a_store_that_finds_nothing_at_all_makes_no_new_database(room: FullRoom):
    assert room.sends("before")["ok"]
    data = room.server.data_dir
    have_stand_still(*keepers(room.server))  # so that it puts nothing back before it is killed
    kept = data.with_name("kept")
    kept.mkdir()
    for path in data.glob("facilitate.db*"):
        path.rename(kept / path.name)
    kill_the_store(room)
    assert room.refused("meanwhile") in ("storage", "busy")
    room.hears("moved")
    assert not (data / "facilitate.db").exists()
    for end in ("-wal", "-shm", ""):
        (kept / f"facilitate.db{end}").rename(data / f"facilitate.db{end}")
    room.sends_until_taken("afterwards")
    assert room.cards() == sorted(room.sent)
