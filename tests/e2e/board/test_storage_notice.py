"""When the server cannot save, who leads sees a calm sentence with what to do; it goes by itself when that is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.servers import ServerProcess


@pytest.fixture
def own_server(tmp_path: Path, empty_database: Path) -> Iterator[ServerProcess]:
    """With its log outside the folder that goes away."""
    running = ServerProcess(tmp_path / "data", log_file=tmp_path / "server.log", database=empty_database).start()
    yield running
    running.stop()


def test_who_leads_reads_what_is_wrong_and_the_card_arrives_when_it_is_over(
    own_server: ServerProcess, room: Venue, facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    stage = room.stage(facilitator.gives_a_link("The stage on another computer"))
    data = own_server.data_dir
    data.rename(data.with_name("away"))
    data.write_text("in the way")
    for person in (facilitator, remote):
        expect(person.page.locator(".storage-notice")).to_contain_text("nothing is lost")
    facilitator.page.reload()
    facilitator.sees("Somebody moved or replaced the server's database file.")
    axe_finds_nothing_anywhere(facilitator.page)
    axe_finds_nothing_anywhere(remote.page)
    ann.writes(text="a lighthouse")
    ann.press("Send")
    for page in (ann.page, stage.page):
        expect(page.locator(".storage-notice")).to_have_count(0)

    data.unlink()
    expect(facilitator.card("a lighthouse")).to_have_count(1)
    for person in (facilitator, remote):
        expect(person.page.locator(".storage-notice")).to_have_count(0, timeout=30_000)
