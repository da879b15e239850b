"""Links for people and screens: made with a QR, used, withdrawn; and the board on people's own phones."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect

from facilitate.web import qr
from tests.e2e.axe import axe_finds_nothing, axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue


def allows_the_wall(facilitator: Facilitator, allowed: bool) -> None:
    facilitator.press("Share")
    facilitator.page.get_by_role("switch", name="Follow the board on phones").set_checked(allowed)
    facilitator.presses_keys("Escape")


def test_a_link_has_a_qr_of_itself_can_be_copied_and_tells_when_it_is_used(room: Venue, facilitator: Facilitator):
    facilitator.press("Share")
    facilitator.makes_a_link("The scribe", "Kristin")
    offer = facilitator.offer("The scribe")
    url = facilitator.page.get_by_label("Link for: The scribe").input_value()
    assert url.startswith(venue(room.server))
    picture = offer.get_by_role("img")
    assert picture.get_attribute("src") == qr.data_uri(url)
    box = picture.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 200
    facilitator.press("Copy")
    expect(offer.get_by_role("button", name=re.compile("Copied"))).to_be_visible()
    axe_finds_nothing(facilitator.page)

    scribe = room.facilitator()
    scribe.follows(url.removeprefix(venue(room.server)))
    expect(offer).to_contain_text("Somebody came in by this link.")
    facilitator.press("Done")
    expect(offer).to_contain_text("Kristin")
    expect(offer).to_contain_text("1 device")
    assert url.split("#t=")[1] not in facilitator.page.content()


def test_a_stage_where_nobody_can_paste_opens_by_a_code_that_is_typed(room: Venue, facilitator: Facilitator):
    facilitator.press("Share")
    facilitator.makes_a_link("The stage on another computer")
    expect(facilitator.page.get_by_role("img", name="QR code")).to_have_count(1)
    axe_finds_nothing(facilitator.page)
    code = facilitator.page.locator(".offer-typed .join-code").inner_text().replace("\n", "")
    projector = room.visitor()
    projector.opens("/stage")
    axe_finds_nothing(projector.page)
    projector.page.get_by_label("The code for the stage").fill("QQQQQQ")
    projector.press("Go on")
    projector.sees_the_error(projector.page.get_by_label("The code for the stage"), re.compile("not right"))
    projector.page.get_by_label("The code for the stage").fill(code.lower())
    projector.press("Go on")
    expect(projector.page.locator(".lobby-join .join-code")).to_be_visible()
    expect(facilitator.offer("The stage on another computer")).to_contain_text("Somebody came in by this link.")


def test_who_came_in_by_a_withdrawn_link_reads_it_at_once(room: Venue, facilitator: Facilitator):
    scribe = room.facilitator()
    scribe.follows(facilitator.shares("The scribe", "Kristin"))
    facilitator.press("Share")
    facilitator.press("Withdraw the link: Kristin")
    facilitator.press("Keep it")
    facilitator.press("Withdraw the link: Kristin")
    axe_finds_nothing(facilitator.page)
    facilitator.press("Withdraw")
    expect(facilitator.offer("The scribe").get_by_text("Kristin")).to_have_count(0)
    facilitator.hears("Withdrawn: Kristin")
    scribe.sees("A facilitator withdrew the link by which you came in.")
    axe_finds_nothing(scribe.page)
    scribe.reloads()
    scribe.sees("A facilitator withdrew the link by which you came in.")


def test_nobody_withdraws_their_own_link(room: Venue, facilitator: Facilitator):
    second = room.facilitator()
    second.follows(facilitator.shares("A second facilitator", "laptop 2"))
    second.press("Share")
    expect(second.offer("A second facilitator")).to_contain_text("your own link")
    expect(second.page.get_by_role("button", name="Withdraw the link: laptop 2")).to_have_count(0)
    facilitator.press("Share")
    expect(facilitator.page.get_by_role("button", name="Withdraw the link: laptop 2")).to_be_visible()


def test_who_leads_is_warned_of_another_device_and_both_go_on(room: Venue, facilitator: Facilitator):
    second = room.facilitator()
    second.follows(facilitator.shares("A second facilitator", "laptop 2"))
    facilitator.sees("Another device now leads as well (link: laptop 2).")
    axe_finds_nothing(facilitator.page)
    expect(second.page.get_by_text("Another device")).to_have_count(0)
    second.starts()
    facilitator.reads_what_another_did()
    facilitator.press("Close round")
    expect(second.page.get_by_role("button", name="Open again")).to_be_visible()


def test_a_scribe_who_opens_a_facilitators_link_leads_from_then_on(room: Venue, facilitator: Facilitator):
    scribe = room.facilitator()
    scribe.follows(facilitator.shares("The scribe"))
    expect(scribe.page.get_by_role("button", name=re.compile("^Start: "))).to_have_count(0)
    link = facilitator.shares("A second facilitator")
    scribe.page.goto("about:blank")
    scribe.follows(link)
    expect(scribe.page.get_by_role("button", name=re.compile("^Start: "))).to_be_visible()
    assert "#" not in scribe.page.url


def test_the_board_is_followed_on_a_phone_while_the_facilitator_allows_it(
    room: Venue, facilitator: Facilitator, ann: Participant, bob: Participant
):
    facilitator.starts()
    ann.sends(text="a bridge", why="I bring people together")
    expect(bob.page.get_by_role("link", name="Follow the board on this phone")).to_have_count(0)
    allows_the_wall(facilitator, True)
    bob.page.get_by_role("link", name="Follow the board on this phone").click()
    expect(bob.page.get_by_role("heading", name="What is your role in this theme?")).to_be_visible()
    bob.sees("I bring people together")
    facilitator.makes_a_cluster("Ways")
    facilitator.moves("a bridge", to="Ways")
    part = bob.page.locator(".wall-part").filter(has=bob.page.get_by_role("heading", name="Ways"))
    expect(part.locator(".wall-text")).to_contain_text("a bridge")
    facilitator.card("a bridge").get_by_role("button", name="Large on the stage").click()
    expect(bob.page.get_by_role("region", name="On the stage now")).to_contain_text("a bridge")
    axe_finds_nothing_anywhere(bob.page)

    before = part.locator(".wall-text").bounding_box()
    bob.press("A Larger letters")
    after = part.locator(".wall-text").bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"]
    part.locator("summary").click()
    expect(part.locator(".wall-text")).to_be_hidden()
    ann.press("Write another card")
    ann.sends(text="a boat")
    expect(bob.page.locator(".wall-part", has_text="New")).to_contain_text("a boat")
    expect(part.locator(".wall-text")).to_be_hidden()
    bob.reloads()
    expect(bob.page.locator("html")).to_have_attribute("data-size", "2")

    allows_the_wall(facilitator, False)
    bob.sees("The board is closed on phones")
    axe_finds_nothing(bob.page)
    bob.page.wait_for_url("**/p?workshop=*")
    expect(bob.text()).to_be_visible()
    expect(bob.page.get_by_role("link", name="Follow the board on this phone")).to_have_count(0)


def test_from_the_wall_one_comes_back_to_ones_own_screen_and_its_draft(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="a brid")
    allows_the_wall(facilitator, True)
    ann.page.get_by_role("link", name="Follow the board on this phone").click()
    ann.page.get_by_role("link", name="Give my own answer").click()
    expect(ann.text()).to_have_value("a brid")


def test_a_personal_link_brings_somebody_back_on_another_phone(room: Venue, facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.page.locator("[data-panel-holder=people] [data-panel-button]").click()
    facilitator.press("What to do with Ann")
    facilitator.press("Personal link of Ann")
    url = facilitator.page.get_by_label("Link for: Ann").input_value()
    axe_finds_nothing(facilitator.page)
    other = room.participant()
    other.page.goto(url)
    other.has_on_the_board("a bridge")
    assert urlsplit(other.page.url).path == "/p"
    late = room.participant()
    late.page.goto(url)
    late.sees("This link was used before or is no longer valid.")


def test_who_has_something_to_send_sends_it_before_following_the_board(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    allows_the_wall(facilitator, True)
    facilitator.press(re.compile("^Pause sending"))
    ann.sees("The facilitator has paused sending for a moment.")
    ann.writes(text="a bridge")
    ann.press("Send")
    follow = ann.page.get_by_role("link", name="Follow the board on this phone")
    follow.click()
    ann.sees("After that you can follow the board.")
    expect(ann.own_card("a bridge")).to_contain_text("on this phone")
    axe_finds_nothing(ann.page)
    facilitator.press("Take cards again")
    ann.has_on_the_board("a bridge")
    expect(ann.page.locator(".phone-wall")).not_to_contain_text("After that")
    follow.click()
    ann.page.wait_for_url("**/w?workshop=*")


def test_who_follows_the_board_out_of_sight_is_away(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    allows_the_wall(facilitator, True)
    ann.page.get_by_role("link", name="Follow the board on this phone").click()
    ann.page.wait_for_url("**/w?workshop=*")
    facilitator.opens_the_panel("people")
    person = facilitator.page.locator(".person").filter(has_text="Ann")
    expect(person).to_be_visible()
    expect(person).not_to_contain_text("away")
    ann.page.evaluate(
        """() => {
            Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    expect(person).to_contain_text("away")
