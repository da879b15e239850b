"""A whole school behind one address, with somebody in it who guesses codes all the time."""

import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress

import requests

from tests.clients import a_phone
from tests.realtime.conftest import LiveWorkshop
from tests.waiting import wait_until

CLASS = 200
WITHIN_S = 20


@contextmanager
def a_guesser(base: str) -> Iterator[list[int]]:
    """Tries one code after the other -> how each was answered."""
    answers: list[int] = []
    over = threading.Event()

    def guess() -> None:
        browser = requests.Session()
        while not over.wait(0.05 if 429 in answers else 0):
            with suppress(requests.RequestException):
                answers.append(browser.get(f"{base}/j/{len(answers):05}", timeout=10).status_code)

    guessing = threading.Thread(target=guess)
    guessing.start()
    yield answers
    over.set()
    guessing.join()


def test_two_hundred_behind_one_address_join_within_twenty_seconds_beside_a_guesser(live: LiveWorkshop):
    with a_guesser(live.base) as answers:
        wait_until(lambda: 429 in answers)
        began = time.monotonic()
        with ThreadPoolExecutor(10) as together:
            list(together.map(lambda number: a_phone(live.base, live.code, name=f"P{number}"), range(CLASS)))
        took = time.monotonic() - began
    assert took < WITHIN_S
    assert len(live.board.snapshot()["participants"]) == CLASS
    assert answers.count(404) <= 60
    assert answers[-1] == 429
