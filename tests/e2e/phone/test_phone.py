"""A participant's phone, in a room with a shaky network: nothing that was typed is lost, nothing is sent twice."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.proxy import Line
from tests.servers import ServerProcess


@pytest.fixture
def cho(room: Venue, facilitator: Facilitator, line: Line) -> Participant:
    """Somebody whose phone reaches the server over a line that can be cut."""
    return room.phone(facilitator, "Cho", line.port)


def lands_once(text: str, phone: Participant, facilitator: Facilitator) -> None:
    """On the board, and on the phone before and after it asks the server again."""
    expect(facilitator.card(text)).to_have_count(1)
    phone.has_on_the_board(text)
    phone.reloads()
    phone.has_on_the_board(text)
    expect(phone.own_cards()).to_have_count(1)
    expect(facilitator.cards()).to_have_count(1)


def test_a_draft_survives_a_reload(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="a bridge", why="I bring banks together")
    ann.page.get_by_role("radio", name="none").check(force=True)
    ann.reloads()
    expect(ann.text()).to_have_value("a bridge")
    expect(ann.field("because")).to_have_value("I bring banks together")
    expect(ann.page.get_by_role("radio", name="none")).to_be_checked()
    ann.press("Send")
    ann.has_on_the_board("a bridge")
    ann.reloads()
    ann.press("Write another card")
    expect(ann.text()).to_have_value("")


def test_who_writes_in_the_middle_of_a_text_stays_there(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="a bridge")
    ann.text().focus()
    ann.presses_keys("Control+Home", "ArrowRight", "n", " ", "o", "l", "d")
    expect(ann.text()).to_have_value("an old bridge")


def test_a_card_written_while_the_server_is_dead_lands_once_when_it_is_back(
    own_server: ServerProcess, facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    expect(ann.text()).to_be_visible()
    own_server.kill()
    ann.sees("No connection. What you write is kept on this phone.")
    ann.writes(text="a raft")
    ann.press("Send")
    expect(ann.own_card("a raft")).to_contain_text("on this phone")
    axe_finds_nothing(ann.page)
    own_server.start()
    lands_once("a raft", ann, facilitator)


def test_a_card_that_waits_outlives_its_page_and_lands_once(
    own_server: ServerProcess, facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    expect(ann.text()).to_be_visible()
    page = ann.page.url
    own_server.kill()
    ann.writes(text="a raft")
    ann.press("Send")
    expect(ann.own_card("a raft")).to_contain_text("on this phone")
    ann.page.goto("about:blank")
    own_server.start()
    expect(facilitator.page.get_by_text("No connection")).to_have_count(0)
    expect(facilitator.cards()).to_have_count(0)
    ann.page.goto(page)
    lands_once("a raft", ann, facilitator)


def test_a_card_whose_answer_got_lost_on_the_way_lands_once(facilitator: Facilitator, cho: Participant, line: Line):
    facilitator.starts()
    expect(cho.text()).to_be_visible()
    line.lose_answers()
    cho.writes(text="a kite")
    cho.press("Send")
    expect(facilitator.card("a kite")).to_have_count(1)
    expect(cho.own_card("a kite")).to_contain_text("on its way")
    line.cut()
    expect(cho.own_card("a kite")).to_contain_text("on this phone")
    line.restore()
    lands_once("a kite", cho, facilitator)


def test_a_card_sent_while_the_line_was_cut_lands_once_and_in_order(
    facilitator: Facilitator, cho: Participant, line: Line
):
    facilitator.starts()
    expect(cho.text()).to_be_visible()
    line.cut()
    for text in ("first", "second", "third"):
        cho.writes(text=text)
        cho.press("Send")
        cho.still_keeps(text)
        cho.press("Write another card")
    line.restore()
    expect(facilitator.new_cards().locator(".idea-text")).to_have_text(["first", "second", "third"])
    cho.press(re.compile("^Back to my"))
    for text in ("first", "second", "third"):
        cho.has_on_the_board(text)


def test_a_card_is_changed_while_its_round_is_open(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a bridge", why="I bring banks together")
    ann.press("Change")
    expect(ann.text()).to_be_focused()
    expect(ann.field("because")).to_have_value("I bring banks together")
    axe_finds_nothing(ann.page)
    ann.reloads()
    ann.sees("Change your card")
    ann.writes(text="an old bridge")
    ann.press("Send the change")
    ann.has_on_the_board("an old bridge")
    expect(facilitator.card("an old bridge")).to_contain_text("I bring banks together")
    expect(facilitator.cards()).to_have_count(1)


def test_a_card_that_is_taken_back_leaves_the_board_and_its_words_stand_in_the_form(
    facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    ann.sends(text="a bridge", why="I bring banks together")
    ann.press("Take back")
    axe_finds_nothing(ann.page)
    ann.press("Keep it")
    ann.has_on_the_board("a bridge")
    ann.press("Take back")
    ann.press("Take back")
    expect(facilitator.cards()).to_have_count(0)
    expect(ann.text()).to_have_value("a bridge")
    expect(ann.text()).to_be_focused()
    expect(ann.field("because")).to_have_value("I bring banks together")
    ann.sends(text="a ford")
    expect(facilitator.cards()).to_have_count(1)
    facilitator.press("Close round")
    ann.sees("This round is closed")
    expect(ann.page.get_by_role("button", name="Take back")).to_have_count(0)
    expect(ann.page.get_by_role("button", name="Change", exact=True)).to_have_count(0)


def test_a_draft_caught_by_a_closing_round_can_be_used_in_the_next(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="half a thought", why="it was not ready")
    facilitator.press("Close round")
    ann.sees("This round is closed")
    ann.sees("You were still writing this. It is kept on this phone.")
    ann.sees("half a thought")
    axe_finds_nothing(ann.page)
    facilitator.press(re.compile("^Next: "))
    ann.press("Go on alone")
    ann.press("Use in this round")
    expect(ann.text()).to_have_value("half a thought\nit was not ready")
    expect(ann.page.get_by_text("You were still writing this")).to_have_count(0)
    ann.press("Send")
    ann.has_on_the_board("half a thought")
    expect(facilitator.card("half a thought")).to_have_count(1)


def test_a_card_that_comes_after_its_round_was_closed_stays_on_the_phone_with_the_reason(
    facilitator: Facilitator, cho: Participant, line: Line
):
    facilitator.starts()
    expect(cho.text()).to_be_visible()
    line.cut()
    cho.writes(text="too late")
    cho.press("Send")
    cho.still_keeps("too late")
    facilitator.press("Close round")
    expect(facilitator.page.get_by_role("button", name="Open again")).to_be_visible()
    line.restore()
    expect(cho.own_card("too late")).to_contain_text("not taken")
    expect(cho.own_card("too late")).to_contain_text("This round is closed.")
    axe_finds_nothing(cho.page)
    facilitator.press("Open again")
    cho.press("Change")
    cho.press("Send the change")
    lands_once("too late", cho, facilitator)


def test_a_partner_sees_the_card_of_the_pair(facilitator: Facilitator, ann: Participant, bob: Participant):
    facilitator.starts()
    facilitator.goes_on()
    for phone in (ann, bob):
        phone.press("We are together")
    ann.sends(text="Eat first, talk later")
    bob.has_on_the_board("Eat first")
    bob.press("Change")
    bob.writes(condition="with enough chairs")
    bob.press("Send the change")
    expect(ann.own_card("Eat first")).to_contain_text("with enough chairs")
    expect(facilitator.card("Eat first")).to_contain_text("Ann · Bob")


def test_a_partners_card_does_not_interrupt_who_is_changing_one(
    facilitator: Facilitator, ann: Participant, bob: Participant
):
    facilitator.starts()
    facilitator.goes_on()
    for phone in (ann, bob):
        phone.press("We are together")
    bob.sends(text="Walk along")
    bob.press("Change")
    bob.writes(text="In the middle of")
    ann.press("Write another card")
    ann.sends(text="Eat first, talk later")
    expect(facilitator.cards()).to_have_count(2)
    expect(bob.text()).to_have_value("In the middle of")
    bob.press("Send the change")
    bob.has_on_the_board("In the middle of")
    bob.has_on_the_board("Eat first")


def test_the_field_in_which_somebody_writes_stands_above_the_button(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.goes_on()
    ann.press("Go on alone")
    button = ann.page.locator(".composer-send")
    for lines in range(1, 9):
        ann.writes(text="\n".join(["Eat first"] * lines))
        ann.page.evaluate("window.scrollTo(0, 0)")
        ann.page.locator("#field-example").focus()
        field, foot = ann.page.locator("#field-example").bounding_box(), button.bounding_box()
        assert field
        assert foot
        assert field["y"] + field["height"] <= foot["y"]


def test_a_changed_name_reaches_the_board_and_the_partner(facilitator: Facilitator, ann: Participant, bob: Participant):
    facilitator.starts()
    facilitator.goes_on()
    bob.press("We are together")
    ann.changes_the_name("Annabel")
    expect(ann.page.locator(".phone-who")).to_contain_text("Annabel")
    expect(bob.page.locator(".pair-strip")).to_contain_text("Annabel")
    facilitator.press(re.compile("sent$"))
    facilitator.sees("Annabel")


def test_two_tabs_of_one_phone_show_the_same_cards(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    tab = ann.another_tab()
    tab.sends(text="from the second tab")
    ann.has_on_the_board("from the second tab")
    ann.press("Take back")
    ann.press("Take back")
    expect(tab.own_cards()).to_have_count(0)
    expect(facilitator.cards()).to_have_count(0)


def test_two_tabs_of_one_phone_send_a_waiting_card_once(facilitator: Facilitator, cho: Participant, line: Line):
    facilitator.starts()
    expect(cho.text()).to_be_visible()
    line.lose_answers()
    cho.writes(text="a kite")
    cho.press("Send")
    expect(facilitator.card("a kite")).to_have_count(1)
    line.cut()
    cho.still_keeps("a kite")
    line.restore()
    tab = cho.another_tab()
    tab.has_on_the_board("a kite")
    lands_once("a kite", cho, facilitator)
