"""The one writer: commands that arrive together are committed together, each whole or not at all."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Connection, event, func, select, text
from sqlalchemy.exc import IntegrityError

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Stream
from facilitate.store.event_log import Batch
from facilitate.store.store import Store
from facilitate.store.tables import CardAuthor, Workshop
from facilitate.store.unit import Unit
from facilitate.store.writer import BATCH_LIMIT
from tests.builders import Room
from tests.store.batches import Work, noted, receipts, together
from tests.waiting import wait_until


@pytest.fixture
def commits(store: Store) -> Iterator[list[Connection]]:
    """Every commit from now on by which the writer wrote something; one without ends a transaction and no more."""
    seen: list[Connection] = []
    written = [store.write(changes_so_far)]

    def on_commit(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            written.append(connection.connection.driver_connection.total_changes)  # type: ignore[union-attr]
            if written[-1] > written[-2]:
                seen.append(connection)

    event.listen(store.engine, "commit", on_commit)
    yield seen
    event.remove(store.engine, "commit", on_commit)


def changes_so_far(unit: Unit) -> int:
    """Rows that were changed by the writer's connection."""
    return int(unit.session.connection().connection.driver_connection.total_changes)  # type: ignore[union-attr]


def failing_after(work: Work, error: Exception) -> Work:
    def fail(unit: Unit) -> None:
        work(unit)
        unit.session.flush()
        raise error

    return fail


def test_what_arrives_together_is_committed_together(store: Store, commits: list[Connection]):
    futures = together(store, [noted(f"op {number}") for number in range(30)])
    assert [future.result() for future in futures] == [f"op {number}" for number in range(30)]
    assert len(receipts(store)) == 30
    assert len(commits) == 1


def test_a_batch_has_a_limit_so_that_nobody_waits_too_long(store: Store, commits: list[Connection]):
    together(store, [noted(f"op {number}") for number in range(BATCH_LIMIT + 1)])
    assert len(commits) == 2


def test_fifty_people_at_once_are_all_heard_with_fewer_commits(store: Store, commits: list[Connection]):
    with ThreadPoolExecutor(50) as pool:
        list(pool.map(lambda number: store.write(noted(f"op {number}")), range(200)))
    assert len(receipts(store)) == 200
    assert len(commits) < 200


def test_work_is_done_in_the_order_in_which_it_came(store: Store):
    done: list[int] = []
    together(store, [lambda unit, number=number: done.append(number) for number in range(20)])  # type: ignore[misc]
    assert done == list(range(20))


def test_a_failing_command_does_not_undo_its_neighbours(store: Store, commits: list[Connection]):
    refused = Refused(ErrorCode.CONFLICT)
    before, failed, after = together(store, [noted("before"), failing_after(noted("failed"), refused), noted("after")])
    assert (before.result(), after.result()) == ("before", "after")
    assert failed.exception() is refused
    assert receipts(store) == {"before", "after"}
    assert len(commits) == 1


@pytest.mark.parametrize("error", [Refused(ErrorCode.CONFLICT), RuntimeError("a mistake of ours"), KeyError("x")])
def test_nothing_is_half_written_when_an_action_fails_after_writing(room: Room, store: Store, error: Exception):
    before, revisions = room.board(), room.revisions()

    def work(unit: Unit) -> None:
        workshop = unit.session.get_one(Workshop, room.id)
        workshop.title = "Half"
        unit.record(workshop, Stream.BOARD, "workshop.updated", {"workshop": room.id})

    with pytest.raises(type(error)):
        store.write(failing_after(work, error))
    assert (room.board(), room.revisions()) == (before, revisions)


def test_a_failed_command_tells_nobody_anything(room: Room, store: Store):
    told: list[Any] = []
    store.listen(lambda batch: told.extend(batch.sent))

    def work(unit: Unit) -> None:
        workshop = unit.session.get_one(Workshop, room.id)
        unit.record(workshop, Stream.BOARD, "workshop.updated", {"workshop": room.id})

    with pytest.raises(Refused):
        store.write(failing_after(work, Refused(ErrorCode.CONFLICT)))
    store.write(work)
    wait_until(lambda: told)
    assert [sent.fact.rev for sent in told] == [room.revisions()[0]]


def breaking_a_rule_of_the_database(unit: Unit) -> None:
    unit.session.add(CardAuthor(card_id="nobody's", participant_id="nobody"))
    unit.session.flush()


def test_a_command_that_the_database_itself_refuses_does_not_undo_its_neighbours(store: Store):
    before, failed, after = together(store, [noted("before"), breaking_a_rule_of_the_database, noted("after")])
    assert isinstance(failed.exception(), IntegrityError)
    assert (before.result(), after.result()) == ("before", "after")
    assert receipts(store) == {"before", "after"}


def test_a_rule_that_is_broken_only_at_the_end_of_a_command_fails_that_command(store: Store):
    def at_the_end(unit: Unit) -> None:
        unit.session.add(CardAuthor(card_id="nobody's", participant_id="nobody"))

    before, failed, after = together(store, [noted("before"), at_the_end, noted("after")])
    assert isinstance(failed.exception(), IntegrityError)
    assert (before.result(), after.result()) == ("before", "after")


def test_listeners_hear_of_it_after_the_commit(room: Room, store: Store):
    seen: list[int] = []

    def look(_batch: Batch) -> None:
        count = select(func.count()).select_from(text("participant"))
        seen.append(store.read(lambda session: session.scalar(count)) or 0)

    store.listen(look)
    room.joins("Ann")
    wait_until(lambda: seen)
    assert seen == [1]


def test_many_first_commands_at_once_start_one_writer(store: Store):
    before = {thread.ident for thread in threading.enumerate()}
    barrier = threading.Barrier(20)

    def first(number: int) -> None:
        barrier.wait()
        store.write(noted(f"op {number}"))

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(first, range(20)))
    writers = [one for one in threading.enumerate() if one.name == "writer" and one.ident not in before]
    assert len(writers) == 1
    assert len(receipts(store)) == 20
