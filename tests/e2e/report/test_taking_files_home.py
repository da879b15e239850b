"""Files of the report, from a click to the file on the facilitator's own disk."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.browsers import LAPTOP, a_context
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator
from tests.e2e.person import venue


@pytest.fixture
def reading(room: Venue, facilitator: Facilitator) -> Facilitator:
    """The facilitator before the report of a workshop with a card."""
    facilitator.starts()
    ann = room.phone(facilitator, "Ann")
    ann.sends(text="a bridge")
    facilitator.opens(f"/r/{facilitator.workshop}")
    expect(facilitator.page.get_by_text("a bridge").first).to_be_visible()
    return facilitator


def test_a_file_is_saved_under_its_name(reading: Facilitator, tmp_path: Path):
    with reading.page.expect_download() as download:
        reading.page.get_by_role("link", name="Word").click()
    assert download.value.suggested_filename.endswith(".docx")
    download.value.save_as(tmp_path / "report.docx")
    assert (tmp_path / "report.docx").read_bytes().startswith(b"PK")


def test_a_file_that_takes_a_while_shows_how_far_it_is(reading: Facilitator):
    held: list[Route] = []
    step = json.dumps({"done": 3, "total": 8, "name": "report.docx"})
    reading.page.route("**/making/*", lambda route: route.fulfill(body=step, content_type="application/json"))
    reading.page.route("**/*.docx?task=*", lambda route: held.append(route))
    reading.page.get_by_role("link", name="Word").click()
    bar = reading.page.get_by_role("progressbar", name="Word")
    expect(bar).to_be_visible()
    assert (bar.get_attribute("value"), bar.get_attribute("max")) == ("3", "8")
    axe_finds_nothing(reading.page)
    with reading.page.expect_download():
        held[0].continue_()
    expect(bar).to_be_hidden()


def test_a_file_that_cannot_be_made_says_why(reading: Facilitator):
    refusal = json.dumps({"ok": False, "error": {"code": "internal", "message": "This could not be made."}})
    reading.page.route(
        "**/*.docx?task=*", lambda route: route.fulfill(status=500, body=refusal, content_type="application/json")
    )
    reading.page.get_by_role("link", name="Word").click()
    expect(reading.page.get_by_role("alert")).to_contain_text("This could not be made.")


def test_without_a_script_a_link_is_a_link(room: Venue, reading: Facilitator):
    state = reading.page.context.storage_state()
    context = a_context(room.browser, LAPTOP, language="en-GB", java_script_enabled=False, storage_state=state)
    page = context.new_page()
    page.goto(f"{venue(room.server)}/r/{reading.workshop}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Word").click()
    assert download.value.suggested_filename.endswith(".docx")
    context.close()
