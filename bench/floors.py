"""What no program on this machine can beat: a row written to disk for sure, people put in twos without a thought, the
texts of a workshop packed without a word about them."""

import sqlite3
import time
import zlib
from pathlib import Path
from random import Random
from typing import Any

from bench.samples import Samples
from facilitate.domain.draw import Met, Person


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


def blind_draws(people: list[Person], met: Met, count: int = 20) -> Samples:
    """Processor time of shuffling people into twos and adding up how often anybody met: the least a draw has to do."""
    samples = Samples()
    for number in range(count):
        start = time.process_time()
        shuffled = Random(number).sample(people, len(people))
        [shuffled[index : index + 2] for index in range(0, len(shuffled), 2)]
        sum(met.values())
        samples.add(time.process_time() - start)
    return samples


def bare_texts(snapshot: dict[str, Any], count: int = 20) -> Samples:
    """Times of packing the words of all cards and notes: the least that a file of them costs."""
    samples = Samples()
    entities = [*snapshot["cards"].values(), *snapshot["notes"].values()]
    for _ in range(count):
        start = time.perf_counter()
        zlib.compress("\n".join(entity["text"] + entity.get("why", "") for entity in entities).encode())
        samples.add(time.perf_counter() - start)
    return samples
