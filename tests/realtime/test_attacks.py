"""A sample of `make attack`: honest phones go on while somebody asks far too much."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.attack.measure import MORE_MB, Spans, tried
from tests.servers import ServerProcess

SPANS = Spans(before=1, during=3, after=1)
P99_MS = 3_000
"""Where nothing holds them back, each of these takes ten seconds and more. `make attack` asks for 150 ms, on a machine
that does nothing else."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path_factory.mktemp("attacked"), database=empty_database).start()
    yield running
    running.stop()


@pytest.mark.parametrize(
    "name",
    [
        "unknown commands of a participant",
        "a stranger's signs of life",
        "40 sockets of one person that ask for everything",
        "300 requests that are never ended",
    ],
)
def test_honest_phones_go_on(server: ServerProcess, name: str):
    outcome = tried(name, server, SPANS)
    assert outcome.during[1] < P99_MS
    assert outcome.after[1] < P99_MS
    assert outcome.more_mb < MORE_MB
    assert outcome.newcomer < 10_000
