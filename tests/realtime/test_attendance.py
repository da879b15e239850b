"""Presence, asked for from many threads at once."""

import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs

from facilitate.realtime.attendance import Attendance
from facilitate.realtime.sockets import Sockets
from tests.builders import Room
from tests.realtime.test_heartbeat_and_publishing import NotedServer


@pytest.fixture
def impatient() -> Iterator[None]:
    """Threads take turns so often that whatever can go wrong between them does."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def test_threads_that_ask_and_look_at_once_do_not_disturb_each_other(room: Room, impatient: None):
    sockets, ann = Sockets(), room.joins("Ann")
    attendance, server = Attendance(sockets), NotedServer({})
    troubles: list[Exception] = []

    def again_and_again(act: Any) -> None:
        try:
            for turn in range(150):
                act(turn)
        except RuntimeError as trouble:
            troubles.append(trouble)

    def people_come_and_go(turn: int) -> None:
        for person in range(20):
            name = f"{turn}-{person}"
            sockets.add("/phone", name, structs.replace(ann, participant=name, workshop=f"w{turn % 7}"))
            if person % 2:
                sockets.remove("/phone", name)

    acts = [people_come_and_go, lambda _: attendance.look(server), *[lambda _: attendance.of(room.id)] * 3]
    threads = [threading.Thread(target=again_and_again, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert troubles == []


def test_a_workshop_that_everybody_left_is_forgotten(room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("facilitate.realtime.attendance.GRACE_S", 0.0)
    sockets, server = Sockets(), NotedServer({})
    attendance = Attendance(sockets)
    sockets.add("/phone", "ann", room.joins("Ann"))
    attendance.look(server)
    sockets.remove("/phone", "ann")
    attendance.look(server)
    attendance.look(server)
    assert [data["people"] for _, data, _ in server.emitted][1:] == [{next(iter(room.board()["participants"])): "away"}]
    assert attendance._told == {}
