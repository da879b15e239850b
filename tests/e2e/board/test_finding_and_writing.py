"""At the board: finding cards, a wrong picture, and a long note."""

from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.board.test_board import grouping
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant

__all__ = ["grouping"]

LONG = "A meeting between a neighbourhood health centre and a federation of associations, where volunteers welcome " * 3


def test_what_is_found_is_shown_and_gone_through(grouping: Facilitator):
    grouping.moves("a bridge", "Built")
    grouping.moves("a boat", "Afloat")
    grouping.presses_keys("/")
    field = grouping.page.get_by_label("Find in texts and names")
    field.fill("a b")
    for text in ("a bridge", "a boat", "a bridge"):
        grouping.press("The next card found")
        expect(grouping.card(text)).to_be_focused()
    grouping.press("The card found before this one")
    expect(grouping.card("a boat")).to_be_focused()


def test_enter_goes_on_in_the_field_and_on_what_was_found_and_says_where_one_is(grouping: Facilitator):
    grouping.moves("a bridge", "Built")
    grouping.presses_keys("/")
    grouping.page.keyboard.type("a")
    count = grouping.page.locator(".find-count")
    expect(count).to_have_text("4 found")
    grouping.presses_keys("Enter", "Enter", "Enter")
    expect(grouping.page.locator("[data-found-at]")).to_have_count(1)
    expect(grouping.card("a bridge")).to_be_focused()
    expect(count).to_have_text("3 of 4")
    grouping.presses_keys("Shift+Enter")
    expect(count).to_have_text("2 of 4")
    grouping.presses_keys("Enter", "Enter")
    expect(grouping.cluster("Afloat"), "a cluster is found by its name").to_be_focused()
    axe_finds_nothing(grouping.page)


def test_a_card_that_was_found_in_a_folded_cluster_is_seen_here_alone_and_can_be_made_large(
    grouping: Facilitator, room: Venue
):
    stage = room.stage(grouping.gives_a_link("The stage on another computer"))
    grouping.moves("a ford", "Built")
    grouping.chooses(grouping.cluster("Built"), "Fold")
    expect(grouping.cluster("Built")).to_have_attribute("data-folded", "")
    grouping.presses_keys("/")
    grouping.page.keyboard.type("ford")
    grouping.presses_keys("Enter")
    expect(grouping.card("a ford")).to_be_focused()
    expect(stage.page.get_by_text("a ford")).to_have_count(0)
    grouping.presses_keys("l")
    expect(stage.page.locator(".spot-text", has_text="a ford")).to_be_visible()
    grouping.presses_keys("Escape")
    expect(grouping.card("a ford")).to_have_count(0)


def test_all_that_was_found_is_ticked_to_be_moved_together(grouping: Facilitator):
    grouping.presses_keys("/")
    grouping.page.keyboard.type("a b")
    grouping.press("Tick all")
    expect(grouping.page.locator("[data-ticked]")).to_have_count(2)
    grouping.page.locator(".hand-bar").get_by_role("button", name="Move to").click()
    grouping.page.keyboard.type("Afloat")
    grouping.presses_keys("Enter")
    grouping.sees_in("Afloat", "a bridge", "a boat")


def test_words_are_found_in_notes_and_what_is_nowhere_says_where_was_looked(grouping: Facilitator):
    grouping.notes("Tip", "Ask the lifeboat crew first")
    grouping.press("Find cards")
    field = grouping.page.get_by_label("Find in texts and names")
    field.fill("lifeboat")
    expect(grouping.page.locator(".find-count")).to_have_text("Nothing found")
    grouping.page.get_by_role("button", name="Ask the lifeboat crew first").click()
    expect(grouping.page.locator(".note", has_text="lifeboat")).to_be_in_viewport()
    field.fill("submarine")
    expect(grouping.page.get_by_text("Looked at 3 cards of this round with their names")).to_be_visible()


def test_a_browser_that_marks_nothing_by_itself_draws_the_words_as_marked(grouping: Facilitator):
    grouping.page.add_init_script("delete CSS.highlights")
    grouping.reloads()
    expect(grouping.new_cards()).to_have_count(3)
    grouping.presses_keys("/")
    grouping.page.keyboard.type("BOAT")
    expect(grouping.page.locator(".idea mark")).to_have_text(["boat"])
    grouping.presses_keys("Escape")
    expect(grouping.page.locator(".idea mark")).to_have_count(0)
    expect(grouping.card("a boat").locator(".idea-text")).to_have_text("a boat")


def test_what_was_not_found_takes_one_line(grouping: Facilitator):
    grouping.moves("a bridge", "Built")
    card = grouping.card("a bridge")
    before = card.bounding_box()
    grouping.presses_keys("/")
    grouping.page.get_by_label("Find in texts and names").fill("ford")
    expect(card).to_have_attribute("data-dimmed", "")
    after = card.bounding_box()
    assert before
    assert after
    assert after["height"] < before["height"] * 0.75


def test_a_wrong_picture_is_changed_on_the_board(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.chooses(facilitator.cards().first, "Change the text")
    facilitator.page.get_by_label("Another emoji").fill("🛶")
    facilitator.press("Save")
    expect(facilitator.page.locator(".idea-picture")).to_have_text("🛶")
    facilitator.chooses(facilitator.cards().first, "Change the text")
    facilitator.press("none")
    facilitator.press("Save")
    expect(facilitator.page.locator(".idea-picture")).to_have_count(0)


def test_a_paragraph_is_read_while_it_is_typed_and_the_kind_stays(facilitator: Facilitator):
    field = facilitator.page.get_by_label("What was said?")
    one_line = field.bounding_box()
    facilitator.page.get_by_label("Kind of note").select_option("Tip")
    field.fill(LONG)
    paragraph = field.bounding_box()
    assert one_line
    assert paragraph
    assert paragraph["height"] > one_line["height"] * 1.5
    field.press("Shift+Enter")
    expect(field).to_have_value(f"{LONG}\n")
    field.press("Enter")
    expect(field).to_have_value("")
    expect(facilitator.page.get_by_label("Kind of note")).to_have_value("tip")
