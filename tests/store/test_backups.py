"""Backups by themselves: when something changed while a workshop runs, and when it has ended."""

import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from facilitate.keeper import backups
from facilitate.keeper.backups import Backups
from facilitate.store.files import copies
from facilitate.store.store import Store
from tests.builders import Room


@pytest.fixture
def source(store: Store, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(tmp_path / "facilitate.db", isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def makes(store: Store, tmp_path: Path) -> Backups:
    return Backups(store.engine, tmp_path / "facilitate.db", tmp_path)


def made(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*"))


def passes(makes: Backups, seconds: float) -> None:
    """So much time."""
    makes._done_at -= seconds


@pytest.fixture(autouse=True)
def _one_name_each(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter(range(1000, 10_000))
    monkeypatch.setattr("facilitate.keeper.backups.time.strftime", lambda *_: f"20260101T00{next(numbers)}Z")


def test_one_a_minute_while_a_workshop_runs_and_something_changed(
    room: Room, makes: Backups, source: sqlite3.Connection, tmp_path: Path
):
    room.opens("metaphor")
    makes.look(source)
    assert len(made(tmp_path)) == 1
    passes(makes, backups.RUNNING_S)
    makes.look(source)
    assert len(made(tmp_path)) == 1, "nothing changed"
    room.sends(room.joins("Ann"), "a bridge")
    makes.look(source)
    assert len(made(tmp_path)) == 2
    room.joins("Bob")
    makes.look(source)
    assert len(made(tmp_path)) == 2, "the minute is not over"
    newest = made(tmp_path)[-1]
    with closing(copies.at_rest(newest)) as copy:
        assert copy.execute("SELECT text FROM card").fetchall() == [("a bridge",)]
    assert copies.problem_in(newest, thoroughly=True) == ""
    assert stat.S_IMODE(newest.stat().st_mode) == 0o600
    assert stat.S_IMODE(newest.parent.stat().st_mode) == 0o700


def test_one_as_soon_as_a_workshop_has_ended(room: Room, makes: Backups, source: sqlite3.Connection, tmp_path: Path):
    room.opens("metaphor")
    makes.look(source)
    room.leads("workshop.close")
    makes.look(source)
    assert len(made(tmp_path)) == 2
    room.leads("note.add", kind="note", text="Later")
    passes(makes, backups.RUNNING_S)
    makes.look(source)
    assert len(made(tmp_path)) == 2, "then more seldom"
    passes(makes, backups.RESTING_S)
    makes.look(source)
    assert len(made(tmp_path)) == 3


def test_none_where_it_would_fill_the_disk(
    room: Room, makes: Backups, source: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(backups, "SPARE_BYTES", 1 << 60)
    room.opens("metaphor")
    makes.look(source)
    assert made(tmp_path) == []


def test_a_damaged_database_pushes_no_sound_backup_out(
    room: Room, makes: Backups, source: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    room.opens("metaphor")
    makes.look(source)
    (sound,) = made(tmp_path)
    monkeypatch.setattr(copies, "problem_of", lambda *_, **__: "a page is missing")
    room.joins("Ann")
    passes(makes, backups.RUNNING_S)
    with pytest.raises(sqlite3.DatabaseError, match="a page is missing"):
        makes.look(source)
    assert made(tmp_path) == [sound], "and nothing half done is left"


def test_what_a_killed_server_left_half_done_goes(makes: Backups, source: sqlite3.Connection, tmp_path: Path):
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / f".facilitate-1.db{copies.PART}").touch()
    assert made(tmp_path)
    makes.make(source)
    assert [path.suffix for path in made(tmp_path)] == [".db"]


def test_cards_that_come_in_meanwhile_do_not_make_it_begin_anew(room: Room, source: sqlite3.Connection, tmp_path: Path):
    """It is of the moment at which it began."""
    ann = room.joins("Ann")
    room.opens("metaphor")
    for number in range(50):
        room.sends(ann, f"{number} {'x' * 1900}")
    seen: list[int] = []

    class Watched(sqlite3.Connection):
        def backup(self, target: sqlite3.Connection, **options: object) -> None:
            super().backup(target, progress=meanwhile, **options)  # type: ignore[arg-type]

    def meanwhile(_status: int, remaining: int, total: int) -> None:
        seen.append(remaining)
        room.sends(ann, "meanwhile")

    with closing(sqlite3.connect(tmp_path / "facilitate.db", isolation_level=None, factory=Watched)) as watched:
        copies.make(watched, tmp_path / "copy.db", pages=16)
    assert len(seen) > 3
    assert seen == sorted(seen, reverse=True)
    with closing(copies.at_rest(tmp_path / "copy.db")) as copy:
        assert copy.execute("SELECT count(*) FROM card").fetchone() == (50,)


def test_what_changed_before_it_had_to_connect_anew_is_copied_too(
    room: Room, makes: Backups, source: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Each connection counts the changes that it sees by numbers of its own."""
    room.opens("metaphor")
    makes.look(source)
    room.sends(room.joins("Ann"), "a bridge")
    passes(makes, backups.RUNNING_S)
    anew = sqlite3.connect(tmp_path / "facilitate.db", isolation_level=None)
    pauses = iter([lambda: None, anew.close])
    hurried = SimpleNamespace(**{**vars(time), "sleep": lambda _: next(pauses)()})
    monkeypatch.setattr("facilitate.keeper.backups.time", hurried)
    makes._look_again_and_again(anew)
    assert len(made(tmp_path)) == 2
