"""Presence, asked for from many threads at once."""

import sys
import threading
import time
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
        except Exception as trouble:
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


def test_a_room_that_sits_still_is_not_looked_through(room: Room, monkeypatch: pytest.MonkeyPatch):
    sockets, server = Sockets(), NotedServer({})
    attendance = Attendance(sockets)
    people = [room.joins() for _ in range(3)]
    for one in people:
        sockets.add("/phone", str(one.participant), one)
    attendance.look(server)
    monkeypatch.setattr(sockets, "of", None)
    attendance.look(server)
    assert attendance.of(room.id) == dict.fromkeys((one.participant for one in people), "in")


def test_who_writes_is_looked_at_until_they_write_no_more(room: Room, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("facilitate.realtime.sockets.WRITING_S", 0.05)
    sockets, server, ann = Sockets(), NotedServer({}), room.joins("Ann")
    attendance = Attendance(sockets)
    sockets.add("/phone", "ann", ann)
    here = sockets.get("/phone", "ann")
    assert here is not None
    sockets.tell(here, writing=True, awake=True)
    attendance.look(server)
    time.sleep(0.1)
    attendance.look(server)
    attendance.look(server)
    assert [data["people"] for _, data, _ in server.emitted] == [{ann.participant: "writing"}, {ann.participant: "in"}]


def test_who_reloads_a_page_is_here_all_the_while(room: Room):
    sockets, server, ann = Sockets(), NotedServer({}), room.joins("Ann")
    attendance = Attendance(sockets)
    sockets.add("/phone", "before", ann)
    attendance.look(server)
    sockets.remove("/phone", "before")
    attendance.look(server)
    assert attendance.of(room.id) == {ann.participant: "in"}
    sockets.add("/phone", "after", ann)
    attendance.look(server)
    assert len(server.emitted) == 1
    assert not attendance._watched
    assert not attendance._left


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
