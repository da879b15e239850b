"""A real server, and a process that reads for it and does not come to an end: everybody else goes on."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.clients import Browser, Client, a_host, a_phone, a_workshop_on
from tests.servers import ServerProcess
from tests.waiting import have_stand_still

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted in /proc")

OURS = 'title = "Ours"\n[[rounds]]\nkind = "vote"\ntitle = "What first?"\n'


@pytest.fixture(params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "server", mode=request.param, database=empty_database).start()
    yield running
    running.stop()


def readers(server: ServerProcess) -> list[int]:
    return [pid for pid in server.workers() if b"reading" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def brought(host: Browser, text: str = OURS) -> int:
    return host.post_json("/agendas", text=text).status_code


def test_phones_go_on_and_the_next_agenda_is_read_while_one_reader_stands_still(server: ServerProcess) -> None:
    host = a_host(server.url, server.token)
    assert readers(server) == []
    assert brought(host) == 201
    (stands,) = readers(server)
    workshop = a_workshop_on(host)
    phone = Client(a_phone(server.url, workshop["code"], name="Ann"), "/phone")
    have_stand_still(stands)
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(brought, host)
        time.sleep(0.3)
        second = pool.submit(brought, a_host(server.url, server.token))
        order: list[str] = []
        first.add_done_callback(lambda _: order.append("first"))
        second.add_done_callback(lambda _: order.append("second"))
        waits = []
        while not (first.done() and second.done()):
            asked = time.perf_counter()
            assert phone.does("sync", since=0)["ok"]
            waits.append(time.perf_counter() - asked)
            time.sleep(0.1)
    assert order == ["second", "first"]
    assert (first.result(), second.result()) == (201, 201)
    assert sorted(waits)[len(waits) // 2] < 0.5
    assert stands not in readers(server)
    phone.close()
