"""What was said aloud, written at the foot of the board, and changed, parked and counted in its list."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant
from tests.e2e.person import venue
from tests.proxy import Line


def line(board: Facilitator) -> Locator:
    return board.page.get_by_label("What was said?").last


def kind(board: Facilitator) -> Locator:
    return board.page.locator(".note-form").get_by_label("Kind of note")


def note(board: Facilitator, text: str) -> Locator:
    return board.page.locator(".note", has_text=text)


def opens_the_notes(board: Facilitator) -> None:
    board.press(re.compile("^Notes"))
    expect(board.page.locator(".notes")).to_be_visible()


@pytest.fixture
def far(room: Venue, facilitator: Facilitator, line: Line) -> Facilitator:
    """A second facilitator, over the line, with the notes open."""
    far = room.facilitator()
    far.page.goto(f"{venue(room.server, line.port)}{facilitator.gives_a_link('A second facilitator')}")
    opens_the_notes(far)
    return far


@pytest.fixture
def scribe(room: Venue, facilitator: Facilitator) -> Facilitator:
    scribe = room.facilitator()
    scribe.follows(facilitator.gives_a_link("The scribe"))
    return scribe


def test_a_kind_that_is_said_is_chosen_stays_and_is_given_back_by_backspace(facilitator: Facilitator):
    field = line(facilitator)
    field.press_sequentially("citaat: we eat together")
    expect(kind(facilitator)).to_have_value("quote")
    expect(field).to_have_value("we eat together")
    field.press("Enter")
    expect(field).to_have_value("")
    expect(kind(facilitator)).to_have_value("quote")
    field.press_sequentially("tip: bring a spoon")
    expect(kind(facilitator)).to_have_value("tip")
    field.press("Home")
    field.press("Backspace")
    expect(field).to_have_value("tip: bring a spoon")
    expect(kind(facilitator)).to_have_value("quote")
    field.press("End")
    field.press_sequentially("!")
    expect(field).to_have_value("tip: bring a spoon!")


def test_what_is_large_on_the_stage_is_offered_and_never_moves_what_is_typed(
    facilitator: Facilitator, scribe: Facilitator, ann: Participant, bob: Participant
):
    facilitator.starts()
    ann.sends(text="a bridge")
    bob.sends(text="a boat")
    facilitator.chooses(facilitator.card("a bridge"), "Large on the stage")
    scribe.press(re.compile("about: a bridge"))
    line(scribe).press_sequentially("it holds")
    facilitator.chooses(facilitator.card("a boat"), "Large on the stage")
    expect(scribe.page.locator(".note-about")).to_contain_text("a bridge")
    line(scribe).press("Enter")
    expect(scribe.page.locator(".note-about-offered")).to_contain_text("a boat")
    expect(facilitator.card("a bridge")).to_contain_text("1 note")
    expect(facilitator.card("a boat")).not_to_contain_text("note")


def test_fast_notes_are_each_written_once_in_their_order_also_while_the_line_is_cut(far: Facilitator, line: Line):
    field = far.page.get_by_label("What was said?")
    written = far.page.locator(".note-text")
    fast = [f"fast note number {number}" for number in range(1, 9)]
    field.focus()
    for text in fast:
        far.page.keyboard.type(f"{text}\n\n")
    expect(written).to_have_text(fast)
    line.cut()
    far.sees("No connection")
    for text in ("without a line", "and one more"):
        far.page.keyboard.type(f"{text}\n")
    expect(field).to_have_value("")
    far.sees("2 notes are on their way")
    axe_finds_nothing(far.page)
    line.restore()
    expect(written).to_have_text([*fast, "without a line", "and one more"])
    expect(far.page.locator(".notes-on-the-way")).to_have_count(0)


def test_a_note_about_what_went_meanwhile_comes_back_into_the_line(
    facilitator: Facilitator, ann: Participant, far: Facilitator, line: Line
):
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.makes_a_cluster("Bridges")
    far.chooses(far.cluster("Bridges"), "Write a note")
    line.cut()
    far.sees("No connection")
    far.page.keyboard.type("they hold\n")
    facilitator.chooses(facilitator.cluster("Bridges"), "Remove")
    line.restore()
    far.sees("Not added: “they hold”")
    axe_finds_nothing(far.page)
    far.press("Back to the line")
    field = far.page.get_by_label("What was said?")
    expect(field).to_have_value("they hold")
    field.press("Enter")
    expect(far.page.locator(".note-text")).to_have_text(["they hold"])
    expect(far.page.locator(".note-refused")).to_have_count(0)


def test_a_note_is_changed_where_it_stands(facilitator: Facilitator, scribe: Facilitator):
    for text in ("first", "second", "third"):
        scribe.notes("note", text)
    before = note(scribe, "second").bounding_box()
    note(scribe, "second").locator(".note-text").click()
    editor = scribe.page.locator(".note-editor")
    field = editor.get_by_label("What was said?")
    expect(field).to_be_focused()
    axe_finds_nothing(scribe.page)
    opened = scribe.page.locator(".note", has=editor).bounding_box()
    assert before
    assert opened
    assert abs(opened["y"] - before["y"]) < 2, "the list does not jump"
    field.press_sequentially(" thoughts")
    field.press("Escape")
    expect(note(scribe, "second").locator(".note-text")).to_have_text("second")
    note(scribe, "second").locator(".note-text").click()
    field.press_sequentially(" and a half")
    field.press("Enter")
    expect(note(scribe, "second").locator(".note-text")).to_have_text("second and a half")
    expect(note(scribe, "second").get_by_role("button", name="Change")).to_be_focused()


def test_half_a_change_of_a_note_is_there_after_a_reload_and_beside_anothers_words(
    facilitator: Facilitator, scribe: Facilitator
):
    opens_the_notes(facilitator)
    scribe.notes("note", "second")
    note(scribe, "second").locator(".note-text").click()
    field = scribe.page.locator(".note-editor").get_by_label("What was said?")
    field.fill("second, by the scribe")
    scribe.reloads()
    expect(field).to_have_value("second, by the scribe")
    note(facilitator, "second").locator(".note-text").click()
    theirs = facilitator.page.locator(".note-editor").get_by_label("What was said?")
    theirs.fill("the second")
    theirs.press("Enter")
    expect(note(facilitator, "the second").locator(".note-text")).to_be_visible()
    field.press("Enter")
    scribe.sees("Meanwhile somebody wrote: “the second”.")
    expect(field).to_have_value("second, by the scribe")
    field.press("Enter")
    expect(note(facilitator, "second, by the scribe")).to_be_visible()


def test_what_was_parked_is_offered_again_when_the_workshop_closes(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.sends(text="a bridge")
    facilitator.chooses(facilitator.card("a bridge"), "Park this")
    facilitator.sees("In the parking place: a bridge")
    facilitator.notes("parked", "Who pays?")
    offer = facilitator.page.locator(".parked-offer")
    expect(offer).to_have_count(0)
    while facilitator.page.locator(".round-prompt").count() and not offer.count():
        facilitator.goes_on()
    expect(offer).to_contain_text("2 things are still in the parking place.")
    facilitator.press("Show the parking place")
    parking = facilitator.page.locator(".parking")
    expect(parking.locator(".note-text")).to_have_text(["Come back to this", "Who pays?"])
    axe_finds_nothing(facilitator.page)
    facilitator.press("Talked about", within=note(facilitator, "Who pays?"))
    expect(parking.locator(".note-text")).to_have_text(["Come back to this"])
    facilitator.sees("No longer open: Who pays?")


def test_who_was_not_heard_is_counted_for_the_scribe_and_named_when_asked(
    room: Venue, facilitator: Facilitator, scribe: Facilitator, ann: Participant
):
    zoe = room.participant()
    zoe.joins(f"{ann.page.url.split('/p')[0]}/j/{facilitator.code}", name="Zoe", organisation="The Link")
    facilitator.starts()
    expect(scribe.page.locator(".coverage")).to_have_text(re.compile("2 people have not sent a card"))
    ann.sends(text="a bridge")
    counts = scribe.page.locator(".coverage summary")
    expect(counts).to_have_text("Nobody of The Link was heard yet · 1 person has not sent a card")
    name = scribe.page.locator(".coverage").get_by_text("No card yet: 2 Zoe")
    expect(name).to_be_hidden()
    counts.click()
    expect(name).to_be_visible()
    zoe.sends(text="a boat")
    expect(scribe.page.locator(".coverage")).to_have_count(0)
