"""Pairs that write one draft each, at the pace of people: timed until the ack, and until the partner's phone has it."""

import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from bench.samples import Samples
from tests.clients import Answer, Browser, Client, a_phone, a_workshop_on

KEYS = 40
PAUSE_S = 0.2
"""Between two changes as a phone sends them: what a quick thumb types meanwhile goes together."""


@dataclass
class Typed:
    ack: Samples = field(default_factory=Samples)
    echo: Samples = field(default_factory=Samples)
    lag: Samples = field(default_factory=Samples)


class Writers:
    """So many pairs in an exchange round; of each, one phone types and the other hears it."""

    def __init__(self, host: Browser, pairs: int):
        made = a_workshop_on(host, "exchange")
        self.board = Client(host, "/board", workshop=made["workshop"])
        (round_,) = self.board.snapshot()["rounds"].values()
        with ThreadPoolExecutor(8) as pool:
            browsers = pool.map(lambda _: a_phone(host.base, made["code"]), range(2 * pairs))
            self.phones = list(pool.map(lambda browser: Client(browser, "/phone"), browsers))
        assert self.board.does("round.open", round=round_["id"])["ok"]
        drafts = [phone.does("sync", since=None)["draft"]["pair"] for phone in self.phones]
        together = {pair: [one for one, of in zip(self.phones, drafts, strict=True) if of == pair] for pair in drafts}
        self.pairs = {pair: members for pair, members in together.items() if len(members) == 2}
        self.sent: dict[tuple[str, int], float] = {}
        self.seen: dict[tuple[str, int], float] = {}
        for _, hearer in self.pairs.values():
            hearer.socket.on("hint", self._hear, namespace="/phone")

    def measure(self) -> Typed:
        """Keys, and then empty questions at the same pace over the same sockets."""
        typed = Typed()
        self._each(self._type, typed.ack)
        time.sleep(0.5)
        for key, at in self.sent.items():
            typed.lag.add(self.seen[key] - at)
        rev = self.phones[0].does("sync", since=None)["rev"]
        self._each(lambda phone, _pair, _key: phone.does("sync", since=rev), typed.echo)
        return typed

    def close(self) -> None:
        for client in (self.board, *self.phones):
            client.close()

    def _type(self, phone: Client, pair: str, key: int) -> Answer:
        self.sent[pair, key + 1] = time.perf_counter()
        place: dict[str, Any] = {"sent": 0, "rev": key, "at": 2 * key, "removed": 0, "page": "page"}
        return phone.does("draft.edit", pair=pair, field="text", inserted="ab", **place)

    def _each(self, send: Callable[[Client, str, int], Answer], samples: Samples) -> None:
        def person(pair: str) -> None:
            chance = random.Random(pair)
            for key in range(KEYS):
                time.sleep(chance.uniform(0.5, 1.5) * PAUSE_S)
                start = time.perf_counter()
                answer = send(self.pairs[pair][0], pair, key)
                samples.add(time.perf_counter() - start)
                assert answer["ok"], answer

        with ThreadPoolExecutor(len(self.pairs)) as pool:
            list(pool.map(person, self.pairs))

    def _hear(self, hint: Answer) -> None:
        if hint["type"] == "draft":
            self.seen[hint["draft"]["pair"], hint["draft"]["rev"]] = time.perf_counter()
