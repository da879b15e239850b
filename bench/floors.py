"""What no program on this machine can beat: one row written to disk for sure."""

import sqlite3
import time
from pathlib import Path

from bench.samples import Samples


def durable_commits(folder: Path, count: int = 200) -> Samples:
    """Times of commits of one small row with the pragmas that make an acknowledged write survive a power cut."""
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE card (id INTEGER PRIMARY KEY, text TEXT)")
    samples = Samples()
    for number in range(count):
        start = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO card (text) VALUES (?)", (f"a bridge {number}",))
        connection.execute("COMMIT")
        samples.add(time.perf_counter() - start)
    connection.close()
    return samples
