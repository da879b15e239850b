from collections.abc import Iterator
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser

from tests.e2e.browsers import chromium
from tests.e2e.people import Facilitator, Participant, Person, Stage
from tests.servers import ServerProcess


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    running = ServerProcess(tmp_path_factory.mktemp("server")).start()
    yield running
    running.stop()


P = TypeVar("P", bound=Person)


class Venue:
    """The room of a workshop: people who come in are shown out at the end."""

    def __init__(self, browser: Browser, server: ServerProcess):
        self.browser, self.server = browser, server
        self.people: list[Person] = []

    def facilitator(self) -> Facilitator:
        return self._welcome(Facilitator(self.browser, self.server))

    def participant(self, **options: Any) -> Participant:
        return self._welcome(Participant(self.browser, self.server, **options))

    def stage(self, link: str) -> Stage:
        return self._welcome(Stage(self.browser, self.server, link))

    def _welcome(self, person: P) -> P:
        self.people.append(person)
        return person


@pytest.fixture
def room(browser: Browser, server: ServerProcess) -> Iterator[Venue]:
    venue = Venue(browser, server)
    yield venue
    for person in venue.people:
        person.leaves()
