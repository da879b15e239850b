"""`python -m bench.attack`: everything in `rows` is tried on a running server, beside twelve honest phones.

It stays on this machine and takes five minutes. Ends with status 1 when a goal is missed.
"""

import argparse
import multiprocessing
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from bench.attack.honest import NEWCOMER, PHONE, Honest, Sample
from bench.attack.rows import ROWS, run
from bench.attack.target import Target
from tests.clients import Client, a_host, a_phone, a_workshop_on
from tests.servers import ROOT, ServerProcess

BEFORE_S, DURING_S, AFTER_S = 4.0, 8.0, 6.0
P99_MS, MORE_MB, BACK_S = 150.0, 50.0, 2.0
"""The goals: how long honest phones wait at most, what the server takes more, how soon all are served again."""
CARDS = 60
"""Long ones of the attacking participant, so that its snapshot is large."""


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


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.attack", description=__doc__)
    parser.add_argument("rows", nargs="*", help="words of the rows to try; all of them if none")
    chosen = parser.parse_args().rows
    names = [name for name in ROWS if not chosen or any(word in name for word in chosen)]
    data = ROOT / "data"
    data.mkdir(exist_ok=True)
    _say("row", "p50 before", "p99", "p50 during", "p99", "p50 after", "p99", "newcomer", "+MB", "back s")
    with tempfile.TemporaryDirectory(prefix="attack-", dir=data) as folder:
        outcomes = [_tried(name, Path(folder) / str(number)) for number, name in enumerate(names)]
    missed = [outcome.name for outcome in outcomes if not outcome.fine]
    print(f"missed: {'; '.join(missed)}" if missed else "all is well")
    return 1 if missed else 0


def _tried(name: str, folder: Path) -> Outcome:
    """One row, on a server of its own."""
    server = ServerProcess(folder).start()
    try:
        target, board = _a_target(server)
        honest = Honest(server.url, target.code, target.round)
        honest.start()
        try:
            outcome = _attacked(name, target, server, honest)
        finally:
            honest.stop()
            board.close()
    finally:
        server.stop()
    _tell(outcome)
    return outcome


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


def _attacked(name: str, target: Target, server: ServerProcess, honest: Honest) -> Outcome:
    honest.until(time.monotonic() + 2.0)  # they come in
    before = honest.until(time.monotonic() + BEFORE_S)
    memory = Memory(server)
    begun = time.monotonic()
    attack = multiprocessing.get_context("spawn").Process(
        target=run, args=(name, target, begun + DURING_S), daemon=True
    )
    attack.start()
    samples = honest.until(begun + DURING_S)
    ended = time.monotonic()
    attack.kill()
    samples += honest.until(ended + AFTER_S)
    more = memory.more()
    late = honest.until(time.monotonic() + 4.0)
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


def _tell(one: Outcome) -> None:
    figures = [*one.before, *one.during, *one.after, one.newcomer, one.more_mb]
    _say(one.name, *(f"{figure:,.0f}" for figure in figures), f"{one.back_s:.1f}{'' if one.fine else '  MISSED'}")


def _say(name: str, *figures: str) -> None:
    print(f"{name:<50} " + " ".join(f"{figure:>10}" for figure in figures), flush=True)


if __name__ == "__main__":
    sys.exit(main())
