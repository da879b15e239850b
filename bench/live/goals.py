"""Every figure that has a goal, worked out from the runs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Runs = Mapping[str, Mapping[str, Any]]
"""Answers by the names of run and step."""

Figure = Callable[[Runs], float]


@dataclass(frozen=True)
class Goal:
    """A figure, and how low it should be, or how high if `at_least`."""

    name: str
    figure: Figure
    limit: float
    at_least: bool = False

    def value(self, runs: Runs) -> float | None:
        """None where this run did not measure it."""
        try:
            return round(self.figure(runs), 3)
        except (KeyError, TypeError, ZeroDivisionError):
            return None

    def reached(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


def _load(run: str, *keys: str, step: str = "load") -> Figure:
    def figure(runs: Runs) -> float:
        found: Any = runs[run][step]
        for key in keys:
            found = found[key]
        return float(found)

    return figure


def _ratio(above: Figure, below: Figure) -> Figure:
    return lambda runs: above(runs) / below(runs)


def _cpu(run: str, step: str = "load") -> Figure:
    return _load(run, "cpu_ms_per_card", step=step)


def _last(server: str, point: str) -> Figure:
    return _load(f"walls.{server}.{point}", "last", "p95")


def _last_against_node(point: str) -> Figure:
    return _ratio(_last("product", point), _last("node", point))


def _cpu_against_stock(point: str) -> Figure:
    return _ratio(_cpu(f"walls.product.{point}"), _cpu(f"walls.stock.{point}"))


def _rate(server: str) -> Figure:
    return _load(f"rate.{server}", "rate", step="highest")


def _connect(server: str) -> Figure:
    return _load(f"connect.{server}", "ms", step="connect")


def _kept(step: str) -> Figure:
    return _load("memory.product", "kb", step=step)


def _absolute(point: str, ack: int, board: int, last: int) -> tuple[Goal, ...]:
    run = f"walls.product.{point}"
    limits = {"ack": ack, "board": board, "last": last}
    return tuple(Goal(f"{key}_p95.{point}", _load(run, key, "p95"), limit) for key, limit in limits.items())


GOALS = (
    Goal("ratio.cpu_per_card_vs_before", _ratio(_cpu("counts.product.300x10"), _cpu("counts.before.300x10")), 0.125),
    Goal("ratio.cpu_per_card_vs_stock", _cpu_against_stock("300x10"), 0.5),
    Goal("ratio.last_phone_p95_vs_node_socketio.300x40", _last_against_node("300x40"), 1),
    Goal("ratio.last_phone_p95_vs_node_socketio.1000x15", _last_against_node("1000x15"), 1),
    Goal("ratio.max_rate_vs_stock", _ratio(_rate("product"), _rate("stock")), 10, at_least=True),
    Goal("ratio.max_rate_vs_node_socketio", _ratio(_rate("product"), _rate("node")), 8, at_least=True),
    Goal("ratio.connect_1000_vs_node", _ratio(_connect("product"), _connect("node")), 1.5),
    Goal(
        "growth.cpu_at_1000_cards",
        _ratio(_cpu("cards.product.300", "load 1000"), _cpu("cards.product.300", "load 0")),
        1.2,
    ),
    Goal("growth.cpu_at_50_workshops", _ratio(_cpu("workshops.product.50"), _cpu("workshops.product.1")), 1.2),
    Goal("memory.kb_per_phone", lambda runs: (_kept("with 1000")(runs) - _kept("with 100")(runs)) / 900, 80),
    Goal("memory.kb_kept_per_connect", lambda runs: (_kept("after 4000")(runs) - _kept("after 1000")(runs)) / 3000, 1),
    Goal("memory.kb_kept_later", lambda runs: (_kept("after 10000")(runs) - _kept("after 4000")(runs)) / 6000, 1),
    Goal("quick.cpu_per_card_vs_before", _ratio(_cpu("counts.product.100x10"), _cpu("counts.before.100x10")), 0.125),
    Goal("quick.cpu_per_card_vs_stock", _cpu_against_stock("100x20"), 0.5),
    Goal("quick.last_phone_p95_vs_node_socketio", _last_against_node("100x20"), 1),
    *_absolute("300x100", 15, 15, 50),
    *_absolute("1000x100", 25, 25, 60),
)


def lost_or_doubled(runs: Runs) -> list[str]:
    """Runs after which an acknowledged card was missing or there twice."""
    checks = {name: answers["check"] for name, answers in runs.items() if "check" in answers}
    return [name for name, check in checks.items() if check["lost"] or check["doubled"]]


def bound_by_the_generator(runs: Runs) -> list[str]:
    """Runs and steps whose figures tell of the load generator rather than of the server."""
    return [
        f"{name} ({step})"
        for name, answers in runs.items()
        for step, answer in answers.items()
        if isinstance(answer, dict) and answer.get("generator", {}).get("bound")
    ]
