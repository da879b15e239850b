"""Goes a workshop's whole way in every engine that can be had, and prints what works.

    python -m tests.e2e.engines [--pictures FOLDER] [NAME ...]

Ends with 1 if anything broke. An engine that is not here stands in the table as such.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.e2e.engines.engines import ENGINES
from tests.e2e.engines.tasks import TASKS, WORKS, Seen, goes_through
from tests.servers import ServerProcess


def main() -> int:
    parser = argparse.ArgumentParser(description="A workshop's whole way in real engines")
    parser.add_argument("names", nargs="*", help="such as 'Chromium 80'; all of them if none is given")
    parser.add_argument("--pictures", type=Path, help="a folder for what the screens look like")
    asked = parser.parse_args()
    if asked.pictures:
        asked.pictures.mkdir(parents=True, exist_ok=True)
    table: dict[str, Seen] = {}
    with tempfile.TemporaryDirectory() as folder:
        server = ServerProcess(Path(folder) / "server").start()
        try:
            for engine in ENGINES:
                if not asked.names or engine.name in asked.names:
                    table[engine.name] = goes_through(engine, server, asked.pictures)
                    print(_line(engine.name, table[engine.name]), flush=True)
        finally:
            server.stop()
    print(_table(table))
    broken = {name: seen.broken for name, seen in table.items() if seen.broken}
    for name, told in broken.items():
        print(f"\n{name}", *(f"  {task}: {words}" for task, words in told.items()), sep="\n")
    return 1 if broken else 0


def _line(name: str, seen: Seen) -> str:
    if seen.missing:
        return f"{name}: not here ({seen.missing})"
    return f"{name} ({seen.version}): {len(seen.told) - len(seen.broken)} of {len(TASKS)} tasks work"


def _table(table: dict[str, Seen]) -> str:
    columns = {name: [name, seen.version or "not here"] for name, seen in table.items()}
    for name, seen in table.items():
        columns[name] += [_cell(seen, task) for task in TASKS]
    rows = zip(["engine", "version", *TASKS], *columns.values(), strict=True)
    widths = [10, *(max(map(len, column)) for column in columns.values())]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _cell(seen: Seen, task: str) -> str:
    told = seen.told.get(task, "-")
    return told if told in (WORKS, "-") else "BROKEN"


if __name__ == "__main__":
    sys.exit(main())
