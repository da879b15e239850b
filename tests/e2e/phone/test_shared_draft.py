"""A pair writes one draft on two phones, over a line that drops: what was typed is what is sent."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.proxy import Line

LIMIT_MS = 15_000


@pytest.fixture
def exchange(facilitator: Facilitator, ann: Participant, bob: Participant) -> tuple[Participant, Participant]:
    """Ann and Bob, who found each other."""
    return together(facilitator, ann, bob)


def together(facilitator: Facilitator, *phones: Participant) -> tuple[Participant, Participant]:
    facilitator.starts()
    facilitator.goes_on()
    for phone in phones:
        phone.press("We are together")
    one, other = phones
    return one, other


def types(phone: Participant, text: str) -> None:
    """Key by key, at the end of the first field, as fast as a quick thumb."""
    expect(phone.text()).to_be_editable()
    phone.text().focus()
    phone.page.keyboard.press("Control+End")
    phone.page.keyboard.type(text, delay=20)


def passes_the_pen(giver: Participant, taker: Participant) -> None:
    giver.press("Pass the pen")
    taker.press("Take the pen")
    expect(taker.page.locator(".pen")).to_contain_text("You have the pen")


def test_what_one_types_the_other_sees_and_cannot_type_over(exchange: tuple[Participant, Participant]):
    ann, bob = exchange
    types(ann, "Eat first 🍲")
    expect(bob.text()).to_have_value("Eat first 🍲")
    expect(bob.page.locator(".pen")).to_contain_text("Ann is writing")
    expect(bob.text()).not_to_be_editable()
    expect(bob.page.get_by_role("button", name="Take the pen")).to_be_disabled()
    axe_finds_nothing(bob.page)
    expect(ann.page.locator(".pen")).to_contain_text("You have the pen")
    expect(bob.page.get_by_role("button", name="Take the pen")).to_be_enabled(timeout=LIMIT_MS)
    types(bob, ", talk later")
    expect(ann.text()).to_have_value("Eat first 🍲, talk later")
    expect(ann.text()).not_to_be_editable()


def test_two_phones_in_turns_over_a_line_that_drops_three_times_send_what_was_typed(
    room: Venue, facilitator: Facilitator, ann: Participant, line: Line
):
    cho = room.phone(facilitator, "Cho", line.port)
    together(facilitator, ann, cho)
    types(cho, "Eat first, ")
    line.cut()
    types(cho, "then talk")
    cho.sees("No connection. What you write is kept on this phone.")
    line.restore()
    expect(ann.text()).to_have_value("Eat first, then talk", timeout=LIMIT_MS)

    cho.press("Pass the pen")
    ann.press("Take the pen")
    line.cut()
    types(ann, " 🍲 together")
    line.restore()
    expect(cho.text()).to_have_value("Eat first, then talk 🍲 together", timeout=LIMIT_MS)

    passes_the_pen(ann, cho)
    types(cho, " and laugh")
    line.cut()
    types(cho, "!")
    cho.press("Send")
    cho.sees("Kept on this phone. It is sent when the connection is back.")
    line.restore()
    whole = "Eat first, then talk 🍲 together and laugh!"
    for phone in (cho, ann):
        expect(phone.own_card(whole)).to_have_count(1, timeout=LIMIT_MS)
        expect(phone.own_cards().locator(".own-card-text")).to_have_text([whole])
    expect(facilitator.cards().locator(".idea-text")).to_have_text([whole])


def test_words_typed_without_connection_are_merged_with_what_the_other_typed_meanwhile(
    room: Venue, facilitator: Facilitator, ann: Participant, line: Line
):
    cho = room.phone(facilitator, "Cho", line.port)
    together(facilitator, ann, cho)
    types(cho, "Eat first")
    expect(ann.text()).to_have_value("Eat first")
    line.cut()
    cho.sees("No connection. What you write is kept on this phone.")
    types(cho, " and talk later")
    ann.press("Take the pen")
    ann.text().focus()
    ann.page.keyboard.press("Control+Home")
    ann.page.keyboard.type("Please: ", delay=20)
    line.restore()
    for phone in (ann, cho):
        expect(phone.text()).to_have_value("Please: Eat first and talk later", timeout=LIMIT_MS)


def test_a_card_that_was_sent_while_the_answers_got_lost_is_there_once(
    room: Venue, facilitator: Facilitator, ann: Participant, line: Line
):
    cho = room.phone(facilitator, "Cho", line.port)
    together(facilitator, ann, cho)
    types(cho, "Eat first")
    expect(ann.text()).to_have_value("Eat first")
    line.lose_answers()
    cho.press("Send")
    ann.has_on_the_board("Eat first")
    line.cut()
    line.restore()
    cho.has_on_the_board("Eat first")
    cho.press("Write another card")
    expect(cho.text()).to_have_value("")
    expect(facilitator.cards()).to_have_count(1)


def test_a_pairs_card_waits_while_sending_is_paused_and_goes_by_itself(
    facilitator: Facilitator, exchange: tuple[Participant, Participant]
):
    ann, bob = exchange
    facilitator.press(re.compile("^Pause sending"))
    ann.sees("The facilitator has paused sending for a moment.")
    types(ann, "Eat first")
    expect(bob.text()).to_have_value("Eat first")
    ann.press("Send")
    expect(ann.page.locator(".composer-waiting")).to_contain_text("on this phone")
    ann.sees("It is sent by itself as soon as that is possible again.")
    axe_finds_nothing(ann.page)
    facilitator.press("Take cards again")
    for phone in (ann, bob):
        phone.has_on_the_board("Eat first")
    expect(facilitator.cards()).to_have_count(1)


def test_words_that_came_too_late_for_the_card_are_kept(
    room: Venue, facilitator: Facilitator, ann: Participant, line: Line
):
    cho = room.phone(facilitator, "Cho", line.port)
    together(facilitator, ann, cho)
    types(cho, "Eat first")
    expect(ann.text()).to_have_value("Eat first")
    line.cut()
    types(cho, " and sing")
    ann.press("Send")
    ann.has_on_the_board("Eat first")
    line.restore()
    cho.has_on_the_board("Eat first")
    cho.sees("The card was sent before these words came. They are kept on this phone.")
    cho.press("Use in this round")
    expect(cho.text()).to_have_value("and sing")
    expect(ann.page.get_by_role("button", name="Look along: Cho is writing")).to_be_visible()
    ann.press("Look along: Cho is writing")
    expect(ann.text()).to_have_value("and sing")


def test_a_pair_sends_several_practices_each_with_its_condition_and_example(
    exchange: tuple[Participant, Participant], facilitator: Facilitator
):
    ann, bob = exchange
    ann.writes(text="Eat first", condition="enough chairs", example="the town hall")
    expect(bob.field("for example")).to_have_value("the town hall")
    bob.press("Send")
    for phone in exchange:
        phone.has_on_the_board("Eat first")
        expect(phone.page.get_by_role("heading", name="Your card together")).to_be_visible()
    bob.press("Write another card")
    expect(bob.text()).to_have_value("")
    bob.sends(text="Walk along")
    ann.has_on_the_board("Walk along")
    expect(ann.page.get_by_role("heading", name="Your 2 cards together")).to_be_visible()
    expect(facilitator.card("Eat first")).to_contain_text("the town hall")


def test_a_partner_who_closes_the_phone_leaves_the_pen_and_the_words(
    exchange: tuple[Participant, Participant], facilitator: Facilitator
):
    ann, bob = exchange
    types(ann, "Eat first")
    expect(bob.text()).to_have_value("Eat first")
    expect(bob.page.get_by_role("button", name="Take the pen")).to_be_disabled()
    place = ann.page.url
    ann.page.goto("about:blank")
    expect(bob.page.get_by_role("button", name="Take the pen")).to_be_enabled(timeout=6_000)
    types(bob, ", talk later")
    ann.page.goto(place)
    expect(ann.text()).to_have_value("Eat first, talk later")
    bob.press("Send")
    ann.has_on_the_board("Eat first, talk later")


def test_words_outlive_a_reload_without_connection(room: Venue, facilitator: Facilitator, ann: Participant, line: Line):
    cho = room.phone(facilitator, "Cho", line.port)
    together(facilitator, ann, cho)
    types(cho, "Eat first")
    expect(ann.text()).to_have_value("Eat first")
    line.cut()
    types(cho, " and talk")
    place = cho.page.url
    cho.page.goto("about:blank")
    line.restore()
    cho.page.goto(place)
    expect(cho.text()).to_have_value("Eat first and talk")
    expect(ann.text()).to_have_value("Eat first and talk")


def test_a_draft_that_a_closing_round_caught_is_on_both_phones(
    exchange: tuple[Participant, Participant], facilitator: Facilitator
):
    ann, bob = exchange
    types(ann, "half a thought")
    expect(bob.text()).to_have_value("half a thought")
    facilitator.press("Close round")
    for phone in exchange:
        phone.sees("You were still writing this. It is kept on this phone.")
        phone.sees("half a thought")
    facilitator.press("Open again")
    for phone in exchange:
        expect(phone.text()).to_have_value("half a thought")


def test_one_phone_suffices(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    facilitator.goes_on()
    ann.press("Go on alone")
    expect(ann.text()).to_be_visible()
    expect(ann.page.locator(".pen")).to_have_count(0)
    ann.sends(text="Eat first", example="the town hall")
    ann.press("Write another card")
    expect(ann.text()).to_have_value("")
    expect(facilitator.card("Eat first")).to_contain_text("the town hall")
    expect(ann.page.get_by_role("heading", name=re.compile("Your card"))).to_have_count(0)
