"""Few at a time."""

import threading
import time

from facilitate.front.turns import Turns


def at_once(turns: Turns, many: int, seconds: float) -> tuple[list[int], float]:
    """How many were at it when each began, and how long all took."""
    busy, seen, lock = [0], [], threading.Lock()

    def work() -> None:
        with turns.one():
            with lock:
                busy[0] += 1
                seen.append(busy[0])
            time.sleep(seconds)
            with lock:
                busy[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(many)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return seen, time.monotonic() - began


def test_no_more_than_a_few_at_a_time():
    seen, _ = at_once(Turns(at_a_time=2, long_s=5), 12, 0.01)
    assert len(seen) == 12
    assert max(seen) <= 2


def test_what_takes_long_stands_in_nobodys_way():
    seen, took = at_once(Turns(at_a_time=1, long_s=0.05), 6, 1.0)
    assert len(seen) == 6
    assert took < 3


def test_between_pages_everything_else_has_as_much_time():
    _, took = at_once(Turns(at_a_time=1, long_s=5), 5, 0.05)
    assert took > 5 * 0.05 + 4 * 0.05 - 0.02


def test_who_gives_up_is_not_waited_for():
    turns = Turns(at_a_time=1, long_s=5)
    try:
        with turns.one():
            raise LookupError
    except LookupError:
        pass
    began = time.monotonic()
    with turns.one():
        assert time.monotonic() - began < 2
