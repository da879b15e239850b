"""A real server and the process that renders for it."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from tests.clients import Browser, a_host, a_workshop_on
from tests.servers import ServerProcess
from tests.waiting import wait_until

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted in /proc")


@contextmanager
def started(folder: Path, mode: str, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(folder, mode=mode, database=empty_database).start()
    yield running
    running.stop()


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, empty_database: Path
) -> Iterator[ServerProcess]:
    with started(tmp_path_factory.mktemp("rendering"), request.param, empty_database) as running:
        assert len(running.workers()) == 1, "one is there before anybody asks"
        yield running


@pytest.fixture(scope="module")
def host(server: ServerProcess) -> Browser:
    return a_host(server.url, server.token)


@pytest.fixture(scope="module")
def report(server: ServerProcess, host: Browser) -> str:
    return f"{server.url}/r/{a_workshop_on(host)['workshop']}"


def wait_until_gone(pids: list[int]) -> None:
    wait_until(lambda: not [pid for pid in pids if Path(f"/proc/{pid}/fd").exists()])


def test_files_are_made_and_others_are_served_meanwhile(host: Browser, report: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        files = [pool.submit(host.http.get, f"{report}.{name}", timeout=60) for name in ("docx", "xlsx", "zip")]
        waits = []
        while not all(file.done() for file in files):
            begun = time.perf_counter()
            assert requests.get(f"{report.split('/r/')[0]}/health/live", timeout=5).ok
            waits.append(time.perf_counter() - begun)
    assert [file.result().status_code for file in files] == [200, 200, 200]
    assert sorted(waits)[len(waits) // 2] < 0.5


def test_a_worker_that_was_killed_is_replaced(server: ServerProcess, host: Browser, report: str) -> None:
    before = set(server.workers())
    for worker in before:
        os.kill(worker, signal.SIGKILL)
    assert host.http.get(f"{report}.docx", timeout=60).status_code == 200
    assert not before & set(server.workers())
    assert len(server.workers()) == 1


@pytest.mark.server
@pytest.mark.parametrize(
    ("mode", "ending"),
    [
        ("eventlet", signal.SIGTERM),
        ("eventlet", signal.SIGINT),
        ("eventlet", signal.SIGKILL),
        ("threading", signal.SIGTERM),
    ],
)
def test_no_worker_outlives_its_server(tmp_path: Path, empty_database: Path, mode: str, ending: signal.Signals) -> None:
    with started(tmp_path / "server", mode, empty_database) as server:
        host = a_host(server.url, server.token)
        report = f"{server.url}/r/{a_workshop_on(host)['workshop']}"
        assert host.http.get(f"{report}.zip", timeout=60).status_code == 200
        wait_until(lambda: len(server.workers()) == 2, "a second one begins while the first one works")
        there = server.workers()
        assert server.process is not None
        server.process.send_signal(ending)
        server.process.wait(timeout=20)
        wait_until_gone(there)
