"""Drawing pairs of many people: the rule alone, and the whole command with its rows and events."""

import time
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random

from bench.samples import Samples
from config import Settings
from facilitate import create_app
from facilitate.domain.draw import Met, Person, draw
from facilitate.store import migrate
from tests.builders import Room

ORGANISATIONS = ("Oak", "Oak", "Oak", "Oak", "Elm", "Ash")
EARLIER_DRAWS = (0, 10, 100)


def a_room(size: int) -> list[Person]:
    """Two of three are of one organisation, so that no draw can keep all colleagues apart: the most work there is."""
    return [Person(f"person {number}", ORGANISATIONS[number % len(ORGANISATIONS)]) for number in range(size)]


def histories(people: list[Person]) -> Iterator[tuple[int, Met]]:
    """Who met whom after so many draws, for each number in `EARLIER_DRAWS`."""
    met: Counter[frozenset[str]] = Counter()
    for draws in range(EARLIER_DRAWS[-1] + 1):
        if draws in EARLIER_DRAWS:
            yield draws, met
        for group in draw(people, met, Random(draws)):
            met.update(frozenset(two) for two in combinations(group, 2))


def rule(people: list[Person], met: Met, times: int = 20) -> Samples:
    """Processor time: nothing is waited for, and what else the machine does is not counted."""
    samples = Samples()
    for number in range(times):
        start = time.process_time()
        draw(people, met, Random(number))
        samples.add(time.process_time() - start)
    return samples


def command(folder: Path, people: int, times: int = 5) -> Samples:
    """`pairs.draw` in a workshop of so many, from the command to the end of the commit."""
    app = create_app(Settings.from_environment({"DATA_DIR": str(folder)}))
    samples = Samples()
    with app.app_context():
        migrate.upgrade(app)
        room = Room(app.extensions["live"].store)
        room.filled_with(people)
        round_id = room.round("exchange")["id"]
        for _ in range(times):
            start = time.perf_counter()
            room.leads("pairs.draw", round=round_id)
            samples.add(time.perf_counter() - start)
    return samples
