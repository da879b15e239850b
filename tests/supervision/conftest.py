from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import ServerProcess
from tests.supervision.full_room import FullRoom


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path / "data")
    running.log_file = tmp_path / "server.log"
    yield running.start()
    running.stop()


@pytest.fixture
def room(server: ServerProcess) -> Iterator[FullRoom]:
    full = FullRoom(server)
    yield full
    full.leaves()
