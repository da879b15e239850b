"""How to come in, for who comes late: always there in small on the stage, and large by one press from three places."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Remote, Stage
from tests.e2e.person import venue

REACTION_MS = 600
"""A press just after somebody else's is the same one; a person looks first."""
PAPER = {"light": "rgb(251, 248, 242)", "dark": "rgb(20, 24, 31)"}


def large(stage: Stage) -> Locator:
    return stage.page.get_by_role("dialog", name="Join in")


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_the_code_and_a_qr_code_stand_small_on_the_stage_in_every_round(facilitator: Facilitator, stage: Stage):
    bar = stage.page.locator(".stage-join")
    expect(bar).to_have_count(0)
    facilitator.starts()
    for _ in range(4):
        expect(bar.locator(".stage-code")).to_have_text(facilitator.code)
        expect(bar).to_contain_text(venue(stage.server).removeprefix("http://"))
        picture = bar.get_by_role("img", name="QR code to join in")
        assert picture.evaluate("one => one.naturalWidth > 0 && one.clientHeight / innerHeight") >= 0.09
        letters = bar.locator(".stage-code").evaluate("one => parseFloat(getComputedStyle(one).fontSize) / innerHeight")
        assert letters >= 36 / 1080
        facilitator.goes_on()


def test_the_way_in_takes_no_height_from_the_cards(facilitator: Facilitator, stage: Stage, ann: Participant):
    facilitator.starts()
    ann.sends(text="a bridge")
    stage.sees("a bridge")
    wall = stage.page.locator(".stage-wall[data-fit]")

    def height() -> float:
        return float(wall.evaluate("one => one.clientHeight"))

    before = height()
    facilitator.presses_keys("Shift+I")
    facilitator.page.get_by_role("switch", name="Code and QR code always in small on the stage").click()
    expect(stage.page.locator(".stage-join")).to_have_count(0)
    assert height() == pytest.approx(before, abs=1)
    axe_finds_nothing(facilitator.page)
    facilitator.press("Close")
    stage.reloads()
    stage.sees("a bridge")
    expect(stage.page.locator(".stage-join")).to_have_count(0)


def test_one_press_in_each_of_three_places_makes_it_large_and_one_in_each_takes_it_off(
    room: Venue, facilitator: Facilitator, stage: Stage
):
    facilitator.starts()
    remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    button = remote.page.get_by_role("button", name="QR code large on the stage")
    expect(button).to_be_in_viewport()
    on: list[Callable[[], None]] = [
        lambda: facilitator.presses_keys("i"),
        button.click,
        lambda: stage.presses_keys("i"),
    ]
    off: list[Callable[[], None]] = [
        facilitator.page.locator(".bar-join").click,
        lambda: facilitator.presses_keys("i"),
        lambda: remote.press("Take the QR code off the stage"),
        lambda: stage.presses_keys("i"),
    ]
    for number in range(4):
        on[number % 3]()
        expect(large(stage).get_by_role("img", name="QR code to join in")).to_be_visible()
        assert "".join(large(stage).locator(".join-code span").all_inner_texts()) == facilitator.code
        expect(facilitator.page.locator(".bar-join")).to_have_attribute("aria-pressed", "true")
        facilitator.page.wait_for_timeout(REACTION_MS)
        off[number]()
        expect(large(stage)).to_have_count(0)
        expect(facilitator.page.locator(".bar-join[aria-pressed]")).to_have_count(0)
        facilitator.page.wait_for_timeout(REACTION_MS)


def test_it_is_read_from_the_last_row_and_says_when_the_door_is_shut(facilitator: Facilitator, stage: Stage):
    facilitator.starts()
    facilitator.presses_keys("i")
    picture = large(stage).get_by_role("img", name="QR code to join in")
    expect(picture).to_be_visible()
    assert picture.evaluate("one => one.clientHeight / innerHeight") >= 0.6
    axe_finds_nothing(stage.page)
    facilitator.opens_the_panel("people")
    facilitator.press("stay out")
    expect(large(stage)).to_contain_text("Joining is closed")
    facilitator.presses_keys("s")
    expect(large(stage)).to_have_count(0)
    expect(stage.page.locator(".stage-join")).to_have_text("Joining is closed")


def test_who_leads_makes_the_stage_light_or_dark_whatever_its_computer_is_set_to(
    room: Venue, facilitator: Facilitator, stage: Stage
):
    remote: Remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    stage.page.emulate_media(color_scheme="dark")
    stage.reloads()
    expect(stage.page.locator(".lobby")).to_be_visible()
    assert paper(stage.page) == PAPER["light"]
    remote.press("Stage: make it dark")
    expect(stage.page.locator("html")).to_have_attribute("data-theme", "dark")
    assert paper(stage.page) == PAPER["dark"]
    facilitator.starts()
    axe_finds_nothing(stage.page)
    stage.reloads()
    expect(stage.page.locator(".stage-prompt")).to_be_visible()
    assert paper(stage.page) == PAPER["dark"]
    facilitator.page.locator("[data-panel-holder=looks] [data-panel-button]").click()
    of_the_stage = facilitator.page.get_by_role("group", name="The stage")
    expect(of_the_stage.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    of_the_stage.get_by_role("button", name="Light").click()
    expect(stage.page.locator("html")).to_have_attribute("data-theme", "light")


def test_a_key_at_one_stage_changes_that_one_until_who_leads_chooses_again(
    room: Venue, facilitator: Facilitator, stage: Stage
):
    other = room.stage(facilitator.gives_a_link("The stage on another computer"))
    stage.presses_keys("d")
    expect(stage.page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(other.page.locator("html")).to_have_attribute("data-theme", "light")
    remote: Remote = room.remote(facilitator.gives_a_link("Your own phone as remote control"))
    remote.press("Stage: make it dark")
    expect(other.page.locator("html")).to_have_attribute("data-theme", "dark")
    remote.page.wait_for_timeout(2 * REACTION_MS)
    remote.press("Stage: make it light")
    for one in (stage, other):
        expect(one.page.locator("html")).to_have_attribute("data-theme", "light")
