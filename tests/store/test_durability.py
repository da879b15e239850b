"""What was acknowledged stays, what was taken back is gone: in the bytes of the files, not only on the screens."""

import shutil
from pathlib import Path
from typing import cast

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine, text
from sqlalchemy.orm import Session

from facilitate import create_app
from facilitate.store.engine import prepare
from facilitate.store.store import Store
from facilitate.store.unit import Unit
from facilitate.web import reach
from tests.builders import Room, new_op
from tests.conftest import settings_for

CANARY = "zeldzame kanarievogel"
PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 2000}


def pragma(session: Session, name: str) -> object:
    return session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(("name", "value"), PRAGMAS.items())
def test_who_reads_and_who_writes_have_the_database_open_in_the_same_way(store: Store, name: str, value: object):
    assert store.read(pragma, name) == value
    assert store.write(lambda unit: pragma(unit.session, name)) == value


def test_a_receipt_is_given_again_after_a_restart(room: Room, tmp_path: Path):
    ann, op = room.joins("Ann"), new_op()
    card = {"op": op, "round": room.opens("metaphor"), "kind": "metaphor", "text": "a bridge"}
    first = room.does(ann, "card.submit", **card)
    restarted = create_app(settings_for(tmp_path))
    with restarted.app_context():
        room.store = cast(Store, reach.store())
        assert room.does(ann, "card.submit", **card) == first
        assert len(room.board()["cards"]) == 1


def test_what_is_acknowledged_is_in_the_files_of_a_machine_that_stops_now(room: Room, tmp_path: Path):
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.sends(ann, "a bridge")
    after_the_crash = tmp_path / "copy"
    after_the_crash.mkdir()
    for path in tmp_path.glob("facilitate.db*"):
        if not path.name.endswith("-shm"):
            shutil.copy(path, after_the_crash)
    engine = create_engine(f"sqlite:///{after_the_crash / 'facilitate.db'}", poolclass=NullPool)
    prepare(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT text FROM card")) == "a bridge"
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"


def in_the_files(folder: Path, word: str) -> bool:
    return any(word.encode() in path.read_bytes() for path in folder.glob("facilitate.db*"))


def checkpoint(store: Store) -> None:
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


@pytest.mark.parametrize("field", ["text", "why", "condition", "example", "addressee"])
def test_the_text_of_a_withdrawn_card_is_in_no_byte_of_the_database(
    room: Room, store: Store, tmp_path: Path, field: str
):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, **{"text": "a bridge", field: CANARY})
    assert in_the_files(tmp_path, CANARY)
    room.does(ann, "card.withdraw", card=card)
    checkpoint(store)
    assert not in_the_files(tmp_path, CANARY)


def test_what_a_participant_changed_is_in_no_byte_of_the_database(room: Room, store: Store, tmp_path: Path):
    ann = room.joins(CANARY)
    room.opens("metaphor")
    card = room.sends(ann, CANARY)
    room.does(ann, "me.update", name="Ann")
    room.does(ann, "card.edit", card=card, kind="metaphor", text="a bridge")
    checkpoint(store)
    assert not in_the_files(tmp_path, CANARY)


def test_what_who_leads_changed_or_removed_survives_in_the_steps_alone(room: Room, store: Store, tmp_path: Path):
    """From there it can be brought back; it goes with them."""
    room.opens("metaphor")
    note = room.leads("note.add", kind="note", text=CANARY)["note"]
    cluster = room.leads("cluster.create", lens=room.lens(), title=CANARY)["cluster"]
    room.leads("cluster.rename", cluster=cluster, title="Ways")
    room.leads("note.remove", note=note)
    store.write(lambda unit: unit.session.execute(text("DELETE FROM step")))
    checkpoint(store)
    assert not in_the_files(tmp_path, CANARY)


def test_the_event_log_and_the_receipts_hold_no_text(room: Room, store: Store):
    ann = room.joins(CANARY, CANARY)
    room.opens("metaphor")
    card = room.sends(ann, CANARY, why=CANARY)
    room.leads("cluster.create", lens=room.lens(), title=CANARY, cards=[card])
    room.leads("note.add", kind="call", text=CANARY, addressee=CANARY)
    logged = "SELECT data FROM event UNION ALL SELECT answer FROM receipt"
    rows = store.read(lambda session: session.scalars(text(logged)).all())
    assert len(rows) > 10
    assert CANARY not in str(rows)


def test_a_token_is_stored_as_a_hash_alone(room: Room, tmp_path: Path):
    link = room.leads("link.create", role="stage")["link"]
    assert not in_the_files(tmp_path, link.split("#t=")[1])


def test_reading_goes_on_while_somebody_writes(room: Room, store: Store):
    def read_meanwhile(unit: Unit) -> bool:
        unit.session.execute(text("UPDATE workshop SET title = 'Half'"))
        return bool(room.board()["workshop"]["title"] == "Half")

    assert store.write(read_meanwhile) is False
    assert room.board()["workshop"]["title"] == "Half"


def test_a_reader_sees_one_moment(app: Flask, room: Room, store: Store):
    def look_twice(session: Session) -> tuple[object, object]:
        count = text("SELECT count(*) FROM participant")
        before = session.scalar(count)
        room.joins("Ann")
        return before, session.scalar(count)

    assert store.read(look_twice) == (0, 0)
