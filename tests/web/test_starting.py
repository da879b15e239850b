"""Starting the server for real: it serves, or ends with one clear line that says what to do."""

import json
import re
import shutil
import socket
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.clients import Browser, a_host
from tests.servers import ROOT, ServerProcess
from tests.starting import RUN, WSGI, start, the_line

pytestmark = pytest.mark.server


@pytest.fixture
def taken_port() -> Iterator[str]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield str(other.getsockname()[1])


def test_a_port_that_is_taken_is_named_with_a_way_out(tmp_path: Path, taken_port: str):
    line = the_line(start(RUN, tmp_path, PORT=taken_port))
    assert taken_port in line
    assert "in use" in line
    assert "PORT=" in line


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path):
    (tmp_path / "file").write_text("not a folder")
    line = the_line(start(WSGI, tmp_path / "file" / "data"))
    assert "DATA_DIR" in line
    assert str(tmp_path / "file" / "data") in line


def test_a_database_of_a_newer_version_is_refused_and_kept(tmp_path: Path, empty_database: Path):
    path = shutil.copy(empty_database, tmp_path / "facilitate.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    line = the_line(start(WSGI, tmp_path))
    assert "newer version" in line
    assert "DATA_DIR" in line
    assert not (tmp_path / "server.json").exists()


@pytest.mark.parametrize(("name", "value"), [("PUBLIC_URL", "workshop.example.org"), ("HOST", "192.0.2.1")])
def test_a_setting_that_cannot_be_right_is_named(tmp_path: Path, name: str, value: str):
    assert the_line(start(WSGI, tmp_path, **{name: value})).startswith(f"facilitate: {name}: ")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "data")
    yield running
    running.stop()


def link_in(log: str) -> str:
    found = re.search(r"Facilitator link \(works once\):\s+\S+/#t=(\S+)", log)
    assert found, log
    return found.group(1)


def test_a_start_tells_how_to_come_in_and_leaves_a_private_note(server: ServerProcess):
    log = server.start().log()
    assert "█" in log, "a QR"
    token = link_in(log)
    assert a_host(server.url, token).http.get(server.url).ok
    assert Browser(server.url).enter(token).status_code == 403, "the link works once"
    assert json.loads((server.data_dir / "server.json").read_text())["url"] == server.url
    readable = [path for path in server.data_dir.iterdir() if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert [path.name for path in readable] == ["server.log"], "only the log of this test"


def test_after_a_sudden_death_the_next_start_serves_the_same_with_a_note_of_its_own(server: ServerProcess):
    host = a_host(server.start().url, server.token)
    made = host.post_json("/workshops", title="Before the power cut").json()
    note = server.data_dir / "server.json"
    before = json.loads(note.read_text())
    server.kill()
    assert note.exists(), "nobody was there to remove it"
    server.start()
    after = json.loads(note.read_text())
    assert after["pid"] != before["pid"]
    assert host.http.get(f"{server.url}/b/{made['workshop']}").status_code == 200
    assert a_host(server.url, after["token"]).http.get(f"{server.url}/b/{made['workshop']}").status_code == 200


def test_a_note_that_makes_no_sense_is_replaced(server: ServerProcess):
    server.data_dir.mkdir()
    (server.data_dir / "server.json").write_text("[half")
    assert requests.get(server.start().url, timeout=5).ok
    assert server.token


def test_only_the_program_that_serves_knows_its_engine():
    files = [ROOT / "config.py", *(ROOT / "facilitate").rglob("*.py")]
    importing = re.compile(r"^\s*(import|from) +eventlet", re.MULTILINE)
    assert [path for path in files if importing.search(path.read_text())] == []
    assert importing.search((ROOT / "wsgi.py").read_text())
