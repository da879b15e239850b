"""The schema: made by migrations alone, the same as the tables, and never that of a newer program."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import select

from facilitate import create_app
from facilitate.store import migrate
from facilitate.store.database import db
from facilitate.store.migrate import MigrationError
from facilitate.store.opening import SCRIPTS
from facilitate.store.tables import Passage, ReportOption, Step
from tests.builders import Room
from tests.conftest import settings_for


def upgrade(folder: Path) -> None:
    app = create_app(settings_for(folder))
    with app.app_context():
        migrate.upgrade(app)


def test_migrating_an_empty_database_makes_the_tables_as_the_code_has_them(app: Flask):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"render_as_batch": True, "compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_the_names_of_the_scripts_tell_their_order():
    scripts = ScriptDirectory(str(SCRIPTS))
    assert migrate.newest() == scripts.get_current_head()
    assert all(migrate.knows(script.revision) for script in scripts.walk_revisions())
    assert not migrate.knows("9999")


def test_migrating_again_changes_nothing(room: Room, app: Flask):
    room.joins("Ann")
    migrate.upgrade(app)
    assert len(room.board()["participants"]) == 1


def test_a_database_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path, app: Flask):
    path = tmp_path / "facilitate.db"
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(MigrationError, match=r"newer version .*9999.*DATA_DIR") as caught:
        migrate.upgrade(app)
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is a letter to my aunt" * 100, b"SQLite format 3\x00" + b"x" * 5000])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes):
    (tmp_path / "facilitate.db").write_bytes(content)
    with pytest.raises(MigrationError, match="cannot be opened") as caught:
        upgrade(tmp_path)
    assert "\n" not in str(caught.value)
    assert (tmp_path / "facilitate.db").read_bytes() == content


def test_a_database_where_a_folder_stands_is_refused(tmp_path: Path):
    (tmp_path / "facilitate.db").mkdir()
    with pytest.raises(MigrationError, match="cannot be opened"):
        upgrade(tmp_path)


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path):
    with sqlite3.connect(tmp_path / "facilitate.db") as connection:
        connection.execute("CREATE TABLE placement (in_the_way)")
    with pytest.raises(MigrationError, match="placement"):
        upgrade(tmp_path)
    with sqlite3.connect(tmp_path / "facilitate.db") as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("placement",)]


def test_what_was_merged_and_chosen_before_says_whose_words_it_has_and_each_choice_by_itself(tmp_path: Path):
    app = create_app(settings_for(tmp_path))
    merged = [("a", None, []), ("b", "card:a", []), ("p", "card:b", ["c"]), ("x", "card:y", []), ("y", "card:x", [])]
    chosen = {"names": True, "lenses": {"r": "l"}}
    changes = [{"table": "report_options", "key": ["w"]}, {"table": "passage", "key": ["w", "card:c"]}]
    with app.app_context():
        migrate.upgrade(app, to="0005")
        with sqlite3.connect(tmp_path / "facilitate.db") as connection:
            for id_, into, ids in merged:
                row = {"key": f"card:{id_}", "into": into, "sources": ids, "kept": []}
                put(connection, "passage", **row, workshop_id="w")
            put(connection, "report_options", workshop_id="w", options=chosen)
            put(connection, "step", workshop_id="w", about={}, changes=changes)
            put(connection, "workshop", id="w")
        migrate.upgrade(app)
        with db.engine.connect() as connection:
            sources = {row.key: row.sources for row in connection.execute(select(Passage.key, Passage.sources))}
            options = {row.name: row.value for row in connection.execute(select(ReportOption.name, ReportOption.value))}
            (kept,) = connection.execute(select(Step.changes)).scalars()
    assert sources["card:a"] == ["b", "p", "c"]
    assert sources["card:b"] == ["p", "c"]
    assert (sources["card:x"], sources["card:y"]) == (["y"], ["x"])
    assert options == chosen
    assert [change["table"] for change in kept] == ["passage"]


def put(connection: sqlite3.Connection, table: str, **columns: Any) -> None:
    """A row in which what has to be there and is not given is nothing."""
    needed = connection.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE \"notnull\"").fetchall()
    row = {name: "" for (name,) in needed} | columns
    names = ", ".join(f'"{name}"' for name in row)
    values = [json.dumps(value) if isinstance(value, list | dict) else value for value in row.values()]
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(values))})", values)
