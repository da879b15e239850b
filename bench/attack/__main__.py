"""`python -m bench.attack`: everything in `rows` is tried on a running server, beside twelve honest phones.

It stays on this machine and takes eight minutes. Ends with status 1 when a goal is missed.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from bench.attack.measure import Outcome, Spans, tried
from bench.attack.rows import ROWS
from tests.servers import ROOT, ServerProcess

SPANS = Spans(before=4, during=8, after=6)


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
        outcome = tried(name, server, SPANS)
    finally:
        server.stop()
    _tell(outcome)
    return outcome


def _tell(one: Outcome) -> None:
    figures = [*one.before, *one.during, *one.after, one.newcomer, one.more_mb]
    _say(one.name, *(f"{figure:,.0f}" for figure in figures), f"{one.back_s:.1f}{'' if one.fine else '  MISSED'}")


def _say(name: str, *figures: str) -> None:
    print(f"{name:<50} " + " ".join(f"{figure:>10}" for figure in figures), flush=True)


if __name__ == "__main__":
    sys.exit(main())
