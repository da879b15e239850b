"""A server that may open few files, and people who hold on to all they can get."""

import contextlib
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests
import websocket

from tests.clients import Browser, a_host
from tests.realtime.conftest import LiveWorkshop
from tests.servers import ServerProcess
from tests.waiting import wait_until

FILES = 100
MANY = 120
SOON_S = 20
"""Sooner than who does not answer pings is hung up on."""
LATER_S = 30


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path_factory.mktemp("door"), files=FILES, database=empty_database).start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def host(server: ServerProcess) -> Browser:
    return a_host(server.url, server.token)


def files_of(server: ServerProcess) -> int:
    """Open ones of the process that has the most."""
    counts = []
    for pid in server.processes():
        with contextlib.suppress(OSError):
            counts.append(len(list(Path(f"/proc/{pid}/fd").iterdir())))
    return max(counts)


def opened(server: ServerProcess, begun: bytes = b"") -> socket.socket:
    line = socket.create_connection(("127.0.0.1", server.port), timeout=5)
    if begun:
        with contextlib.suppress(OSError):
            line.sendall(begun)
    return line


def a_stranger(live: LiveWorkshop) -> websocket.WebSocket | None:
    line = websocket.WebSocket()
    line.settimeout(5)
    try:
        line.connect(live.base.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket")  # type: ignore[no-untyped-call]
        line.recv()
    except (OSError, websocket.WebSocketException):
        return None
    return line


def is_hung_up(line: socket.socket) -> bool:
    line.settimeout(0)
    try:
        while line.recv(4096):
            pass
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True


def test_half_open_requests_keep_nobody_out_and_nothing_of_them_stays(server: ServerProcess, live: LiveWorkshop):
    phone, round_id = live.phone(), live.opens()
    at_rest = files_of(server)
    lines = [opened(server, b"GET / HTTP/1.1\r\nHost: 127") for _ in range(300)]
    try:
        assert phone.does("card.submit", round=round_id, kind="metaphor", text="A harbour")["ok"]
        newcomer = live.phone()
        assert newcomer.does("card.submit", round=round_id, kind="metaphor", text="A market")["ok"]
        assert files_of(server) < FILES
        wait_until(lambda: all(map(is_hung_up, lines)), seconds=LATER_S)
    finally:
        for line in lines:
            line.close()
    newcomer.close()
    wait_until(lambda: files_of(server) <= at_rest + 1, seconds=20)
    assert phone.does("card.submit", round=round_id, kind="metaphor", text="A lighthouse")["ok"]


def test_strangers_on_websockets_make_room(server: ServerProcess, live: LiveWorkshop):
    phone, round_id = live.phone(), live.opens()
    at_rest = files_of(server)
    strangers = [a_stranger(live) for _ in range(MANY)]
    newcomer = live.phone()
    assert newcomer.does("card.submit", round=round_id, kind="metaphor", text="A market")["ok"]
    assert phone.does("card.submit", round=round_id, kind="metaphor", text="A harbour")["ok"]
    lines = [one.sock for one in strangers if one is not None and one.sock is not None]
    wait_until(lambda: all(map(is_hung_up, lines)), seconds=SOON_S)
    newcomer.close()
    wait_until(lambda: files_of(server) <= at_rest + 1, seconds=20)


def test_asking_in_vain_does_not_buy_time(server: ServerProcess, live: LiveWorkshop):
    patient = a_stranger(live)
    assert patient is not None
    assert patient.sock is not None
    end = time.monotonic() + SOON_S
    with contextlib.suppress(OSError, websocket.WebSocketException):
        for _ in range(4):
            patient.send('40/phone,{"token":"nobody has this one"}')
            time.sleep(3)
    wait_until(lambda: patient.sock is None or is_hung_up(patient.sock), seconds=end - time.monotonic())


def test_who_is_refused_again_and_again_is_hung_up_on(server: ServerProcess, live: LiveWorkshop):
    stranger = a_stranger(live)
    assert stranger is not None
    assert stranger.sock is not None
    with contextlib.suppress(OSError, websocket.WebSocketException):
        for _ in range(50):
            stranger.send('40/phone,{"token":"nobody has this one"}')
    wait_until(lambda: stranger.sock is None or is_hung_up(stranger.sock), seconds=5)


def test_a_session_has_one_poll_at_a_time(server: ServerProcess, live: LiveWorkshop):
    address = f"{server.url}/socket.io/?EIO=4&transport=polling"
    sid = requests.get(address, timeout=5).text.partition('"sid":"')[2].partition('"')[0]
    with ThreadPoolExecutor(2) as pool:
        polls = [pool.submit(requests.get, f"{address}&sid={sid}", timeout=15) for _ in range(2)]
        answers = [poll.result().status_code for poll in polls]
    assert 400 in answers


def test_polls_that_break_the_rules_are_answered_and_let_go(server: ServerProcess, live: LiveWorkshop):
    phone, round_id = live.phone(), live.opens()
    at_rest = files_of(server)
    address = f"{server.url}/socket.io/?EIO=4&transport=polling"
    for wrong in ["9", "x", "4" * 70_000, "42/phone", "\x1e".join(["3"] * 40)] * 10:
        sid = requests.get(address, timeout=5).text.partition('"sid":"')[2].partition('"')[0]
        answer = requests.post(f"{address}&sid={sid}", data=wrong, timeout=5)
        assert answer.status_code in (200, 400)
    assert phone.does("card.submit", round=round_id, kind="metaphor", text="A harbour")["ok"]
    wait_until(lambda: files_of(server) <= at_rest + 1, seconds=20)
    assert "Traceback" not in server.log()
