"""Phones that do what phones do while others attack: one command every half second, and somebody new now and then.

They live in a process of their own, so that what an attack costs this program is not taken for what it costs them.
"""

import contextlib
import itertools
import json
import multiprocessing
import queue
import re
import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.queues import Queue

import requests
import websocket

from tests.builders import new_op
from tests.clients import a_phone

PHONES = 12
EVERY_S = 0.5
PATIENCE_S = 10.0
"""After so long without an answer a phone hangs up and comes back, as the product's does."""
NEWCOMER_EVERY_S = 3.0
PHONE, NEWCOMER = "phone", "newcomer"
_ACK = re.compile(r"43/phone,(\d+)")
_HIDDEN = 'name="csrf-token" content="([^"]+)"'


@dataclass(frozen=True)
class Sample:
    """How long somebody waited, in seconds; `begun` by the monotonic clock. Infinite for no answer."""

    who: str
    begun: float
    waited: float


class Honest:
    """Runs the phones from `start` to `stop`, and gives what they noticed."""

    def __init__(self, base: str, code: str, round_id: str):
        context = multiprocessing.get_context("spawn")
        self._samples: Queue[Sample] = context.Queue()
        cookies = [a_phone(base, code, name=f"Honest {number}").cookie() for number in range(PHONES)]
        self._process = context.Process(target=_run, args=(base, code, round_id, cookies, self._samples), daemon=True)

    def start(self) -> None:
        self._process.start()

    def stop(self) -> None:
        self._process.kill()

    def until(self, moment: float) -> list[Sample]:
        """Everything that was noticed since this was asked last; waits until then."""
        found = []
        while (left := moment - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                found.append(self._samples.get(timeout=left))
        return found


def _run(base: str, code: str, round_id: str, cookies: list[str], samples: "Queue[Sample]") -> None:
    for number, cookie in enumerate(cookies):
        threading.Thread(target=_phone, args=(base, round_id, cookie, number, samples), daemon=True).start()
    _newcomers(base, code, samples)


def _phone(base: str, round_id: str, cookie: str, number: int, samples: "Queue[Sample]") -> None:
    time.sleep(EVERY_S * number / PHONES)
    card = ""
    while True:
        line = None
        try:
            line = _connected(base, cookie)
            for turn in itertools.count(1):
                begun = time.monotonic()
                if card:
                    said = ["card.edit", {"op": new_op(), "card": card, "text": f"A bridge, seen {turn} times"}]
                else:
                    said = ["card.submit", {"op": new_op(), "round": round_id, "kind": "metaphor", "text": "A bridge"}]
                answer = _call(line, turn, said)
                samples.put(Sample(PHONE, begun, time.monotonic() - begun if answer.get("ok") else float("inf")))
                card = card or answer["card"]
                time.sleep(max(0.0, begun + EVERY_S - time.monotonic()))
        except (OSError, websocket.WebSocketException, KeyError):
            samples.put(Sample(PHONE, begun if line else time.monotonic(), float("inf")))
            time.sleep(EVERY_S)
        finally:
            if line is not None:
                line.close()


def _connected(base: str, cookie: str) -> websocket.WebSocket:
    line = websocket.WebSocket()
    line.settimeout(PATIENCE_S)
    line.connect(f"{base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket", cookie=cookie)  # type: ignore[no-untyped-call]
    line.send("40/phone,{}")
    while not str(line.recv()).startswith("40/phone"):
        pass
    return line


def _call(line: websocket.WebSocket, number: int, said: Sequence[object]) -> dict[str, str]:
    """The answer to a command. Raises OSError or WebSocketException when there is none."""
    line.send(f"42/phone,{number}{json.dumps(said)}")
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        heard = str(line.recv())
        if heard == "2":
            line.send("3")
        found = _ACK.match(heard)
        if found and int(found[1]) == number:
            answer: dict[str, str] = json.loads(heard[found.end() :])[0]
            return answer
    raise TimeoutError


def _newcomers(base: str, code: str, samples: "Queue[Sample]") -> None:
    """People who come in by the code, for as long as the process lives."""
    while True:
        begun = time.monotonic()
        try:
            _come_in(base, code)
            samples.put(Sample(NEWCOMER, begun, time.monotonic() - begun))
        except (OSError, websocket.WebSocketException, AssertionError):
            samples.put(Sample(NEWCOMER, begun, float("inf")))
        time.sleep(max(0.0, begun + NEWCOMER_EVERY_S - time.monotonic()))


def _come_in(base: str, code: str) -> None:
    browser = requests.Session()
    page = browser.get(f"{base}/j/{code}", timeout=PATIENCE_S)
    token = re.search(_HIDDEN, page.text)
    if not token:
        raise OSError
    answer = browser.post(
        f"{base}/j/{code}",
        json={"op": new_op(), "name": f"New {secrets.token_hex(2)}"},
        headers={"X-CSRFToken": token[1]},
        timeout=PATIENCE_S,
    )
    if not answer.ok:
        raise OSError
    cookie = "; ".join(f"{one.name}={one.value}" for one in browser.cookies)
    line = _connected(base, cookie)
    line.close()
