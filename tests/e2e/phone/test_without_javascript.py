"""A phone that runs no scripts takes part with plain forms."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue

ENDLESS = "far too long " * 800
"""More than 10,000 characters."""


class PlainPhone(Participant):
    """A participant whose page stays as the server made it: the fields are those of its own form."""

    def writes(self, **fields: str) -> None:
        for name, text in fields.items():
            self.page.locator(f"#plain-{name}").fill(text)


@pytest.fixture
def pat(room: Venue, facilitator: Facilitator) -> PlainPhone:
    """Somebody whose browser runs no JavaScript."""
    phone = room.welcomes(PlainPhone(room.browser, room.server, java_script_enabled=False))
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Pat", organisation="The Kitchen")
    return phone


@pytest.fixture
def quinn(room: Venue, facilitator: Facilitator) -> PlainPhone:
    """Somebody to whom the page's scripts do not get through; axe, which is a script, can run there."""
    phone = room.welcomes(PlainPhone(room.browser, room.server))
    phone.page.route("**/*.js", lambda route: route.abort())
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Quinn")
    return phone


def test_a_card_is_sent_and_listed_without_javascript(facilitator: Facilitator, pat: PlainPhone):
    pat.sees("You are in")
    facilitator.starts()
    pat.page.get_by_role("link", name="Look again").click()
    pat.sees("What is your role in this theme? Give a metaphor.")
    pat.sends(text="a lamp post", why="I stand where people meet")
    pat.sees("Your card is on the board.")
    expect(pat.own_card("a lamp post")).to_contain_text("I stand where people meet")
    expect(pat.page.locator("#plain-text")).to_have_value("")
    expect(facilitator.card("a lamp post")).to_contain_text("Pat")
    pat.reloads()
    expect(pat.own_cards()).to_have_count(1)
    expect(facilitator.cards()).to_have_count(1)


@pytest.mark.parametrize(
    ("text", "error"),
    [("   ", "Please write something first."), (ENDLESS, "This text is too long: at most 2000 characters.")],
    ids=["empty", "too long"],
)
def test_a_card_that_cannot_be_taken_is_kept_with_the_error_at_its_field(
    facilitator: Facilitator, pat: PlainPhone, text: str, error: str
):
    facilitator.starts()
    pat.reloads()
    pat.writes(text=text, why="I stand where people meet")
    pat.press("Send")
    field = pat.page.locator("#plain-text")
    pat.sees_the_error(field, error)
    expect(field).to_have_value(text)
    expect(pat.page.locator("#plain-why")).to_have_value("I stand where people meet")
    pat.sends(text="a lamp post")
    expect(facilitator.cards()).to_have_count(1)


def test_a_pair_with_a_plain_phone_exchanges(facilitator: Facilitator, pat: PlainPhone, ann: Participant):
    facilitator.starts()
    facilitator.goes_on()
    pat.reloads()
    expect(pat.page.locator("main")).to_contain_text(re.compile(r"You work with\s+Ann"))
    ann.press("We are together")
    pat.sends(text="Eat first, talk later", condition="with enough chairs", example="On Tuesdays")
    ann.has_on_the_board("Eat first")
    expect(facilitator.card("Eat first")).to_contain_text("Pat")
    expect(facilitator.card("Eat first")).to_contain_text("Ann")


def test_a_card_that_comes_after_its_round_was_closed_is_not_lost(facilitator: Facilitator, pat: PlainPhone):
    facilitator.starts()
    pat.reloads()
    pat.writes(text="a lamp post", why="I stand where people meet")
    facilitator.press("Close round")
    facilitator.sees("Open again")
    pat.press("Send")
    pat.sees("This round is closed. Your text is still on this phone.")
    expect(pat.page.get_by_label("Your text")).to_have_value("a lamp post\nI stand where people meet")
    expect(facilitator.cards()).to_have_count(0)


def test_axe_finds_nothing_on_the_pages_without_scripts(facilitator: Facilitator, quinn: PlainPhone):
    def looks(at: str) -> None:
        quinn.reloads()
        quinn.sees(at)
        axe_finds_nothing_anywhere(quinn.page)

    looks("You are in")
    facilitator.starts()
    looks("What is your role in this theme? Give a metaphor.")
    quinn.writes(text=ENDLESS)
    quinn.press("Send")
    quinn.sees("This text is too long")
    axe_finds_nothing_anywhere(quinn.page)
    quinn.sends(text="a lamp post")
    looks("a lamp post")
    facilitator.goes_on()
    looks("What works well where you are?")
    quinn.writes(text="Eat first")
    facilitator.goes_on()
    quinn.press("Send")
    quinn.sees("Eat first")
    axe_finds_nothing_anywhere(quinn.page)
    facilitator.ends_the_workshop()
    looks("Thank you")
