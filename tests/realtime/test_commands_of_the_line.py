"""Commands go past Socket.IO's packets, to the same handlers and with the same answers; all else goes as ever."""

from typing import Any

import pytest
import socketio
from engineio.packet import Packet

from facilitate.realtime.line import engine
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.connection import Connection
from facilitate.realtime.line.fan_out import FanOut
from facilitate.realtime.line.frames import PROTOCOL_ERROR, Broken
from facilitate.realtime.line.packets import Json, LinePacket


class Line(Connection):
    """A connection that notes what it would send, as text."""

    def __init__(self, server: Any, sid: str):
        super().__init__(server, sid, Budget(Tally()))
        self.sent: list[str] = []

    def send_encoded(self, encoded: bytes) -> None:
        self.sent.append(encoded.decode())

    def hears(self, message: str) -> list[str]:
        """-> what it sends then."""
        self.sent.clear()
        self._hear(message)
        return self.sent


@pytest.fixture
def sockets() -> socketio.Server:
    sockets = socketio.Server(
        async_mode="threading", async_handlers=False, client_manager=FanOut(), serializer=LinePacket, json=Json
    )
    engine.put_under(sockets, admit=lambda _request: True, json=Json)

    def answer(name: str, sid: str, *arguments: object) -> dict[str, Any]:
        return {"name": name, "with": list(arguments), "known": sockets.manager.is_connected(sid, "/phone")}

    sockets.on("*", answer, namespace="/phone")
    sockets.on("connect", lambda sid, environ, auth=None: None, namespace="/phone")
    sockets.on("disconnect", lambda sid, reason=None: {"own": True}, namespace="/phone")
    return sockets


@pytest.fixture
def line(sockets: socketio.Server) -> Line:
    one = sockets.eio.sockets["one"] = Line(sockets.eio, "one")
    sockets._handle_eio_connect("one", {})
    assert one.hears("40/phone,")[0].startswith("40/phone,{")
    return one


def by_socketio(line: Line, message: str) -> list[str]:
    line.sent.clear()
    line.receive(Packet(encoded_packet=message))
    return list(line.sent)


@pytest.mark.parametrize(
    "message",
    [
        '42/phone,7["card.submit",{"text":"a bridge, [and] a boat","at":1.5}]',
        '42/phone,0["a"]',
        '42/phone,12["a",{},{},null]',
        '42/phone,3["é \\u0001",{"text":"\\ud83c\\udf09"}]',
        '42/phone,3["half",{"text":"\\ud83c"}]',
        '42/phone,5["disconnect"]',
    ],
)
def test_a_command_is_answered_as_socketio_would(line: Line, message: str):
    answered = list(line.hears(message))
    assert answered == by_socketio(line, message) != []


def test_a_command_needs_no_packet_of_socketio(line: Line, sockets: socketio.Server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sockets, "packet_class", None)
    (answered,) = line.hears('42/phone,7["me.update",{"name":"Ann"}]')
    assert answered == '43/phone,7[{"name":"me.update","with":[{"name":"Ann"}],"known":true}]'


@pytest.mark.parametrize("message", ['42/phone,["without.number"]', '42/board,1["not.let.in"]', '42["nowhere"]'])
def test_what_nobody_waits_for_is_not_answered(line: Line, message: str):
    assert line.hears(message) == []


@pytest.mark.parametrize("message", ["42/phone,7[", '42/phone,7["a"', "42/phone,7[1,{}", "42/phone,x[", "4", "42"])
def test_what_is_no_packet_ends_the_line_and_is_not_told_of(line: Line, message: str):
    with pytest.raises(Broken) as broken:
        line.hears(message)
    assert broken.value.status == PROTOCOL_ERROR
    assert broken.value.__suppress_context__


def test_who_left_a_namespace_is_not_heard_there(line: Line):
    line.hears("41/phone,")
    assert line.hears('42/phone,7["a"]') == []


@pytest.mark.parametrize("said", ["3", "3probe"])
def test_a_sign_of_life_is_taken_whatever_it_carries(line: Line, said: str):
    line.last_ping = 1.0
    due = len(line.server.pings)
    assert line.hears(said) == []
    assert line.last_ping is None
    assert len(line.server.pings) == due + 1
