"""The oldest Chromium that is promised goes a phone's way through a workshop. `make test-browsers` fetches it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.moments import a_vote_is_ready
from tests.e2e.oldest.old_chromium import FOLDER, OldChromium
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue

pytestmark = pytest.mark.skipif(not (FOLDER / "chromium").exists(), reason="make test-browsers fetches Chromium 80")


@pytest.fixture
def old(tmp_path: Path) -> Iterator[OldChromium]:
    phone = OldChromium(tmp_path)
    yield phone
    phone.closes()


def joins(old: OldChromium, room: Venue, facilitator: Facilitator) -> None:
    old.opens(f"{venue(room.server)}/j/{facilitator.code}")
    old.writes("#name", "Old")
    old.presses("Join")
    old.waits_for("document.querySelector('#main[data-task]')")
    assert "/80.0" in old.tells("navigator.userAgent")


def test_a_phone_goes_through_a_workshop(room: Venue, facilitator: Facilitator, ann: Participant, old: OldChromium):
    joins(old, room, facilitator)
    facilitator.starts()
    old.writes("#field-text", "a bridge")
    low = old.tells("document.querySelector('#field-text').clientHeight")
    old.writes("#field-text", " over a long river" * 8)
    assert old.tells("document.querySelector('#field-text').clientHeight") > low + 40
    old.presses("Send")
    expect(facilitator.card("a bridge")).to_contain_text("Old")

    facilitator.goes_on()
    old.sees("Ann")
    old.presses("We are together")
    old.writes("#field-text", "eat first")
    old.presses("Send")
    expect(facilitator.card("eat first")).to_contain_text("Ann")

    facilitator.ends_the_workshop()
    old.sees("Thank you")
    assert old.errors == []


def test_a_phone_votes_with_buttons_that_one_can_see(room: Venue, old: OldChromium):
    facilitator = room.facilitator()
    facilitator.comes_in()
    facilitator.opens(f"/b/{a_vote_is_ready(room.server)}")
    joins(old, room, facilitator)
    facilitator.press(re.compile("^Next: "))
    old.presses("Put a dot on: Ways")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text(re.compile("^1 of "))
    assert old.tells("document.querySelector('.vote-buttons button').offsetWidth") >= 44
    assert old.errors == []
