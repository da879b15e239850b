"""Drawing pairs of many people: the rule alone, and the whole command with its rows and events."""

import time
from pathlib import Path
from random import Random

from bench.samples import Samples
from config import Settings
from facilitate import create_app
from facilitate.domain.pairs import draw
from facilitate.store import migrate
from tests.builders import Room


def rule(people: int, times: int = 50) -> Samples:
    samples = Samples()
    names = [f"person {number}" for number in range(people)]
    for number in range(times):
        start = time.perf_counter()
        draw(names, Random(number))
        samples.add(time.perf_counter() - start)
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
