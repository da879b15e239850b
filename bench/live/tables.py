"""Results as tables for people."""

from collections.abc import Iterable, Sequence
from typing import Any

from bench.live.goals import GOALS, Runs

LOAD_TITLES = ("run", "ms/card", "busy", "ack", "p95", "board", "p95", "last", "p95", "lost", "generator")


def _number(value: float | None, digits: int = 1) -> str:
    return "-" if value is None else f"{value:,.{digits}f}"


def _two(found: dict[str, float] | None) -> tuple[str, str]:
    return (_number(found["median"]), _number(found["p95"])) if found else ("-", "-")


def _load_row(name: str, load: dict[str, Any], check: dict[str, Any] | None) -> tuple[str, ...]:
    generator = load["generator"]
    lost = "-" if check is None else str(check["lost"] + check["doubled"])
    return (
        name if load["complete"] else f"{name} (not all arrived)",
        _number(load["cpu_ms_per_card"]),
        _number(load["server_busy"], 2),
        *_two(load["ack"]),
        *_two(load["board"]),
        *_two(load["last"]),
        lost,
        f"{generator['busy']:.2f}{' bound' if generator['bound'] else ''}",
    )


def loads(runs: Runs) -> list[tuple[str, ...]]:
    """A row for each measured rate."""
    return [
        _load_row(name if step == "load" else f"{name} {step.removeprefix('load ')}", answer, answers.get("check"))
        for name, answers in runs.items()
        for step, answer in answers.items()
        if step.startswith("load")
    ]


GOAL_TITLES = ("figure", "is", "goal", "", "baseline")


def goals(figures: dict[str, float], baseline: dict[str, float]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for goal in GOALS:
        value = figures.get(goal.name)
        if value is None:
            continue
        sign = ">=" if goal.at_least else "<="
        known = baseline.get(goal.name)
        reached = "reached" if goal.reached(value) else "missed"
        rows.append((goal.name, f"{value:g}", f"{sign} {goal.limit:g}", reached, f"{known:g}" if known else "-"))
    return rows


def others(runs: Runs) -> list[tuple[str, ...]]:
    """What has no rate: connecting, memory, and the highest rate."""
    rows: list[tuple[str, ...]] = []
    for name, answers in runs.items():
        if len(answers) == 1:  # only how often it failed
            continue
        if name.startswith("connect."):
            storm = answers["connect"]
            rows.append((name, f"{storm['phones']} phones in {storm['ms']} ms"))
        elif name.startswith("memory."):
            kept = [(step, answers[step]) for step in answers if step.startswith(("with ", "after "))]
            rows += [(f"{name} {step}", f"{answer['kb'] or 0:,} kB") for step, answer in kept]
        elif name.startswith("rate."):
            best = answers["highest"]
            rows.append((name, f"{best['rate']} cards/s{' or more' if best.get('stopped') else ''}"))
    return rows


def plain(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Columns under each other, the first to the left."""
    lines = [tuple(titles), *(tuple(row) for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(titles))]
    return "\n".join(
        "  ".join(cell.ljust(width) if not place else cell.rjust(width) for place, (cell, width) in columns)
        for columns in (enumerate(zip(line, widths, strict=True)) for line in lines)
    )


def markdown(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The same for a page."""
    head = ["| " + " | ".join(titles) + " |", "| --- |" + " ---: |" * (len(titles) - 1)]
    return "\n".join([*head, *("| " + " | ".join(row) + " |" for row in rows)])
