"""A database in trouble: locked by somebody else, or out of space. Refused by name, nothing lost, then it goes on."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from facilitate.domain.actors import Actor
from facilitate.domain.errors import RETRYABLE, ErrorCode, Refused
from facilitate.domain.words import Stream
from facilitate.store.store import Store
from facilitate.store.tables import Event, Receipt
from facilitate.store.unit import Unit
from tests.builders import Room, new_op
from tests.store.batches import noted, receipts, together

UNLIMITED = 4_294_967_294


@pytest.fixture
def elsewhere(store: Store, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another process on the same file."""
    connection = sqlite3.connect(tmp_path / "facilitate.db", isolation_level=None, check_same_thread=False)
    yield connection
    connection.close()


@pytest.fixture
def impatient(store: Store) -> None:
    """Wait 50 ms for a lock instead of seconds."""
    event.listen(store.engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=50"))


def a_card(room: Room) -> dict[str, Any]:
    return {"op": new_op(), "round": room.opens("metaphor"), "kind": "metaphor", "text": "a bridge"}


def texts(room: Room) -> list[str]:
    return [card["text"] for card in room.board()["cards"].values()]


def numbers(store: Store) -> list[int]:
    """The revisions of the board stream that stand in the log."""
    query = select(Event.rev).where(Event.stream == Stream.BOARD).order_by(Event.rev)
    return list(store.read(lambda session: session.scalars(query).all()))


def code_of(room: Room, actor: Actor, card: dict[str, Any]) -> ErrorCode | None:
    """With which error the card is refused; None when it is taken."""
    try:
        room.does(actor, "card.submit", **card)
    except Refused as error:
        return error.code
    return None


def grow_at_most(store: Store, pages: int) -> None:
    """Limit the database to so many pages more than it has now."""

    def limit(unit: Unit) -> None:
        connection = unit.session.connection()
        used = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
        connection.exec_driver_sql(f"PRAGMA max_page_count={min(used + pages, UNLIMITED)}")

    store.write(limit)


def test_a_database_locked_elsewhere_is_busy_until_it_is_free(
    impatient: None, room: Room, elsewhere: sqlite3.Connection
):
    ann, card = room.joins("Ann"), a_card(room)
    elsewhere.execute("BEGIN IMMEDIATE")
    for _ in range(2):
        assert code_of(room, ann, card) is ErrorCode.BUSY
        assert texts(room) == [], "reading goes on meanwhile"
    elsewhere.execute("ROLLBACK")
    room.does(ann, "card.submit", **card)
    assert texts(room) == ["a bridge"]


def test_a_short_lock_is_waited_for(room: Room, elsewhere: sqlite3.Connection):
    elsewhere.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.2, lambda: elsewhere.execute("ROLLBACK"))
    timer.start()
    room.joins("Ann")
    assert timer.finished.is_set()


@pytest.mark.parametrize("pages", [0, 1, 2, 4, 8])
def test_a_full_disk_loses_nothing_that_was_acknowledged(room: Room, store: Store, pages: int):
    ann, card = room.joins("Ann"), a_card(room)
    cards = [{**card, "op": new_op(), "text": f"{number} {'x' * 1900}"} for number in range(20)]
    grow_at_most(store, pages)
    codes = [code_of(room, ann, card) for card in cards]
    assert set(codes) <= {None, ErrorCode.STORAGE_FULL}
    sent = [card for card, code in zip(cards, codes, strict=True) if code is None]
    assert len(sent) < len(cards)
    assert texts(room) == [card["text"] for card in sent]

    grow_at_most(store, UNLIMITED)
    for card in cards:
        room.does(ann, "card.submit", **card)
    assert sorted(texts(room)) == sorted(card["text"] for card in cards), "each is there once"
    assert numbers(store) == list(range(1, room.revisions()[0] + 1)), "no number is missing"


def test_in_a_batch_that_fills_the_disk_nobody_is_told_that_it_is_written_unless_it_is(store: Store):
    def much(unit: Unit) -> None:
        unit.session.add(Receipt(actor="test", op="much", digest="", answer={"text": "x" * 100_000}, at=unit.now))
        unit.session.flush()

    grow_at_most(store, 4)
    works = [noted("before"), much, noted("after")]
    futures = together(store, works)
    codes = [error.code for future in futures if isinstance(error := future.exception(), Refused)]
    assert codes == [ErrorCode.STORAGE_FULL] * 3
    assert receipts(store) == set()

    grow_at_most(store, UNLIMITED)
    assert not any(future.exception() for future in together(store, works))
    assert receipts(store) == {"before", "much", "after"}


def test_a_client_tries_again_after_both_troubles():
    assert {ErrorCode.BUSY, ErrorCode.STORAGE_FULL} <= RETRYABLE


def test_a_mistake_of_ours_leaves_the_writer_at_work(room: Room, store: Store):
    def broken(unit: Unit) -> None:
        unit.session.connection().exec_driver_sql("SELECT nothing FROM nowhere")

    with pytest.raises(Exception, match="nowhere"):
        store.write(broken)
    assert room.joins("Ann")
