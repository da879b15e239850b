from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers import ServerProcess
from tests.supervision.disks import Disk
from tests.supervision.full_room import FullRoom


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path / "disk")
    yield disk
    disk.close()


@pytest.fixture
def server(request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    """On a disk of its own, where the test asks for one."""
    on_disk = "disk" in request.fixturenames and request.getfixturevalue("disk").folder
    running = ServerProcess((on_disk or tmp_path) / "data", log_file=tmp_path / "server.log", database=empty_database)
    yield running.start()
    running.stop()


@pytest.fixture
def room(server: ServerProcess) -> Iterator[FullRoom]:
    full = FullRoom(server)
    yield full
    full.leaves()
