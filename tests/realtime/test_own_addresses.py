"""Sockets under other names, from other pages and behind a proxy: however they come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import websocket

from facilitate.replay.site import Site
from facilitate.replay.tally import Tally
from tests.servers import VENUE, ServerProcess

pytestmark = pytest.mark.server

ASKED = "/socket.io/?EIO=4&transport="
ELSEWHERE = "elsewhere.example"
UNUSUAL = ["Sec-WebSocket-Protocol: own", "Sec-WebSocket-Protocol: other"]
"""With these a request for a websocket is not read at once but goes the long way."""


def opens(server: ServerProcess, host: str, origin: str | None, more: list[str]) -> int:
    """Ask for a websocket -> the status of the answer."""
    line = websocket.WebSocket()
    address = server.url.replace("http", "ws") + ASKED + "websocket"
    options = {"origin": origin} if origin else {"suppress_origin": True}
    try:
        line.connect(address, host=host, header=more, timeout=10, **options)  # type: ignore[no-untyped-call]
    except websocket.WebSocketBadStatusException as refused:
        return refused.status_code
    assert str(line.recv()).startswith("0{")
    line.close()
    return 101


def polls(server: ServerProcess, host: str, origin: str | None) -> int:
    headers = {"Host": host} | ({"Origin": origin} if origin else {})
    return requests.get(server.url + ASKED + "polling", headers=headers, timeout=10).status_code


@pytest.mark.parametrize("more", [[], UNUSUAL])
def test_a_socket_under_another_name_is_misdirected(server: ServerProcess, more: list[str]):
    for host in (ELSEWHERE, f"{ELSEWHERE}:{server.port}", "localhost:8000:8000", "203.0.113.9"):
        for origin in (None, f"http://{host}"):
            assert opens(server, host, origin, more) == 421
            assert polls(server, host, origin) == 421


@pytest.mark.parametrize("more", [[], UNUSUAL])
def test_a_socket_under_our_name_and_address_is_let_in(server: ServerProcess, more: list[str]):
    for host in (f"{VENUE}:{server.port}", f"127.0.0.1:{server.port}", f"localhost:{server.port}"):
        for origin in (None, f"http://{host}"):
            assert opens(server, host, origin, more) == 101
            assert polls(server, host, origin) == 200
        assert opens(server, host, f"http://{ELSEWHERE}", more) == 400
        assert opens(server, host, "null", more) == 400


def test_forwarded_words_make_no_page_ours(server: ServerProcess):
    forwarded = [f"X-Forwarded-Host: {ELSEWHERE}", "X-Forwarded-Proto: http", f"Forwarded: host={ELSEWHERE}"]
    assert opens(server, f"{VENUE}:{server.port}", f"http://{ELSEWHERE}", forwarded) == 400


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def public(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, empty_database: Path
) -> Iterator[ServerProcess]:
    """Behind something that ends TLS for it."""
    folder: Path = tmp_path_factory.mktemp(f"public-{request.param}")
    environment = {"PUBLIC_URL": "https://workshop.example"}
    running = ServerProcess(folder, mode=request.param, environment=environment, database=empty_database).start()
    yield running
    running.stop()


@pytest.mark.parametrize("more", [[], UNUSUAL, ["X-Forwarded-Proto: http"]])
def test_behind_tls_sockets_work_whatever_the_proxy_tells(public: ServerProcess, more: list[str]):
    for host in ("workshop.example", f"127.0.0.1:{public.port}"):
        assert opens(public, host, "https://workshop.example", more) == 101
        assert opens(public, host, "http://workshop.example", more) == 400
        assert opens(public, host, f"https://{ELSEWHERE}", more) == 400
        assert polls(public, host, "https://workshop.example") == 200


def test_a_page_is_served_beside_those_who_are_misdirected(server: ServerProcess):
    """Also on one connection, one after the other."""
    with requests.Session() as session:
        for _ in range(3):
            assert session.get(server.url, headers={"Host": ELSEWHERE}, timeout=10).status_code == 421
            assert session.get(server.url, timeout=10).status_code == 200


def test_a_replay_comes_in_directly_though_cookies_are_for_https(public: ServerProcess):
    site = Site(public.url, 5, Tally())
    site.post_form("/enter", "/", {"token": public.token, "next": "/"})
    assert site.has_cookie("host")
    assert 'action="/workshops"' in site.fetch("/").text
