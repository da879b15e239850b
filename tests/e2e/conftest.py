from collections.abc import Generator, Iterator
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser

from tests.e2e.browsers import chromium
from tests.e2e.people import Facilitator, Participant, Person, Stage
from tests.servers import ROOT, ServerProcess


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
FAILED = pytest.StashKey[bool]()
RESULTS = ROOT / "test-results"


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture
def room(browser: Browser, server: ServerProcess, request: pytest.FixtureRequest) -> Iterator[Venue]:
    """When the test fails, what everybody saw is kept as pictures in test-results/."""
    venue = Venue(browser, server)
    yield venue
    if request.node.stash.get(FAILED, False):
        for number, person in enumerate(venue.people):
            person.page.screenshot(path=RESULTS / f"{request.node.name}-{number}-{type(person).__name__}.png")
    for person in venue.people:
        person.leaves()
