"""The database's file is moved away, removed or replaced while the server runs: nothing acknowledged is lost."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import new_op
from tests.clients import a_host
from tests.supervision.full_room import FullRoom, lines

Harm = Callable[[Path], object]


def moved_away(data: Path) -> None:
    shutil.move(data / "facilitate.db", data.parent / "elsewhere.db")


def removed(data: Path) -> None:
    for path in data.glob("facilitate.db*"):
        path.unlink()


def replaced(data: Path) -> None:
    """As a client that synchronises folders does, with an older one."""
    with sqlite3.connect(data / "older.db") as older:
        older.execute("CREATE TABLE card (text)")
    older.close()
    (data / "older.db").rename(data / "facilitate.db")


def its_log_removed(data: Path) -> None:
    (data / "facilitate.db-wal").unlink()


def its_index_removed(data: Path) -> None:
    (data / "facilitate.db-shm").unlink()


def the_folder_moved(data: Path) -> None:
    data.rename(data.with_name("away"))


@pytest.mark.parametrize(
    "harm",
    [moved_away, removed, replaced, its_log_removed, its_index_removed, the_folder_moved],
    ids=lambda one: one.__name__,
)
def test_what_was_acknowledged_stands_in_its_place_again(room: FullRoom, harm: Harm):
    for number in range(20):
        assert room.sends(f"before {number}")["ok"]
    harm(room.server.data_dir)
    codes = room.sends_until_taken("meanwhile")
    assert set(codes) <= {"storage", "busy"}
    assert codes[0] == "storage", "nothing is acknowledged into a file that nobody finds"
    room.hears("moved")
    assert room.cards() == sorted(room.sent)
    assert room.comes_in()["storage"] == ["moved"], "a board that comes in later is told too"
    assert len(room.lines("storage_trouble")) == 1
    assert len(room.lines("storage_put_back")) == 1
    assert room.health()[0] == 200

    room.server.kill()
    room.server.start()
    # A folder that is made anew has no note of the link by which this one came in, and that has ended then.
    room.host = a_host(room.server.url, room.server.token)
    assert room.cards() == sorted(room.sent)


def test_a_server_that_is_stopped_just_then_puts_it_back_first(room: FullRoom):
    for number in range(20):
        assert room.sends(f"before {number}")["ok"]
    server = room.server
    assert server.process is not None
    removed(server.data_dir)
    server.process.terminate()
    assert server.process.wait(20) == 0
    server.start()
    assert room.cards() == sorted(room.sent)


def test_who_puts_it_back_by_hand_ends_the_trouble(room: FullRoom):
    data = room.server.data_dir
    data.rename(data.with_name("away"))
    data.write_text("in the way")
    op = new_op()
    assert room.refused("meanwhile", op) == "storage"
    room.hears("moved")
    data.unlink()
    data.with_name("away").rename(data)
    room.sends_until_taken("meanwhile", op)
    assert room.cards() == ["meanwhile"]


def test_what_stands_in_its_place_is_kept_beside(room: FullRoom):
    room.sends("before")
    replaced(room.server.data_dir)
    room.sends_until_taken("meanwhile")
    (aside,) = room.server.data_dir.glob("facilitate.set-aside-*.db")
    assert lines(room.server, "storage_put_back")[0]["set_aside"][0] == aside.name
    with sqlite3.connect(aside) as kept:
        assert kept.execute("SELECT count(*) FROM sqlite_master").fetchone() == (1,)
    kept.close()


def test_while_it_cannot_be_put_back_all_is_refused_and_said(room: FullRoom):
    room.sends("before")
    data = room.server.data_dir
    data.rename(data.with_name("away"))
    data.write_text("in the way")
    waiting = {f"waiting {number}": new_op() for number in range(30)}
    assert {room.refused(text, op) for text, op in waiting.items()} == {"storage"}
    room.hears("moved")
    status, states = room.health()
    assert (status, states["ok"], states["writer"], states["storage"]) == (503, False, "refuses", ["moved"])
    assert "before" in room.cards(), "reading goes on"
    assert len(room.lines("storage_trouble")) == 1, "one line, not one for each command"

    data.unlink()
    for text, op in waiting.items():
        room.sends_until_taken(text, op)
    assert room.cards() == sorted(["before", *waiting]), "each is there once"
    room.hears()
