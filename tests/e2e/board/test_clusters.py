"""What a cluster wears, the ways of grouping, finding, zoom, what was done, and another's hands."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from facilitate.replay.facilitator import Facilitator as Leader
from facilitate.replay.tally import Tally
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Stage
from tests.waiting import wait_until

CARDS = ("a bridge", "a boat", "a ford")


@pytest.fixture
def grouping(facilitator: Facilitator, ann: Participant) -> Facilitator:
    """The facilitator of a round with three cards in two clusters."""
    facilitator.starts()
    for text in CARDS:
        ann.sends(text=text)
        ann.press("Write another card")
    facilitator.makes_a_cluster("Bridges")
    facilitator.makes_a_cluster("Afloat")
    facilitator.moves("a bridge", to="Bridges")
    facilitator.moves("a boat", to="Afloat")
    return facilitator


@pytest.fixture
def bea(room: Venue, grouping: Facilitator) -> Facilitator:
    """Somebody who leads as well, by a link with her name."""
    second = room.facilitator()
    second.follows(grouping.shares("A second facilitator", label="Bea"))
    return second


def order(board: Facilitator) -> list[str]:
    names = board.page.locator(".cluster-name").all_inner_texts()
    places = [box["x"] for cluster in board.page.locator(".cluster").all() if (box := cluster.bounding_box())]
    return [name for _place, name in sorted(zip(places, names, strict=True))]


def step(board: Facilitator, words: str) -> Locator:
    """A line of what was done."""
    return board.page.locator(".history-step", has_text=words)


def test_a_cluster_gets_a_colour_with_its_sign_a_picture_and_a_sentence(grouping: Facilitator, stage: Stage):
    cluster, page = grouping.cluster("Bridges"), grouping.page
    grouping.chooses(cluster, "Colour and picture …")
    expect(page.get_by_role("button", name="Blue, with a circle")).to_be_focused()
    axe_finds_nothing(page)
    grouping.presses_keys("ArrowRight", "Enter")
    expect(cluster).to_have_attribute("data-colour", "leaf")
    expect(page.get_by_role("button", name="Green, with a leaf")).to_have_attribute("aria-pressed", "true")
    page.locator(".swatch-picture", has_text="🌉").click()
    expect(cluster.locator(".cluster-emoji")).to_have_text("🌉")
    page.get_by_label("Another emoji").fill("a brick 🧱")
    grouping.press("OK", within=page.locator("[data-menu]"))
    expect(cluster.locator(".cluster-emoji")).to_have_text("🧱")
    grouping.presses_keys("Escape")
    grouping.chooses(cluster, "Write a sentence about it")
    page.get_by_label("A sentence about the cluster").fill("What holds two sides together.")
    grouping.presses_keys("Enter")
    expect(cluster.locator(".cluster-summary")).to_have_text("What holds two sides together.")
    shown = stage.page.locator(".stage-cluster").first
    expect(shown).to_have_attribute("data-colour", "leaf")
    expect(shown).to_contain_text("🧱")
    expect(shown).to_contain_text("What holds two sides together.")
    axe_finds_nothing(page)
    axe_finds_nothing(stage.page)


def test_two_sentences_about_one_cluster_are_both_seen_before_one_is_kept(grouping: Facilitator, bea: Facilitator):
    for board, text in ((grouping, "Mine."), (bea, "Hers.")):
        board.chooses(board.cluster("Afloat"), "Write a sentence about it")
        board.page.get_by_label("A sentence about the cluster").fill(text)
    bea.presses_keys("Enter")
    expect(bea.cluster("Afloat").locator(".cluster-summary")).to_have_text("Hers.")
    expect(grouping.page.get_by_label("A sentence about the cluster")).to_have_value("Mine.")
    grouping.presses_keys("Enter")
    grouping.sees("Meanwhile somebody wrote: “Hers.”. Enter keeps your sentence, Escape keeps theirs.")
    grouping.presses_keys("Enter")
    for board in (grouping, bea):
        expect(board.cluster("Afloat").locator(".cluster-summary")).to_have_text("Mine.")


def test_a_cluster_is_folded_locked_put_in_order_and_removed(grouping: Facilitator, bea: Facilitator, stage: Stage):
    grouping.page.get_by_role("button", name="Cards of: Bridges").click()
    for board in (grouping, bea):
        expect(board.cluster("Bridges").locator(".idea")).to_have_count(0)
        expect(board.cluster("Bridges")).to_contain_text("1 card")
    expect(stage.page.locator(".stage-cluster").first).to_have_text(re.compile(r"Bridges\s*1 card\s*$"))
    grouping.page.get_by_role("button", name="Cards of: Bridges").click()
    grouping.sees_in("Bridges", "a bridge")

    bea.chooses(bea.cluster("Afloat"), "Lock")
    expect(grouping.cluster("Afloat").locator(".cluster-locked")).to_be_visible()
    grouping.drags(grouping.card("a ford"), grouping.cluster("Afloat"))
    grouping.sees("This cluster is locked. Unlock it first.")
    grouping.sees_in("Afloat", "a boat")
    grouping.chooses(grouping.cluster("Afloat"), "Unlock")
    expect(bea.cluster("Afloat").locator(".cluster-locked")).to_have_count(0)

    grouping.chooses(grouping.cluster("Afloat"), "One place to the left")
    grouping.hears("Afloat is now number 1 of 2.")
    grouping.cluster("Afloat").locator("[data-menu-button]").first.focus()
    grouping.presses_keys("Escape", ">")
    grouping.hears("Afloat is now number 2 of 2.")
    assert order(grouping) == ["Bridges", "Afloat"]
    grouping.presses_keys("F2")
    grouping.page.keyboard.type("On the water")
    grouping.presses_keys("Enter")
    expect(bea.cluster("On the water")).to_be_visible()

    grouping.chooses(grouping.cluster("Bridges"), "Remove")
    expect(bea.new_cards()).to_have_count(2)
    grouping.chooses(grouping.card("a ford"), "Make it a …", "Tip")
    grouping.press("Undo", within=grouping.page.locator(".message", has_text="Removed: Bridges"))
    for board in (grouping, bea):
        board.sees_in("Bridges", "a bridge")
    expect(grouping.card("a ford")).to_contain_text("Tip")


def test_the_room_sees_the_way_of_grouping_that_a_facilitator_shows(grouping: Facilitator, stage: Stage):
    page = grouping.page
    grouping.press("another way of grouping")
    page.get_by_label("Name of the new way of grouping").fill("by size")
    grouping.press("Add", within=page.locator(".lens-form"))
    expect(grouping.new_cards()).to_have_count(3)
    grouping.makes_a_cluster("Small")
    grouping.moves("a boat", to="Small")
    stage.sees_in("Afloat", "a boat")
    tools = page.locator("[data-panel-holder=lens-tools]")
    tools.locator("[data-panel-button]").click()
    axe_finds_nothing(page)
    grouping.press("Show on the stage")
    stage.sees_in("Small", "a boat")
    expect(stage.page.get_by_role("heading", name="Afloat")).to_have_count(0)
    tools.locator("[data-panel-button]").click()
    page.get_by_label("Name of this way of grouping").fill("from small to large")
    grouping.press("Save", within=tools)
    expect(page.locator(".lens[aria-pressed=true]")).to_contain_text("from small to large")
    page.locator(".clusters").focus()
    grouping.presses_keys("r")
    grouping.sees_in("Afloat", "a boat")
    grouping.presses_keys("r")
    tools.locator("[data-panel-button]").click()
    grouping.press("Remove this way of grouping")
    stage.sees_in("Afloat", "a boat")
    grouping.press("Undo", within=page.locator(".message", has_text="is gone with its clusters"))
    expect(page.locator(".lens", has_text="from small to large")).to_be_visible()


def test_one_cluster_stands_alone_on_the_screen(grouping: Facilitator, stage: Stage):
    grouping.cluster("Afloat").locator("[data-menu-button]").first.focus()
    grouping.presses_keys("e")
    expect(grouping.page.locator(".cluster")).to_have_count(1)
    expect(grouping.page.get_by_role("button", name="All clusters")).to_be_focused()
    grouping.sees_in("Afloat", "a boat")
    axe_finds_nothing(grouping.page)
    grouping.press("Large on the stage", within=grouping.page.locator(".only-bar"))
    expect(stage.page.locator(".spot .stage-cluster")).to_contain_text("Afloat")
    grouping.press("The cluster before")
    grouping.sees_in("Bridges", "a bridge")
    grouping.presses_keys("Escape")
    expect(grouping.page.locator(".cluster")).to_have_count(2)


def test_cards_are_found_as_one_types(grouping: Facilitator, facilitator: Facilitator, room: Venue):
    room.phone(facilitator, "Zoë").sends(text="a café boat")
    expect(grouping.new_cards()).to_have_count(2)
    page = grouping.page
    grouping.presses_keys("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("BOAT")
    grouping.sees("2 found")
    expect(grouping.new_cards().locator(".idea-text")).to_have_text(["a café boat"])
    expect(grouping.card("a bridge")).to_have_attribute("data-dimmed", "")
    expect(grouping.cluster("Afloat").locator("[data-dimmed]")).to_have_count(0)
    expect(page.locator(".cluster-count[data-found='0 of 1']")).to_have_count(1)
    axe_finds_nothing(page)
    page.get_by_role("searchbox").fill("cafe zoe")
    grouping.sees("1 found")
    page.get_by_role("searchbox").fill("")
    page.get_by_label("Everybody").select_option("Ann")
    grouping.sees("3 found")
    grouping.presses_keys("Escape")
    expect(page.get_by_role("search")).to_have_count(0)
    expect(grouping.page.locator("[data-dimmed]")).to_have_count(0)
    expect(grouping.new_cards()).to_have_count(2)


def test_board_and_stage_are_drawn_larger_each_by_itself(grouping: Facilitator, stage: Stage):
    def size(page: Locator) -> float:
        return float(page.evaluate("element => parseFloat(getComputedStyle(element).fontSize)"))

    words, bar = grouping.card("a bridge").locator(".idea-text"), grouping.page.locator(".bar")
    before, height = size(words), bar.bounding_box()
    grouping.page.locator(".clusters").focus()
    grouping.presses_keys("z", "z")
    assert size(words) == pytest.approx(before * 1.25, rel=0.01)
    after = bar.bounding_box()
    assert height
    assert after
    assert after["height"] == pytest.approx(height["height"], abs=2)
    foot = stage.page.locator(".stage-foot")
    of_the_stage = size(foot)
    stage.presses_keys("z")
    wait_until(lambda: size(foot) == pytest.approx(of_the_stage * 1.1, rel=0.01))
    grouping.reloads()
    expect(grouping.card("a bridge")).to_be_visible()
    assert size(words) == pytest.approx(before * 1.25)
    grouping.page.locator("[data-panel-holder=looks] [data-panel-button]").click()
    axe_finds_nothing(grouping.page)
    grouping.page.get_by_role("button", name="125 %").click()
    assert size(words) == pytest.approx(before)


def test_the_board_is_light_or_dark_as_somebody_chooses_there(facilitator: Facilitator, stage: Stage):
    board = facilitator.page
    board.emulate_media(color_scheme="dark")
    dark = paper(board)
    board.locator("[data-panel-holder=looks] [data-panel-button]").click()
    board.get_by_role("group", name="This board").get_by_role("button", name="Light").click()
    axe_finds_nothing(board)
    facilitator.reloads()
    wait_until(lambda: paper(board) != dark)
    assert paper(board) == paper(stage.page)


def paper(page: Page) -> str:
    """The ground on which a page is drawn."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_what_was_done_is_told_and_undone_whoever_did_it(grouping: Facilitator, bea: Facilitator):
    grouping.page.locator(".clusters").focus()
    grouping.presses_keys("Shift+H")
    expect(step(grouping, "name of the cluster: Bridges")).to_contain_text("You")
    bea.chooses(bea.cluster("Afloat"), "Remove")
    removed = step(grouping, "cluster Afloat removed")
    expect(removed).to_contain_text("Bea")
    expect(removed).to_contain_text("a boat")
    axe_finds_nothing(grouping.page)
    grouping.press(re.compile("^Bring back"), within=removed)
    for board in (grouping, bea):
        board.sees_in("Afloat", "a boat")
    expect(removed).to_have_attribute("data-state", "undone")
    grouping.press(re.compile("^Do again"), within=removed)
    expect(bea.cluster("Afloat")).to_have_count(0)
    expect(removed).to_have_attribute("data-state", "done")


def test_what_another_holds_wears_their_name(grouping: Facilitator):
    other = Leader(grouping.server.url, 30.0, Tally())
    other.enter(grouping.server.token)
    other.workshop = grouping.workshop
    other.connect()
    card, cluster = grouping.card("a ford"), grouping.cluster("Afloat")
    other.do("hand.tell", cards=[card.get_attribute("data-card")])
    expect(card).to_have_attribute("data-held", "A facilitator")
    axe_finds_nothing(grouping.page)
    other.do("hand.tell", cluster=cluster.get_attribute("data-cluster"))
    expect(cluster).to_have_attribute("data-held", "A facilitator")
    expect(card).not_to_have_attribute("data-held", re.compile("."))
    other.leave()
    expect(cluster).not_to_have_attribute("data-held", re.compile("."))


def test_the_later_move_wins_and_both_are_told(grouping: Facilitator, bea: Facilitator):
    bea.moves("a ford", to="Afloat")
    grouping.moves("a ford", to="Bridges")
    bea.sees("Somebody else moved “a ford” just after you: it is in Bridges.")
    for board in (grouping, bea):
        board.sees_in("Bridges", "a bridge", "a ford")
