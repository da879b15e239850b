"""`facilitate backup`, `verify` and `restore`: nothing is lost there and back, and no file is overwritten."""

import sqlite3
import stat
from pathlib import Path

import pytest

from facilitate.supervision import ground
from tests.builders import Room

from .test_failures import assert_refused, run


@pytest.fixture
def backed_up(room: Room, tmp_path: Path) -> Path:
    """Of a database that is open, with a card in its write-ahead log."""
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    file = tmp_path / "copy.db"
    result = run("backup", file, "--data-dir", tmp_path)
    assert result.exit_code == 0, result.stderr
    return file


def texts(database: Path) -> list[str]:
    connection = sqlite3.connect(database)
    found = [text for (text,) in connection.execute("SELECT text FROM card ORDER BY number")]
    connection.close()
    return found


def test_a_backup_is_one_file_for_its_owner_alone_with_all_that_was_acknowledged(backed_up: Path) -> None:
    assert stat.S_IMODE(backed_up.stat().st_mode) == 0o600
    result = run("verify", backed_up)
    assert (result.exit_code, result.stdout) == (0, f"{backed_up} is sound: 1 workshops, 1 participants, 1 cards\n")
    assert sorted(path.name for path in backed_up.parent.glob("*copy*")) == ["copy.db"], "nothing is left beside it"


def test_a_backup_comes_back_and_what_was_there_is_kept(backed_up: Path, room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    other = folder / "facilitate.db"
    sqlite3.connect(other).execute("CREATE TABLE card (number, text)").connection.close()
    result = run("restore", backed_up, "--data-dir", folder)
    assert result.exit_code == 0, result.stderr
    assert texts(other) == ["a bridge"]
    assert stat.S_IMODE(other.stat().st_mode) == 0o600
    (aside,) = folder.glob("facilitate.set-aside-*.db")
    assert str(aside) in result.stdout
    assert texts(aside) == []
    assert texts(backed_up) == ["a bridge"], "the backup itself stays"


def test_a_backup_is_restored_where_there_is_nothing_yet(backed_up: Path, tmp_path: Path) -> None:
    assert run("restore", backed_up, "--data-dir", tmp_path / "new").exit_code == 0
    assert texts(tmp_path / "new" / "facilitate.db") == ["a bridge"]


def test_nothing_is_restored_under_a_server(backed_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ground, "PATIENCE_S", 0.1)
    held = ground.only_one_with(tmp_path / "facilitate.db")
    assert_refused(run("restore", backed_up, "--data-dir", tmp_path), "stop the server first")
    assert held


def test_a_file_that_is_there_is_never_overwritten(backed_up: Path, tmp_path: Path) -> None:
    before = backed_up.read_bytes()
    assert_refused(run("backup", backed_up, "--data-dir", tmp_path), "is there already")
    assert backed_up.read_bytes() == before


def test_there_is_no_backup_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert_refused(run("backup", tmp_path / "b.db", "--data-dir", tmp_path / "empty"), "there is no database")
    assert not (tmp_path / "b.db").exists()


@pytest.mark.parametrize("command", ["verify", "restore"])
def test_a_damaged_backup_is_told_and_not_restored(backed_up: Path, tmp_path: Path, command: str) -> None:
    content = bytearray(backed_up.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 40_000] = b"scribble" * 5000
    backed_up.write_bytes(content)
    folder: list[str | Path] = [] if command == "verify" else ["--data-dir", tmp_path / "new"]
    assert_refused(run(command, backed_up, *folder), "damaged")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("content", [b"", b"a letter" * 1000])
def test_what_is_no_backup_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter").write_bytes(content)
    assert_refused(run("verify", tmp_path / "letter"), "no backup")


def test_a_backup_of_a_newer_version_is_not_restored(backed_up: Path, tmp_path: Path) -> None:
    connection = sqlite3.connect(backed_up, isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert_refused(run("restore", backed_up, "--data-dir", tmp_path / "new"), "newer version")


@pytest.mark.parametrize("command", ["verify", "backup", "facilitator"])
def test_no_command_throws_away_a_log_whose_database_is_empty(tmp_path: Path, command: str) -> None:
    (tmp_path / "facilitate.db").touch()
    log = tmp_path / "facilitate.db-wal"
    log.write_bytes(b"what was acknowledged")
    arguments: dict[str, list[str | Path]] = {
        "verify": [tmp_path / "facilitate.db"],
        "backup": [tmp_path / "copy.db", "--data-dir", tmp_path],
        "facilitator": ["--public-url", "http://venue.test", "--data-dir", tmp_path],
    }
    result = run(command, *arguments[command])
    assert result.exit_code == 1
    assert "facilitate.db-wal" in result.stderr
    assert log.read_bytes() == b"what was acknowledged"


def test_a_backup_in_the_place_of_a_lost_database_keeps_the_log_beside(backed_up: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lost"
    folder.mkdir()
    (folder / "facilitate.db-wal").write_bytes(b"what was acknowledged")
    assert run("restore", backed_up, "--data-dir", folder).exit_code == 0
    assert texts(folder / "facilitate.db") == ["a bridge"]
    (aside,) = folder.glob("facilitate.set-aside-*-wal")
    assert aside.read_bytes() == b"what was acknowledged"
