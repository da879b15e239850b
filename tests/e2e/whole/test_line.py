"""Networks on which websockets hang, fall silent or are cut: every page goes on by polling, soon."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue
from tests.proxy import Line

AT_ONCE_MS = 5_000
AFTER_A_GOOD_START_MS = 10_000


@pytest.fixture
def board(room: Venue, facilitator: Facilitator, line: Line) -> Facilitator:
    """A second board, over the line."""
    board = room.facilitator()
    board.page.goto(f"{venue(room.server, line.port)}{facilitator.gives_a_link('A second facilitator')}")
    return board


@pytest.fixture
def cho(room: Venue, facilitator: Facilitator, line: Line) -> Participant:
    """With a phone on the same line."""
    return room.phone(facilitator, "Cho", line.port)


@pytest.fixture
def swallowing(line: Line) -> Line:
    """From the first moment on; to be asked for before who comes in."""
    line.swallow_websockets()
    return line


def test_where_websockets_are_swallowed_a_phone_goes_on_and_its_card_is_on_the_board(
    swallowing: Line, facilitator: Facilitator, board: Facilitator, cho: Participant
):
    facilitator.starts()
    expect(cho.text()).to_be_visible(timeout=AT_ONCE_MS)
    cho.writes(text="a bridge")
    cho.press("Send")
    expect(board.card("a bridge")).to_have_count(1, timeout=AT_ONCE_MS)
    cho.has_on_the_board("a bridge")
    cho.press("Write another card")
    cho.writes(text="a boat")
    cho.press("Send")
    expect(board.card("a boat")).to_have_count(1, timeout=AT_ONCE_MS)


@pytest.mark.parametrize("way", ["swallowed", "cut"])
def test_a_card_gets_through_when_websockets_break_after_a_good_start(
    line: Line, facilitator: Facilitator, board: Facilitator, cho: Participant, way: str
):
    facilitator.starts()
    cho.writes(text="a bridge")
    cho.press("Send")
    expect(board.card("a bridge")).to_have_count(1)
    cho.press("Write another card")
    line.swallow_websockets()
    if way == "cut":
        line.cut_websockets()
    cho.writes(text="a boat")
    cho.press("Send")
    expect(board.card("a boat")).to_have_count(1, timeout=AFTER_A_GOOD_START_MS)
    expect(facilitator.card("a boat")).to_have_count(1)


def test_every_screen_comes_to_life_where_websockets_are_swallowed(
    swallowing: Line, room: Venue, facilitator: Facilitator
):
    facilitator.starts()
    question = facilitator.page.locator(".round-prompt").inner_text()
    here = venue(room.server, swallowing.port)
    second = room.facilitator()
    second.page.goto(here + facilitator.gives_a_link("A second facilitator"))
    expect(second.page.locator(".round-prompt")).to_have_text(question, timeout=AT_ONCE_MS)
    second.page.goto(f"{here}/b/{facilitator.workshop}/agenda")
    expect(second.page.get_by_role("button", name="Add a round").first).to_be_visible(timeout=AT_ONCE_MS)
    second.page.goto(f"{here}/r/{facilitator.workshop}")
    expect(second.page.locator("#report-desk h1").first).to_be_visible(timeout=AT_ONCE_MS)
    stage = room.visitor()
    stage.page.goto(here + facilitator.gives_a_link("The stage on another computer"))
    expect(stage.page.get_by_text(question)).to_be_visible(timeout=AT_ONCE_MS)
