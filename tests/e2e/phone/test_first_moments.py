"""A phone whose live screen is still on its way: the form is there, and takes and sends what is written."""

from playwright.sync_api import Locator, Route, expect

from tests.e2e.people import Facilitator, Participant
from tests.servers import VENUE

LATER = "**/phone-later*"


def opens_without_the_live_screen(phone: Participant) -> None:
    """As on a line that drops it each time."""
    phone.context.route(LATER, lambda route: route.abort())
    phone.page.reload()
    expect(phone.page.locator("form[data-early]")).to_be_visible()


def early_text(phone: Participant) -> Locator:
    return phone.page.locator("#plain-text")


def test_a_card_is_sent_before_the_live_screen_is_there_and_stands_once_when_it_comes(
    facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    opens_without_the_live_screen(ann)
    ann.sees("No connection. What you write is kept on this phone.")
    early_text(ann).fill("a bridge")
    ann.press("Send")
    ann.sees("Your card is sent.")
    expect(early_text(ann)).to_have_value("")
    expect(facilitator.card("a bridge")).to_have_count(1)
    ann.context.unroute(LATER)
    ann.has_on_the_board("a bridge")
    expect(ann.own_cards()).to_have_count(1)
    expect(facilitator.cards()).to_have_count(1)


def test_a_card_sent_while_the_server_is_away_waits_on_the_phone_and_lands_once(
    facilitator: Facilitator, ann: Participant
):
    facilitator.starts()
    opens_without_the_live_screen(ann)
    ann.context.route("**/p/cards*", lambda route: route.abort())
    early_text(ann).fill("a raft")
    ann.press("Send")
    ann.sees("Your card is kept on this phone.")
    ann.context.unroute("**/p/cards*")
    ann.context.unroute(LATER)
    ann.reloads()
    ann.has_on_the_board("a raft")
    expect(facilitator.cards()).to_have_count(1)


def test_an_answer_that_got_lost_makes_no_second_card(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    opens_without_the_live_screen(ann)

    def lose(route: Route) -> None:
        url = route.request.url.replace(VENUE, "127.0.0.1")
        route.fetch(url=url, headers=route.request.all_headers())
        route.abort()

    ann.context.route("**/p/cards*", lose)
    early_text(ann).fill("a ferry")
    ann.press("Send")
    expect(facilitator.card("a ferry")).to_have_count(1)
    ann.context.unroute(LATER)
    ann.has_on_the_board("a ferry")
    expect(ann.own_cards()).to_have_count(1)
    expect(facilitator.cards()).to_have_count(1)


def test_words_stay_and_so_does_the_caret_when_the_live_screen_comes(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    opens_without_the_live_screen(ann)
    early_text(ann).fill("a bridge")
    ann.page.reload()
    expect(early_text(ann)).to_have_value("a bridge")
    early_text(ann).focus()
    ann.presses_keys("Control+Home", "ArrowRight", "n")
    ann.context.unroute(LATER)
    expect(ann.text()).to_be_focused(timeout=15_000)
    ann.presses_keys(" ", "o", "l", "d")
    expect(ann.text()).to_have_value("an old bridge")


def test_an_empty_form_is_answered_by_the_server(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    opens_without_the_live_screen(ann)
    ann.press("Send")
    ann.sees("Please write something first.")
    expect(early_text(ann)).to_be_focused()


def test_a_browser_that_keeps_nothing_sends_the_plain_form(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    opens_without_the_live_screen(ann)
    early_text(ann).fill("a bridge")
    ann.press("Send")
    ann.sees("Your card is on the board.")
    expect(facilitator.cards()).to_have_count(1)


def test_a_card_for_which_the_phone_has_no_place_is_still_sent(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.page.add_init_script(
        "IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    opens_without_the_live_screen(ann)
    ann.context.route("**/p/cards*", lambda route: route.abort())
    early_text(ann).fill("a raft")
    ann.press("Send")
    ann.sees("Your card is kept on this phone.")
    ann.context.unroute(LATER)
    expect(ann.text()).to_be_visible()
    ann.context.unroute("**/p/cards*")
    ann.has_on_the_board("a raft")
    expect(facilitator.cards()).to_have_count(1)
