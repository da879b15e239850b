"""What somebody types at the board: beside a field, while its thing goes, and half when the page is left."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Stage

LONGER_THAN_A_KEY_WAITS_MS = 700


@pytest.fixture
def board(facilitator: Facilitator, ann: Participant) -> Facilitator:
    """The facilitator of a round with a card in a cluster."""
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.makes_a_cluster("Bridges")
    facilitator.moves("a bridge", to="Bridges")
    return facilitator


def line(page: Page):
    return page.get_by_label("What was said?")


def test_a_sentence_typed_where_no_field_is_stands_in_the_line_for_notes(board: Facilitator, stage: Stage):
    page = board.page
    page.locator("body").click(position={"x": 5, "y": 400})
    page.evaluate("document.activeElement.blur()")
    page.keyboard.type("van wat verder, heel fijn 3 op het bord", delay=60)
    expect(line(page)).to_have_value("van wat verder, heel fijn 3 op het bord")
    board.sees("You typed beside a field. Your words are in the line for notes.")
    page.wait_for_timeout(LONGER_THAN_A_KEY_WAITS_MS)
    expect(page.get_by_role("button", name="Close round")).to_be_visible()
    expect(page.locator("[data-lock]")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".clock[data-ends-at]")).to_have_count(0)
    expect(board.cluster("Bridges")).to_contain_text("1 card")
    expect(stage.page.locator(".clock[data-ends-at]")).to_have_count(0)
    page.keyboard.press("Enter")
    board.sees("This is no note yet. Press Enter once more to add it.")
    expect(line(page)).to_have_value("van wat verder, heel fijn 3 op het bord")
    page.wait_for_timeout(LONGER_THAN_A_KEY_WAITS_MS)
    page.keyboard.press("Enter")
    expect(line(page)).to_have_value("")
    board.hears("Written down: van wat verder, heel fijn 3 op het bord")


def test_one_note_after_the_other_without_a_mouse_between(board: Facilitator):
    line(board.page).fill("the first")
    board.press("Add", within=board.page.locator(".note-form"))
    board.hears("Written down: the first")
    expect(line(board.page)).to_be_focused()
    expect(line(board.page)).to_have_value("")


def test_single_keys_can_be_turned_off_on_this_computer(board: Facilitator):
    page = board.page
    board.press("All keys")
    page.get_by_label("Keys without Ctrl work on this computer").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    expect(page.get_by_role("button", name="Close round")).to_be_visible()
    for key in ("t", "o", "i"):
        page.keyboard.press(key)
        page.wait_for_timeout(LONGER_THAN_A_KEY_WAITS_MS)
    expect(page.get_by_role("button", name="Close round")).to_be_visible()
    expect(page.locator(".clock[data-ends-at], dialog[open]")).to_have_count(0)


def test_words_about_a_cluster_stay_when_another_removes_it(board: Facilitator, room: Venue):
    bea = room.facilitator()
    bea.follows(board.shares("A second facilitator", label="Bea"))
    board.chooses(board.cluster("Bridges"), "Write a sentence about it")
    board.page.keyboard.type("What holds two sides")
    bea.chooses(bea.cluster("Bridges"), "Remove")
    board.sees(re.compile("is gone. “What holds two sides” is in the line for notes now"))
    board.page.keyboard.type(" together")
    expect(line(board.page)).to_have_value("What holds two sides together")
    bea.press("Undo", within=bea.page.locator(".message", has_text="its cards are with the new ones"))
    expect(board.cluster("Bridges")).to_be_visible()
    expect(board.page.get_by_label("A sentence about the cluster")).to_have_count(0)


def test_half_a_note_and_half_a_card_are_there_after_a_reload(board: Facilitator):
    page = board.page
    line(page).fill("half a note")
    page.locator(".add-card").click()
    page.get_by_label("What do they say?").or_(page.get_by_label("I am ...")).first.fill("half a card")
    page.reload()
    expect(line(page)).to_have_value("half a note")
    page.locator(".add-card").click()
    board.sees("What you typed before stands here again.")
    expect(page.locator(".card-sheet textarea").first).to_have_value("half a card")
