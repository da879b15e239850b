"""Measure and print. Takes less than a minute."""

import os
import platform
import sqlite3
import tempfile
from pathlib import Path

from bench import floors, pairs
from bench.crowd import Crowd, Measured, Pace
from bench.typing import Writers
from tests.clients import Browser, a_host
from tests.servers import ServerProcess

PACES = (Pace(1, 40, 0.1), Pace(12, 10, 0.5), Pace(60, 6, 1.5), Pace(60, 2, 0))
PEOPLE = 300
PAIRS = 30
TITLES = ("phones", "pause s", "cards", "commits", "ack", "p95", "board", "p95", "empty", "ack/empty", "ack/commit")


def main() -> None:
    data = Path("data")  # on the disk of real workshops: the system's temporary folder may be in memory
    data.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=data) as folder:
        here = Path(folder).resolve()
        print(f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}")
        commit = floors.durable_commits(here)
        print(f"a durable commit of one row: {commit.median:.2f} ms, p95 {commit.p95:.2f} ms\n")
        _print_line(TITLES)
        server = ServerProcess(here / "server").start()
        try:
            host = a_host(server.url, server.token)
            for pace in PACES:
                crowd = Crowd(host, server.data_dir / "facilitate.db", pace)
                _print_line(_values(crowd.measure(), commit.median))
                crowd.close()
            _print_typing(host, commit.median)
        finally:
            server.stop()
        for size in (PEOPLE, PEOPLE - 1):
            _print_draws(size)
        command = pairs.command(here / "pairs", PEOPLE)
        print(f"\nthe whole command for {PEOPLE} people: {command.median:.0f} ms ", end="")
        print(f"(x {command.median / commit.median:.0f} of a commit)")


def _print_draws(size: int) -> None:
    """The rule alone, beside twos made blindly."""
    people = pairs.a_room(size)
    print(f"\ndrawing {size} people, two of three of one organisation")
    for draws, met in pairs.histories(people):
        rule, blind = pairs.rule(people, met), floors.blind_draws(people, met)
        print(f"after {draws:>3} draws: {rule.median:.1f} ms, p95 {rule.p95:.1f} ms, ", end="")
        print(f"blindly {blind.median:.2f} ms (x {rule.median / blind.median:.0f})")


def _print_typing(host: Browser, commit: float) -> None:
    writers = Writers(host, PAIRS)
    typed = writers.measure()
    writers.close()
    ack, lag, echo = typed.ack, typed.lag, typed.echo
    print(f"\n{PAIRS} pairs typing: ack {ack.median:.1f} ms, p95 {ack.p95:.1f} ms ", end="")
    print(f"(x {ack.median / echo.median:.1f} of an empty ack, x {ack.median / commit:.0f} of a commit); ", end="")
    print(f"on the partner's phone {lag.median:.1f} ms, p95 {lag.p95:.1f} ms")


def _values(measured: Measured, commit: float) -> tuple[str, ...]:
    pace, ack, lag, echo = measured.pace, measured.ack, measured.lag, measured.echo
    milliseconds = (ack.median, ack.p95, lag.median, lag.p95, echo.median)
    ratios = (ack.median / echo.median, ack.median / commit)
    return (
        *(str(value) for value in (pace.phones, pace.pause, measured.commands, measured.commits)),
        *(f"{value:.1f}" for value in milliseconds),
        *(f"x {value:.1f}" for value in ratios),
    )


def _print_line(values: tuple[str, ...]) -> None:
    print("  ".join(f"{value:>{max(len(title), 6)}}" for value, title in zip(values, TITLES, strict=True)), flush=True)


if __name__ == "__main__":
    main()
