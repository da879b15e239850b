"""A whole workshop in real browsers, over plain http on a name of the local network: from the QR to the report."""

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import expect

from facilitate.web import qr
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Stage
from tests.e2e.person import venue


@pytest.fixture
def phones(room: Venue, stage: Stage) -> list[Participant]:
    """Two phones that read the QR on the stage."""
    address = qr.join_url(venue(room.server), stage.code())
    image = stage.page.evaluate("fetch(document.querySelector('.join-qr').src).then(found => found.text())")
    assert image == qr.svg(address).decode()
    phones = [room.participant(), room.participant()]
    phones[0].joins(address, name="Ann", organisation="The Kitchen")
    phones[1].joins(address, name="Bob")
    return phones


def test_a_workshop_runs_from_the_qr_to_the_downloaded_report(
    facilitator: Facilitator, stage: Stage, phones: list[Participant], tmp_path: Path
):
    ann, bob = phones
    expect(stage.page.locator(".lobby-names")).to_contain_text("Bob")
    for person in (stage, ann, facilitator):
        axe_finds_nothing(person.page)

    # Metaphors
    facilitator.starts()
    axe_finds_nothing(ann.page)
    ann.sends(text="a ferry", why="I bring people together")
    bob.sends(text="a lighthouse")
    expect(facilitator.cards()).to_have_count(2)
    expect(stage.page.locator("main")).to_contain_text("lighthouse")
    axe_finds_nothing(bob.page)

    # Grouping: one card by mouse, one by its menu
    facilitator.makes_a_cluster("Showing the way")
    facilitator.drags(facilitator.card("ferry"), facilitator.cluster("Showing the way"))
    expect(facilitator.cluster("Showing the way").locator(".idea")).to_have_count(1)
    facilitator.chooses(facilitator.card("lighthouse"), "Move to", "Showing the way")
    expect(facilitator.cluster("Showing the way").locator(".idea")).to_have_count(2)
    expect(stage.page.locator("main")).to_contain_text("Showing the way")
    facilitator.notes("tip", "Ask who is missing.")
    axe_finds_nothing(facilitator.page)
    axe_finds_nothing(stage.page)

    # Pairs
    facilitator.goes_on()
    ann.press("We are together")
    bob.press("We are together")
    expect(ann.page.locator(".pair-strip")).to_contain_text("Bob")
    colours = {person.page.locator(".pair-strip").get_attribute("data-colour") for person in (ann, bob)}
    assert len(colours) == 1
    axe_finds_nothing(ann.page)
    ann.sends(text="Eat first, talk later", condition="with enough chairs")
    expect(bob.own_card("Eat first")).to_contain_text("on the board")
    expect(facilitator.card("Eat first")).to_contain_text("Ann · Bob")

    # Plenary, tip, closing
    facilitator.goes_on()
    expect(ann.page.locator("main")).to_contain_text(re.compile("screen"))
    axe_finds_nothing(ann.page)
    facilitator.goes_on()
    facilitator.goes_on()
    bob.sees("What must still be said?")
    bob.page.get_by_role("radio", name="Call").click()
    bob.sends(text="Give kitchens a budget", addressee="the council")
    facilitator.press("Close round")
    facilitator.press("End workshop")
    facilitator.press("End workshop", within=facilitator.page.locator("[data-panel-holder=ending] .panel"))
    expect(ann.page.get_by_text("Thank you", exact=False).first).to_be_visible()
    axe_finds_nothing(ann.page)

    # The report
    facilitator.opens_the_report()
    expect(facilitator.page.get_by_role("heading", name="Showing the way")).to_be_visible()
    axe_finds_nothing(facilitator.page)
    files = {name: facilitator.downloads(tmp_path, name) for name in ("Word", "Markdown", "HTML", "JSON")}
    word = "\n".join(paragraph.text for paragraph in Document(str(files["Word"])).paragraphs)
    for text in ("a ferry", "a lighthouse", "Eat first, talk later", "Ask who is missing.", "Give kitchens a budget"):
        assert word.count(text) == 1
        assert files["Markdown"].read_text().count(text) == 1
        assert files["HTML"].read_text().count(text) == 1
        assert files["JSON"].read_text().count(text) == 1


def test_a_card_is_dragged_by_touch_after_a_long_press(facilitator: Facilitator, phones: list[Participant]):
    facilitator.starts()
    phones[0].sends(text="a bridge")
    facilitator.makes_a_cluster("Ways")
    card, cluster = facilitator.card("bridge"), facilitator.cluster("Ways")
    start, end = card.locator(".idea-text").bounding_box(), cluster.bounding_box()
    assert start
    assert end
    finger = facilitator.context.new_cdp_session(facilitator.page)

    def touch(kind: str, x: float, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    x, y = start["x"] + 10, start["y"] + 8
    goal_x, goal_y = end["x"] + end["width"] / 2, end["y"] + end["height"] / 2
    touch("touchStart", x, y)
    facilitator.page.wait_for_timeout(500)
    for step in range(1, 11):
        touch("touchMove", x + (goal_x - x) * step / 10, y + (goal_y - y) * step / 10)
    touch("touchEnd", goal_x, goal_y)
    expect(cluster.locator(".idea")).to_have_count(1)


def test_a_placement_is_undone_with_one_key(facilitator: Facilitator, phones: list[Participant]):
    facilitator.starts()
    phones[0].sends(text="a bridge")
    facilitator.makes_a_cluster("Ways")
    facilitator.drags(facilitator.card("bridge"), facilitator.cluster("Ways"))
    expect(facilitator.cluster("Ways").locator(".idea")).to_have_count(1)
    facilitator.page.keyboard.press("Control+z")
    expect(facilitator.cluster("Ways").locator(".idea")).to_have_count(0)
    expect(facilitator.cards()).to_have_count(1)


def test_clusters_are_merged_and_removed_without_losing_a_card(facilitator: Facilitator, phones: list[Participant]):
    facilitator.starts()
    for phone, text in zip(phones, ("a bridge", "a boat"), strict=True):
        phone.sends(text=text)
    facilitator.makes_a_cluster("One")
    facilitator.makes_a_cluster("Two")
    facilitator.drags(facilitator.card("bridge"), facilitator.cluster("One"))
    facilitator.drags(facilitator.card("boat"), facilitator.cluster("Two"))
    facilitator.chooses(facilitator.cluster("Two"), "Merge into", "One")
    expect(facilitator.cluster("One").locator(".idea")).to_have_count(2)
    facilitator.chooses(facilitator.cluster("One"), "Remove")
    expect(facilitator.page.locator(".cluster")).to_have_count(0)
    expect(facilitator.cards()).to_have_count(2)


def test_the_spotlight_shows_one_card_large_on_the_stage(
    facilitator: Facilitator, stage: Stage, phones: list[Participant]
):
    facilitator.starts()
    phones[0].sends(text="a bridge", why="I bring people together")
    facilitator.card("bridge").get_by_role("button", name="Large on the stage").click()
    expect(stage.page.locator("main")).to_contain_text("I bring people together")
    axe_finds_nothing(stage.page)


def test_the_stage_and_the_phones_show_the_same_time(facilitator: Facilitator, stage: Stage, phones: list[Participant]):
    facilitator.starts()
    facilitator.press("5 min")
    facilitator.press("Start")
    for person in (stage, phones[0]):
        expect(person.page.get_by_role("timer")).to_contain_text(re.compile(r"4:\d\d"))
    facilitator.press("+1 min")
    for person in (stage, phones[0]):
        expect(person.page.get_by_role("timer")).to_contain_text(re.compile(r"5:\d\d"))


def test_a_double_click_is_one_step_and_a_double_tap_sends_once(facilitator: Facilitator, phones: list[Participant]):
    facilitator.page.locator(".bar-strong").dblclick()
    expect(facilitator.page.locator(".bar-strong")).to_have_text("Close round")
    phones[0].writes(text="a bridge")
    phones[0].page.get_by_role("button", name="Send", exact=True).dblclick()
    expect(phones[0].own_card("a bridge")).to_contain_text("on the board")
    facilitator.page.wait_for_timeout(500)
    expect(facilitator.cards()).to_have_count(1)
    facilitator.page.locator(".bar-strong").dblclick()
    expect(facilitator.page.locator(".bar-strong")).to_contain_text("Next:")
    facilitator.page.wait_for_timeout(500)
    expect(facilitator.page.locator(".bar-strong")).to_contain_text("Next:")
