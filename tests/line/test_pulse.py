"""One pulse pings every websocket, and notices who does not answer."""

import time
import weakref
from typing import Any

import pytest
import socketio

from facilitate.realtime.line import engine
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.connection import Connection
from facilitate.realtime.line.engine import Engine
from facilitate.realtime.line.packets import Json


class NotedWebSocket:
    deflate = False

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.is_closed = False

    def send(self, data: bytes, told: bool = False) -> None:
        self.sent.append(data[2:])

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def pulse() -> Engine:
    server = socketio.Server(async_mode="threading")
    engine.put_under(
        server, admit=lambda _request: True, json=Json, ping_interval=20, ping_timeout=15, max_http_buffer_size=64
    )
    running: Engine = server.eio
    return running


def a_phone(pulse: Engine) -> tuple[Connection, Any]:
    sid = pulse.generate_id()
    phone = pulse.sockets[sid] = Connection(pulse, sid, Budget(Tally()))
    websocket: Any = NotedWebSocket()
    phone.websocket = websocket
    pulse.pings.later(phone, first=True)
    return phone, websocket


def test_who_answers_is_asked_again_and_who_does_not_is_hung_up_on(pulse: Engine):
    lively, heard = a_phone(pulse)
    silent, unheard = a_phone(pulse)
    start = time.monotonic()
    pulse.pings.beat(start + 20)
    assert heard.sent == unheard.sent == [b"2"]
    lively._hear("3")
    pulse.pings.beat(start + 36)
    assert (lively.closed, silent.closed, unheard.is_closed) == (False, True, True)
    pulse.pings.beat(start + 41)
    assert heard.sent == [b"2", b"2"]


def test_phones_that_came_together_are_not_pinged_together(pulse: Engine):
    phones = [a_phone(pulse)[1] for _ in range(200)]
    start, asked = time.monotonic(), []
    for second in range(10, 21):
        pulse.pings.beat(start + second)
        asked.append(sum(bool(phone.sent) for phone in phones))
    assert asked[-1] == 200
    assert max(later - before for before, later in zip([0, *asked], asked, strict=False)) < 60


def test_who_is_gone_is_not_pinged(pulse: Engine):
    phone, websocket = a_phone(pulse)
    phone.close(abort=True)
    pulse.pings.beat(time.monotonic() + 20)
    assert websocket.sent == []


def test_who_is_gone_is_not_kept_until_its_turn(pulse: Engine):
    phone, _ = a_phone(pulse)
    del pulse.sockets[phone.sid]
    gone = weakref.ref(phone)
    del phone
    assert gone() is None
