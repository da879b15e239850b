"""The loop or the store is stopped on purpose: it is started anew, phones go on by themselves, and nothing is lost."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import socketio

from tests.builders import new_op
from tests.clients import PATIENCE_S, Answer, Browser, Client, a_host, a_phone, a_workshop_on
from tests.servers import ServerProcess


def back_within(server: ServerProcess) -> float:
    """Seconds until all is as before: ten on a machine on which a start takes one and a half, longer where others work
    beside it. Five pass until it is noticed."""
    return 7.0 + 2 * server.start_s


@pytest.fixture
def server(tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "data", database=empty_database).start()
    yield running
    running.stop()


class Phone:
    """A phone that reconnects by itself, and sends a card again with the same op until it is answered."""

    def __init__(self, browser: Browser, round_: str, patience: float) -> None:
        self.round, self.patience = round_, patience
        self.socket = socketio.Client(reconnection_delay=0.2, reconnection_delay_max=0.5)
        headers = {"Cookie": browser.cookie()}
        self.socket.connect(
            browser.base, namespaces=["/phone"], headers=headers, transports=["websocket"], wait_timeout=PATIENCE_S
        )

    def sends(self, text: str) -> Answer:
        card = {"op": new_op(), "round": self.round, "kind": "metaphor", "text": text}
        end = time.monotonic() + self.patience
        while time.monotonic() < end:
            answer: Any = {}
            with contextlib.suppress(socketio.exceptions.SocketIOError):
                answer = self.socket.call("card.submit", card, namespace="/phone", timeout=1)
            if answer.get("ok"):
                return answer  # type: ignore[no-any-return]
            time.sleep(0.1)
        raise AssertionError(f"not answered within {self.patience} s")


def processes(server: ServerProcess) -> dict[str, int]:
    """The process of each kind; the one that reads was forked off by the one that writes."""
    assert server.process is not None
    programs = {pid: Path(f"/proc/{pid}/cmdline").read_bytes() for pid in server.processes()}
    keepers = [pid for pid, program in programs.items() if b"facilitate.keeper" in program]
    loop = [pid for pid, program in programs.items() if b"wsgi.py" in program and pid != server.process.pid]
    return {"writer": keepers[0], "reader": keepers[1], "loop": loop[0]}


def opened(host: Browser, workshop: str, seconds: float) -> Client:
    """A board that tries until it is let in."""
    end = time.monotonic() + seconds
    while True:
        try:
            return Client(host, "/board", workshop=workshop)
        except socketio.exceptions.SocketIOError:
            assert time.monotonic() < end


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGKILL])
@pytest.mark.parametrize("which", ["loop", "writer", "reader"])
def test_phones_are_back_within_ten_seconds_and_nothing_is_lost(
    server: ServerProcess, which: str, number: signal.Signals
):
    within = back_within(server)
    host = a_host(server.url, server.token)
    made = a_workshop_on(host, "metaphor")
    board = Client(host, "/board", workshop=made["workshop"])
    (round_,) = board.snapshot()["rounds"]
    assert board.does("round.open", round=round_)["ok"]
    phone = Phone(a_phone(server.url, made["code"]), round_, within)
    assert phone.sends("before")["ok"]
    before = processes(server)
    os.kill(before[which], number)
    begun = time.monotonic()
    phone.sends("meanwhile")
    again = opened(host, made["workshop"], within)
    assert sorted(card["text"] for card in again.snapshot()["cards"].values()) == ["before", "meanwhile"]
    assert time.monotonic() - begun < within
    assert processes(server)[which] != before[which]
    told = "stands_still" if number == signal.SIGSTOP else "ended_by_itself"
    assert told in server.log()
    for client in (board, again):
        client.close()
    phone.socket.disconnect()
