"""What a person sees when something cannot be: at the place where they look, with what they typed still there."""

import re

import pytest
from playwright.sync_api import Locator, expect

from facilitate.actions.attending.joining import UNKNOWN_CODE as UNKNOWN
from tests.e2e.axe import axe_finds_nothing, axe_finds_nothing_anywhere
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Visitor
from tests.e2e.person import printed_token, venue
from tests.servers import ServerProcess

ENDLESS = "far too long " * 800
"""More than 10,000 characters."""


@pytest.fixture
def visitor(room: Venue) -> Visitor:
    return room.visitor()


@pytest.fixture
def newcomer(room: Venue) -> Participant:
    """A phone that has not joined anything."""
    return room.participant()


def code_field(person: Participant | Visitor) -> Locator:
    return person.page.get_by_role("textbox", name="The code on the big screen")


def test_an_unknown_code_that_was_typed_is_kept_with_the_error_at_its_field(newcomer: Participant):
    newcomer.opens("/j")
    code_field(newcomer).fill("zz zz-b")
    newcomer.press("Go on")
    newcomer.sees_the_error(code_field(newcomer), UNKNOWN)
    expect(code_field(newcomer)).to_have_value("ZZZZB")
    expect(code_field(newcomer)).to_be_focused()
    axe_finds_nothing_anywhere(newcomer.page)
    code_field(newcomer).press_sequentially("X")
    expect(newcomer.page.locator(".field-error")).to_have_count(0)
    expect(code_field(newcomer)).not_to_have_attribute("aria-invalid", "true")


def test_an_unknown_code_typed_on_the_first_page_is_kept_with_the_error_at_its_field(visitor: Visitor):
    visitor.opens("/")
    axe_finds_nothing_anywhere(visitor.page)
    code_field(visitor).fill("ZZZZB")
    visitor.press("Go on")
    visitor.sees_the_error(code_field(visitor), UNKNOWN)
    expect(code_field(visitor)).to_have_value("ZZZZB")


def test_a_qr_of_an_unknown_workshop_leads_to_the_field_for_the_code(newcomer: Participant):
    assert newcomer.opens("/J/ZZZZB") == 404
    newcomer.sees_the_error(code_field(newcomer), UNKNOWN)
    expect(code_field(newcomer)).to_have_value("ZZZZB")


def test_a_workshop_that_has_ended_is_unknown_at_the_door_and_ended_on_the_phones(
    facilitator: Facilitator, ann: Participant, newcomer: Participant
):
    code = facilitator.code
    facilitator.ends_the_workshop()
    assert newcomer.opens(f"/j/{code}") == 404
    newcomer.sees_the_error(code_field(newcomer), UNKNOWN)
    axe_finds_nothing_anywhere(newcomer.page)
    ann.sees("The workshop has ended.")
    axe_finds_nothing_anywhere(ann.page)


def test_a_workshop_that_ends_while_somebody_types_is_unknown(facilitator: Facilitator, newcomer: Participant):
    newcomer.opens(f"/j/{facilitator.code}")
    facilitator.ends_the_workshop()
    newcomer.field("First name").fill("Ann")
    newcomer.press("Join")
    newcomer.sees(UNKNOWN)


def test_an_empty_card_is_refused_at_its_field_and_the_focus_goes_there(facilitator: Facilitator, ann: Participant):
    facilitator.starts()
    ann.writes(text="   ", why="I bring banks together")
    ann.press("Send")
    ann.sees_the_error(ann.text(), "Please write something first.")
    expect(ann.text()).to_be_focused()
    expect(ann.field("because")).to_have_value("I bring banks together")
    axe_finds_nothing_anywhere(ann.page)
    ann.writes(text="a bridge")
    expect(ann.page.locator(".field-error")).to_have_count(0)
    ann.press("Send")
    ann.has_on_the_board("a bridge")


@pytest.mark.parametrize("field", ["text", "why"])
def test_ten_thousand_characters_are_refused_at_their_field_and_kept(
    facilitator: Facilitator, ann: Participant, field: str
):
    facilitator.starts()
    ann.writes(**{"text": "a bridge", field: ENDLESS})
    ann.sees("8399 characters too many")
    ann.press("Send")
    wrong = ann.page.locator(f"#field-{field}")
    ann.sees_the_error(wrong, "This is too long: at most 2000 characters. Take out 8399.")
    expect(wrong).to_be_focused()
    expect(wrong).to_have_value(ENDLESS)
    axe_finds_nothing_anywhere(ann.page)
    ann.reloads()
    expect(wrong).to_have_value(ENDLESS)
    expect(facilitator.cards()).to_have_count(0)


def test_a_name_that_is_too_long_is_refused_at_its_field_and_kept(
    facilitator: Facilitator, ann: Participant, newcomer: Participant
):
    newcomer.opens(f"/j/{facilitator.code}")
    newcomer.field("First name").fill(ENDLESS)
    newcomer.field("Organisation").fill("The Kitchen")
    newcomer.press("Join")
    newcomer.sees_the_error(newcomer.field("First name"), re.compile("at most 60 characters"))
    expect(newcomer.field("First name")).to_have_value(ENDLESS)
    expect(newcomer.field("Organisation")).to_have_value("The Kitchen")
    axe_finds_nothing_anywhere(newcomer.page)

    ann.changes_the_name(ENDLESS)
    ann.sees_the_error(ann.field("First name"), "At most 60 characters.")
    expect(ann.field("First name")).to_have_value(ENDLESS)
    expect(ann.field("First name")).to_be_focused()
    axe_finds_nothing_anywhere(ann.page)


def test_a_workshop_without_a_title_is_refused_at_the_field_and_the_rest_of_the_form_is_kept(room: Venue):
    host = room.facilitator()
    host.comes_in()
    host.page.get_by_text("For the report").click()
    host.page.get_by_label("Scribe").fill("Greet")
    for title, error in ((" ", "Please write something first."), (ENDLESS, re.compile("at most 200 characters"))):
        field = host.page.get_by_label("Title", exact=True)
        field.fill(title)
        host.press("Make the workshop")
        host.sees_the_error(field, error)
        expect(host.page.get_by_label("Scribe")).to_have_value("Greet")
    axe_finds_nothing_anywhere(host.page)


def test_a_note_that_is_too_long_comes_back_and_a_name_for_a_cluster_stays_in_its_field(facilitator: Facilitator):
    facilitator.starts()
    note = facilitator.page.get_by_label("What was said?")
    note.fill(ENDLESS)
    facilitator.press("Add")
    facilitator.sees("This text is too long: at most 2000 characters.")
    facilitator.press("Back to the line")
    expect(note).to_have_value(ENDLESS)
    axe_finds_nothing(facilitator.page)

    facilitator.page.locator(".cluster-new").click()
    field = facilitator.page.get_by_label("Name of the cluster")
    field.fill(ENDLESS)
    field.press("Enter")
    facilitator.sees("This text is too long: at most 200 characters.")
    expect(field).to_have_value(ENDLESS.strip())
    axe_finds_nothing(facilitator.page)


def test_a_facilitator_link_works_once_and_says_so_the_second_time(own_server: ServerProcess, room: Venue):
    first, second = room.facilitator(), room.visitor()
    first.comes_in_by_the_printed_link()
    second.page.goto(f"{venue(own_server)}/#t={printed_token(own_server)}")
    second.sees("This link does not work any more")
    second.sees("Ask for a new one.")
    assert "#t=" not in second.page.url
    axe_finds_nothing_anywhere(second.page)
    first.reloads()
    expect(first.page.get_by_role("heading", name="New workshop")).to_be_visible()


@pytest.mark.parametrize("screen", ["b", "s", "r"])
def test_who_has_no_right_to_a_screen_is_told_how_to_get_one(
    facilitator: Facilitator, visitor: Visitor, ann: Participant, screen: str
):
    for person in (visitor, ann):
        assert person.opens(f"/{screen}/{facilitator.workshop}") == 403
        person.sees("This page is for who leads or writes")
        expect(person.page.locator("body")).not_to_contain_text("Cooking together")
    axe_finds_nothing_anywhere(visitor.page)


def test_a_scribe_sees_no_other_workshop(room: Venue, facilitator: Facilitator):
    scribe = room.facilitator()
    scribe.follows(facilitator.gives_a_link("The scribe"))
    facilitator.opens("/")
    facilitator.makes_a_workshop("Another one")
    assert scribe.opens(f"/b/{facilitator.workshop}") == 403
    scribe.sees("This page is for who leads or writes")


def test_a_page_that_does_not_exist_says_so_and_leads_back(visitor: Visitor):
    assert visitor.opens("/nothing/here") == 404
    visitor.sees("There is no such page here.")
    axe_finds_nothing_anywhere(visitor.page)
    visitor.page.get_by_role("link", name="To the start page").click()
    expect(visitor.page.get_by_role("heading", name="Join a workshop")).to_be_visible()


def test_a_phone_that_never_joined_is_asked_for_the_code(newcomer: Participant):
    newcomer.opens("/p")
    expect(code_field(newcomer)).to_be_visible()
    axe_finds_nothing_anywhere(newcomer.page)
