"""A real server and the process that renders for it."""

import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import requests

from tests.clients import Browser, a_host, a_workshop_on
from tests.servers import ServerProcess

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted in /proc")


@pytest.fixture(params=["eventlet", "threading"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "server", mode=request.param).start()
    yield running
    running.stop()


@pytest.fixture
def host(server: ServerProcess) -> Browser:
    return a_host(server.url, server.token)


@pytest.fixture
def report(server: ServerProcess, host: Browser) -> str:
    return f"{server.url}/r/{a_workshop_on(host)['workshop']}"


def workers(server: ServerProcess) -> list[int]:
    """The processes that render for the server."""
    return [pid for pid in server.processes() if b"facilitate.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def wait_until_gone(pids: list[int]) -> None:
    end = time.monotonic() + 10
    while any(Path(f"/proc/{pid}/fd").exists() for pid in pids) and time.monotonic() < end:
        time.sleep(0.05)
    assert not [pid for pid in pids if Path(f"/proc/{pid}/fd").exists()]


def test_one_process_is_there_before_anybody_asks(server: ServerProcess) -> None:
    assert len(workers(server)) == 1


def test_files_are_made_and_others_are_served_meanwhile(host: Browser, report: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        files = [pool.submit(host.http.get, f"{report}.{name}", timeout=60) for name in ("docx", "xlsx", "zip")]
        waits = []
        while not all(file.done() for file in files):
            begun = time.perf_counter()
            assert requests.get(f"{report.split('/r/')[0]}/health/live", timeout=5).ok
            waits.append(time.perf_counter() - begun)
    assert [file.result().status_code for file in files] == [200, 200, 200]
    assert sorted(waits)[len(waits) // 2] < 0.2


def test_a_worker_that_was_killed_is_replaced(server: ServerProcess, host: Browser, report: str) -> None:
    (first,) = workers(server)
    os.kill(first, signal.SIGKILL)
    assert host.http.get(f"{report}.docx", timeout=60).status_code == 200
    assert workers(server) != [first]
    assert len(workers(server)) == 1


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_its_server(
    server: ServerProcess, host: Browser, report: str, ending: signal.Signals
) -> None:
    assert host.http.get(f"{report}.zip", timeout=60).status_code == 200
    started = workers(server)
    assert len(started) == 2
    assert server.process is not None
    server.process.send_signal(ending)
    server.process.wait(timeout=20)
    wait_until_gone(started)
