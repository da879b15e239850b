"""Who hangs holds up nobody else, and nobody waits longer than was said."""

import os
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from facilitate.work import lane as lanes
from facilitate.work import process
from facilitate.work.answer import Busy, NotMade, TookTooLong
from facilitate.work.lane import Lane
from tests.waiting import have_stand_still, wait_until

ODD = ("tests.work.odd_worker", "reading")
LIMIT_S = 30.0


@pytest.fixture
def lane() -> Iterator[Lane]:
    running = Lane(ODD, LIMIT_S)
    yield running
    running.close()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(32) as people:
        yield people


def pid_after(lane: Lane, *told: object) -> int:
    """Of the process that did it."""
    return int(lane.do("agenda", *(told or ("answer",))).text)


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_process_does_one_job_after_the_other(lane: Lane) -> None:
    assert len({pid_after(lane) for _ in range(5)}) == 1


def test_a_job_that_never_ends_is_ended_and_its_process_replaced(lane: Lane) -> None:
    lane._limit = 1.0
    begun = time.monotonic()
    with pytest.raises(TookTooLong):
        lane.do("agenda", "never end")
    assert time.monotonic() - begun < 10
    (next_one,) = lane._idle
    assert next_one._process is not None, "the next one who asks should find it started"
    lane._limit = LIMIT_S
    assert pid_after(lane) == next_one._process.pid


def test_who_comes_after_a_job_that_never_ends_gets_a_process_of_their_own(
    lane: Lane, pool: ThreadPoolExecutor
) -> None:
    first = pid_after(lane)
    hangs = pool.submit(lane.do, "agenda", "never end")
    wait_until(lambda: lane._busy)
    others = [pool.submit(pid_after, lane) for _ in range(8)]
    assert first not in {other.result() for other in others}
    assert not hangs.done()
    lane.close()
    with pytest.raises(NotMade):
        hangs.result()


def test_the_second_process_ends_when_there_is_nothing_more_for_it_to_do(
    lane: Lane, pool: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lanes, "PATIENCE_S", 0.2)
    pid_after(lane)
    slow = pool.submit(pid_after, lane, "answer", 3)
    wait_until(lambda: lane._busy)
    second = pid_after(lane)
    assert second != slow.result()
    wait_until(lambda: len(lane._idle) == 1 and not lane._busy)
    (left,) = lane._idle
    assert left._process is not None
    wait_until(lambda: len([pid for pid in (second, slow.result()) if is_there(pid)]) == 1)


def test_the_wait_counts(lane: Lane, pool: ThreadPoolExecutor) -> None:
    lane._limit = 3.0
    hanging = [pool.submit(lane.do, "agenda", "never end") for _ in range(lanes.MOST)]
    wait_until(lambda: len(lane._busy) == lanes.MOST)
    begun = time.monotonic()
    late = pool.submit(pid_after, lane, "answer", 2.5)
    with pytest.raises(TookTooLong):
        late.result()
    assert time.monotonic() - begun < 4
    for one in hanging:
        with pytest.raises(TookTooLong):
            one.result()


def test_only_so_many_wait(lane: Lane, pool: ThreadPoolExecutor) -> None:
    there: list[Future[object]] = [pool.submit(lane.do, "agenda", "never end") for _ in range(lanes.MOST)]
    wait_until(lambda: len(lane._busy) == lanes.MOST)
    there += [pool.submit(lane.do, "agenda", "never end") for _ in range(lanes.WAITING)]
    wait_until(lambda: lane._waiting == lanes.WAITING)
    begun = time.monotonic()
    with pytest.raises(Busy):
        lane.do("agenda", "answer")
    assert time.monotonic() - begun < 5
    lane.close()
    assert all(isinstance(one.exception(), NotMade) for one in there)


def test_a_process_that_stands_still_is_noticed_by_the_next_job(lane: Lane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "HEARD_S", 1.0)
    stopped = pid_after(lane)
    have_stand_still(stopped)
    begun = time.monotonic()
    assert pid_after(lane) != stopped
    assert time.monotonic() - begun < LIMIT_S / 2
    assert not is_there(stopped)


def test_a_process_that_stands_still_over_a_job_is_ended_in_time(lane: Lane, pool: ThreadPoolExecutor) -> None:
    lane._limit = 2.0
    stands = pool.submit(lane.do, "agenda", "stand still")
    wait_until(lambda: lane._busy)
    with pytest.raises(TookTooLong):
        stands.result()
    lane._limit = LIMIT_S
    assert pid_after(lane)


def test_a_job_that_takes_all_memory_fails_alone_and_its_process_is_replaced(lane: Lane) -> None:
    before = pid_after(lane)
    with pytest.raises(NotMade, match="MemoryError"):
        lane.do("agenda", "take memory")
    assert pid_after(lane) != before
    assert not is_there(before)


def test_a_process_that_keeps_much_memory_does_what_it_was_asked_and_is_replaced(lane: Lane) -> None:
    before = pid_after(lane)
    assert pid_after(lane, "keep memory") == before
    assert pid_after(lane) != before
    assert not is_there(before)


def test_a_lane_that_is_closed_starts_nothing_more(lane: Lane, pool: ThreadPoolExecutor) -> None:
    hangs = pool.submit(lane.do, "agenda", "never end")
    wait_until(lambda: lane._busy)
    lane.close()
    with pytest.raises(NotMade):
        hangs.result()
    with pytest.raises(NotMade):
        lane.do("agenda", "answer")
