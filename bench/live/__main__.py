"""`python -m bench.live`: measure a live workshop beside its floors, print, and keep every figure as JSON."""

import argparse
import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.live import against, generator, goals, scenes, servers, tables
from bench.live.servers import Cores
from tests.servers import ROOT

OUT = ROOT / "bench" / "out" / "latest.json"
BASELINE = ROOT / "bench" / "baseline.json"
TRIES = 3
"""How often a run is begun: a build that stands still, as the first ones did, is killed and started again."""


def main() -> int:
    chosen = _arguments()
    started = time.monotonic()
    cores = Cores.of_this_machine()
    old = against.build(chosen.against) if chosen.against else None
    result: dict[str, Any] = {"machine": _machine(cores), "quick": chosen.quick, "against": chosen.against, "runs": {}}
    if cores.server is None:
        print("without taskset and two cores, server and generator share what there is")
    data = ROOT / "data"  # on the disk of real workshops: the system's temporary folder may be in memory
    data.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=data) as folder:
        for name in chosen.only or (scenes.QUICK if chosen.quick else scenes.SCENES):
            if name == "before" and old is None:
                continue
            for run in scenes.SCENES[name](chosen.quick):
                result["runs"][run.name] = _run(run, Path(folder), cores, old)
                _keep(OUT, result)  # what is measured stays, also when this is interrupted
    result["figures"] = {goal.name: value for goal in goals.GOALS if (value := goal.value(result["runs"])) is not None}
    result["lost_or_doubled"] = goals.lost_or_doubled(result["runs"])
    result["generator_bound"] = goals.bound_by_the_generator(result["runs"])
    result["seconds"] = round(time.monotonic() - started)
    _report(result)
    for path in (OUT, *([BASELINE] if chosen.baseline else [])):
        _keep(path, result)
    never = [name for name, run in result["runs"].items() if run["failed"] == TRIES]
    return 1 if result["lost_or_doubled"] or never else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.live", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="less of it, in a minute")
    parser.add_argument("--against", metavar="REV", help="an older commit to build and measure beside")
    parser.add_argument("--only", metavar="NAME,...", type=_names, help=f"some of: {', '.join(scenes.SCENES)}")
    parser.add_argument("--baseline", action="store_true", help="keep the results as bench/baseline.json too")
    return parser.parse_args()


def _names(value: str) -> list[str]:
    names = value.split(",")
    unknown = [name for name in names if name not in scenes.SCENES]
    if unknown:
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(unknown)}")
    return names


def _run(run: scenes.Run, folder: Path, cores: Cores, old: Path | None) -> dict[str, Any]:
    """The answers of a run by label, and how often its server had to be started anew."""
    for attempt in range(TRIES):
        print(f"{run.name} ...", file=sys.stderr, flush=True)
        data = folder / run.name / str(attempt)
        starts = {"stock": servers.stock, "node": servers.node, "product": servers.product}
        if run.server == "before":
            assert old
            server = servers.product(data, cores.server, old)
        else:
            server = starts[run.server](data, cores.server)
        with servers.running(server):
            try:
                answers = generator.run(server, run.room, run.steps, cores.generator)
            except generator.GeneratorError as error:
                print(f"  {run.name} failed: {error}", file=sys.stderr, flush=True)
                continue
        return {**dict(zip(run.labels, answers, strict=True)), "failed": attempt}
    return {"failed": TRIES}


def _keep(path: Path, result: dict[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(result, indent=1) + "\n")


def _machine(cores: Cores) -> dict[str, Any]:
    node = shutil.which("node")
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout.strip() if node else ""
    return {
        "cores": os.cpu_count(),
        "server_core": cores.server,
        "generator_core": cores.generator,
        "python": platform.python_version(),
        "node": version,
        "sqlite": sqlite3.sqlite_version,
        "load_before": round(os.getloadavg()[0], 2),
        "date": time.strftime("%Y-%m-%d"),
    }


def _report(result: dict[str, Any]) -> None:
    kept = json.loads(BASELINE.read_text())["figures"] if BASELINE.exists() else {}
    print()
    print(tables.plain(tables.LOAD_TITLES, tables.loads(result["runs"])))
    if rows := tables.others(result["runs"]):
        print("\n" + tables.plain(("run", "is"), rows))
    if rows := tables.goals(result["figures"], kept):
        print("\n" + tables.plain(tables.GOAL_TITLES, rows))
    failed = [f"{name} ({run['failed']} times)" for name, run in result["runs"].items() if run["failed"]]
    for title, names in (
        ("stood still or failed, and was begun again", failed),
        ("LOST OR DOUBLED CARDS", result["lost_or_doubled"]),
        ("the generator was the bottleneck", result["generator_bound"]),
    ):
        if names:
            print(f"\n{title}: {', '.join(names)}")
    print(f"\n{result['seconds']} s; every figure stands in {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
