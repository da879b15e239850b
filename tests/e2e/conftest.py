from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browsers import chromium
from tests.e2e.people import Facilitator, Participant, Remote, Stage, Visitor
from tests.e2e.person import Person, venue
from tests.proxy import Line
from tests.servers import ROOT, ServerProcess

expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[ServerProcess]:
    """One server for the many workshops of tests that leave it alone."""
    running = ServerProcess(tmp_path_factory.mktemp("server"), database=empty_database).start()
    yield running
    assert running.process
    ended = running.process.poll()
    running.stop()
    assert ended is None, f"the server ended by itself with {ended}: {running.log()[-2000:]}"


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[ServerProcess]:
    """A server of the test's own, to kill or to look at from its first moment. The test's room is there."""
    running = ServerProcess(tmp_path_factory.mktemp("own-server"), database=empty_database).start()
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
        return self.welcomes(Facilitator(self.browser, self.server))

    def participant(self, **options: Any) -> Participant:
        return self.welcomes(Participant(self.browser, self.server, **options))

    def phone(self, facilitator: Facilitator, name: str, port: int | None = None) -> Participant:
        """Somebody who has joined the facilitator's workshop, over a line of their own if a port is given."""
        participant = self.participant()
        participant.joins(f"{venue(self.server, port)}/j/{facilitator.code}", name=name)
        return participant

    def stage(self, link: str) -> Stage:
        return self.welcomes(Stage(self.browser, self.server, link))

    def remote(self, link: str, port: int | None = None) -> Remote:
        return self.welcomes(Remote(self.browser, self.server, link, port))

    def visitor(self) -> Visitor:
        return self.welcomes(Visitor(self.browser, self.server))

    def welcomes(self, person: P) -> P:
        self.people.append(person)
        return person


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture
def room(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Venue]:
    """When the test fails, what everybody saw and what the server said is kept in test-results/."""
    server = request.getfixturevalue("own_server" if "own_server" in request.fixturenames else "server")
    venue = Venue(browser, server)
    yield venue
    if request.node.stash.get(FAILED, False):
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{request.node.name}.log").write_text(server.log())
        pages = [(type(person).__name__, page) for person in venue.people for page in person.context.pages]
        for number, (who, page) in enumerate(pages):
            page.screenshot(path=RESULTS / f"{request.node.name}-{number}-{who}.png")
    for person in venue.people:
        person.leaves()
    assert not [error for person in venue.people for error in person.errors]


@pytest.fixture
def line(room: Venue) -> Iterator[Line]:
    """A line to the room's server that can be cut."""
    line = Line(room.server.port)
    yield line
    line.close()


@pytest.fixture
def facilitator(room: Venue) -> Facilitator:
    """With a workshop that has not begun."""
    facilitator = room.facilitator()
    facilitator.leads_a_new_workshop("Cooking together")
    return facilitator


@pytest.fixture
def stage(room: Venue, facilitator: Facilitator) -> Stage:
    """The stage on another computer."""
    stage = room.stage(facilitator.gives_a_link("The stage on another computer"))
    expect(stage.page.locator("h1")).to_be_visible()
    return stage


@pytest.fixture
def ann(room: Venue, facilitator: Facilitator) -> Participant:
    return room.phone(facilitator, "Ann")


@pytest.fixture
def bob(room: Venue, facilitator: Facilitator) -> Participant:
    return room.phone(facilitator, "Bob")
