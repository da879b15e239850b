"""Everybody speaks in turn, the time is right on every screen, and keys lead the workshop."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.clients import Client
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import REACTION_MS, Facilitator, Participant, Stage
from tests.e2e.person import venue

A_WRONG_CLOCK = """
(() => {
  const Right = Date;
  window.wrong = 20 * 60 * 1000;
  window.rightNow = () => Right.now();
  window.shaken = [];
  navigator.vibrate = (pattern) => window.shaken.push(pattern);
  window.Date = class extends Right {
    constructor(...when) { when.length ? super(...when) : super(Right.now() + window.wrong); }
    static now() { return Right.now() + window.wrong; }
  };
})();
"""
NEXT_SECOND = """
() => new Promise((done) => {
  const read = () => document.querySelector('[role=timer]')?.textContent;
  const before = read();
  const look = setInterval(() => {
    if (read() === before) return;
    clearInterval(look);
    done([read(), (window.rightNow ?? Date.now)()]);
  }, 10);
})
"""
HALF_A_SECOND = 500

SMALLEST_LETTERS = """() => Math.min(...[...document.querySelectorAll(".speaks-who *")].map(
    (one) => parseFloat(getComputedStyle(one).fontSize)))"""

SHAKEN_ONCE = """() => new Promise(done => {
    const look = setInterval(() => {
        if (window.shaken.length !== 1) return;
        clearInterval(look);
        done();
    }, 20);
})"""


@pytest.fixture
def co_facilitator(room: Venue, facilitator: Facilitator) -> Facilitator:
    second = room.facilitator()
    second.follows(facilitator.gives_a_link("A second facilitator"))
    return second


def ends_at(page: Page) -> float:
    """When the timer ends, as this screen shows it, on the test's own clock in milliseconds."""
    text, at = page.evaluate(NEXT_SECOND)
    minutes, seconds = text.split(":")
    return float(at) + (int(minutes) * 60 + int(seconds)) * 1000


def now_speaks(board: Facilitator, name: str) -> None:
    expect(board.page.locator(".speaking-now strong")).to_have_text(re.compile(rf"^\d+ {name}$"))


def test_everybody_speaks_in_turn_with_their_card_large_on_the_stage(
    facilitator: Facilitator, co_facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant, room: Venue
):
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.press("Speaking in turn")
    axe_finds_nothing(facilitator.page)
    facilitator.press("By number")
    now_speaks(facilitator, "Ann")
    expect(stage.page.locator(".spot-text")).to_have_text("a bridge")
    expect(stage.page.locator(".stage-speaking")).to_have_text("Next: Bob")
    ann.sees("It is your turn to speak")
    bob.sees("You speak next")
    for person in (facilitator, stage, ann):
        axe_finds_nothing(person.page)

    # Two press next together: one step
    room.phone(facilitator, "Cem")
    now_speaks(co_facilitator, "Ann")
    together = facilitator.page.evaluate("Date.now() + 400")
    for board, after in ((facilitator, 0), (co_facilitator, 150)):
        board.page.evaluate(
            "at => setTimeout(() => document.querySelector('.speaking .button-strong').click(), at - Date.now())",
            together + after,
        )
    for board in (facilitator, co_facilitator):
        now_speaks(board, "Bob")
        expect(board.page.locator(".message-error")).to_have_count(0)
    expect(stage.page.locator(".speaks-name")).to_have_text("Bob")
    stage.sees("a bridge")
    facilitator.page.wait_for_timeout(600)
    now_speaks(facilitator, "Bob")

    facilitator.press("Skip")
    now_speaks(co_facilitator, "Cem")
    expect(facilitator.page.locator(".speaking-next")).to_contain_text("Bob")
    co_facilitator.page.wait_for_timeout(600)
    co_facilitator.press("Back")
    now_speaks(facilitator, "Bob")
    facilitator.page.wait_for_timeout(600)
    facilitator.press("Next speaker")
    now_speaks(facilitator, "Cem")
    facilitator.press("Everybody has spoken")
    expect(facilitator.page.locator(".speaking")).to_have_count(0)
    expect(stage.page.locator(".spot, .stage-speaks")).to_have_count(0)


def test_in_the_plenary_who_speaks_stands_beside_the_clusters_with_their_card_from_before(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant
):
    facilitator.starts()
    ann.sends(text="a bridge", why="It carries both sides")
    facilitator.makes_a_cluster("Crossing")
    facilitator.moves("a bridge", "Crossing")
    board = Client(facilitator.outside(), "/board", workshop=facilitator.workshop)
    exchange = next(one for one in board.snapshot()["rounds"].values() if one["kind"] == "exchange")
    assert board.does("round.skip", round=exchange["id"], skipped=True)["ok"]
    board.close()
    facilitator.goes_on()
    facilitator.press("Speaking in turn")
    facilitator.press("By number")
    page = stage.page
    expect(page.locator(".speaks-name")).to_have_text("Ann")
    expect(page.locator(".speaks-who")).to_contain_text("It carries both sides")
    stage.sees_in("Crossing", "a bridge")
    expect(page.locator(".speaks-next")).to_have_text("Next: Bob")
    axe_finds_nothing(page)
    letters = page.locator("#stage [data-fit=wall]").evaluate("wall => getComputedStyle(wall).fontSize")

    facilitator.page.wait_for_timeout(REACTION_MS)
    facilitator.press("Next speaker")
    expect(page.locator(".speaks-name")).to_have_text("Bob")
    expect(page.locator(".speaks-who .spot-text")).to_have_count(0)
    stage.sees_in("Crossing", "a bridge")
    assert page.locator("#stage [data-fit=wall]").evaluate("wall => getComputedStyle(wall).fontSize") == letters
    for width, height in ((1920, 1080), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(SMALLEST_LETTERS) >= 0.0239 * height


def test_what_the_scribe_writes_hangs_on_the_card_of_who_spoke_when_typing_began(
    facilitator: Facilitator, room: Venue, stage: Stage, ann: Participant, bob: Participant
):
    scribe = room.facilitator()
    scribe.follows(facilitator.gives_a_link("The scribe"))
    facilitator.starts()
    ann.sends(text="a bridge")
    bob.sends(text="a boat")
    facilitator.presses_keys("q")
    facilitator.press("By number")
    expect(scribe.page.get_by_role("button", name="about: 1 Ann – a bridge")).to_be_visible()
    field = scribe.page.get_by_label("What was said?")
    field.press_sequentially("Both banks")
    facilitator.page.evaluate("document.activeElement.blur()")
    facilitator.presses_keys("q")
    expect(stage.page.locator(".spot-text")).to_have_text("a boat")
    field.press_sequentially(" matter")
    field.press("Enter")
    expect(scribe.card("a bridge")).to_contain_text("1 note")
    expect(scribe.page.get_by_role("button", name="about: 2 Bob – a boat")).to_be_visible()
    scribe.page.get_by_role("button", name="about: 2 Bob – a boat").click()
    scribe.notes("note", "A break.")
    expect(scribe.card("a boat")).not_to_contain_text("note")
    facilitator.presses_keys("Shift+Q")
    expect(stage.page.locator(".spot-note")).to_contain_text("Both banks matter")


def with_a_wrong_clock(room: Venue, facilitator: Facilitator, name: str) -> Participant:
    participant = room.participant()
    participant.context.add_init_script(A_WRONG_CLOCK)
    participant.joins(f"{venue(room.server)}/j/{facilitator.code}", name=name)
    return participant


def test_a_timer_is_right_on_phones_whose_clock_is_20_minutes_wrong(
    facilitator: Facilitator, stage: Stage, room: Venue
):
    early = with_a_wrong_clock(room, facilitator, "Early")
    facilitator.starts()
    facilitator.presses_keys("t")
    late = with_a_wrong_clock(room, facilitator, "Late")
    for phone in (early, late):
        expect(phone.page.get_by_role("timer")).to_contain_text(re.compile(r"^\d:\d\d$"))
        assert abs(ends_at(phone.page) - ends_at(stage.page)) < HALF_A_SECOND

    facilitator.press("Pause the timer")
    expect(stage.page.locator(".stage-facts")).to_contain_text("paused")
    paused = stage.page.get_by_role("timer").inner_text()
    for phone in (early, late):
        phone.sees("paused")
        expect(phone.page.get_by_role("timer")).to_have_text(paused)
    facilitator.presses_keys("+")
    expect(early.page.get_by_role("timer")).not_to_have_text(paused)
    facilitator.press("Let the timer run on")
    early.reloads()
    expect(early.page.locator(".clock")).to_be_visible()
    for phone in (early, late):
        assert abs(ends_at(phone.page) - ends_at(stage.page)) < HALF_A_SECOND

    # The end: the phone shakes once
    left = ends_at(late.page) - late.page.evaluate("rightNow()")
    late.page.evaluate("left => (window.wrong += left + 100)", left)
    expect(late.page.get_by_role("timer")).to_have_text("Time is up")
    expect(late.page.get_by_role("timer")).to_have_attribute("data-over", "")
    late.page.evaluate(SHAKEN_ONCE)
    axe_finds_nothing(late.page)


def test_the_keys_of_the_board_are_listed_and_do_what_they_say(facilitator: Facilitator, stage: Stage):
    page = facilitator.page
    facilitator.starts()
    help_ = page.get_by_role("button", name="All keys")
    help_.focus()
    facilitator.presses_keys("?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_contain_text("Next speaker")
    axe_finds_nothing(page)
    facilitator.presses_keys("n")
    facilitator.presses_keys("Escape")
    expect(sheet).to_have_count(0)
    expect(help_).to_be_focused()
    expect(page.get_by_role("button", name="Close round")).to_be_visible()
    facilitator.presses_keys("?")
    expect(sheet).to_be_visible()
    facilitator.presses_keys("?")
    expect(sheet).to_have_count(0)

    page.wait_for_timeout(REACTION_MS)
    facilitator.presses_keys("o")
    expect(page.get_by_role("button", name="Open again")).to_be_visible()
    facilitator.presses_keys("o")
    expect(page.get_by_role("button", name="Close round")).to_be_visible()
    before = page.locator(".round-prompt").inner_text()
    field = page.get_by_label("What was said?")
    field.press_sequentially("no one said tqosf?+")
    expect(page.locator(".round-prompt")).to_have_text(before)
    field.fill("")
    field.blur()
    facilitator.presses_keys("n")
    expect(page.locator(".round-prompt")).not_to_have_text(before)
    facilitator.presses_keys("Shift+I")
    expect(page.locator(".join-sheet")).to_be_visible()
    facilitator.presses_keys("Shift+I")
    expect(page.locator(".join-sheet")).to_have_count(0)


def test_board_and_stage_fill_the_screen(facilitator: Facilitator, stage: Stage):
    for person in (facilitator, stage):
        person.presses_keys("f")
        expect(person.page.locator(":fullscreen")).to_have_count(1)
        person.presses_keys("f")
        expect(person.page.locator(":fullscreen")).to_have_count(0)


def test_the_stage_opens_in_a_window_of_its_own_and_stays_clean(facilitator: Facilitator):
    def opens() -> Any:
        with facilitator.context.expect_page() as opened:
            facilitator.page.get_by_title("The stage in its own window").click()
        return opened.value

    window = opens()
    expect(window.locator(".lobby")).to_be_visible()
    assert window.evaluate("window.name") == "stage"
    expect(window.locator("button, input, select, textarea, a[href]")).to_have_count(0)
    facilitator.page.get_by_title("The stage in its own window").click()
    facilitator.starts()
    expect(window.locator(".stage-prompt")).to_be_visible()
    assert len(facilitator.context.pages) == 2
