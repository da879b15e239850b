"""More text than a message may hold: it is refused in words, stays where it was typed, and costs nobody the line."""

from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator

FAR_TOO_LONG = "so viel " * 9_000
REASON = "This text is too long to be sent. Make it shorter."


def count_lost_lines(facilitator: Facilitator) -> list[str]:
    """Grows with every websocket of the page that is closed from now on."""
    lost: list[str] = []
    facilitator.page.on("websocket", lambda line: line.on("close", lambda _: lost.append(line.url)))
    return lost


def test_the_agenda_says_so_at_the_field_and_saves_the_others(room: Venue, facilitator: Facilitator):
    lost = count_lost_lines(facilitator)
    facilitator.opens(f"/b/{facilitator.workshop}/agenda")
    question = facilitator.page.get_by_label("Question", exact=True)
    question.fill(FAR_TOO_LONG)
    question.blur()
    facilitator.sees_the_error(question, REASON)
    title = facilitator.page.get_by_label("Title", exact=True)
    title.fill("Who we are")
    title.blur()
    expect(facilitator.page.locator(".plan-saving")).to_have_text("Saved")
    expect(question).to_have_value(FAR_TOO_LONG)
    question.fill("Who are you?")
    question.blur()
    expect(question).to_have_accessible_description("")
    expect(facilitator.page.locator(".plan-saving")).to_have_text("Saved")
    assert lost == []


def test_a_note_comes_back_into_its_field_from_beside_the_reason(room: Venue, facilitator: Facilitator):
    facilitator.starts()
    lost = count_lost_lines(facilitator)
    facilitator.reloads()
    note = facilitator.page.get_by_label("What was said?")
    note.fill(FAR_TOO_LONG)
    facilitator.press("Add")
    facilitator.sees(REASON)
    facilitator.press("Back to the line")
    expect(note).to_have_value(FAR_TOO_LONG)
    facilitator.notes("note", "Shorter")
    assert lost == []
