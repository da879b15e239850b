"""Statements by the driver itself: the same rows, values and errors as by SQLAlchemy."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, select
from sqlalchemy.exc import DBAPIError, StatementError

from facilitate.store.database import table_of
from facilitate.store.store import Store
from facilitate.store.tables import Card, Receipt, Round
from facilitate.store.trouble import trouble_in
from facilitate.store.unit import Unit
from facilitate.store.writing import Writing
from tests.builders import Room

RECEIPTS = insert(table_of(Receipt))
FOUND = select(Receipt.op, Receipt.answer).where(Receipt.actor == bindparam("actor")).order_by(Receipt.op)


@pytest.fixture
def writing(store: Store) -> Iterator[Writing]:
    one = Writing(store.engine)
    yield one
    one.close()


def receipt(op: str, **more: Any) -> dict[str, Any]:
    return {"actor": "ann", "op": op, "digest": "d", "answer": {"card": op, "é": [1, None]}, "at": 5, **more}


def test_what_it_writes_it_reads_and_so_does_sqlalchemy(writing: Writing):
    with writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a")])
        writing.driver.run(RECEIPTS, [receipt("b"), receipt("c")])
        by_driver = writing.driver.fetch(FOUND, {"actor": "ann"})
        by_sqlalchemy = writing.session.execute(FOUND, {"actor": "ann"}).all()
    assert by_driver == by_sqlalchemy == [(op, {"card": op, "é": [1, None]}) for op in "abc"]


def test_values_come_back_in_the_types_of_their_columns(room: Room, writing: Writing):
    room.opens("metaphor")
    asked = select(Round.names, Round.required, Round.cards_each).where(Round.workshop_id == bindparam("workshop"))
    with writing.transaction():
        by_driver = writing.driver.fetch(asked, {"workshop": room.id})
        by_sqlalchemy = writing.session.execute(asked, {"workshop": room.id}).all()
    assert by_driver == by_sqlalchemy
    assert {type(names) for names, _, _ in by_driver} == {bool}


def test_both_ways_are_one_transaction_that_is_undone_as_one(writing: Writing, store: Store):
    def half() -> None:
        with writing.transaction():
            writing.driver.run(RECEIPTS, [receipt("a")])
            writing.session.add(Receipt(**receipt("b")))
            writing.session.flush()
            raise LookupError

    with pytest.raises(LookupError):
        half()
    assert store.read(lambda session: session.scalars(select(Receipt)).all()) == []
    with writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("c")])
    assert store.read(lambda session: session.scalars(select(Receipt.op)).all()) == ["c"]


def test_an_error_is_one_of_sqlalchemys_without_what_people_wrote(writing: Writing):
    with writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a")])
    with pytest.raises(DBAPIError) as error, writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a")])
    assert "UNIQUE" in str(error.value)
    assert "card" not in str(error.value)
    assert trouble_in(error.value) is None


def test_a_row_that_lacks_a_value_is_refused(writing: Writing):
    cards = insert(table_of(Card))
    with pytest.raises(TypeError, match="state"), writing.transaction():
        writing.driver.run(cards, [{"id": "x", "text": "a boat"}])
    with pytest.raises(StatementError, match="op"), writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a"), {"actor": "ann"}])
    with pytest.raises(StatementError), writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a"), receipt("b", answer=object())])


def test_a_locked_database_is_trouble_for_everybody(store: Store):
    first, second = Writing(store.engine), Writing(store.engine)
    second.driver.say("PRAGMA busy_timeout=10")
    with first.transaction(), pytest.raises(DBAPIError) as error, second.transaction():
        pass
    assert trouble_in(error.value) is not None
    first.close()
    second.close()


def test_a_statement_is_compiled_once(writing: Writing, monkeypatch: pytest.MonkeyPatch):
    with writing.transaction():
        writing.driver.run(RECEIPTS, [receipt("a")])
        monkeypatch.setattr(type(RECEIPTS), "compile", None)
        writing.driver.run(RECEIPTS, [receipt("b")])


def test_what_the_writer_keeps_is_forgotten_when_somebody_else_wrote(writing: Writing, store: Store):
    with writing.transaction():
        assert not writing.nobody_else_wrote()
    with writing.transaction():
        assert writing.nobody_else_wrote()

    def write(unit: Unit) -> None:
        unit.insert(Receipt, **receipt("z"))

    store.write(write)
    with writing.transaction():
        assert not writing.nobody_else_wrote()
