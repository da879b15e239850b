"""A request for a websocket, read from its bytes: what browsers send is taken at once, all else goes the long way."""

import socket
import time
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

import pytest
from engineio.packet import Packet

from facilitate.front import BUSY
from facilitate.realtime.line.commands import Commands
from facilitate.realtime.line.engine import Engine
from facilitate.realtime.line.frames import frame
from facilitate.realtime.line.packets import Json
from facilitate.realtime.line.upgrade import answered, requested, straight

ADDRESS = "/socket.io/?EIO=4&transport=websocket"
HEADERS = (
    "Host: localhost:8000",
    "Connection: keep-alive, Upgrade",
    "Upgrade: websocket",
    "Origin: http://localhost:8000",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    "Cookie: participant=abc",
)


def request(*more: str, address: str = ADDRESS, without: str = "nothing", version: str = "HTTP/1.1") -> bytes:
    lines = [f"GET {address} {version}", *(line for line in HEADERS if not line.startswith(without)), *more, "", ""]
    return "\r\n".join(lines).encode("latin-1")


def test_what_browsers_send_is_read():
    found = requested(request("accept-language:  nl,en;q=0.5 "))
    assert found is not None
    assert found["HTTP_COOKIE"] == "participant=abc"
    assert found["HTTP_ACCEPT_LANGUAGE"] == "nl,en;q=0.5"
    assert requested(request(address="/socket.io/?transport=websocket&EIO=4&t=1.5")) is not None


@pytest.mark.parametrize(
    "came",
    [
        b"",
        request()[:-1],
        request() + b"more",
        request().replace(b"GET", b"POST"),
        request(version="HTTP/1.0"),
        request(address="/"),
        request(address="/socket.io/?EIO=4&transport=polling"),
        request(address="/socket.io/?EIO=3&transport=websocket"),
        request(address=ADDRESS + "&sid=abc"),
        request(address=ADDRESS + "&transport=polling"),
        request(address=ADDRESS + " more"),
        *(request(without=name) for name in ("Connection", "Upgrade", "Sec-WebSocket-Version", "Sec-WebSocket-Key")),
        request("Sec-WebSocket-Version: 8", without="Sec-WebSocket-Version"),
        request("Connection: close", without="Connection"),
        request("Upgrade: h2c", without="Upgrade"),
        request("Cookie: participant=other"),
        request("Content-Length: 5"),
        request("Transfer-Encoding: chunked"),
        request("X_Forwarded_Proto: https"),
        request(" folded"),
        request("no colon"),
        request("Space : before"),
        request("Bare: a\nCookie: b"),
        request("Bare: a\rb"),
    ],
)
def test_what_is_unusual_goes_the_long_way(came: bytes):
    assert requested(came) is None


@pytest.mark.parametrize("more", ["Filled:" + " " * 8_000 + "\0", "Connection: x," + " ," * 4_000 + "y"])
def test_a_request_filled_with_blanks_takes_no_time(more: str):
    came = request(more, without=more.partition(":")[0])
    began = time.process_time()
    for _ in range(10):
        assert requested(came) is None
    assert time.process_time() - began < 0.1


def test_the_answer_is_that_of_the_standard():
    found = requested(request())
    assert found is not None
    told = answered(found, "permessage-deflate")
    assert b"\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in told
    assert told.startswith(b"HTTP/1.1 101 ")
    assert told.endswith(b"\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
    assert b"Extensions" not in answered(found, "")


class Protocol:
    """What is used of eventlet's."""

    def __init__(self, connection: Any):
        self.connection = connection
        self.rfile, self.wfile = connection.makefile("rb"), connection.makefile("wb")
        self.client_address = ("192.168.1.77", 50_000)
        self.close_connection = False
        self.read: list[bytes] = []

    def handle_one_request(self) -> None:
        self.read.append(self.rfile.readline())


def from_our_page(request: Mapping[str, Any]) -> bool:
    assert (request["SERVER_NAME"], request["REMOTE_ADDR"]) == ("192.168.1.20", "192.168.1.77")
    return request.get("HTTP_ORIGIN") == "http://localhost:8000"


class Green(socket.socket):
    """A socket that waits by itself, and is the one that never blocks too."""

    def getsockname(self) -> Any:
        return "192.168.1.20", 8000

    @property
    def fd(self) -> socket.socket:
        return self


@pytest.fixture
def ends() -> Iterator[tuple[Any, socket.socket]]:
    ours, theirs = socket.socketpair()
    green = Green(fileno=ours.detach())
    theirs.settimeout(5)
    nobody = Commands(SimpleNamespace(handlers={}))
    engine = Engine(
        nobody, from_our_page, async_mode="threading", json=Json, monitor_clients=False, max_http_buffer_size=64
    )
    protocol = straight(Protocol, engine, BUSY)(green)
    protocol.engine = engine
    yield protocol, theirs
    theirs.close()
    green.close()


def test_a_websocket_is_served_at_once_and_opened_in_one_piece(ends: tuple[Any, socket.socket]):
    protocol, theirs = ends
    theirs.sendall(request())
    theirs.shutdown(socket.SHUT_WR)
    protocol.handle_one_request()
    head, _, opening = theirs.recv(65_536).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 101 ")
    assert Packet(encoded_packet=opening[2 : 2 + opening[1]].decode()).data["maxPayload"] == 64
    assert opening.startswith(frame(b"0")[:1])
    assert protocol.close_connection
    assert protocol.read == []


def test_behind_a_proxy_it_is_from_where_the_proxy_says(ends: tuple[Any, socket.socket]):
    protocol, theirs = ends
    engine: Engine = protocol.engine
    engine.address_of = lambda asked: f"{asked['HTTP_X_FORWARDED_FOR']} by {asked['REMOTE_ADDR']}"
    heard: list[Any] = []
    engine.on("connect", lambda _sid, environ: heard.append(environ["REMOTE_ADDR"]))
    theirs.sendall(request("X-Forwarded-For: 203.0.113.9"))
    theirs.shutdown(socket.SHUT_WR)
    protocol.handle_one_request()
    assert heard == ["203.0.113.9 by 192.168.1.77"]


@pytest.mark.parametrize("came", [request(address="/"), request("Origin: http://elsewhere", without="Origin"), b""])
def test_all_else_is_left_to_who_did_it_before(ends: tuple[Any, socket.socket], came: bytes):
    protocol, theirs = ends
    theirs.sendall(came)
    theirs.shutdown(socket.SHUT_WR)
    protocol.handle_one_request()
    assert protocol.read == [came.partition(b"\n")[0] + came.partition(b"\n")[1]]
    assert not protocol.close_connection
