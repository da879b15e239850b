"""Work for the writer that arrives while it is busy, so that all of it lands in one batch."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from sqlalchemy import select

from facilitate.store.store import Store
from facilitate.store.tables import Receipt
from facilitate.store.unit import Unit
from tests.waiting import wait_until

Work = Callable[[Unit], Any]


def together(store: Store, works: list[Work]) -> list[Future[Any]]:
    """Hand in work while the writer is busy with something else, and wait for all of it."""
    running, release = threading.Event(), threading.Event()

    def hold(unit: Unit) -> bool:
        running.set()
        return release.wait(10)

    with ThreadPoolExecutor(len(works) + 1) as pool:
        busy = pool.submit(store.write, hold)
        assert running.wait(10)
        futures = []
        for number, work in enumerate(works, 1):
            futures.append(pool.submit(store.write, work))
            wait_until(lambda number=number: store._writer._jobs.qsize() == number)  # type: ignore[misc]
        release.set()
        assert busy.result(10)
    return futures


def noted(name: str) -> Work:
    """Work that leaves a receipt of this name."""

    def work(unit: Unit) -> str:
        unit.session.add(Receipt(actor="test", op=name, digest="", answer={}, at=unit.now))
        return name

    return work


def receipts(store: Store) -> set[str]:
    return set(store.read(lambda session: session.scalars(select(Receipt.op).where(Receipt.actor == "test")).all()))
