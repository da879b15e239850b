"""`python -m bench.live.kill`: SIGKILL for the server, again and again, while phones write; then every card is counted.

The server starts again on the same data and port. Phones send what was not acknowledged again, with the same op. Ends
with status 1 when an acknowledged card is missing or there twice.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.live import servers
from bench.live.generator import Room, Running
from bench.live.servers import Cores
from tests.servers import ROOT

PHONES = 12
RATE = 60
SECONDS_EACH = 15
"""Of writing, at most, for each kill: a server starts in a few."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.live.kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=40)
    kills = parser.parse_args().kills
    cores = Cores.of_this_machine()
    data = ROOT / "data"
    data.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kill-", dir=data) as folder:
        server = servers.product(Path(folder) / "server", cores.server)
        with servers.running(server):
            print(f"{kills} kills under {PHONES} phones that send {RATE} cards a second", flush=True)
            return _report(kills, *_kill(server, kills, cores))


def _kill(server: servers.Measured, kills: int, cores: Cores) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the phones tell of it, and the count of cards."""
    limit = kills * SECONDS_EACH
    steps = (
        {"do": "connect"},
        {"do": "endure", "rate": RATE, "seconds": limit, "patience": 60, "batch": 0.25, "until_idle_input": True},
        {"do": "check"},
    )
    phones = Running(server, Room(PHONES), steps, cores.generator, limit + 150)
    try:
        phones.next()
        phones.next()
        end = time.monotonic() + limit
        for number in range(kills):
            time.sleep(random.uniform(0.3, 1.2))
            server.kill()
            server.start()
            if time.monotonic() > end or not phones.is_running:
                print(f"stopped after {number + 1} kills", flush=True)
                break
        phones.enough()
        return phones.next(), phones.next()
    finally:
        phones.close()


def _report(kills: int, told: dict[str, Any], count: dict[str, Any]) -> int:
    print(f"sent {told['sent']}, acknowledged {told['acknowledged']}, sockets lost {told['reconnects']}")
    print(f"{kills} kills: {count['there']} cards there, {count['lost']} lost, {count['doubled']} doubled")
    fine = told["all_answered"] and told["stood_still_after_s"] is None and not count["lost"] and not count["doubled"]
    print("all is well" if fine else f"NOT WELL: {told} {count}")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
