"""What never changes is made once."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitate.web.once import Once


class Maker:
    """Makes texts, and counts."""

    def __init__(self, text: str = "made") -> None:
        self.text, self.times = text, 0

    def __call__(self) -> str:
        self.times += 1
        time.sleep(0.05)
        return self.text


def test_who_asks_at_the_same_time_waits_for_the_same():
    once, make = Once(len), Maker()
    with ThreadPoolExecutor(8) as people:
        assert set(people.map(lambda _: once.get("a", make), range(8))) == {"made"}
    assert once.get("a", make) == "made"
    assert make.times == 1


def test_others_do_not_wait():
    once, held = Once(len), threading.Event()
    with ThreadPoolExecutor(1) as people:
        slow = people.submit(once.get, "a", lambda: str(held.wait(5)))
        assert once.get("b", Maker("quick")) == "quick"
        held.set()
        assert slow.result() == "True"


def test_what_could_not_be_made_is_made_anew():
    def fail() -> str:
        raise OSError("no")

    once = Once(len)
    for _ in range(2):
        with pytest.raises(OSError, match="no"):
            once.get("a", fail)
    assert once.get("a", Maker()) == "made"


def test_what_nobody_asked_for_the_longest_goes_first():
    once, first, second = Once(len, most=9), Maker("1234"), Maker("5678")
    for key, make in (("a", first), ("b", second), ("a", first), ("c", Maker("90")), ("a", first), ("b", second)):
        once.get(key, make)
    assert (first.times, second.times) == (1, 2)


def test_what_is_too_large_is_handed_out_and_not_kept():
    once, make = Once(len, most=3), Maker("too large")
    assert [once.get("a", make) for _ in range(2)] == ["too large"] * 2
    assert make.times == 2
