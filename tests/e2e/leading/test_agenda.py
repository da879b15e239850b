"""The agenda builder: what a facilitator plans, and what the phones show of it."""

import re

import pytest
from playwright.sync_api import FrameLocator, Locator, expect

from tests.e2e.axe import axe_finds_nothing, axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant


@pytest.fixture
def planner(room: Venue, facilitator: Facilitator) -> Facilitator:
    """The facilitator at the builder of a new workshop."""
    facilitator.opens(f"/b/{facilitator.workshop}/agenda")
    expect(rounds(facilitator)).to_have_count(5)
    return facilitator


def board_of(planner: Facilitator) -> str:
    """The path of the board, as seen from the builder."""
    return "/" + planner.page.url.split("/", 3)[3].removesuffix("/agenda")


def rounds(planner: Facilitator) -> Locator:
    return planner.page.locator(".plan-round .plan-title")


def line(planner: Facilitator, title: str) -> Locator:
    return planner.page.locator(".plan-round").filter(has_text=title).locator(".plan-choose")


def field(planner: Facilitator, label: str) -> Locator:
    return planner.page.get_by_label(label, exact=True)


def fills(planner: Facilitator, label: str, text: str) -> None:
    """Fill a field and leave it."""
    field(planner, label).fill(text)
    field(planner, label).blur()
    expect(planner.page.locator(".plan-saving")).to_have_text("Saved")


def preview(planner: Facilitator) -> FrameLocator:
    return planner.page.frame_locator("#phone")


def adds(planner: Facilitator, kind: str, title: str) -> None:
    planner.press("Add a round")
    planner.page.get_by_role("group", name="What kind of round?").get_by_role("button", name=re.compile(kind)).click()
    expect(field(planner, "Title")).to_be_focused()
    fills(planner, "Title", title)
    expect(rounds(planner).filter(has_text=title)).to_have_count(1)


def test_an_agenda_is_built_kept_and_used_again(planner: Facilitator):
    line(planner, "To close").click()
    adds(planner, "^Vote", "What first?")
    expect(rounds(planner).nth(5)).to_have_text("What first?")
    planner.page.get_by_label("Single cards").check()
    fills(planner, "Dots for each", "5")
    fills(planner, "Question", "What do we try first?")
    expect(preview(planner).get_by_role("heading", name="What do we try first?")).to_be_visible()

    line(planner, "What first?").focus()
    planner.presses_keys("Alt+ArrowUp")
    expect(rounds(planner).nth(4)).to_have_text("What first?")
    expect(line(planner, "What first?")).to_be_focused()
    planner.tabs_to(planner.page.get_by_role("button", name="Earlier: What first?"))
    planner.presses_keys("Enter")
    expect(rounds(planner).nth(3)).to_have_text("What first?")
    expect(planner.page.get_by_role("button", name="Earlier: What first?")).to_be_focused()

    line(planner, "Tip").click()
    planner.press("Skip this round")
    expect(line(planner, "Tip")).to_contain_text("skipped")

    planner.press("Keep as my own agenda")
    planner.page.get_by_label("Title of the agenda").fill("Ours, with a vote")
    planner.page.get_by_role("button", name="Keep", exact=True).click()
    planner.sees("Kept. It stands with the agendas when you make a workshop.")
    axe_finds_nothing_anywhere(planner.page)

    planner.opens("/")
    planner.page.get_by_role("radio", name=re.compile("Ours, with a vote")).check()
    axe_finds_nothing(planner.page)
    planner.makes_a_workshop("Once more")
    planner.opens(f"/b/{planner.workshop}/agenda")
    expect(rounds(planner).nth(3)).to_have_text("What first?")
    line(planner, "What first?").click()
    expect(field(planner, "Dots for each")).to_have_value("5")


def test_the_question_of_an_open_round_changes_on_the_phones_at_once(
    room: Venue, ann: Participant, planner: Facilitator
):
    board = room.facilitator()
    board.comes_in()
    board.opens(board_of(planner))
    board.starts()
    ann.writes(text="a bridge")
    planner.sees("This round is open now. What you change is seen on the phones at once.")
    expect(field(planner, "Kind")).to_be_disabled()
    field(planner, "Question").fill("Which image fits you today?")
    expect(preview(planner).get_by_role("heading", name="Which image fits you today?")).to_be_visible()
    expect(ann.page.get_by_role("heading", name="Which image fits you today?")).to_have_count(0)
    field(planner, "Question").blur()
    expect(ann.page.get_by_role("heading", name="Which image fits you today?")).to_be_visible()
    expect(ann.text()).to_have_value("a bridge")

    planner.page.get_by_text("More settings").click()
    planner.page.get_by_label("Why (with a metaphor)").check()
    fills(planner, "Cards for each, at most", "1")
    expect(preview(planner).get_by_text("optional")).to_have_count(0)
    expect(ann.page.get_by_text("optional")).to_have_count(0)
    ann.press("Send")
    ann.sees_the_error(ann.field("because"), "Please fill this in too: because ...")
    ann.sends(text="a bridge", why="it carries")
    ann.sees("You have given all your cards for this round. You can still change them.")
    expect(ann.page.get_by_role("button", name="Write another card")).to_have_count(0)
    axe_finds_nothing(ann.page)


def test_two_facilitators_plan_together_and_what_one_types_stays(room: Venue, planner: Facilitator):
    other = room.facilitator()
    other.comes_in()
    other.opens(f"{board_of(planner)}/agenda")
    field(other, "Title").fill("Who we are, half typ")
    fills(planner, "Question", "Who are we?")
    expect(field(other, "Question")).to_have_value("Who are we?")
    expect(field(other, "Title")).to_have_value("Who we are, half typ")
    fills(planner, "Time in minutes", "2,5")
    expect(field(other, "Time in minutes")).to_have_value("2.5")
    field(other, "Title").press("Tab")
    expect(rounds(planner).first).to_have_text("Who we are, half typ")


def test_what_cannot_be_is_said_at_its_field(planner: Facilitator):
    field(planner, "Title").fill(" ")
    field(planner, "Title").blur()
    planner.sees_the_error(field(planner, "Title"), "Please write something first.")
    field(planner, "Time in minutes").fill("a while")
    field(planner, "Time in minutes").blur()
    planner.sees_the_error(field(planner, "Time in minutes"), "Fill in a number.")
    planner.sees("Not saved. What you typed still stands here.")
    axe_finds_nothing(planner.page)


def test_the_workshop_is_told_about_on_the_same_page(planner: Facilitator):
    planner.press("About this workshop")
    fills(planner, "Programme", "9.00 | Start\n- coffee\nLunch")
    fills(planner, "Scribe", "Eve")
    axe_finds_nothing_anywhere(planner.page)
    planner.reloads()
    planner.press("About this workshop")
    expect(field(planner, "Programme")).to_have_value("9.00 | Start\n- coffee\nLunch")
    expect(field(planner, "Scribe")).to_have_value("Eve")


def test_a_round_is_carried_elsewhere_and_one_is_removed(planner: Facilitator):
    planner.page.locator(".plan-round").nth(4).drag_to(
        planner.page.locator(".plan-round").nth(0), target_position={"x": 30, "y": 4}
    )
    expect(rounds(planner).first).to_have_text("To close")
    line(planner, "Tip").click()
    planner.press("Remove this round")
    planner.press("Remove")
    planner.sees("Removed: Tip")
    expect(rounds(planner)).to_have_count(4)


def test_a_round_is_copied_and_its_phone_shows_how_people_find_each_other(planner: Facilitator):
    line(planner, "Exchange").click()
    planner.page.get_by_label("People choose each other").check()
    expect(preview(planner).get_by_role("heading", name="Find a neighbour")).to_be_visible()
    planner.press("2. Writing together")
    expect(preview(planner).locator("form.composer")).to_be_visible()
    axe_finds_nothing_anywhere(planner.page)
    planner.press("Copy this round")
    expect(rounds(planner)).to_have_count(6)
    expect(field(planner, "Title")).to_be_focused()
    fills(planner, "Title", "Once more in twos")
    expect(rounds(planner).nth(2)).to_have_text("Once more in twos")
    expect(planner.page.get_by_label("People choose each other")).to_be_checked()
