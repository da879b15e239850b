"""What is measured: each scene is a few runs, and a run is one server, one room and a list of steps.

A run is known by a name such as `walls.product.300x40`, under which its answers stand in the results.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.live.generator import Room

RATE = 10
PHONES = (30, 100, 300, 1000)
CARDS = (0, 300, 1000, 3000)
WORKSHOPS = (1, 10, 50)
IN_EACH = 6
"""Phones in each of many workshops."""
POINTS = ((300, 10), (300, 40), (300, 100), (1000, 15), (1000, 100))
CONNECTS = 1000


@dataclass(frozen=True)
class Run:
    """`labels` name the steps whose answers are kept; a step without a label only prepares."""

    name: str
    server: str
    room: Room
    steps: tuple[Mapping[str, Any], ...]
    labels: tuple[str, ...] = field(default=())

    def __post_init__(self) -> None:
        assert len(self.labels) <= len(self.steps)


def _measured(name: str, server: str, room: Room, rate: int, seconds: float) -> Run:
    steps = (
        {"do": "connect", "at_once": 50},
        {"do": "load", "rate": rate, "seconds": seconds},
        {"do": "check"},
    )
    return Run(name, server, room, steps, ("connect", "load", "check"))


def counts(quick: bool) -> Iterator[Run]:
    """Phones that hear of numbers alone."""
    for phones in (100,) if quick else PHONES:
        yield _measured(f"counts.product.{phones}x{RATE}", "product", Room(phones), RATE, 5 if quick else 10)


def before(quick: bool) -> Iterator[Run]:
    """The older build at the same."""
    phones = 100 if quick else 300
    yield _measured(f"counts.before.{phones}x{RATE}", "before", Room(phones), RATE, 5 if quick else 10)


def cards(_quick: bool) -> Iterator[Run]:
    """One workshop that fills: the same rate with more and more cards there already."""
    steps: list[Mapping[str, Any]] = [{"do": "connect", "at_once": 50}]
    labels = ["connect"]
    for there in CARDS:
        steps += [{"do": "fill", "to": there, "seconds": 60}, {"do": "load", "rate": RATE, "seconds": 10}]
        labels += [f"filled {there}", f"load {there}"]
    steps.append({"do": "check"})
    yield Run("cards.product.300", "product", Room(300), tuple(steps), (*labels, "check"))


def workshops(_quick: bool) -> Iterator[Run]:
    """The same rate in all, in one workshop or spread over many; each has as many phones, so each card is told to as
    many."""
    for many in WORKSHOPS:
        room = Room(IN_EACH * many, workshops=many)
        yield _measured(f"workshops.product.{many}", "product", room, RATE, 10)


def walls(quick: bool) -> Iterator[Run]:
    """Every phone sees every card."""
    if quick:
        for server in ("product", "stock", "node"):
            yield _measured(f"walls.{server}.100x20", server, Room(100, walls=True), 20, 4)
        return
    for phones, rate in POINTS:
        for server in ("product", "node"):
            yield _measured(f"walls.{server}.{phones}x{rate}", server, Room(phones, walls=True), rate, 10)
    yield _measured("walls.stock.300x10", "stock", Room(300, walls=True), 10, 10)


def connects(_quick: bool) -> Iterator[Run]:
    """All phones at once; those of the product ask for their state, and have it at the end."""
    for server in ("product", "stock", "node"):
        yield Run(f"connect.{server}", server, Room(CONNECTS), ({"do": "connect"},), ("connect",))


def memory(_quick: bool) -> Iterator[Run]:
    """What a phone costs, and whether phones that left are forgotten: at once, and when that has gone on for longer."""
    steps = (
        {"do": "connect", "at_once": 50, "phones": 100},
        {"do": "memory"},
        {"do": "connect", "at_once": 50},
        {"do": "memory"},
        {"do": "leave"},
        {"do": "memory"},
        {"do": "churn", "times": 3},
        {"do": "memory"},
        {"do": "churn", "times": 6},
        {"do": "memory"},
    )
    known = ("some", "with 100", "all", "with 1000", "left", "after 1000")
    labels = (*known, "churned", "after 4000", "churned on", "after 10000")
    yield Run("memory.product", "product", Room(CONNECTS), steps, labels)


def rates(_quick: bool) -> Iterator[Run]:
    """The highest rate that holds with the wall on 300 phones."""
    for server, first in (("product", 20), ("stock", 10), ("node", 40)):
        steps = ({"do": "connect", "at_once": 50}, {"do": "highest", "from": first}, {"do": "check"})
        room = Room(300, walls=True)
        yield Run(f"rate.{server}", server, room, steps, ("connect", "highest", "check"))


SCENES: dict[str, Callable[[bool], Iterator[Run]]] = {
    "counts": counts,
    "before": before,
    "cards": cards,
    "workshops": workshops,
    "walls": walls,
    "connect": connects,
    "memory": memory,
    "rate": rates,
}

QUICK = ("counts", "before", "walls")
