"""`python -m bench.live.soak`: minutes of restless phones on a server whose threads take turns twenty times as often.

300 phones with the wall on each send cards, drop and come back, and somebody takes files of the report along all the
while. A switch interval of half a millisecond brings out what threads do to each other. Ends with status 1 when the
server stood still, an acknowledged card is missing or there twice, or a lock was taken in the wrong kind of thread: the
server tells that in the file that FACILITATE_GUARD names.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

from bench.live import servers
from bench.live.generator import GeneratorError, Room, Running
from bench.live.servers import Cores, Measured
from tests.clients import Browser, a_host
from tests.servers import ROOT

PHONES = 300
RATE = 20
DROPS = 3
"""Phones that drop in a second."""
SWITCH_INTERVAL_S = "0.0005"
FORMATS = ("pdf", "xlsx", "zip")
EXPORT_S = 180
BETWEEN_S = 10

_AT_START = "import os, sys\nsys.setswitchinterval(float(os.environ['FACILITATE_SWITCH_INTERVAL']))\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.live.soak", description="Restless phones for some minutes.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--phones", type=int, default=PHONES)
    chosen = parser.parse_args()
    data = ROOT / "data"
    data.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="soak-", dir=data) as name:
        folder = Path(name)
        guard = folder / "guard.txt"
        server = servers.product(
            folder / "server", Cores.of_this_machine().server, environment=_restless(folder, guard)
        )
        start = time.monotonic()
        try:
            with servers.running(server):
                told, count, exports = _soak(server, chosen.phones, chosen.minutes)
        except GeneratorError as error:
            print(f"NOT WELL after {time.monotonic() - start:.0f} s: {str(error).splitlines()[0]}\n{_told_by(guard)}")
            return 1
        return _report(told, count, exports, _told_by(guard))


def _told_by(guard: Path) -> str:
    return guard.read_text() if guard.exists() else ""


def _restless(folder: Path, guard: Path) -> dict[str, str]:
    """An environment that every process of the server starts in, whoever starts it."""
    start = folder / "start"
    start.mkdir()
    (start / "sitecustomize.py").write_text(_AT_START)
    return {
        "PYTHONPATH": str(start),
        "FACILITATE_SWITCH_INTERVAL": SWITCH_INTERVAL_S,
        "FACILITATE_GUARD": str(guard),
    }


def _soak(server: Measured, size: int, minutes: float) -> tuple[dict[str, Any], dict[str, Any], "Exports"]:
    seconds = round(minutes * 60)
    steps = (
        {"do": "connect", "at_once": 25, "returning": True},
        {"do": "endure", "rate": RATE, "seconds": seconds, "drops": DROPS},
        {"do": "check"},
    )
    phones = Running(server, Room(size, walls=True), steps, Cores.of_this_machine().generator, seconds + 300)
    exports = Exports(a_host(server.url, server.token))
    try:
        (room,) = phones.next()["rooms"]
        phones.next()
        print(f"{size} phones with walls, {RATE} cards/s, {DROPS} reconnects/s, for {minutes:g} minutes", flush=True)
        exports.start(room["workshop"])
        return phones.next(), phones.next(), exports
    finally:
        exports.stop()
        phones.close()


@dataclass
class Exports:
    """Files of the report, one after the other, until told to stop."""

    host: Browser
    answers: Counter[str] = field(default_factory=Counter)
    _over: threading.Event = field(default_factory=threading.Event)

    def start(self, workshop: str) -> None:
        threading.Thread(target=self._take, args=(workshop,), daemon=True).start()

    def stop(self) -> None:
        self._over.set()

    def _take(self, workshop: str) -> None:
        while not self._over.is_set():
            for name in FORMATS:
                start = time.monotonic()
                try:
                    answer = self.host.http.get(f"{self.host.base}/r/{workshop}.{name}", timeout=EXPORT_S)
                    outcome = f"{name} {answer.status_code}"
                except requests.RequestException as error:
                    outcome = f"{name} {type(error).__name__}"
                if not self._over.is_set():
                    self.answers[outcome] += 1
                    print(f"  {outcome} after {time.monotonic() - start:.1f} s", flush=True)
            self._over.wait(BETWEEN_S)


def _report(told: dict[str, Any], count: dict[str, Any], exports: Exports, guard: str) -> int:
    print(f"sent {told['sent']}, acknowledged {told['acknowledged']}")
    print(f"sockets lost {told['reconnects']}, not answered when connecting {told['unheard']}, gaps {told['gaps']}")
    print(f"exports: {', '.join(f'{name} x {times}' for name, times in exports.answers.items()) or 'none'}")
    print(f"{count['there']} cards there, {count['lost']} lost, {count['doubled']} doubled")
    troubles = [
        f"it stood still after {told['stood_still_after_s']} s" if told["stood_still_after_s"] is not None else "",
        "" if told["all_answered"] else "not every card was answered in the end",
        f"{count['lost']} cards lost, {count['doubled']} doubled" if count["lost"] or count["doubled"] else "",
        f"locks taken in the wrong kind of thread:\n{guard[:4000]}" if guard.strip() else "",
        "an export failed" if any(key.endswith(" 500") for key in exports.answers) else "",
        "no export succeeded" if exports.answers and not any(key.endswith(" 200") for key in exports.answers) else "",
    ]
    for trouble in filter(None, troubles):
        print(f"NOT WELL: {trouble}")
    return 1 if any(troubles) else 0


if __name__ == "__main__":
    sys.exit(main())
