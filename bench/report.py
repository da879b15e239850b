"""Measure the report's files, and how long the loop of the server stands still meanwhile. Takes some minutes."""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench import floors
from bench.full_report import a_full_workshop

SIZES = (200, 1_000)
TITLES = ("format", "kB", "cold", "warm", "warm/bare", "stall", "p95", "stall/idle", "in place", "its stall")
ROOT = Path(__file__).parents[1]


def main() -> None:
    print(f"{os.cpu_count()} cores, Python {platform.python_version()}; milliseconds")
    data = Path("data")
    data.mkdir(exist_ok=True)
    for cards in SIZES:
        bare = floors.bare_texts(a_full_workshop(cards)).median
        with tempfile.TemporaryDirectory(prefix="bench-", dir=data) as folder:
            told = _measured(Path(folder).resolve(), cards)
            idle = next(told)["idle"]
            print(f"\n{cards} cards; their texts alone, packed: {bare:.2f} ms; an idle loop stands still {idle:.1f} ms")
            _print_line(TITLES)
            for one in told:
                _print_line(_values(one, bare, idle))


def _measured(folder: Path, cards: int) -> Iterator[dict[str, Any]]:
    """What `bench.loop` tells, line by line."""
    command = [sys.executable, "-W", "ignore", "-m", "bench.loop", str(folder), str(cards)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as loop:
        assert loop.stdout is not None
        for line in loop.stdout:
            yield json.loads(line)
    if loop.returncode:
        sys.exit(f"bench.loop ended with status {loop.returncode}")


def _values(one: dict[str, Any], bare: float, idle: float) -> tuple[str, ...]:
    warm = statistics.median(run["seconds"] for run in one["warm"]) * 1000
    stalls = [run["stall"] for run in (one["cold"], *one["warm"])]
    stall = statistics.median(stalls)
    return (
        one["format"],
        f"{one['cold']['bytes'] / 1000:,.0f}",
        f"{one['cold']['seconds'] * 1000:,.0f}",
        f"{warm:,.0f}",
        f"x {warm / bare:,.0f}",
        f"{stall:.1f}",
        f"{statistics.quantiles(stalls, n=20, method='inclusive')[-1]:.1f}",
        f"x {stall / idle:.1f}",
        f"{one['in_place']['seconds'] * 1000:,.0f}",
        f"{one['in_place']['stall']:.1f}",
    )


def _print_line(values: tuple[str, ...]) -> None:
    print("  ".join(f"{value:>{max(len(title), 7)}}" for value, title in zip(values, TITLES, strict=True)), flush=True)


if __name__ == "__main__":
    main()
