"""A room full of phones on a real server: what they send is timed until its ack, and until the board has it."""

import random
import struct
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from bench.samples import Samples
from tests.clients import Answer, Browser, Client, a_phone, a_workshop_on


@dataclass(frozen=True)
class Pace:
    """How many phones, how often each sends, and how long each waits in between at most (seconds)."""

    phones: int
    times: int
    pause: float


@dataclass
class Measured:
    pace: Pace
    ack: Samples = field(default_factory=Samples)
    echo: Samples = field(default_factory=Samples)
    lag: Samples = field(default_factory=Samples)
    commits: int = 0

    @property
    def commands(self) -> int:
        return len(self.ack)


class Crowd:
    """A workshop with its metaphor round open, its board, and so many phones, all connected."""

    def __init__(self, host: Browser, database: Path, pace: Pace):
        self.pace, self.database = pace, database
        made = a_workshop_on(host, "metaphor")
        self.board = Client(host, "/board", workshop=made["workshop"])
        (round_,) = self.board.snapshot()["rounds"].values()
        self.round = round_["id"]
        assert self.board.does("round.open", round=self.round)["ok"]
        self.seen: dict[str, float] = {}
        self.board.socket.on("frame", self._see, namespace="/board")
        with ThreadPoolExecutor(8) as pool:
            browsers = pool.map(lambda _: a_phone(host.base, made["code"]), range(pace.phones))
            self.phones = list(pool.map(lambda browser: Client(browser, "/phone"), browsers))

    def measure(self) -> Measured:
        """Cards, and then empty questions at the same pace over the same sockets."""
        measured, sent = Measured(self.pace), {}
        before = commits(self.database)

        def card(phone: Client, text: str) -> Answer:
            sent[text] = time.perf_counter()
            return phone.does("card.submit", round=self.round, kind="metaphor", text=text)

        self._each(card, measured.ack)
        measured.commits = commits(self.database) - before
        self._wait_for_the_board(len(sent))
        for text, at in sent.items():
            measured.lag.add(self.seen[text] - at)
        rev = self.phones[0].does("sync", since=None)["rev"]
        self._each(lambda phone, _: phone.does("sync", since=rev), measured.echo)
        return measured

    def close(self) -> None:
        for client in (self.board, *self.phones):
            client.close()

    def _each(self, send: Callable[[Client, str], Answer], samples: Samples) -> None:
        def person(number: int) -> None:
            chance = random.Random(number)
            for turn in range(self.pace.times):
                time.sleep(chance.uniform(0, self.pace.pause))
                start = time.perf_counter()
                answer = send(self.phones[number], f"{number}.{turn}")
                samples.add(time.perf_counter() - start)
                assert answer["ok"], answer

        with ThreadPoolExecutor(self.pace.phones) as pool:
            list(pool.map(person, range(self.pace.phones)))

    def _see(self, frame: Answer) -> None:
        now = time.perf_counter()
        for event in frame["events"]:
            if event["type"] == "card.submitted":
                self.seen[event["card"]["text"]] = now

    def _wait_for_the_board(self, count: int) -> None:
        end = time.monotonic() + 5
        while len(self.seen) < count and time.monotonic() < end:
            time.sleep(0.01)


def commits(database: Path) -> int:
    """How often this database was written, as SQLite counts it in the index of its write-ahead log (walformat.html)."""
    with Path(f"{database}-shm").open("rb") as index:
        index.seek(8)
        (count,) = struct.unpack("=I", index.read(4))
    return int(count)
