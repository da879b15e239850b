"""Cards that say the same on the board: put in one stack, shown with their number everywhere, and taken apart again."""

from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.board.test_board import grouping
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator

__all__ = ["grouping"]


def test_ticked_cards_become_one_with_a_key_and_two_again_with_undo(grouping: Facilitator, room: Venue):
    stage = room.stage(grouping.gives_a_link("The stage on another computer"))
    grouping.card("a bridge").locator(".idea-text").click(modifiers=["Control"])
    grouping.card("a ford").locator(".idea-text").click(modifiers=["Control"])
    grouping.presses_keys("m")
    expect(grouping.new_cards()).to_have_count(2)
    expect(grouping.card("a bridge")).to_be_focused()
    expect(grouping.card("a bridge").get_by_role("button", name="said 2 times")).to_be_visible()
    expect(stage.page.locator(".stage-card", has_text="a bridge").locator(".times-said")).to_contain_text("2×")
    expect(stage.page.get_by_text("a ford")).to_have_count(0)
    axe_finds_nothing(grouping.page)
    grouping.presses_keys("Control+z")
    expect(grouping.new_cards()).to_have_count(3)
    expect(stage.page.get_by_text("a ford")).to_be_visible()


def test_a_stack_is_made_moved_turned_over_and_taken_apart_by_its_menu(grouping: Facilitator):
    grouping.moves("a boat", "Afloat")
    grouping.chooses(grouping.card("a ford"), "Says the same as")
    grouping.page.keyboard.type("bri")
    grouping.presses_keys("Enter")
    expect(grouping.card("a ford")).to_have_count(0)
    grouping.moves("a bridge", "Built")
    grouping.card("a bridge").get_by_role("button", name="said 2 times").click()
    axe_finds_nothing(grouping.page)
    grouping.page.get_by_role("button", name="Put on top: a ford").click()
    grouping.sees_in("Built", "a ford")
    grouping.reloads()
    grouping.sees_in("Built", "a ford")
    grouping.chooses(grouping.card("a ford"), "Said 2 times", "Take all apart")
    grouping.sees_in("Built", "a ford", "a bridge")


def test_a_word_of_a_card_under_another_is_found(grouping: Facilitator):
    grouping.chooses(grouping.card("a ford"), "Says the same as")
    grouping.page.keyboard.type("bridge")
    grouping.presses_keys("Enter")
    expect(grouping.card("a ford")).to_have_count(0)
    grouping.presses_keys("/")
    grouping.page.keyboard.type("ford")
    grouping.presses_keys("Enter")
    expect(grouping.card("a bridge")).to_be_focused()
