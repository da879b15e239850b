"""A database that is damaged is found at the start: boards and reports live, and nothing is acknowledged into it."""

import sqlite3
from pathlib import Path

import pytest

from tests.servers import ServerProcess
from tests.starting import WSGI, start, the_line
from tests.supervision.full_room import FullRoom
from tests.waiting import wait_until


def scribbled_over(database: Path, table: str) -> None:
    """Of a table that boards and reports do not need."""
    with sqlite3.connect(database) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"scribble" * (size // 8))


def stop(server: ServerProcess) -> None:
    assert server.process is not None
    server.process.terminate()
    assert server.process.wait(20) == 0


def test_nothing_is_acknowledged_into_a_damaged_database_and_reports_can_be_taken_home(room: FullRoom):
    assert room.sends("before")["ok"]
    server, report = room.server, f"{room.server.url}/r/{room.made['workshop']}.html"
    stop(server)
    scribbled_over(server.data_dir / "facilitate.db", "receipt")
    server.start(path="/health/live")
    assert room.cards() == ["before"]
    assert "before" in room.host.http.get(report).text
    wait_until(lambda: room.comes_in()["storage"] == ["damaged"])
    status, states = room.health()
    assert (status, states["writer"], states["storage"]) == (503, "refuses", ["damaged"])
    again = room.host.post_json("/workshops", title="Another")
    assert (again.status_code, again.json()["error"]["code"]) == (503, "storage")
    assert len(room.lines("storage_trouble")) == 1


@pytest.mark.server
def test_a_file_that_is_no_database_is_refused_in_one_line_that_says_what_to_do(tmp_path: Path):
    (tmp_path / "facilitate.db").write_text("a letter" * 1000)
    line = the_line(start(WSGI, tmp_path))
    assert "facilitate restore" in line
    assert (tmp_path / "facilitate.db").read_text().startswith("a letter")
