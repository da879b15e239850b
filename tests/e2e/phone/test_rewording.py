"""One card, several who change it at once: on two phones and on the board."""

import pytest
from playwright.sync_api import expect

from tests.e2e.axe import axe_finds_nothing
from tests.e2e.people import Facilitator, Participant

Pair = tuple[Participant, Participant]


@pytest.fixture
def pair(facilitator: Facilitator, ann: Participant, bob: Participant) -> Pair:
    """Two with one card, both with its form before them."""
    facilitator.starts()
    facilitator.goes_on()
    for phone in (ann, bob):
        phone.press("We are together")
    ann.sends(text="Eat first")
    bob.has_on_the_board("Eat first")
    for phone in (ann, bob):
        phone.press("Change")
    return ann, bob


def corrects(facilitator: Facilitator, text: str, into: str) -> None:
    facilitator.chooses(facilitator.card(text), "Change the text")
    facilitator.page.get_by_label("What do they say?").fill(into)
    facilitator.press("Save")


def test_what_each_added_and_what_the_facilitator_corrected_stay(facilitator: Facilitator, pair: Pair):
    ann, bob = pair
    corrects(facilitator, "Eat first", "Eat together first")
    for phone, added in ((ann, {"condition": "with enough chairs"}), (bob, {"example": "soup on Mondays"})):
        phone.writes(**added)
        phone.press("Send the change")
    for card in (ann.own_card("Eat"), bob.own_card("Eat"), facilitator.card("Eat")):
        for words in ("Eat together first", "with enough chairs", "soup on Mondays"):
            expect(card).to_contain_text(words)


def test_who_changed_the_same_words_second_sees_the_others_and_keeps_their_own(facilitator: Facilitator, pair: Pair):
    ann, bob = pair
    bob.writes(text="Eat and dance")
    ann.writes(text="Eat and sing")
    ann.press("Send the change")
    # A phone keeps what it sends before it sends it: which of two presses comes first is known by its answer alone.
    ann.has_on_the_board("Eat and sing")
    bob.press("Send the change")
    bob.sees_the_error(bob.text(), "Meanwhile somebody wrote: “Eat and sing”. Your own text is kept.")
    expect(bob.text()).to_have_value("Eat and dance")
    expect(bob.text()).to_be_focused()
    axe_finds_nothing(bob.page)
    bob.press("Send the change")
    for phone in (ann, bob):
        phone.has_on_the_board("Eat and dance")


def test_a_correction_that_came_second_is_kept_beside_what_the_author_wrote(facilitator: Facilitator, pair: Pair):
    ann, _ = pair
    facilitator.chooses(facilitator.card("Eat first"), "Change the text")
    field = facilitator.page.get_by_label("What do they say?")
    field.fill("Eat, then talk")
    ann.writes(text="Eat and sing")
    ann.press("Send the change")
    ann.has_on_the_board("Eat and sing")
    facilitator.press("Save")
    facilitator.sees("Meanwhile somebody wrote: “Eat and sing”.")
    expect(field).to_have_value("Eat, then talk")
    axe_finds_nothing(facilitator.page)
    facilitator.press("Save")
    ann.has_on_the_board("Eat, then talk")
