"""What a tired person meets: everything fits its place, small print stays small, and what is new is in sight."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.board.test_board import grouping
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import Person

__all__ = ["grouping"]

LONG = "A meeting between a neighbourhood health centre and a federation of associations, where volunteers welcome " * 3

WORDS_UNDER_A_BUTTON = """card => {
    const icons = [...card.querySelectorAll(".spotlight-button .icon, .idea-menu .icon")];
    const buttons = icons.map((icon) => icon.getBoundingClientRect());
    const walker = document.createTreeWalker(card.querySelector(".idea-body"), NodeFilter.SHOW_TEXT);
    const lines = [];
    while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        lines.push(...range.getClientRects());
    }
    const beside = (line, box) => line.right <= box.left + 1 || line.left >= box.right - 1;
    const apart = (line, box) => line.bottom <= box.top + 1 || line.top >= box.bottom - 1;
    return lines.filter((line) => buttons.some((box) => !beside(line, box) && !apart(line, box))).length;
}"""


def sticks_out(part: Locator) -> int:
    """By how many pixels what stands in it is wider."""
    wider: int = part.evaluate("part => part.scrollWidth - part.clientWidth")
    return wider


def size(part: Locator) -> float:
    found: float = part.first.evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
    return found


def test_a_remote_control_before_the_start_is_as_wide_as_the_phone(room: Venue):
    facilitator = room.facilitator()
    facilitator.leads_a_new_workshop("How do volunteers and organisations find each other in the neighbourhood?")
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    assert sticks_out(remote.page.locator("html")) == 0
    box = remote.strong().bounding_box()
    assert box
    assert box["x"] + box["width"] <= 360


def in_dutch(room: Venue, facilitator: Facilitator, device: dict[str, Any]) -> Person:
    """The same board, on a device that speaks Dutch."""
    person = Person(room.browser, room.server, device, language="nl-BE")
    person.takes_the_rights_of(facilitator.outside())
    person.opens(f"/b/{facilitator.workshop}")
    return room.welcomes(person)


def test_all_that_a_running_timer_offers_is_in_its_panel(room: Venue, facilitator: Facilitator):
    facilitator.starts()
    facilitator.presses_keys("t")
    board = in_dutch(room, facilitator, {"viewport": {"width": 1366, "height": 768}})
    board.page.locator("[data-panel-holder=timer] [data-panel-button]").click()
    expect(board.page.get_by_role("button", name="Stoppen")).to_be_visible()
    assert sticks_out(board.page.locator(".panel")) <= 0


def test_a_note_about_a_long_card_stays_in_the_panel(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text=LONG)
    facilitator.chooses(facilitator.cards().first, "Write a note")
    facilitator.page.get_by_label("What was said?").fill("They mean it")
    facilitator.press("Add")
    facilitator.press(re.compile("^Notes"))
    expect(facilitator.page.locator(".note-of")).to_be_visible()
    assert sticks_out(facilitator.page.locator(".notes")) <= 0


def test_small_print_is_never_larger_than_the_words_that_it_belongs_to(grouping: Facilitator):
    for _ in range(3):
        grouping.presses_keys("Shift+Z")
    page = grouping.page
    page.wait_for_function("parseFloat(getComputedStyle(document.documentElement).fontSize) < 12")
    assert size(page.locator(".idea-foot")) < size(page.locator(".idea-text"))
    assert size(page.locator(".bar-title")) < size(page.locator(".idea-text"))


def test_the_lamp_and_the_menu_lie_on_no_word(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(
        text="a boat", why="I am no captain but I row along with all the others to every single town hall there is"
    )
    card = facilitator.cards().first
    card.hover()
    covered = card.evaluate(WORDS_UNDER_A_BUTTON)
    assert covered == 0


@pytest.mark.parametrize("width", [820, 1024])
def test_on_a_tablet_a_note_has_room(room: Venue, facilitator: Facilitator, width: int):
    board = in_dutch(room, facilitator, {"viewport": {"width": width, "height": 1180}, "has_touch": True})
    field = board.page.get_by_label("Wat werd er gezegd?").bounding_box()
    assert field
    assert field["width"] > 300
    assert sticks_out(board.page.locator("html")) <= 0
