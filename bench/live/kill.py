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
from bench.live.generator import GeneratorError, Room, Running
from bench.live.servers import Cores
from tests.servers import ROOT

PHONES = 12
RATE = 100
SECONDS_EACH = 15
"""At most, for each kill, the start after it, and some cards: it takes three on a quiet machine."""


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
        {"do": "connect", "returning": True},
        {"do": "endure", "rate": RATE, "seconds": limit, "patience": 90, "batch": 0.25, "tell": True},
        {"do": "check"},
    )
    phones = Running(server, Room(PHONES), steps, cores.generator, limit + 150)
    try:
        phones.next()
        phones.next()
        acknowledged = 0
        for _ in range(kills):
            acknowledged = _wait_for_writing(phones, acknowledged + PHONES)
            time.sleep(random.uniform(0.2, 0.8))
            server.kill()
            server.start()
        phones.enough()
        return _last_of(phones), phones.next()
    finally:
        phones.close()


def _wait_for_writing(phones: Running, enough: int) -> int:
    """Until so many cards are acknowledged -> how many are. Raises GeneratorError when the phones gave up."""
    while True:
        answer = phones.next()
        if "so_far" not in answer:
            raise GeneratorError(f"the phones gave up: {answer}")
        if answer["so_far"] >= enough:
            return int(answer["so_far"])


def _last_of(phones: Running) -> dict[str, Any]:
    while "so_far" in (answer := phones.next()):
        pass
    return answer


def _report(kills: int, told: dict[str, Any], count: dict[str, Any]) -> int:
    print(f"sent {told['sent']}, acknowledged {told['acknowledged']}, sockets lost {told['reconnects']}, ", end="")
    print(f"not answered when connecting {told['unheard']}")
    print(f"{kills} kills: {count['there']} cards there, {count['lost']} lost, {count['doubled']} doubled")
    fine = told["all_answered"] and told["stood_still_after_s"] is None and not count["lost"] and not count["doubled"]
    print("all is well" if fine else f"NOT WELL: {told} {count}")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
