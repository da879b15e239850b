"""Asking what nobody planned: from board and remote control in two presses, on phones and stage, and taken back."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.board.test_board import CONTROLS
from tests.e2e.conftest import Venue
from tests.e2e.moments import a_vote_is_ready
from tests.e2e.people import Facilitator, Participant, Stage
from tests.e2e.person import venue

IDEAS = "What could we try?"


@pytest.fixture
def facilitator(room: Venue) -> Facilitator:
    """At the board of a workshop whose first round is open, with two clusters; a vote is still to come."""
    facilitator = room.facilitator()
    facilitator.comes_in()
    facilitator.opens(f"/b/{a_vote_is_ready(room.server)}")
    facilitator.press("Open again")
    expect(facilitator.page.get_by_role("button", name="Close round")).to_be_visible()
    return facilitator


def asks(facilitator: Facilitator, form: str) -> None:
    """In two presses."""
    facilitator.press("Ask now")
    facilitator.page.locator(".ask-entry", has_text=form).click()
    expect(wording(facilitator)).to_be_focused()


def wording(facilitator: Facilitator) -> Locator:
    return facilitator.page.get_by_label("The question")


def asked(person: Facilitator | Stage | Participant, question: str) -> None:
    expect(person.page.locator(".round-prompt, .stage-prompt, .phone-prompt")).to_have_text(question)


def counts(facilitator: Facilitator, name: str, times: int = 1) -> None:
    for _ in range(times):
        facilitator.press(f"One more in the room for: {name}")


def test_an_unplanned_vote_in_two_presses_and_back_to_where_the_agenda_was(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant
):
    asks(facilitator, "Dots")
    expect(wording(facilitator)).to_have_value("What matters most to you?")
    asked(ann, "What matters most to you?")
    facilitator.page.keyboard.type("What comes first?")
    facilitator.presses_keys("Enter")
    for person in (facilitator, stage, ann):
        asked(person, "What comes first?")
    for phone in (ann, bob):
        phone.press("Put a dot on: Ways")
    expect(facilitator.page.locator(".vote-turnout")).to_have_text(re.compile("^2 of 3"))
    counts(facilitator, "Homes", 3)
    facilitator.press("One fewer in the room for: Homes")
    expect(facilitator.page.get_by_label("Counted in the room for: Homes")).to_have_value("2")
    axe_finds_nothing(facilitator.page)
    expect(stage.page.locator(".stage-vote")).not_to_contain_text("2 dots")
    facilitator.press("Close round")
    for screen in (stage.page.locator(".stage-bar"), facilitator.page.locator(".vote-row")):
        expect(screen.filter(has_text="Homes")).to_contain_text("2 of them counted in the room")
        expect(screen.filter(has_text="Ways")).not_to_contain_text("counted in the room")
    expect(ann.page.locator(".vote-entry", has_text="Homes")).to_contain_text("2 of them counted in the room")
    expect(stage.page.locator(CONTROLS)).to_have_count(0)
    axe_finds_nothing(facilitator.page)
    facilitator.press("Back to: Ideas")
    asked(stage, IDEAS)
    expect(ann.text()).to_be_visible()
    facilitator.press("Close round")
    expect(facilitator.page.get_by_role("button", name="Next: Dots")).to_be_visible()
    facilitator.opens(f"/r/{facilitator.workshop}")
    facilitator.sees("2 dots were counted in the room, of people without a phone.")


def test_a_question_is_taken_back_with_one_step(facilitator: Facilitator, stage: Stage, ann: Participant):
    asks(facilitator, "Open question")
    asked(stage, "What do you think?")
    facilitator.presses_keys("Escape", "Control+z")
    for person in (facilitator, stage):
        asked(person, IDEAS)
    expect(ann.text()).to_be_visible()
    expect(facilitator.page.get_by_role("button", name="Close round")).to_be_visible()
    expect(facilitator.page.locator("[data-panel-holder=rounds]")).to_contain_text("1/2")


def test_a_question_that_somebody_answered_stays(facilitator: Facilitator, stage: Stage, ann: Participant):
    asks(facilitator, "Open question")
    ann.writes(text="More benches")
    ann.press("Send")
    stage.sees("More benches")
    facilitator.presses_keys("Escape", "Control+z")
    facilitator.sees("stays: somebody changed the same since")
    asked(stage, "What do you think?")


def test_it_is_asked_with_keys_alone(facilitator: Facilitator, stage: Stage):
    facilitator.presses_keys("p")
    expect(facilitator.page.locator(".ask-entry").first).to_be_focused()
    axe_finds_nothing(facilitator.page)
    facilitator.presses_keys("ArrowDown", "Enter")
    asked(stage, "What do you think?")
    expect(wording(facilitator)).to_be_focused()


def test_a_remote_control_asks_in_two_presses_and_takes_it_back(
    room: Venue, facilitator: Facilitator, stage: Stage, ann: Participant
):
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    remote.page.get_by_role("button", name="Ask now").click()
    axe_finds_nothing(remote.page)
    for form in ("Dots", "Open question", "Scale", "Hands"):
        expect(remote.page.get_by_role("button", name=re.compile(f"^{form}"))).to_be_in_viewport(ratio=1)
    remote.page.get_by_role("button", name=re.compile("^Dots")).click()
    asked(stage, "What matters most to you?")
    ann.sees("3 dots left")
    remote.sees("Close and go back to: Ideas")
    remote.page.get_by_label("The question").fill("And now?")
    remote.press("OK")
    asked(stage, "And now?")
    for _ in range(5):
        remote.press("One more in the room for: Ways")
    expect(facilitator.page.get_by_label("Counted in the room for: Ways")).to_have_value("5")
    axe_finds_nothing(remote.page)
    for _ in range(5):
        remote.press("One fewer in the room for: Ways")
    expect(facilitator.page.get_by_label("Counted in the room for: Ways")).to_have_value("0")
    remote.press("Take the question back")
    asked(stage, IDEAS)
    expect(ann.text()).to_be_visible()


def test_nothing_else_is_asked_while_a_vote_is_open(room: Venue, facilitator: Facilitator):
    asks(facilitator, "Hands")
    facilitator.presses_keys("Escape", "p")
    panel = facilitator.page.locator("[data-panel-holder=ask]")
    expect(panel).to_contain_text("Close the vote first.")
    expect(panel.locator(".ask-entry")).to_have_count(0)
    axe_finds_nothing(facilitator.page)
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    remote.page.get_by_role("button", name="Ask now").click()
    remote.sees("Close the vote first.")
    axe_finds_nothing(remote.page)


def test_a_scale_is_chosen_on_phones_and_told_with_its_middle(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant
):
    asks(facilitator, "Scale")
    steps = ann.page.locator(".scale-step")
    expect(steps).to_have_text([re.compile(text) for text in ("1Not at all", "2", "3", "4", "5Completely")])
    last = steps.last.bounding_box()
    assert last
    assert last["y"] + last["height"] < 740, "all steps are in sight on a phone of 360x740"
    assert last["height"] >= 48
    steps.nth(1).click()
    steps.nth(3).click()
    expect(steps.nth(3)).to_have_attribute("aria-pressed", "true")
    expect(steps.nth(1)).to_have_attribute("aria-pressed", "false")
    bob.page.locator(".scale-step").nth(4).click()
    axe_finds_nothing(ann.page)
    stage.sees("2 of 3 have answered")
    expect(stage.page.locator(".vote-bar")).to_have_count(0)
    facilitator.presses_keys("Escape")
    field = facilitator.page.get_by_label("Counted in the room for: 4", exact=True)
    field.fill("2")
    field.press("Enter")
    facilitator.press("Close round")
    expect(stage.page.locator(".stage-bar").nth(3)).to_contain_text("3 people")
    stage.sees("The middle: 4")
    expect(ann.page.locator(".vote-entry").nth(3)).to_contain_text("Your answer")
    axe_finds_nothing(ann.page)
    facilitator.opens(f"/r/{facilitator.workshop}")
    facilitator.sees("4 people answered. 2 of them were counted in the room, without a phone. The middle answer is 4.")


def test_without_javascript_a_form_chooses_a_step(room: Venue, facilitator: Facilitator):
    plain = room.participant(java_script_enabled=False)
    plain.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Ann")
    asks(facilitator, "Scale")
    plain.reloads()
    for step in ("2", "4"):
        plain.press(step)
        expect(plain.page.get_by_role("button", name=step, exact=True)).to_have_attribute("aria-pressed", "true")
    expect(plain.page.locator("[aria-pressed=true]")).to_have_count(1)
    expect(facilitator.page.locator(".vote-turnout")).to_have_text(re.compile("^1 of 2"))


def test_hands_are_counted_by_who_leads(facilitator: Facilitator, stage: Stage, ann: Participant):
    asks(facilitator, "Hands")
    for person in (stage, ann):
        person.sees("Raise your hand")
    facilitator.presses_keys("Escape")
    facilitator.page.get_by_label("Counted in the room for: Hands up").fill("11")
    counts(facilitator, "Hands up")
    expect(facilitator.page.get_by_label("Counted in the room for: Hands up")).to_have_value("12")
    axe_finds_nothing(facilitator.page)
    facilitator.press("Close round")
    for screen in (stage, ann, facilitator):
        screen.sees("12 hands")
    facilitator.opens(f"/r/{facilitator.workshop}")
    facilitator.sees("12 hands went up in the room.")
