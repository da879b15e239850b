"""At the board: finding cards, a wrong picture, and a long note."""

from playwright.sync_api import expect

from tests.e2e.board.test_board import grouping
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
