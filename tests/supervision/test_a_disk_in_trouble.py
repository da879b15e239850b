"""A disk that is full or takes nothing, while the server runs and when it starts; a database held by somebody else."""

import json
import resource
import sqlite3
import time
from pathlib import Path

import pytest
import requests

from tests.builders import new_op
from tests.clients import a_host
from tests.servers import ServerProcess
from tests.supervision.disks import Disk
from tests.supervision.full_room import FullRoom, keepers, lines
from tests.waiting import wait_until

LINK = "Facilitator link (works once)"


def test_a_disk_that_is_full_for_a_while_loses_nothing_and_everybody_is_told(disk: Disk, room: FullRoom):
    assert room.sends("before")["ok"]
    disk.fill()
    waiting: dict[str, str] = {}
    while len(waiting) < 20:
        text, op = f"card {len(waiting)} {'x' * 1900}", new_op()
        if not room.sends(text, op)["ok"]:
            waiting[text] = op
    room.hears("full", "short")
    status, states = room.health()
    assert (status, states["writer"]) == (503, "full")
    assert room.cards() == sorted(room.sent)
    assert room.comes_in()["storage"] == ["full", "short"]
    full = [line for line in room.lines("storage_trouble") if line["trouble"] == "full"]
    assert len(full) <= 2, "one line in 10 s"

    disk.make_room()
    for text, op in waiting.items():
        room.sends_until_taken(text, op)
    assert room.cards() == sorted(room.sent)
    room.hears("short")
    assert room.health()[0] == 200, "a disk that is nearly full takes cards"


def test_a_server_that_was_killed_starts_on_a_full_disk_and_goes_on_when_there_is_room(disk: Disk, room: FullRoom):
    for number in range(20):
        assert room.sends(f"before {number}")["ok"]
    server, report = room.server, f"{room.server.url}/r/{room.made['workshop']}.html"
    kill(server)
    (server.data_dir / "facilitate.db-shm").unlink(missing_ok=True)
    disk.fill()
    start_to_read(server)
    assert room.cards() == sorted(room.sent)
    assert "before 19" in room.host.http.get(report).text, "reports can be taken along"
    wait_until(lambda: room.comes_in()["storage"][:1] == ["full"])
    assert room.health()[0] == 503
    assert "There is no new facilitator link" in server.log()

    disk.make_room()
    server.wait_until_ready()
    again = FullRoom(server)
    assert again.sends("afterwards")["ok"]
    again.leaves()
    assert room.cards() == sorted(room.sent), "nothing of before was changed by that"


@pytest.mark.parametrize("known", [True, False], ids=["known", "new"])
def test_links_that_cannot_be_made_at_the_start_are_printed_as_soon_as_they_can(server: ServerProcess, known: bool):
    note = server.data_dir / "server.json"
    before = json.loads(note.read_text())
    kill(server)
    if not known:
        note.unlink()
    printed = server.log().count(LINK)
    other = sqlite3.connect(server.data_dir / "facilitate.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    server.start(path="/health/live")
    now = json.loads(note.read_text())
    assert now["url"] == server.url
    assert now["pid"] != before["pid"]
    assert now["token"] == (before["token"] if known else "")
    assert server.log().count(LINK) == printed
    assert "There is no new facilitator link" in server.log()
    other.rollback()
    other.close()
    wait_until(lambda: server.log().count(LINK) == printed + 1, "nobody tried again")
    assert a_host(server.url, server.token).http.get(server.url).ok
    assert (server.token == before["token"]) is known


@pytest.mark.parametrize("stopped", ["killed", "stopped"])
def test_a_disk_that_can_only_be_read_gives_boards_and_reports(disk: Disk, room: FullRoom, stopped: str):
    assert room.sends("before")["ok"]
    server = room.server
    if stopped == "killed":
        kill(server)
    else:
        assert server.process is not None
        server.process.terminate()
        server.process.wait(20)
    disk.only_read()
    start_to_read(server)
    assert room.cards() == ["before"]
    wait_until(lambda: room.comes_in()["storage"][:1] == ["read_only"])
    disk.written_again()
    server.wait_until_ready()
    assert len(lines(server, "storage_can_be_written")) == 1


def test_a_disk_that_takes_nothing_from_the_writer_is_told_and_waited_for(room: FullRoom):
    assert room.sends("before")["ok"]
    (writer, *_), before = keepers(room.server), resource.RLIM_INFINITY
    resource.prlimit(writer, resource.RLIMIT_FSIZE, (1024, before))
    waiting = {f"waiting {number}": new_op() for number in range(20)}
    assert {room.refused(text, op) for text, op in waiting.items()} == {"storage"}
    room.hears("read_only")
    assert room.health()[0] == 503
    assert room.cards() == ["before"]
    assert len(room.lines("storage_trouble")) <= 2
    resource.prlimit(writer, resource.RLIMIT_FSIZE, (before, before))
    for text, op in waiting.items():
        room.sends_until_taken(text, op)
    assert room.cards() == sorted(room.sent)
    room.hears()
    assert len(room.lines("storage_trouble_over")) == 1


def test_a_database_that_another_program_holds_for_ten_seconds_is_waited_for(room: FullRoom):
    """With a write-ahead log there is one way to hold it: an exclusive transaction is like an immediate one."""
    assert room.sends("before")["ok"]
    other = sqlite3.connect(room.server.data_dir / "facilitate.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    begun = time.monotonic()
    op = new_op()
    codes = set()
    while time.monotonic() - begun < 10:
        codes.add(room.refused("meanwhile", op))
    assert codes == {"busy"}
    room.hears("busy")
    assert room.health()[1]["writer"] in {"busy", "silent"}
    assert room.cards() == ["before"]
    other.execute("ROLLBACK")
    other.close()
    room.sends_until_taken("meanwhile", op)
    assert room.cards() == ["before", "meanwhile"]
    assert 1 <= len(room.lines("storage_trouble")) <= 2
    assert not room.lines("stands_still"), "the watch from outside sees that it waits for somebody"
    room.hears()


def kill(server: ServerProcess) -> None:
    """And wait until none of its processes holds a file any more."""
    processes = server.processes()
    server.kill()
    wait_until(lambda: all(holds_nothing(pid) for pid in processes))


def holds_nothing(pid: int) -> bool:
    """All its threads came to their end: a process lets go of its files only after it has let go of its memory."""
    try:
        stats = [stat.read_text() for stat in Path(f"/proc/{pid}/task").glob("*/stat")]
    except (FileNotFoundError, ProcessLookupError):
        return False  # one ended just now
    return all(stat.rpartition(")")[2].split()[0] in "ZX" for stat in stats)


def start_to_read(server: ServerProcess) -> None:
    """Start where it cannot be ready: it lives, and a board can be opened."""
    server.start(path="/health/live")
    wait_until(lambda: requests.get(f"{server.url}/health/ready", timeout=10).status_code == 503, "it is ready", 5)
