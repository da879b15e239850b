"""A vote in the room: dots on phones, bars before everybody, and the result in the report."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.clients import Client, a_host
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.moments import a_vote_is_ready
from tests.e2e.people import Facilitator, Participant, Stage
from tests.e2e.person import venue
from tests.proxy import Line

PRESS_AS_SOON_AS_IT_MOVES = """() => {
  const list = document.querySelector('.vote-entries');
  new MutationObserver((_, watch) => {
    watch.disconnect();
    const press = new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1});
    list.querySelector('[aria-label^="Put a dot on"]').dispatchEvent(press);
  }).observe(list, {childList: true});
}"""


@pytest.fixture
def facilitator(room: Venue) -> Facilitator:
    """At the board of a workshop with two clusters and a vote that is still to come."""
    facilitator = room.facilitator()
    facilitator.comes_in()
    facilitator.opens(f"/b/{a_vote_is_ready(room.server)}")
    expect(facilitator.page.locator(".bar-title")).to_be_visible()
    return facilitator


@pytest.fixture
def cho(room: Venue, facilitator: Facilitator, line: Line) -> Participant:
    return room.phone(facilitator, "Cho", line.port)


def opens_the_vote(facilitator: Facilitator) -> None:
    facilitator.press(re.compile("^Next: "))
    expect(facilitator.page.locator(".vote-turnout")).to_be_visible()


def puts(phone: Participant, *names: str) -> None:
    for name in names:
        phone.press(f"Put a dot on: {name}")


def entry(phone: Participant, name: str) -> Locator:
    return phone.page.locator(".vote-entry", has_text=name)


def told(name: str, dots: str) -> re.Pattern[str]:
    """A line of the results."""
    return re.compile(rf"{name}\s+{dots}\s*$")


def has(phone: Participant, name: str, dots: int) -> None:
    expect(entry(phone, name).locator(".vote-mine .vote-dot")).to_have_count(dots)


def test_the_sign_of_a_cluster_stands_in_the_middle_of_its_name(facilitator: Facilitator, stage: Stage):
    opens_the_vote(facilitator)
    for page in (facilitator.page, stage.page):
        choice = page.locator(".vote-choice").first
        sign, name = choice.locator(".sign").bounding_box(), choice.locator(".vote-choice-text").bounding_box()
        assert sign
        assert name
        off = sign["y"] + sign["height"] / 2 - name["y"] - name["height"] / 2
        assert abs(off) < sign["height"] / 10


def test_three_phones_vote_one_of_them_offline_and_the_room_sees_the_bars(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant, cho: Participant, line: Line
):
    opens_the_vote(facilitator)
    puts(ann, "Ways", "Ways", "Homes")
    ann.sees("No dots left")
    puts(bob, "Homes")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("2 of 4 have voted")
    line.cut()
    cho.sees("No connection")
    puts(cho, "Homes", "Homes")
    cho.sees("Your dots are kept on this phone")
    cho.press("Take a dot back from: Homes")
    puts(cho, "Homes")
    line.restore()
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("3 of 4 have voted")
    cho.sees("1 dot left")
    for phone in (ann, cho):
        phone.reloads()
    has(ann, "Ways", 2)
    has(cho, "Homes", 2)
    stage.sees("3 of 4 have voted")
    expect(stage.page.locator(".vote-bar")).to_have_count(0)
    expect(facilitator.page.locator(".vote-bar")).to_have_count(0)
    for person in (ann, stage, facilitator):
        axe_finds_nothing(person.page)
    facilitator.press("Close round")
    expect(stage.page.locator(".stage-bar")).to_have_text([told("Homes", "4 dots"), told("Ways", "2 dots")])
    expect(facilitator.page.locator(".vote-row")).to_have_text([told("Homes", "4 dots"), told("Ways", "2 dots")])
    expect(entry(ann, "Ways")).to_contain_text("2 of them are yours")
    for person in (ann, stage, facilitator):
        axe_finds_nothing(person.page)
    facilitator.opens(f"/r/{facilitator.workshop}")
    facilitator.sees("3 participants voted.")
    facilitator.sees("4 dots:")


def test_a_dot_whose_answer_got_lost_counts_once(facilitator: Facilitator, cho: Participant, line: Line):
    opens_the_vote(facilitator)
    expect(cho.page.locator(".vote-budget")).to_be_visible()
    line.lose_answers()
    puts(cho, "Ways")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("1 of 2 has voted")
    line.cut()
    cho.sees("No connection")
    line.restore()
    expect(cho.page.get_by_text("No connection")).to_have_count(0)
    cho.reloads()
    has(cho, "Ways", 1)
    facilitator.press("Close round")
    expect(facilitator.page.locator(".vote-row").first).to_have_text(told("Ways", "1 dot"))


def test_a_vote_opened_again_hides_the_bars_and_takes_changes(facilitator: Facilitator, ann: Participant):
    opens_the_vote(facilitator)
    puts(ann, "Ways")
    facilitator.press("Close round")
    expect(facilitator.page.locator(".vote-bar")).to_have_count(2)
    facilitator.press("Open again")
    expect(facilitator.page.locator(".vote-bar")).to_have_count(0)
    has(ann, "Ways", 1)
    ann.press("Take a dot back from: Ways")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("0 of 2 have voted")
    puts(ann, "Homes")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("1 of 2 has voted")
    facilitator.press("Close round")
    expect(facilitator.page.locator(".vote-row").first).to_have_text(told("Homes", "1 dot"))


def test_one_votes_with_the_keyboard_and_is_told_when_no_dot_is_left(facilitator: Facilitator, ann: Participant):
    opens_the_vote(facilitator)
    more = ann.page.get_by_role("button", name="Put a dot on: Ways")
    ann.tabs_to(more)
    ann.presses_keys("Enter", "Enter", "Space")
    has(ann, "Ways", 3)
    expect(more).to_be_focused()
    ann.presses_keys("Enter")
    expect(ann.page.locator(".vote-hint")).to_have_text("Take a dot back first, then you can put it here.")
    expect(ann.page.locator("#announcer")).to_have_text("Take a dot back first, then you can put it here.")
    has(ann, "Ways", 3)


def test_no_dot_falls_on_what_comes_under_the_thumb_when_a_choice_goes(
    room: Venue, facilitator: Facilitator, ann: Participant
):
    opens_the_vote(facilitator)
    puts(ann, "Ways")
    has(ann, "Ways", 1)
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("1 of 2 has voted")
    board = Client(a_host(room.server.url, room.server.token), "/board", workshop=facilitator.workshop)
    ways = next(cluster["id"] for cluster in board.snapshot()["clusters"].values() if cluster["title"] == "Ways")
    ann.page.evaluate(PRESS_AS_SOON_AS_IT_MOVES)
    assert board.does("cluster.remove", cluster=ways)["ok"]
    board.close()
    ann.sees("You have 1 dot back")
    has(ann, "Homes", 0)
    ann.page.wait_for_timeout(600)
    puts(ann, "Homes")
    has(ann, "Homes", 1)


def test_without_javascript_a_form_puts_a_dot(room: Venue, facilitator: Facilitator):
    plain = room.participant(java_script_enabled=False)
    plain.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Ann")
    opens_the_vote(facilitator)
    plain.reloads()
    plain.press("Put a dot on: Homes")
    plain.sees("2 dots left")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text("1 of 2 has voted")


def test_who_is_muted_cannot_put_dots_and_the_rest_of_their_phone_goes_on(facilitator: Facilitator, ann: Participant):
    opens_the_vote(facilitator)
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    facilitator.press("Pause sending", within=facilitator.page.locator(".person"))
    ann.sees("You cannot vote just now. Ask the facilitator.")
    expect(ann.page.get_by_role("button", name="Put a dot on: Ways")).to_be_disabled()
    axe_finds_nothing(ann.page)
    ann.changes_the_name("Anna")
    expect(facilitator.page.locator(".person").filter(has_text="Anna")).to_be_visible()
    facilitator.press("What to do with Anna")
    facilitator.press("Let send again")
    puts(ann, "Ways")
    has(ann, "Ways", 1)
