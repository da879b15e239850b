"""One attack on a running server, and what honest phones and the server's memory had of it."""

import multiprocessing
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from bench.attack.honest import NEWCOMER, PHONE, Honest, Sample
from bench.attack.rows import run
from bench.attack.target import Target
from tests.clients import Client, a_host, a_phone, a_workshop_on
from tests.servers import ServerProcess

P99_MS, MORE_MB, BACK_S = 150.0, 50.0, 2.0
"""The goals: how long honest phones wait at most, what the server takes more, how soon all are served again."""
CARDS = 60
"""Long ones of the attacking participant, so that its snapshot is large."""
_COMES_IN_S, _LATE_S = 2.0, 4.0


@dataclass(frozen=True)
class Spans:
    """Seconds of watching before, during and after an attack."""

    before: float
    during: float
    after: float


@dataclass(frozen=True)
class Outcome:
    """Of one row, in milliseconds, megabytes and seconds."""

    name: str
    before: tuple[float, float]
    during: tuple[float, float]
    after: tuple[float, float]
    newcomer: float
    more_mb: float
    back_s: float

    @property
    def fine(self) -> bool:
        return self.during[1] <= P99_MS and self.more_mb <= MORE_MB and self.back_s <= BACK_S


def tried(name: str, server: ServerProcess, spans: Spans) -> Outcome:
    """One row, on a server that runs."""
    target, board = _a_target(server)
    honest = Honest(server.url, target.code, target.round)
    honest.start()
    try:
        return _attacked(name, target, server, honest, spans)
    finally:
        honest.stop()
        board.close()


def _a_target(server: ServerProcess) -> tuple[Target, Client]:
    host = a_host(server.url, server.token)
    made = a_workshop_on(host, "metaphor")
    board = Client(host, "/board", workshop=made["workshop"])
    round_id = next(iter(board.snapshot()["rounds"]))
    assert board.does("round.open", round=round_id)["ok"]
    browser = a_phone(server.url, made["code"], name="Somebody")
    phone = Client(browser, "/phone")
    for number in range(CARDS):
        text = f"{number} " + "a garden that nobody waters " * 70
        assert phone.does("card.submit", round=round_id, kind="metaphor", text=text[:1_990])["ok"]
        time.sleep(0.06)
    phone.close()
    return Target(server.port, made["code"], round_id, browser.cookie()), board


def _attacked(name: str, target: Target, server: ServerProcess, honest: Honest, spans: Spans) -> Outcome:
    honest.until(time.monotonic() + _COMES_IN_S)
    before = honest.until(time.monotonic() + spans.before)
    memory = Memory(server)
    begun = time.monotonic()
    attack = multiprocessing.get_context("spawn").Process(
        target=run, args=(name, target, begun + spans.during), daemon=True
    )
    attack.start()
    samples = honest.until(begun + spans.during)
    ended = time.monotonic()
    attack.kill()
    samples += honest.until(ended + spans.after)
    more = memory.more()
    late = honest.until(time.monotonic() + _LATE_S)
    during = [one for one in samples if one.begun < ended] + [one for one in late if one.begun < ended]
    after = [one for one in samples + late if one.begun >= ended]
    return Outcome(
        name,
        _percentiles(before),
        _percentiles(during),
        _percentiles(after),
        max((one.waited for one in during if one.who == NEWCOMER), default=float("nan")) * 1000,
        more,
        _back(during + after, ended),
    )


def _percentiles(samples: list[Sample]) -> tuple[float, float]:
    """Median and p99 of what phones waited, in milliseconds."""
    waited = sorted(one.waited for one in samples if one.who == PHONE)
    if not waited:
        return float("inf"), float("inf")
    return waited[len(waited) // 2] * 1000, waited[min(len(waited) - 1, int(len(waited) * 0.99))] * 1000


def _back(samples: list[Sample], ended: float) -> float:
    """Seconds after the end of the attack until nobody waits longer than the goal any more."""
    slow = [one for one in samples if one.waited * 1000 > P99_MS and one.begun + min(one.waited, 10.0) > ended]
    return max((one.begun + min(one.waited, 10.0) - ended for one in slow if one.who == PHONE), default=0.0)


class Memory:
    """How much more the server's processes take than when this began: the most that was seen, in megabytes."""

    def __init__(self, server: ServerProcess):
        self._server = server
        self._first = self._most = self._now()
        self._over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def more(self) -> float:
        self._over.set()
        return (self._most - self._first) / 1024

    def _watch(self) -> None:
        while not self._over.wait(0.25):
            self._most = max(self._most, self._now())

    def _now(self) -> int:
        return sum(map(_resident, self._server.processes()))


def _resident(pid: int) -> int:
    """Kilobytes."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS")), 0)
