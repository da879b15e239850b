"""Telling a large room lets others have their turn."""

from typing import Any

import pytest
import socketio

from facilitate.realtime.line import engine
from facilitate.realtime.line.connection import Connection, Told
from facilitate.realtime.line.fan_out import AT_ONCE, FanOut
from facilitate.realtime.line.packets import Json


class Ear(Connection):
    def __init__(self, server: Any, sid: str, told: list[str]):
        super().__init__(server, sid)
        self._told_to = told

    def tell(self, told: Told) -> None:
        self._told_to.append(self.sid)


@pytest.mark.parametrize("phones", [1, AT_ONCE, 3 * AT_ONCE])
def test_a_room_hears_in_order_with_a_pause_after_so_many(phones: int, monkeypatch: pytest.MonkeyPatch):
    server, heard = socketio.Server(async_mode="threading", client_manager=FanOut()), list[str]()
    engine.put_under(server, json=Json)
    monkeypatch.setattr("facilitate.realtime.line.fan_out.Connection", Ear)
    monkeypatch.setattr(server, "sleep", lambda seconds: heard.append(f"pause of {seconds}"))
    for number in range(phones):
        server.eio.sockets[str(number)] = Ear(server.eio, str(number), heard)
        server.manager.connect(server.manager.pre_connect(str(number), "/phone"), "/phone")
        server.manager.basic_enter_room(server.manager.sid_from_eio_sid(str(number), "/phone"), "/phone", "room")
    server.emit("frame", {}, room="room", namespace="/phone")
    assert [one for one in heard if "pause" not in one] == [str(number) for number in range(phones)]
    assert heard.count("pause of 0") == phones // AT_ONCE
    assert server.manager.how_many("/phone", "room") == phones
    assert server.manager.paused_s >= 0
