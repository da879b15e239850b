"""A socket that polls and tries to change over hears by polling until the websocket has proved itself."""

import threading
import time
from typing import Any

import pytest
import socketio
from engineio.packet import MESSAGE, NOOP, Packet

from facilitate.realtime.line import engine, polled
from facilitate.realtime.line.budget import Budget, Tally
from facilitate.realtime.line.packets import Json
from facilitate.realtime.line.polled import Polled


class SilentWebSocket:
    """Says what the test gives it, and then nothing until it is hung up on."""

    def __init__(self, *says: str):
        self.says = list(says)
        self.sent: list[bytes] = []
        self.is_hung_up = threading.Event()

    def wait(self) -> str | None:
        if self.says:
            return self.says.pop(0)
        self.is_hung_up.wait(5)
        return None

    def send(self, data: bytes) -> None:
        self.sent.append(data[2:])

    def hang_up(self) -> None:
        self.is_hung_up.set()


@pytest.fixture
def phone() -> Polled:
    server = socketio.Server(async_mode="threading")
    engine.put_under(
        server, admit=lambda _request: True, json=Json, ping_interval=20, ping_timeout=15, max_http_buffer_size=64
    )
    return Polled(server.eio, "sid", Budget(Tally()))


def tries(phone: Polled, websocket: Any) -> threading.Thread:
    trying = threading.Thread(target=phone.changes_over, args=[websocket])
    trying.start()
    while phone._next is None and trying.is_alive():
        time.sleep(0.01)
    return trying


def fetches(phone: Polled) -> list[int]:
    return [packet.packet_type for packet in phone.handle_get_request({}, None)]


@pytest.mark.parametrize("says", [[], ["2probe"]])
def test_a_websocket_that_is_swallowed_on_its_way_keeps_no_news_from_who_polls(phone: Polled, says: list[str]):
    websocket = SilentWebSocket(*says)
    trying = tries(phone, websocket)
    phone.send(Packet(MESSAGE, "news"))
    fetched = fetches(phone) + fetches(phone) if says else fetches(phone)
    websocket.hang_up()
    trying.join()
    assert MESSAGE in fetched
    phone.send(Packet(MESSAGE, "more"))
    assert fetches(phone) == [MESSAGE]
    assert not phone.upgraded


def test_it_is_hung_up_on_after_a_while(phone: Polled, monkeypatch: pytest.MonkeyPatch):
    websocket = SilentWebSocket()
    trying = tries(phone, websocket)
    phone.check_ping_timeout()
    assert not websocket.is_hung_up.is_set()
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + polled.CHANGING_S + 1)
    phone.check_ping_timeout()
    trying.join()
    assert websocket.is_hung_up.is_set()
    assert not phone.closed


def test_who_changes_over_waits_for_no_news_to_end_the_last_poll(phone: Polled):
    websocket = SilentWebSocket("2probe")
    trying = tries(phone, websocket)
    while not websocket.sent:
        time.sleep(0.01)
    assert fetches(phone) == [NOOP]
    started = time.monotonic()
    assert fetches(phone) == [NOOP]
    assert time.monotonic() - started < 2
    websocket.hang_up()
    trying.join()


def test_one_that_proves_itself_takes_over_what_was_not_fetched(phone: Polled):
    phone.send(Packet(MESSAGE, "news"))
    assert phone.changes_over(SilentWebSocket("2probe", "5"))  # type: ignore[arg-type]
    assert [packet.data for packet in phone.left()] == ["news"]
