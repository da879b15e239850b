"""Phones whose browser lacks what newer ones have, or whose script stops: they take part, and no page is empty."""

from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue
from tests.servers import VENUE

LACKS = """
delete Array.prototype.at; delete String.prototype.at; delete Element.prototype.replaceChildren;
delete DocumentFragment.prototype.replaceChildren; delete Animation.prototype.finished;
delete Element.prototype.inert; delete window.ResizeObserver;
"""
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get: () => null })"
BROKEN_STORAGE = "Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('no'); } })"
FULL_STORAGE = "Storage.prototype.setItem = () => { throw new Error('full'); }"
KEEP_NO_DRAFT = (NO_STORAGE, BROKEN_STORAGE, FULL_STORAGE)
SILENT_DATABASE = "IDBFactory.prototype.open = () => new EventTarget()"
CANNOT_DRAW = "Document.prototype.importNode = () => { throw new Error('an old engine'); }"
STOPS_EARLY = "Document.prototype.createTreeWalker = undefined"


def phone_with(room: Venue, facilitator: Facilitator, trouble: str, **options: Any) -> Participant:
    phone = room.participant(**options)
    phone.context.add_init_script(trouble)
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Old")
    return phone


@pytest.mark.parametrize(
    "trouble",
    [LACKS, NO_STORAGE, BROKEN_STORAGE, FULL_STORAGE, SILENT_DATABASE],
    ids=["built-ins are missing", "no storage", "storage is forbidden", "storage is full", "the database is silent"],
)
def test_a_phone_that_lacks_something_follows_the_rounds(room: Venue, facilitator: Facilitator, trouble: str):
    phone = phone_with(room, facilitator, trouble)
    expect(phone.page.locator("#main[data-task]")).to_be_visible()
    facilitator.starts()
    phone.writes(text="a bri")
    said = phone.page.get_by_text("This browser keeps what you type only while this page is open.")
    expect(said).to_have_count(1 if trouble in KEEP_NO_DRAFT else 0)
    phone.sends(text="a bridge")
    expect(said).to_have_count(0)
    expect(facilitator.card("a bridge")).to_contain_text("Old")
    facilitator.goes_on()
    phone.sees("You have no partner yet")


@pytest.mark.parametrize("trouble", [CANNOT_DRAW, STOPS_EARLY], ids=["cannot draw", "stops early"])
def test_a_phone_whose_script_stops_keeps_its_form_and_looks_again_by_itself(
    room: Venue, facilitator: Facilitator, trouble: str
):
    phone = phone_with(room, facilitator, trouble)
    phone.sees("You are in")
    phone.sees("This browser does not refresh the page by itself.")
    facilitator.starts()
    field = phone.page.locator("#plain-text")
    expect(field).to_be_visible(timeout=30_000)
    phone.sees("This browser does not refresh the page by itself.")
    field.fill("a bridge")
    phone.press("Send")
    expect(facilitator.card("a bridge")).to_contain_text("Old")
    assert phone.errors
    phone.errors.clear()


def test_a_page_whose_script_never_comes_says_so_after_a_while(room: Venue, facilitator: Facilitator):
    phone = room.participant()
    phone.page.route("**/*.js", lambda route: route.abort())
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Old")
    again = phone.page.get_by_role("link", name="Look again")
    expect(again).to_be_hidden()
    expect(again).to_be_visible()
    facilitator.starts()
    again.click()
    expect(phone.page.locator("#plain-text")).to_be_visible()


@pytest.mark.parametrize("screen", ["board", "stage", "remote", "agenda"])
def test_a_large_screen_that_cannot_draw_says_so(facilitator: Facilitator, screen: str):
    workshop = facilitator.page.url.rsplit("/", 1)[1]
    path = {"board": "/b/{}", "stage": "/s/{}", "remote": "/c/{}", "agenda": "/b/{}/agenda"}[screen]
    page = facilitator.context.new_page()
    page.add_init_script(CANNOT_DRAW)
    page.goto(venue(facilitator.server) + path.format(workshop))
    expect(page.get_by_role("link", name="Look again")).to_be_visible(timeout=5_000)
    expect(page.locator("main")).to_contain_text("being fetched")
    page.close()


def test_a_field_grows_with_its_text_where_the_browser_does_not_do_it(room: Venue, facilitator: Facilitator):
    phone = room.participant()
    phone.context.add_init_script("CSS.supports = () => false")
    phone.context.route("**/*.css", _without_field_sizing)
    phone.joins(f"{venue(room.server)}/j/{facilitator.code}", name="Old")
    facilitator.starts()
    height = phone.text().evaluate("field => field.clientHeight")
    phone.writes(text="a bridge over a long river, " * 6)
    assert phone.text().evaluate("field => field.clientHeight") > height + 60
    assert phone.text().evaluate("field => field.scrollHeight <= field.clientHeight")
    phone.sends(text="a bridge over a long river, " * 6)
    expect(phone.own_cards()).to_have_count(1)


def _without_field_sizing(route: Route) -> None:
    answer = route.fetch(url=route.request.url.replace(VENUE, "127.0.0.1"))
    route.fulfill(response=answer, body=answer.text().replace("field-sizing:content", ""))
