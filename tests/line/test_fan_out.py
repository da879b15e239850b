"""Telling a large room lets others have their turn."""

import math
from typing import Any

import pytest
import socketio

from facilitate.realtime.line import engine
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.connection import Connection, Told
from facilitate.realtime.line.fan_out import AT_ONCE, FanOut
from facilitate.realtime.line.packets import Json


class Ear(Connection):
    def __init__(self, server: Any, sid: str, told: list[str]):
        super().__init__(server, sid, Budget(Tally()))
        self._told_to = told

    def tell(self, told: Told) -> None:
        self._told_to.append(self.sid)


@pytest.fixture
def heard() -> list[str]:
    return []


@pytest.fixture
def server(heard: list[str], monkeypatch: pytest.MonkeyPatch) -> socketio.Server:
    """Whose room has three times as many phones as are told at once, each known by its number."""
    server = socketio.Server(async_mode="threading", client_manager=FanOut())
    engine.put_under(server, admit=lambda _request: True, json=Json)
    monkeypatch.setattr("facilitate.realtime.line.fan_out.Connection", Ear)
    monkeypatch.setattr(server, "sleep", lambda seconds: heard.append(f"pause of {seconds}"))
    for number in range(3 * AT_ONCE):
        server.eio.sockets[str(number)] = Ear(server.eio, str(number), heard)
        server.manager.connect(server.manager.pre_connect(str(number), "/phone"), "/phone")
        server.manager.basic_enter_room(server.manager.sid_from_eio_sid(str(number), "/phone"), "/phone", "room")
    return server


def test_a_room_hears_in_order_with_a_pause_after_so_many(server: socketio.Server, heard: list[str]):
    server.emit("frame", {}, room="room", namespace="/phone")
    assert [one for one in heard if "pause" not in one] == [str(number) for number in range(3 * AT_ONCE)]
    assert heard.count("pause of 0") == 3
    assert heard.index("pause of 0") == AT_ONCE - 1
    assert server.manager.how_many("/phone", "room") == 3 * AT_ONCE
    assert server.manager.paused_s > 0


def test_who_leaves_in_a_pause_hears_nothing_more(
    server: socketio.Server, heard: list[str], monkeypatch: pytest.MonkeyPatch
):
    last = str(3 * AT_ONCE - 1)
    leaves = server.manager.sid_from_eio_sid(last, "/phone")
    monkeypatch.setattr(server, "sleep", lambda _: server.manager.basic_leave_room(leaves, "/phone", "room"))
    server.emit("frame", {}, room="room", namespace="/phone")
    assert len(heard) == 3 * AT_ONCE - 1
    assert last not in heard


def test_it_is_known_how_long_ago_all_in_a_room_were_told(server: socketio.Server):
    assert server.manager.quiet_s("/phone", "room") == math.inf
    server.emit("frame", {}, room="room", namespace="/phone", skip_sid="one who knows")
    assert server.manager.quiet_s("/phone", "room") == math.inf
    server.emit("frame", {}, room="room", namespace="/phone")
    assert 0 <= server.manager.quiet_s("/phone", "room") < 10
    for sid, _ in list(server.manager.get_participants("/phone", "room")):
        server.manager.basic_leave_room(sid, "/phone", "room")
    assert server.manager.quiet_s("/phone", "room") == math.inf, "a room that is no more is forgotten"
