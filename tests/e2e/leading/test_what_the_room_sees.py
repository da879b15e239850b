"""What the room sees: sending paused, cards for later, cards read first, a card taken off, a card made another kind."""

from typing import Any

from playwright.sync_api import expect

from tests.clients import Client, a_host
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.people import Facilitator, Participant, Stage


def keeps(facilitator: Facilitator, **settings: Any) -> None:
    """Set how the first round takes and shows cards."""
    board = Client(a_host(facilitator.server.url, facilitator.server.token), "/board", workshop=facilitator.workshop)
    first = next(one for one in board.snapshot()["rounds"].values() if one["position"] == 0)
    assert board.does("round.edit", round=first["id"], **settings)["ok"]
    board.close()


def test_while_sending_is_paused_a_card_waits_on_the_phone_and_goes_out_by_itself(
    facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    ann.writes(text="a ferry")
    facilitator.press("Pause sending: phones keep what is written")
    ann.sees("The facilitator has paused sending for a moment.")
    ann.press("Send")
    expect(ann.own_card("a ferry")).to_contain_text("on this phone")
    ann.sees("It is sent by itself")
    axe_finds_nothing(ann.page)
    ann.reloads()
    expect(ann.own_card("a ferry")).to_contain_text("on this phone")
    expect(facilitator.cards()).to_have_count(0)
    facilitator.press("Take cards again")
    ann.has_on_the_board("a ferry")
    expect(facilitator.card("a ferry")).to_be_visible()


def test_cards_for_later_lie_face_down_until_they_are_shown(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant
):
    keeps(facilitator, showing="later")
    facilitator.starts()
    for phone, text in ((ann, "a ferry"), (bob, "a lighthouse")):
        phone.writes(text=text)
        phone.press("Send")
        expect(phone.own_card(text)).to_contain_text("shown to everybody later")
    stage.sees("2 cards")
    stage.sees("still hidden for a moment")
    facilitator.sees("Hidden until you show them")
    expect(facilitator.page.locator(".idea")).to_have_count(2)
    assert "ferry" not in facilitator.page.locator("body").inner_html()
    axe_finds_nothing(facilitator.page)
    facilitator.press("Look")
    facilitator.press("Show this card to everybody", within=facilitator.card("a ferry"))
    expect(stage.page.locator("main")).to_contain_text("a ferry")
    expect(stage.page.locator("main")).not_to_contain_text("lighthouse")
    facilitator.press("Show all")
    expect(stage.page.locator("main")).to_contain_text("lighthouse")
    ann.has_on_the_board("a ferry")


def test_a_card_is_read_first_asked_about_changed_and_approved(
    facilitator: Facilitator, stage: Stage, ann: Participant
):
    keeps(facilitator, moderated=True)
    facilitator.starts()
    ann.writes(text="a thing")
    ann.press("Send")
    expect(ann.own_card("a thing")).to_contain_text("the facilitator looks at it first")
    facilitator.sees("For you to read")
    facilitator.press("Look")
    facilitator.press("Ask …")
    facilitator.page.get_by_label("What do you ask the author?").fill("Which thing?")
    facilitator.page.keyboard.press("Enter")
    expect(ann.own_card("a thing")).to_contain_text("Which thing?")
    axe_finds_nothing(ann.page)
    ann.press("Change it")
    ann.writes(text="a ferry")
    ann.press("Send the change")
    expect(facilitator.page.locator(".waiting")).to_contain_text("a ferry")
    expect(stage.page.locator("main")).not_to_contain_text("ferry")
    axe_finds_nothing(facilitator.page)
    facilitator.press("On the board", within=facilitator.page.locator(".waiting"))
    expect(stage.page.locator("main")).to_contain_text("a ferry")
    ann.has_on_the_board("a ferry")


def test_a_question_reaches_who_is_writing_something_else(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a thing")
    ann.press("Write another card")
    ann.writes(text="half a")
    facilitator.chooses(facilitator.card("a thing"), "Ask its author")
    facilitator.page.get_by_label("What do you ask the author?").fill("Which thing?")
    facilitator.page.keyboard.press("Enter")
    ann.sees("The facilitator has a question about your card.")
    expect(ann.text()).to_have_value("half a")
    ann.press("Look")
    expect(ann.own_card("a thing")).to_contain_text("Which thing?")


def test_a_card_is_taken_off_the_board_and_brought_back(facilitator: Facilitator, stage: Stage, ann: Participant):
    facilitator.starts()
    ann.sends(text="a ferry")
    facilitator.chooses(facilitator.card("a ferry"), "Take off the board")
    expect(ann.own_card("a ferry")).to_contain_text("not on the board")
    expect(stage.page.locator("main")).not_to_contain_text("a ferry")
    facilitator.press("Undo")
    ann.has_on_the_board("a ferry")
    facilitator.chooses(facilitator.card("a ferry"), "Take off the board")
    expect(facilitator.cards()).to_have_count(0)
    facilitator.opens_the_panel("more")
    facilitator.page.get_by_text("Taken off the board (1)").click()
    facilitator.press("Bring back")
    expect(facilitator.card("a ferry")).to_be_visible()


def test_one_key_puts_the_card_with_the_focus_large(facilitator: Facilitator, stage: Stage, ann: Participant):
    facilitator.starts()
    ann.sends(text="a ferry")
    facilitator.card("a ferry").locator(".idea-text").click()
    facilitator.presses_keys("l")
    expect(stage.page.locator(".spot-card")).to_contain_text("a ferry")
    facilitator.presses_keys("l")
    expect(stage.page.locator(".spot-card")).to_have_count(0)
    facilitator.presses_keys("w", "l")
    expect(facilitator.page.locator(".note-form [name=text]")).to_have_value("l")


def test_one_key_makes_a_card_another_kind_and_undo_makes_it_what_it_was(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="help them travel")
    card = facilitator.card("help them travel")
    card.locator(".idea-text").click()
    facilitator.presses_keys("Shift+Digit5")
    expect(card.locator(".idea-kind")).to_have_text("Tip")
    facilitator.presses_keys("Shift+Digit3")
    expect(facilitator.page.get_by_label("A call. For whom?")).to_be_focused()
    facilitator.page.keyboard.type("the city council")
    facilitator.presses_keys("Enter")
    expect(card.locator(".idea-kind")).to_have_text("Call → the city council")
    facilitator.page.locator(".message").last.get_by_role("button", name="Undo").click()
    expect(card.locator(".idea-kind")).to_have_text("Tip")
