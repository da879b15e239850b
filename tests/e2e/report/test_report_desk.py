"""The report as a scribe makes it: words, places, joins, choices and checks, alone and with others at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from facilitate.actions.rights.access import WITHDRAWN
from tests.e2e.axe import axe_finds_nothing, axe_finds_nothing_anywhere
from tests.e2e.browsers import LAPTOP, PHONE
from tests.e2e.conftest import Venue
from tests.e2e.person import venue
from tests.e2e.reporting import TABS, Scribe, Told, a_told_workshop

INSIDE = ("a bridge", "a ford", "a ferry")
OUTSIDE = "a kite"
ALL = (*INSIDE, OUTSIDE)


@pytest.fixture
def told(room: Venue) -> Iterator[Told]:
    told = a_told_workshop(room.server, "Crossing", INSIDE, OUTSIDE)
    yield told
    told.closes()


@pytest.fixture
def scribe(room: Venue, told: Told) -> Scribe:
    scribe = room.welcomes(Scribe(room.browser, room.server))
    scribe.comes_in(told.link("scribe"))
    scribe.reads(*ALL)
    return scribe


@pytest.fixture
def facilitator(room: Venue, told: Told) -> Scribe:
    """Who leads, at a desk of their own."""
    facilitator = room.welcomes(Scribe(room.browser, room.server))
    facilitator.comes_in(told.link("facilitator"))
    return facilitator


def test_a_bullet_is_edited_where_it_stands_and_the_card_stays_beside_it(scribe: Scribe):
    scribe.opens_the_field("a ford")
    expect(scribe.beside()).to_contain_text("a ford")
    scribe.page.keyboard.type(" in summer")
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford in summer", "a ferry", OUTSIDE)
    scribe.reopens()
    scribe.reads("a bridge", "a ford in summer", "a ferry", OUTSIDE)
    scribe.bullet("a ford").hover()
    expect(scribe.beside().locator(".original-text")).to_have_text("a ford")
    scribe.presses_keys("Control+z")
    scribe.reads(*ALL)
    scribe.hears("Undone.")
    scribe.presses_keys("Control+Shift+z")
    scribe.reads("a bridge", "a ford in summer", "a ferry", OUTSIDE)


@pytest.mark.parametrize("width", [1100, 1366, 1920])
def test_what_stands_around_the_sheet_ends_where_it_ends(scribe: Scribe, width: int):
    scribe.page.set_viewport_size({"width": width, "height": 768})
    scribe.bullet("a ford").hover()
    scribe.bullet("a ford").get_by_role("button", name="More").click()
    ends = {
        name: scribe.page.locator(selector).last.evaluate("part => part.getBoundingClientRect().right")
        for name, selector in {
            "sheet": ".report-sheet",
            "tools": ".passage-tools",
            "menu": ".passage-menu",
            "side": ".report-side",
            "files": ".report-downloads",
        }.items()
    }
    assert max(ends["tools"], ends["menu"]) <= ends["sheet"]
    assert abs(ends["files"] - ends["side"]) <= 1
    assert scribe.page.locator(".passage-menu").evaluate("menu => menu.getBoundingClientRect().bottom <= innerHeight")


def test_words_that_are_left_in_their_field_are_kept_and_escape_forgets_them(scribe: Scribe):
    scribe.opens_the_field("a ford")
    scribe.field().fill("forget me")
    scribe.presses_keys("Escape")
    expect(scribe.bullet("a ford")).to_be_focused()
    scribe.reads(*ALL)
    scribe.opens_the_field("a ford")
    scribe.field().fill("stones in the water")
    scribe.opens_the_field("a ferry")
    expect(scribe.field()).to_have_count(1)
    scribe.presses_keys("Escape")
    scribe.reads("a bridge", "stones in the water", "a ferry", OUTSIDE)
    scribe.chooses("stones in the water", "As it was typed again")
    scribe.reads(*ALL)


def test_with_keys_alone_a_bullet_is_reached_moved_left_out_and_taken_back(scribe: Scribe):
    scribe.tabs_to(scribe.bullet("a bridge"))
    scribe.presses_keys("ArrowDown")
    expect(scribe.bullet("a ford")).to_be_focused()
    scribe.presses_keys("Alt+ArrowDown")
    scribe.reads("a bridge", "a ferry", "a ford", OUTSIDE)
    scribe.hears("Place 3 of 3: a ford")
    expect(scribe.bullet("a ford")).to_be_focused()
    scribe.presses_keys("Alt+ArrowUp")
    scribe.reads(*ALL)
    expect(scribe.bullet("a ford")).to_be_focused()
    scribe.presses_keys("Delete")
    expect(scribe.left_out()).to_contain_text("Left out: “a ford”")
    expect(scribe.left_out()).to_be_focused()
    scribe.reads("a bridge", "a ferry", OUTSIDE)
    scribe.presses_keys("Enter")
    scribe.reads(*ALL)
    expect(scribe.bullet("a ford")).to_be_focused()
    scribe.presses_keys("Enter")
    expect(scribe.field()).to_have_value("a ford")


def test_two_bullets_become_one_and_two_again_and_one_is_cut_where_the_caret_stands(scribe: Scribe):
    scribe.chooses("a ford", "Join with the one above")
    scribe.reads("a bridgea ford", "a ferry", OUTSIDE)
    scribe.bullet("a bridge").hover()
    expect(scribe.beside().locator(".original-text")).to_have_text(["a bridge", "a ford"])
    scribe.chooses("a bridge", "Take apart again")
    scribe.reads(*ALL)
    scribe.opens_the_field("a ferry")
    scribe.field().evaluate("field => field.setSelectionRange(1, 1)")
    scribe.press("Split here")
    scribe.reads("a bridge", "a ford", "a", "ferry", OUTSIDE)
    scribe.bullet("ferry").hover()
    expect(scribe.beside().locator(".original-text")).to_have_text("a ferry")
    scribe.presses_keys("Control+z")
    scribe.reads(*ALL)


def test_a_new_card_comes_in_without_touching_the_field_that_is_open(scribe: Scribe, told: Told):
    scribe.opens_the_field("a bridge")
    scribe.field().fill("a bridge of rope")
    field = scribe.field().element_handle()
    told.sends("Bob", "a balloon")
    expect(scribe.bullet("a balloon")).to_be_visible()
    assert field.evaluate("field => field.isConnected && field === document.activeElement")
    scribe.page.keyboard.type(" and wood")
    expect(scribe.field()).to_have_value("a bridge of rope and wood")
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge of rope and wood", "a ford", "a ferry", OUTSIDE, "a balloon")


def test_who_edits_the_same_words_second_sees_the_others_and_keeps_their_own(scribe: Scribe, facilitator: Scribe):
    for desk in (scribe, facilitator):
        desk.opens_the_field("a ferry")
    scribe.field().fill("a ferry at noon")
    facilitator.field().fill("a ferry at night")
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford", "a ferry at noon", OUTSIDE)
    facilitator.presses_keys("Control+Enter")
    facilitator.sees("Meanwhile somebody wrote: “a ferry at noon”. Save again to put your text in its place.")
    expect(facilitator.field()).to_have_value("a ferry at night")
    expect(facilitator.field()).to_be_focused()
    axe_finds_nothing(facilitator.page)
    facilitator.presses_keys("Control+Enter")
    for desk in (scribe, facilitator):
        desk.reads("a bridge", "a ford", "a ferry at night", OUTSIDE)


def test_a_sentence_of_ones_own_stands_below_a_bullet(scribe: Scribe):
    scribe.chooses("a ford", "Write a sentence below")
    expect(scribe.field()).to_be_focused()
    axe_finds_nothing(scribe.page)
    scribe.page.keyboard.type("Most of us get wet feet.")
    scribe.presses_keys("Control+Enter")
    scribe.reopens()
    own = scribe.page.locator("[data-own]")
    expect(own).to_have_text("Most of us get wet feet.")
    expect(scribe.bullet("a ford").locator("+ .passage")).to_have_text("Most of us get wet feet.")
    own.focus()
    expect(scribe.beside()).to_contain_text("no card belongs to it")
    scribe.presses_keys("Delete")
    scribe.sees("Thrown away: Most of us get wet feet.")
    expect(own).to_have_count(0)
    scribe.press("Undo", within=scribe.page.locator(".message", has_text="Thrown away"))
    expect(own).to_have_text("Most of us get wet feet.")


def test_the_report_is_without_headings_and_signs_and_with_names_when_a_scribe_chooses_so(
    scribe: Scribe, facilitator: Scribe, told: Told, tmp_path: Path
):
    told.sends("Ann", "a swan", emoji="🦢")
    sign = facilitator.bullet("a swan").locator(".passage-sign")
    expect(sign).to_have_text("🦢")
    heading = facilitator.page.get_by_role("heading", name="Crossing", exact=True)
    expect(heading).to_be_visible()
    choices = scribe.looks_at("Choices")
    choices.get_by_label("Clusters have headings").uncheck()
    expect(heading).to_have_count(0)
    choices.get_by_label("The pictures of the cards before their bullets").uncheck()
    expect(sign).to_have_count(0)
    facilitator.reads(*ALL, "a swan")
    assert "Ann" not in scribe.downloads(tmp_path, "Text").read_text()
    choices.get_by_label("Say who said it").check()
    scribe.reopens()
    scribe.looks_at("Choices")
    expect(choices.get_by_label("Clusters have headings")).not_to_be_checked()
    expect(choices.get_by_label("Say who said it")).to_be_checked()
    text = scribe.downloads(tmp_path, "Text").read_text()
    assert "a ford – Ann" in text
    assert "a kite – Bob" in text


def test_what_points_at_somebody_is_found_and_taken_out_and_who_is_forgotten_is_named(scribe: Scribe, told: Told):
    told.sends("Ann", "Ask Bob, on 0470 12 34 56")
    expect(scribe.bullet("Ask Bob")).to_be_visible()
    checks = scribe.looks_at("Check")
    expect(checks).to_contain_text("Yes: everybody who wrote something")
    number = checks.locator(".finding", has_text="Phone number")
    expect(number.locator("mark")).to_have_text("0470 12 34 56")
    name = checks.locator(".finding", has_text="Name of a participant")
    expect(name.locator("mark")).to_have_text("Bob")
    axe_finds_nothing(scribe.page)
    scribe.press("Take it out", within=number)
    expect(number).to_have_count(0)
    expect(scribe.bullet("Ask Bob")).not_to_contain_text("0470")
    scribe.press("Leave it so", within=name)
    expect(checks).to_contain_text("Nothing waits for your choice")
    scribe.bullet(OUTSIDE).focus()
    scribe.presses_keys("Delete")
    expect(checks.locator(".untold", has_text="nothing of it is in the report")).to_contain_text("Bob")
    scribe.press("Show", within=checks.locator(".untold"))
    expect(scribe.left_out()).to_be_focused()


def test_readers_get_what_was_released_and_nothing_later_until_their_link_is_withdrawn(room: Venue, scribe: Scribe):
    versions = scribe.looks_at("Versions")
    scribe.press("Release the report")
    expect(versions.get_by_role("heading", name="Version 1")).to_be_visible()
    scribe.sees("Nothing has changed since.")
    scribe.press("Make a link")
    link = versions.get_by_label("The link").input_value()
    axe_finds_nothing(scribe.page)
    reader = room.participant()
    reader.page.goto(link)
    reader.sees("Version 1")
    reader.sees("a ford")
    assert "#" not in reader.page.url
    axe_finds_nothing_anywhere(reader.page)

    scribe.edits("a ford", into="stones in the water")
    versions.get_by_text("Changed since version 1: 1").click()
    expect(versions.locator(".differences p")).to_have_text("a ford stones in the water")
    axe_finds_nothing(scribe.page)
    reader.reloads()
    reader.sees("a ford")
    expect(reader.page.get_by_text("stones in the water")).to_have_count(0)
    scribe.press("Release version 2")
    expect(versions.get_by_role("heading", name="Version 2")).to_be_visible()
    versions.get_by_text("Version 1").click()
    expect(versions.locator(".differences ins")).to_have_text("stones in the water")
    axe_finds_nothing(scribe.page)
    reader.reloads()
    reader.sees("Version 2")
    reader.sees("stones in the water")
    with reader.page.expect_download() as download:
        reader.page.get_by_role("link", name="Text").click()
    assert "stones in the water" in download.value.path().read_text()
    assert reader.opens(f"/r/{scribe.workshop}") == 403

    scribe.press("Withdraw")
    scribe.sees("The link is withdrawn.")
    reader.opens(f"/v/{scribe.workshop}")
    reader.sees(WITHDRAWN)
    axe_finds_nothing_anywhere(reader.page)
    reader.page.goto(link)
    reader.sees("This link was withdrawn, or its time is over. Ask for a new one.")
    expect(reader.page.get_by_text("the page still opens")).to_have_count(0)


def test_on_a_phone_what_lies_beside_opens_and_closes_and_no_message_covers_it(scribe: Scribe):
    scribe.page.set_viewport_size(PHONE["viewport"])
    scribe.reopens()
    expect(scribe.beside()).to_have_count(0)
    scribe.looks_at("Cards")
    scribe.bullet(OUTSIDE).focus()
    scribe.presses_keys("Delete")
    scribe.sees(re.compile("^Left out of the report"))
    for tab in TABS:
        scribe.page.get_by_role("tab", name=tab).click(trial=True)
    scribe.looks_at("Cards")
    expect(scribe.beside()).to_have_count(0)


def test_axe_finds_nothing_at_the_desk(scribe: Scribe, told: Told):
    told.sends("Ann", "Ask Bob, on 0470 12 34 56")
    expect(scribe.bullet("Ask Bob")).to_be_visible()
    scribe.bullet(OUTSIDE).focus()
    scribe.presses_keys("Delete")
    expect(scribe.left_out()).to_be_visible()
    for device in (LAPTOP, PHONE):
        scribe.page.set_viewport_size(device["viewport"])
        for tab in TABS:
            scribe.looks_at(tab)
            expect(scribe.beside()).not_to_contain_text("One moment")
            axe_finds_nothing(scribe.page)
    scribe.page.set_viewport_size(LAPTOP["viewport"])
    scribe.bullet("a ford").hover()
    scribe.bullet("a ford").get_by_role("button", name="More").click()
    axe_finds_nothing(scribe.page)


def test_without_javascript_the_report_is_there_to_read_and_to_take_along(room: Venue, scribe: Scribe, told: Told):
    plain = room.welcomes(
        Scribe(room.browser, room.server, java_script_enabled=False, storage_state=scribe.context.storage_state())
    )
    plain.page.goto(f"{venue(room.server)}/r/{told.id}")
    for text in ALL:
        expect(plain.page.get_by_role("listitem").filter(has_text=text)).to_be_visible()
    with plain.page.expect_download() as download:
        plain.page.get_by_role("link", name="Word").click()
    assert download.value.suggested_filename.endswith(".docx")


def test_a_bullet_is_moved_by_its_grip(scribe: Scribe):
    scribe.carries("a ferry", above="a ford")
    scribe.reads("a bridge", "a ferry", "a ford", OUTSIDE)
    scribe.hears("Place 2 of 3: a ferry")
    scribe.carries("a ferry", above="a kite")
    scribe.reads("a bridge", "a ford", "a ferry", OUTSIDE)
    scribe.carries(OUTSIDE, above="a ford")
    scribe.reads("a bridge", OUTSIDE, "a ford", "a ferry")
    scribe.presses_keys("Control+z")
    scribe.reads(*ALL)


def test_a_bullet_is_let_go_of_with_escape(scribe: Scribe):
    scribe.lifts("a ferry", above="a bridge")
    scribe.presses_keys("Escape")
    scribe.page.mouse.up()
    expect(scribe.page.locator(".drag-ghost")).to_have_count(0)
    scribe.reads(*ALL)


def test_who_releases_reads_which_cards_the_room_has_not_seen(told: Told, scribe: Scribe):
    versions = scribe.looks_at("Versions")
    expect(versions.get_by_role("button", name="Release the report")).to_be_visible()
    expect(versions.get_by_text("shown to the room")).to_have_count(0)
    told.board.does("round.edit", round=told.round, showing="later")
    scribe.reopens()
    scribe.looks_at("Versions")
    expect(versions.get_by_text("4 cards in it have not been shown to the room.")).to_be_visible()
    axe_finds_nothing(scribe.page)
    scribe.press("Look at it")
    unshown = scribe.looks_at("Check").locator(".untold", has_text="the room has not seen them")
    expect(unshown.locator(".untold-name")).to_have_text([*INSIDE, OUTSIDE])
    axe_finds_nothing(scribe.page)
