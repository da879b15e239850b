"""`python -m bench.loop FOLDER CARDS [FORMAT ...]`: downloads files from the app, under eventlet as the server is.

Prints a line of JSON for each: how long it took, and how long the event loop stood still at most meanwhile. It stands
apart because eventlet has to be there before everything else.
"""

import warnings

warnings.filterwarnings("ignore", category=DeprecationWarning)

import eventlet  # noqa: E402

eventlet.monkey_patch()

import gc  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

from bench.full_report import a_full_workshop, the_whole  # noqa: E402
from facilitate import create_app  # noqa: E402
from facilitate.actions.rights import hosts  # noqa: E402
from facilitate.actions.workshops.importing import bring_in  # noqa: E402
from facilitate.keeper.client import FarStore  # noqa: E402
from facilitate.reports.formats import FORMATS  # noqa: E402
from facilitate.supervising import keeper  # noqa: E402
from facilitate.supervision.ground import InnerSockets  # noqa: E402
from facilitate.work.answer import Answer  # noqa: E402
from facilitate.worker import Workers  # noqa: E402
from facilitate.worker.jobs import directly  # noqa: E402
from tests.conftest import settings_for  # noqa: E402
from tests.web.visitors import Visitor  # noqa: E402

BEAT_S = 0.001
READY_S = 4.0
"""After which a worker that was started has surely nothing more to do."""
WARM = 3


class Heart:
    """Beats on the loop, and notes the longest that it had to wait."""

    def __init__(self) -> None:
        self._longest = 0.0
        eventlet.spawn(self._beat)

    def longest(self, work: Callable[[], Any]) -> float:
        """Milliseconds that the loop stood still at most while this was done."""
        eventlet.sleep(0.05)
        self._longest = 0.0
        work()
        eventlet.sleep(0.05)
        return self._longest * 1000

    def _beat(self) -> None:
        while True:
            before = time.perf_counter()
            eventlet.sleep(BEAT_S)
            self._longest = max(self._longest, time.perf_counter() - before - BEAT_S)


def main(folder: Path, cards: int, formats: list[str]) -> None:
    rendering: list[Any] = [directly]

    def do(job: str, /, *args: Any, **more: Any) -> Answer:
        answer: Answer = rendering[0](job, *args, **more)
        return answer

    inner = InnerSockets("writer", "reader")
    os.environ["DATA_DIR"] = str(folder)
    kept = keeper(inner)
    kept.start()
    store = FarStore(**inner.addresses)
    app = create_app(settings_for(folder), store=store, async_mode="eventlet", work=do)
    whole = the_whole(a_full_workshop(cards))
    store.write(bring_in, whole)
    host = Visitor(app)
    host.enters(store.write(hosts.open_the_house, "")[1])
    gc.freeze()  # as the server does
    heart = Heart()
    told: dict[str, Any] = {"cards": cards, "idle": heart.longest(lambda: eventlet.sleep(2))}
    print(json.dumps(told), flush=True)
    for name in formats or FORMATS:
        address = f"/r/{whole.workshop.id}.{name}"
        workers = Workers()
        rendering[0] = workers.do
        workers.start()
        eventlet.sleep(READY_S)
        cold = _timed(host, address, heart)
        warm = [_timed(host, address, heart) for _ in range(WARM)]
        workers.close()
        rendering[0] = directly
        in_place = _timed(host, address, heart)
        print(json.dumps({"format": name, "cold": cold, "warm": warm, "in_place": in_place}), flush=True)
    kept.kill()
    inner.close()


def _timed(host: Visitor, address: str, heart: Heart) -> dict[str, float]:
    """A download: its seconds, the longest stall in milliseconds, and its bytes."""
    taken: dict[str, float] = {}

    def download() -> None:
        begun = time.perf_counter()
        answer = host.client.get(address, headers=host.headers)
        assert answer.status_code == 200, answer.text[:300]
        taken["bytes"] = sum(len(piece) for piece in answer.iter_encoded())  # a browser does not put them together here
        taken["seconds"] = time.perf_counter() - begun

    taken["stall"] = heart.longest(download)
    return taken


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
