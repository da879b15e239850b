"""The running order: its times, what who leads notes for themself, and the page on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import axe_finds_nothing, axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Remote, Stage

SECRET = "say: welcome, and hand out the red paper"
LATE = re.compile(r"2[01] minutes late")


@pytest.fixture
def planner(room: Venue, facilitator: Facilitator) -> Facilitator:
    """At the builder of a new workshop."""
    facilitator.opens(f"/b/{facilitator.workshop}/agenda")
    expect(facilitator.page.locator(".plan-round")).to_have_count(5)
    return facilitator


def fills(planner: Facilitator, label: str, text: str) -> None:
    field = planner.page.get_by_label(label, exact=True)
    field.fill(text)
    field.blur()
    expect(planner.page.locator(".plan-saving")).to_have_text("Saved")


def a_time_ago(page: Page, minutes: int) -> str:
    """By the clock of the browser, as HH:MM."""
    ago = "m => new Date(Date.now() - m * 60000).toTimeString().slice(0, 5)"
    return str(page.evaluate(ago, minutes))


def plans(planner: Facilitator, minutes_ago: int) -> None:
    """It was to begin so long ago, and its first round has private notes."""
    planner.page.get_by_role("button", name="About this workshop").click()
    fills(planner, "Begins at", a_time_ago(planner.page, minutes_ago))
    planner.page.locator(".plan-choose").first.click()
    fills(planner, "Private notes", SECRET)


def goes_to_the_board(planner: Facilitator) -> None:
    planner.page.get_by_role("link", name="To the board").click()
    expect(planner.page.locator(".bar-title")).to_be_visible()


def pace(person: Facilitator | Remote) -> Locator:
    return person.page.get_by_role("group", name="The time")


def test_each_round_has_its_time_once_the_workshop_has_one(planner: Facilitator):
    expect(planner.page.locator(".plan-time")).to_have_count(0)
    planner.page.get_by_role("button", name="About this workshop").click()
    fills(planner, "Begins at", "09:00")
    expect(planner.page.locator(".plan-time")).to_have_text(["9:00", "9:15", "9:35", "9:55", "10:05"])
    expect(planner.page.locator(".plan-total")).to_have_text("Together: 1 h 15 min · 9:00 – 10:15")
    planner.page.locator(".plan-choose").nth(1).click()
    fills(planner, "Time in minutes", "25")
    expect(planner.page.locator(".plan-time").nth(2)).to_have_text("9:40")
    axe_finds_nothing_anywhere(planner.page)


def test_a_late_workshop_says_so_and_a_press_makes_what_follows_shorter(planner: Facilitator):
    plans(planner, minutes_ago=20)
    goes_to_the_board(planner)
    planner.starts()
    planner.opens_the_panel("rounds")
    expect(pace(planner)).to_contain_text(LATE)
    facts = [("open now", 15), ("not yet", 20), ("not yet", 20), ("not yet", 10), ("not yet", 10)]
    expected = [re.compile(rf"^\d+:\d\d · {state} · {minutes} min$") for state, minutes in facts]
    expect(planner.page.locator(".round-state")).to_have_text(expected)
    planner.press(re.compile("^Shorten rounds 2, 3, 4 and 5: end at "))
    expect(pace(planner)).to_contain_text("On time: ends at")
    expect(pace(planner)).to_contain_text("Shortened: rounds 2, 3, 4 and 5.")
    expect(planner.page.locator(".round-state").nth(1)).not_to_contain_text("20 min")
    axe_finds_nothing(planner.page)
    planner.press("Undo", within=pace(planner))
    expect(pace(planner)).to_contain_text(LATE)
    expect(planner.page.locator(".round-state").nth(1)).to_contain_text("20 min")


def test_it_is_the_same_on_the_remote_and_in_the_builder_and_ctrl_z_takes_it_back(
    room: Venue, planner: Facilitator, facilitator: Facilitator
):
    plans(planner, minutes_ago=20)
    goes_to_the_board(planner)
    planner.starts()
    remote = room.remote(planner.gives_a_link("Your own phone as remote control"))
    expect(pace(remote)).to_contain_text(LATE)
    remote.press(re.compile("^Shorten rounds 2, 3, 4 and 5"))
    expect(pace(remote)).to_contain_text("On time")
    axe_finds_nothing(remote.page)
    planner.opens(f"/b/{planner.workshop}/agenda")
    expect(pace(planner)).to_contain_text("On time")
    expect(planner.page.locator(".plan-facts").nth(1)).not_to_contain_text("20 min")
    remote.press("Undo")
    expect(pace(planner)).to_contain_text(LATE)
    planner.press(re.compile("^Shorten rounds"))
    expect(pace(planner)).to_contain_text("On time")
    goes_to_the_board(planner)
    planner.press("Undo what you did last")
    expect(pace(remote)).to_contain_text(LATE)


def test_private_notes_stand_open_on_the_remote_and_behind_a_press_on_the_board_and_nowhere_else(
    room: Venue, planner: Facilitator, facilitator: Facilitator
):
    plans(planner, minutes_ago=0)
    goes_to_the_board(planner)
    ann = room.phone(planner, "Ann")
    stage = room.stage(planner.gives_a_link("The stage on another computer"))
    remote = room.remote(planner.gives_a_link("Your own phone as remote control"))
    planner.starts()
    remote.sees(SECRET)
    expect(planner.page.get_by_text(SECRET)).to_have_count(0)
    planner.opens_the_panel("rounds")
    expect(planner.page.get_by_text(SECRET)).to_have_count(0)
    planner.press("Private notes: Getting to know each other")
    planner.sees(SECRET)
    planner.presses_keys("Escape")
    expect(planner.page.get_by_text(SECRET)).to_have_count(0)
    planner.opens_the_panel("cues")
    planner.sees(SECRET)
    axe_finds_nothing(planner.page)
    for person in (ann, stage):
        assert isinstance(person, Participant | Stage)
        expect(person.page.locator("h1, h2").first).to_be_visible()
        assert "red paper" not in person.page.content()


def test_two_who_change_private_notes_lose_neithers_words(room: Venue, planner: Facilitator):
    plans(planner, minutes_ago=0)
    goes_to_the_board(planner)
    planner.starts()
    remote = room.remote(planner.gives_a_link("Your own phone as remote control"))
    remote.press("Change the private notes")
    field = remote.page.get_by_role("textbox", name=re.compile("^Private notes: "))
    expect(field).to_be_focused()
    field.fill("sing a song")
    planner.opens_the_panel("cues")
    planner.press("Change the private notes")
    planner.page.get_by_role("textbox", name=re.compile("^Private notes: ")).fill("tell a joke")
    planner.press("Save", within=planner.page.locator(".panel"))
    planner.sees("tell a joke")
    remote.press("Save")
    remote.sees("Meanwhile somebody wrote: “tell a joke”. Save again to put your text in its place.")
    expect(field).to_have_value("sing a song")
    remote.press("Save")
    planner.sees("sing a song")


def test_what_was_typed_on_the_board_stands_there_after_a_reload(planner: Facilitator):
    plans(planner, minutes_ago=0)
    goes_to_the_board(planner)
    planner.starts()
    planner.opens_the_panel("cues")
    planner.press("Change the private notes")
    planner.page.get_by_role("textbox", name=re.compile("^Private notes: ")).fill("tell a joke")
    planner.page.reload()
    planner.opens_the_panel("cues")
    planner.press("Go on writing")
    expect(planner.page.get_by_role("textbox", name=re.compile("^Private notes: "))).to_have_value("tell a joke")


def test_the_running_order_is_printed_from_the_board_and_from_the_builder(planner: Facilitator):
    plans(planner, minutes_ago=0)
    with planner.page.expect_popup() as popup:
        planner.page.get_by_role("link", name="On paper").click()
    expect(popup.value.get_by_role("table")).to_contain_text(SECRET)
    popup.value.close()
    goes_to_the_board(planner)
    planner.opens_the_panel("more")
    with planner.page.expect_popup() as popup:
        planner.page.get_by_role("link", name="Agenda on paper").click()
    page = popup.value
    expect(page.get_by_role("table")).to_contain_text(SECRET)
    expect(page.get_by_role("row")).to_have_count(7)
    axe_finds_nothing_anywhere(page)
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    page.get_by_role("button", name="Print this page").click()
    expect(page).to_have_title("printed")
    printed = page.pdf(prefer_css_page_size=True)
    found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert found
    assert [round(float(side) * 25.4 / 72) for side in found.groups()] == [297, 210]
