"""The line to a process of the store, with somebody at the other end who does what the test wants."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.keeper import line, messages, waiting
from facilitate.keeper.client import FarStore
from facilitate.store import standing

QUESTION: Any = standing.is_of_this_version


def test_a_connection_that_takes_nothing_is_left_for_the_next_one(tmp_path: Path):
    """A process that ends stops reading before its connection is heard to break: no try is spent on that."""
    address = str(tmp_path / "reader")
    with socket.socket(socket.AF_UNIX) as door, ThreadPoolExecutor(1) as pool:
        door.bind(address)
        door.listen()
        store = FarStore(address, address)
        asked = pool.submit(store.read, QUESTION)
        dying, _ = door.accept()
        dying.recv(1 << 16)
        dying.shutdown(socket.SHUT_RD)
        dying.sendall(messages.answer(1, "first", None))
        assert asked.result(5) == "first"
        again = pool.submit(store.read, QUESTION)
        time.sleep(0.3)
        dying.close()
        following, _ = door.accept()
        ((number, _body),) = messages.Inbox().messages(following.recv(1 << 16))
        following.sendall(messages.answer(number, "second", None))
        assert again.result(5) == "second"
        following.close()
        store.close()


def test_questions_that_come_up_together_travel_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    sent: list[int] = []

    class Counted(socket.socket):
        def sendall(self, content: Any, _flags: int = 0) -> None:
            sent.append(sum(1 for _ in messages.Inbox().messages(content)))
            super().sendall(content)

    address = str(tmp_path / "reader")
    store = FarStore(address, address)
    with socket.socket(socket.AF_UNIX) as door, ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(store.read, QUESTION) for _ in range(8)]
        time.sleep(0.2)  # so that all of them wait for somebody to ask
        monkeypatch.setattr(socket, "socket", Counted)
        door.bind(address)
        door.listen()
        channel, _ = door.accept()
        inbox, numbers = messages.Inbox(), list[int]()
        while len(numbers) < 8:
            numbers += [number for number, _ in inbox.messages(channel.recv(1 << 16))]
        questions = list(sent)
        channel.sendall(b"".join(messages.answer(number, "yes", None) for number in numbers))
        assert [one.result(5) for one in asked] == ["yes"] * 8
        channel.close()
        store.close()
    assert len(questions) <= 2
    assert sum(questions) == 8


@pytest.mark.parametrize("asks", ["read", "write"])
def test_nobody_waits_for_ever_for_who_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asks: str):
    monkeypatch.setattr(waiting, "ANSWER_TIMEOUT_S", 0.1)
    monkeypatch.setattr(line, "_LOOK_EVERY_S", 0.05)
    address = str(tmp_path / "silent")
    with socket.socket(socket.AF_UNIX) as door, ThreadPoolExecutor(1) as pool:
        door.bind(address)
        door.listen()
        store = FarStore(address, address)
        asked = pool.submit(getattr(store, asks), QUESTION)
        with pytest.raises(Refused) as refused:
            asked.result(5)
        store.close()
    assert refused.value.code is ErrorCode.BUSY
