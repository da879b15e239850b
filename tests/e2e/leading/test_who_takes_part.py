"""Who takes part: people without a phone, taken out, muted, and what the board knows of each of them."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.people import Facilitator, Participant


def test_a_card_for_somebody_without_a_phone(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.press("card")
    axe_finds_nothing(facilitator.page)
    facilitator.page.get_by_label("First name").fill("Zoe")
    facilitator.page.get_by_label("I am ...").fill("a lighthouse")
    facilitator.page.get_by_label("because ...").fill("I show the way")
    facilitator.press("Put on the board")
    expect(facilitator.card("a lighthouse")).to_contain_text("Zoe")
    facilitator.chooses(facilitator.card("a lighthouse"), "Change the text")
    facilitator.page.get_by_label("I am ...").fill("a bright lighthouse")
    facilitator.press("Save")
    expect(facilitator.card("a bright lighthouse")).to_contain_text("I show the way")


def test_who_is_taken_out_sees_so_and_comes_back_by_themself(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a ferry")
    ann.press("Write another card")
    ann.writes(text="half a")
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    axe_finds_nothing(facilitator.page)
    facilitator.press("Take out")
    ann.sees("You are not in this workshop now")
    ann.sees("Ask the facilitator.")
    axe_finds_nothing(ann.page)
    expect(facilitator.card("a ferry")).to_be_visible()
    facilitator.press("Undo")
    expect(ann.text()).to_have_value("half a", timeout=25_000)
    ann.press("Send")
    ann.has_on_the_board("half a")


def test_who_is_taken_out_by_mistake_finds_the_text_of_their_pair_again(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.goes_on()
    ann.press("Go on alone")
    ann.writes(text="Eat first")
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    facilitator.press("Take out")
    ann.sees("You are not in this workshop now")
    facilitator.press("Undo")
    expect(ann.text()).to_have_value("Eat first", timeout=25_000)
    expect(ann.page.get_by_text("Not sent yet")).to_have_count(0)
    ann.press("Send")
    ann.has_on_the_board("Eat first")


def test_who_reloads_after_being_taken_out_hears_it_too(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    facilitator.press("Take out")
    ann.sees("You are not in this workshop now")
    ann.reloads()
    ann.sees("The facilitator has taken you out of this workshop.")
    facilitator.press("Let in again")
    expect(ann.text()).to_be_visible(timeout=25_000)


def test_who_is_muted_keeps_the_text_and_sends_it_later(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    facilitator.press("Pause sending", within=facilitator.page.locator(".person"))
    expect(facilitator.page.locator(".person")).to_contain_text("cannot send")
    ann.sees("The facilitator has paused sending from this phone.")
    ann.writes(text="a ferry")
    ann.press("Send")
    expect(ann.own_card("a ferry")).to_contain_text("on this phone")
    facilitator.press("What to do with Ann")
    facilitator.press("Let send again")
    ann.has_on_the_board("a ferry")


@pytest.mark.parametrize("done", [True, False])
def test_the_board_knows_who_writes_is_done_and_is_away(
    facilitator: Facilitator, ann: Participant, bob: Participant, done: bool
):
    facilitator.starts()
    facilitator.opens_the_panel("people")
    people = facilitator.page.locator(".person")
    ann.text().press_sequentially("a ferry", delay=20)
    expect(people.filter(has_text="Ann")).to_contain_text("writing")
    ann.press("Send")
    ann.press("I am done")
    expect(people.filter(has_text="Ann")).to_contain_text("done")
    facilitator.sees("1 says: I am done")
    if not done:
        ann.press(re.compile("You are done"))
        expect(people.filter(has_text="Ann")).not_to_contain_text("done")
    bob.page.close()
    expect(people.filter(has_text="Bob")).to_contain_text("away")


def test_somebody_without_a_phone_is_in(facilitator: Facilitator):
    facilitator.opens_the_panel("people")
    facilitator.page.get_by_label("Name of somebody without a phone").fill("Zoe")
    facilitator.press("Add", within=facilitator.page.locator(".person-new"))
    expect(facilitator.page.locator(".person")).to_contain_text("no phone")


def test_who_does_not_belong_here_is_taken_out_at_once_and_the_offer_to_undo_goes_with_the_step(
    facilitator: Facilitator, ann: Participant, bob: Participant
):
    facilitator.starts()
    bob.sends(text="a ferry")
    facilitator.opens_the_panel("people")
    facilitator.page.get_by_text("Are there people who do not belong here?").click()
    expect(facilitator.page.get_by_role("button", name="Take 2 people out")).to_be_in_viewport()
    axe_finds_nothing(facilitator.page)
    facilitator.page.get_by_label("Who came in during the").select_option("last 15 minutes: 2 people")
    facilitator.press("Take 2 people out")
    ann.sees("You are not in this workshop now")
    facilitator.sees("2 people are out.")
    expect(facilitator.card("a ferry")).to_have_count(0)
    facilitator.press("Undo what you did last")
    expect(facilitator.card("a ferry")).to_be_visible()
    expect(facilitator.page.get_by_text("2 people are out.")).to_have_count(0)


def test_the_bar_tells_that_the_door_is_shut(facilitator: Facilitator, ann: Participant):
    facilitator.opens_the_panel("people")
    expect(facilitator.page.locator(".people-joining")).to_be_in_viewport()
    facilitator.press("stay out")
    expect(facilitator.page.locator("[data-panel-holder=people] [data-panel-button]")).to_have_text("1 in · door shut")


def test_a_mistyped_name_is_mended_on_the_board_and_on_the_phone(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.opens_the_panel("people")
    facilitator.press("What to do with Ann")
    facilitator.press("Correct the name")
    expect(facilitator.page.get_by_label("First name")).to_be_focused()
    facilitator.page.get_by_label("First name").fill("Anne")
    facilitator.page.get_by_label("Organisation").fill("The library")
    axe_finds_nothing(facilitator.page)
    ann.changes_the_name("Anna")
    expect(facilitator.page.locator(".person-name")).to_contain_text("Anna")
    facilitator.press("Save")
    facilitator.sees("Meanwhile somebody wrote: “Anna”.")
    expect(facilitator.page.get_by_label("First name")).to_have_value("Anne")
    facilitator.press("Save")
    expect(facilitator.page.locator(".person-name")).to_contain_text("Anne")
    expect(ann.page.locator(".phone-name")).to_contain_text("Anne")
    facilitator.press("Undo", within=facilitator.page.locator(".messages"))
    expect(ann.page.locator(".phone-name")).to_contain_text("Anna")
