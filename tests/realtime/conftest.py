from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.clients import Answer, Browser, Client, a_host, a_phone, a_workshop_on
from tests.servers import ServerProcess


@pytest.fixture(scope="package", params=["eventlet", "threading"])
def server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, empty_database: Path
) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path_factory.mktemp(request.param), mode=request.param, database=empty_database).start()
    yield running
    running.stop()


@pytest.fixture(scope="package")
def host(server: ServerProcess) -> Browser:
    return a_host(server.url, server.token)


class LiveWorkshop:
    """A workshop on a real server with its board's socket; phones come on demand."""

    def __init__(self, host: Browser):
        self.base = host.base
        self.host = host
        made = self.make()
        self.id, self.code = made["workshop"], made["code"]
        self.clients: list[Client] = []
        self.board = self.connect(host, "/board", workshop=self.id)

    def make(self) -> Answer:
        return a_workshop_on(self.host)

    def connect(self, browser: Browser, namespace: str, **auth: str) -> Client:
        client = Client(browser, namespace, **auth)
        self.clients.append(client)
        return client

    def phone(self, **person: str) -> Client:
        return self.connect(a_phone(self.base, self.code, **person), "/phone")

    def round(self, kind: str = "metaphor") -> str:
        rounds = self.board.snapshot()["rounds"].values()
        return next(str(one["id"]) for one in rounds if one["kind"] == kind)

    def opens(self, kind: str = "metaphor") -> str:
        round_id = self.round(kind)
        assert self.board.does("round.open", round=round_id)["ok"]
        return round_id


@pytest.fixture
def live(host: Browser) -> Iterator[LiveWorkshop]:
    workshop = LiveWorkshop(host)
    yield workshop
    for client in workshop.clients:
        client.close()
