"""A phone with several tabs, in several workshops, and when something new comes."""

from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue


def test_a_phone_shows_a_new_round_from_its_top(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="a bridge", why="\n".join(["because it holds"] * 20))
    ann.page.evaluate("window.scrollTo(0, 400)")
    assert ann.page.evaluate("scrollY") > 0
    facilitator.goes_on()
    expect(ann.page.locator(".phone-where")).not_to_have_text("Getting to know each other")
    ann.page.wait_for_function("scrollY === 0")


def test_what_one_tab_sent_stands_no_longer_in_another(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    tab = ann.another_tab()
    ann.writes(text="a bridge")
    expect(tab.text()).to_have_value("a bridge")
    ann.sends(text="a bridge")
    expect(tab.page.get_by_role("button", name="Write another card")).to_be_visible()
    expect(tab.text()).to_have_count(0)


def test_two_tabs_that_join_are_one_person_and_two_workshops_are_two(room: Venue, facilitator: Facilitator):
    other = room.facilitator()
    other.leads_a_new_workshop("Another morning")
    phone = room.participant()
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Dee")
    here = phone.page.url
    phone.joins(f"{venue(room.server)}/j/{other.code}", name="Dee")
    phone.page.goto(here)
    facilitator.starts()
    phone.sends(text="a bridge")
    expect(facilitator.card("a bridge")).to_be_visible()
    phone.page.goto(f"{venue(room.server)}/j/{facilitator.code}")
    expect(phone.own_card("a bridge")).to_be_visible()
