"""The board and the stage: every hand on it ends with the same cards in the same places."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.pairing import until
from tests.e2e.people import Facilitator, Participant, Stage
from tests.e2e.person import venue
from tests.proxy import Line
from tests.servers import ServerProcess

CONTROLS = "button, input, select, textarea, a[href], summary, [tabindex], [contenteditable]"


@pytest.fixture
def grouping(facilitator: Facilitator, ann: Participant) -> Facilitator:
    """The facilitator of a round with three cards and two clusters, still empty."""
    facilitator.starts()
    for text in ("a bridge", "a boat", "a ford"):
        ann.sends(text=text)
        ann.press("Write another card")
    facilitator.makes_a_cluster("Built")
    facilitator.makes_a_cluster("Afloat")
    expect(facilitator.new_cards()).to_have_count(3)
    return facilitator


@pytest.fixture
def co_facilitator(room: Venue, facilitator: Facilitator) -> Facilitator:
    """Somebody who leads as well, by the link for a second facilitator."""
    second = room.facilitator()
    second.follows(facilitator.gives_a_link("A second facilitator"))
    return second


def test_a_card_is_moved_with_keys_alone(grouping: Facilitator):
    menu = grouping.page.get_by_role("button", name="What to do with this card: a boat")
    grouping.page.locator(".inbox-head").click()
    grouping.presses_keys("ArrowDown", "ArrowDown")
    grouping.tabs_to(menu)
    grouping.presses_keys("Enter")
    expect(grouping.page.get_by_role("button", name="Move to …")).to_be_focused()
    axe_finds_nothing(grouping.page)
    grouping.presses_keys("Enter", "ArrowDown")
    expect(grouping.page.locator("[data-menu]").get_by_role("button", name="Afloat")).to_be_focused()
    grouping.presses_keys("Enter")
    grouping.sees_in("Afloat", "a boat")
    expect(menu).to_be_focused()
    grouping.presses_keys("Enter", "Escape")
    expect(grouping.page.locator("[data-menu]")).to_have_count(0)
    expect(menu).to_be_focused()
    grouping.presses_keys("Control+z")
    expect(grouping.new_cards()).to_have_count(3)


def test_two_names_for_one_cluster_are_both_seen_before_one_is_kept(grouping: Facilitator, co_facilitator: Facilitator):
    grouping.press("Built")
    field = grouping.page.get_by_label("Name of the cluster")
    field.fill("On pillars")
    co_facilitator.press("Built")
    co_facilitator.names_the_open_field("Of stone")
    field.press("Enter")
    grouping.sees("Meanwhile somebody named it “Of stone”. Enter keeps your name, Escape keeps theirs.")
    expect(field).to_have_value("On pillars")
    axe_finds_nothing(grouping.page)
    field.press("Enter")
    for board in (grouping, co_facilitator):
        expect(board.cluster("On pillars")).to_be_visible()
        expect(board.page.locator(".cluster")).to_have_count(2)

    co_facilitator.press("Afloat")
    late = co_facilitator.page.get_by_label("Name of the cluster")
    late.fill("Wet")
    grouping.press("Afloat")
    grouping.names_the_open_field("On water")
    late.press("Enter")
    co_facilitator.sees("Meanwhile somebody named it “On water”.")
    late.press("Escape")
    for board in (grouping, co_facilitator):
        expect(board.cluster("On water")).to_be_visible()


def test_a_scribe_writes_notes_and_cannot_lead(room: Venue, grouping: Facilitator):
    scribe = room.facilitator()
    scribe.follows(grouping.gives_a_link("The scribe"))
    scribe.notes("note", "Much laughter about the boat.")
    scribe.chooses(scribe.card("a ford"), "Write a note")
    scribe.notes("note", "Only in summer.")
    grouping.press(re.compile("^Notes"))
    grouping.sees("Much laughter about the boat.")
    expect(grouping.card("a ford")).to_contain_text("1 note")
    axe_finds_nothing(scribe.page)

    for name in ("Close round", "Next", "Share", "Undo what you did last", "Large on the stage", "cluster", "Built"):
        expect(scribe.page.get_by_role("button", name=name, exact=True)).to_have_count(0)
    scribe.drags(scribe.card("a boat"), scribe.cluster("Built"))
    scribe.notes("note", "The boat stays where it is.")
    grouping.sees("The boat stays where it is.")
    expect(grouping.new_cards()).to_have_count(3)
    expect(scribe.new_cards()).to_have_count(3)
    scribe.press("More")
    expect(scribe.page.get_by_role("button", name="End workshop")).to_have_count(0)


def test_two_boards_and_the_stage_agree_after_moves_on_both(
    grouping: Facilitator, co_facilitator: Facilitator, stage: Stage
):
    grouping.moves("a bridge", to="Built")
    co_facilitator.moves("a boat", to="Afloat")
    grouping.moves("a ford", to="Built")
    co_facilitator.sees_in("Built", "a bridge", "a ford")
    co_facilitator.chooses(co_facilitator.card("a ford"), "One up")
    for screen in (grouping, co_facilitator, stage):
        screen.sees_in("Built", "a ford", "a bridge")
        screen.sees_in("Afloat", "a boat")
    co_facilitator.drags(co_facilitator.card("a bridge"), co_facilitator.cluster("Afloat"))
    grouping.moves("a ford", to="Afloat")
    for screen in (grouping, co_facilitator):
        screen.sees_in("Built")
        expect(screen.cluster("Afloat").locator(".idea")).to_have_count(3)
    together = grouping.cluster("Afloat").locator(".idea-text").all_inner_texts()
    for screen in (grouping, co_facilitator, stage):
        screen.sees_in("Afloat", *together)


def test_a_reload_of_the_board_keeps_everything(grouping: Facilitator):
    grouping.moves("a boat", to="Afloat")
    grouping.notes("tip", "Ask the ferryman.")
    grouping.press("5 min")
    grouping.press("Start")
    grouping.card("a bridge").get_by_role("button", name="Large on the stage").click()
    grouping.reloads()
    grouping.sees_in("Afloat", "a boat")
    grouping.sees_in("Built")
    expect(grouping.new_cards().locator(".idea-text")).to_have_text(["a bridge", "a ford"])
    expect(grouping.page.locator(".bar .clock")).to_contain_text(re.compile(r"4:\d\d"))
    spotlight = grouping.card("a bridge").get_by_role("button", name="Large on the stage")
    expect(spotlight).to_have_attribute("aria-pressed", "true")
    grouping.press(re.compile("^Notes"))
    grouping.sees("Ask the ferryman.")


def test_a_second_way_of_grouping_leaves_the_first_as_it_was(grouping: Facilitator):
    grouping.moves("a boat", to="Afloat")
    grouping.press("another way of grouping")
    grouping.page.get_by_label("Name of the new way of grouping").fill("by size")
    grouping.press("Add", within=grouping.page.locator(".lens-form"))
    expect(grouping.page.get_by_role("button", name="by size")).to_have_attribute("aria-pressed", "true")
    expect(grouping.new_cards()).to_have_count(3)
    grouping.makes_a_cluster("Small")
    grouping.moves("a boat", to="Small")
    axe_finds_nothing(grouping.page)
    grouping.press(re.compile("^meaning"))
    grouping.sees_in("Afloat", "a boat")
    expect(grouping.cluster("Small")).to_have_count(0)
    grouping.press(re.compile("^by size"))
    grouping.sees_in("Small", "a boat")
    expect(grouping.cluster("Afloat")).to_have_count(0)


def partners_on(phone: Participant) -> set[str]:
    return set(phone.page.locator(".pair-members b").all_inner_texts())


def test_pairs_are_seen_and_drawn_again_until_one_has_sent_a_card(room: Venue, facilitator: Facilitator):
    phones = [room.phone(facilitator, name) for name in ("Ann", "Bob", "Cho", "Dee", "Eli")]
    facilitator.starts()
    facilitator.goes_on()
    facilitator.opens_the_panel("pairs")
    lines = facilitator.page.locator(".pair")
    expect(lines).to_have_count(2)

    def pairs() -> list[list[str]]:
        return [line.locator(".pair-name").all_inner_texts() for line in lines.all()]

    before = pairs()
    assert sorted(name for pair in before for name in pair) == ["Ann", "Bob", "Cho", "Dee", "Eli"]
    axe_finds_nothing(facilitator.page)
    for _attempt in range(20):
        facilitator.press("Draw again")
        facilitator.press("Draw all again")
        facilitator.page.wait_for_timeout(100)
        if pairs() != before:
            break
    else:
        raise AssertionError("the pairs stay the same")

    def phones_agree() -> bool:
        """Each shows those with whom the board shows its owner, once the last draw has reached them all."""
        shown = {one.page.locator(".phone-name").inner_text(): partners_on(one) for one in phones}
        return all(shown.get(own) == set(pair) - {own} for pair in pairs() for own in pair)

    until(phones_agree, facilitator, lambda: "the phones show other pairs than the board")
    phones[0].press("We are together")
    phones[0].sends(text="Eat first")
    expect(facilitator.page.get_by_role("button", name="Draw again")).to_have_count(0)


def test_several_moves_are_undone_and_done_again(grouping: Facilitator, stage: Stage):
    grouping.moves("a bridge", to="Built")
    grouping.moves("a boat", to="Afloat")
    grouping.moves("a bridge", to="Afloat")
    grouping.sees_in("Afloat", "a boat", "a bridge")
    for _move in range(3):
        grouping.presses_keys("Control+z")
    expect(grouping.new_cards()).to_have_count(3)
    for _move in range(3):
        grouping.press("Redo what you undid")
    for screen in (grouping, stage):
        screen.sees_in("Afloat", "a boat", "a bridge")
    grouping.press("Redo what you undid")
    grouping.sees("There is nothing to redo.")


def test_the_board_recovers_from_a_dead_server_and_shows_what_came_meanwhile(
    own_server: ServerProcess, grouping: Facilitator, ann: Participant
):
    grouping.moves("a boat", to="Afloat")
    grouping.hears("Now in Afloat: a boat.")
    grouping.reloads()
    grouping.sees_in("Afloat", "a boat")
    own_server.stop()
    grouping.sees("No connection. Trying again …")
    axe_finds_nothing(grouping.page)
    grouping.sees_in("Afloat", "a boat")
    ann.writes(text="a raft")
    ann.press("Send")
    ann.still_keeps("a raft")
    own_server.start()
    expect(grouping.card("a raft")).to_have_count(1)
    expect(grouping.page.get_by_text("No connection")).to_have_count(0)
    grouping.sees_in("Afloat", "a boat")
    grouping.moves("a raft", to="Afloat")
    grouping.reloads()
    grouping.sees_in("Afloat", "a boat", "a raft")


def test_a_board_that_was_cut_off_catches_up_without_a_reload(
    room: Venue, grouping: Facilitator, ann: Participant, line: Line
):
    far = room.facilitator()
    far.page.goto(f"{venue(room.server, line.port)}{grouping.gives_a_link('A second facilitator')}")
    expect(far.cards()).to_have_count(3)
    line.cut()
    far.sees("No connection")
    ann.sends(text="a raft")
    grouping.moves("a boat", to="Afloat")
    grouping.moves("a raft", to="Built")
    line.restore()
    far.sees_in("Built", "a raft")
    far.sees_in("Afloat", "a boat")
    expect(far.new_cards()).to_have_count(2)


def test_a_key_shows_how_to_join_on_the_board_or_on_the_stage(facilitator: Facilitator, stage: Stage):
    facilitator.starts()
    for screen, key in ((facilitator, "Shift+I"), (stage, "i")):
        expect(screen.page.locator("h1").first).to_be_visible()
        screen.presses_keys(key)
        sheet = screen.page.get_by_role("dialog", name="Join in")
        expect(sheet.get_by_role("img", name="QR code to join in")).to_be_visible()
        expect(sheet).to_contain_text(venue(screen.server).removeprefix("http://"))
        assert "".join(sheet.locator(".join-code span").all_inner_texts()) == facilitator.code
        axe_finds_nothing(screen.page)
        screen.presses_keys("i" if screen is stage else "Escape")
        expect(sheet).to_have_count(0)


def test_the_stage_has_nothing_to_press_in_any_state(
    facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant
):
    def shows(text: str | re.Pattern[str]) -> None:
        stage.sees(text)
        expect(stage.page.locator(CONTROLS)).to_have_count(0)
        axe_finds_nothing(stage.page)

    shows("2 people are in")
    facilitator.starts()
    shows("What is your role in this theme?")
    stage.presses_keys("i")
    shows("Scan the code, or go to")
    stage.presses_keys("i")
    ann.sends(text="a bridge")
    shows("a bridge")
    facilitator.makes_a_cluster("Built")
    facilitator.moves("a bridge", to="Built")
    shows("Built")
    facilitator.chooses(facilitator.cluster("Built"), "Large on the stage")
    expect(stage.page.locator(".spot .stage-cluster")).to_be_visible()
    shows("Built")
    facilitator.card("a bridge").get_by_role("button", name="Large on the stage").click()
    expect(stage.page.locator(".spot-card")).to_be_visible()
    shows("a bridge")
    facilitator.press("5 min")
    facilitator.press("Start")
    shows(re.compile(r"4:\d\d"))
    facilitator.press("Close round")
    shows("closed")
    facilitator.press(re.compile("^Next: "))
    shows("What works well where you are?")
    expect(stage.page.locator(".stage-pair")).to_have_count(1)
    facilitator.goes_on()
    shows("What stands out?")
    facilitator.ends_the_workshop()
    shows("Thank you!")
