"""Words that somebody is typing in the report are theirs, whatever others, the network and the page do meanwhile."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Venue
from tests.e2e.reporting import Scribe, Told, a_told_workshop

ALL = ("a bridge", "a ford", "a ferry", "a kite")


@pytest.fixture
def told(room: Venue) -> Iterator[Told]:
    told = a_told_workshop(room.server, "Crossing", ALL[:3], ALL[3])
    yield told
    told.closes()


@pytest.fixture
def scribe(room: Venue, told: Told) -> Scribe:
    scribe = room.welcomes(Scribe(room.browser, room.server))
    scribe.comes_in(told.link("scribe"))
    scribe.reads(*ALL)
    return scribe


def test_who_types_in_a_card_that_is_grouped_meanwhile_types_on(scribe: Scribe, told: Told):
    scribe.opens_the_field("a kite")
    scribe.page.keyboard.type(", half wri")
    snapshot = told.board.snapshot()
    kite = next(card for card in snapshot["cards"].values() if card["text"] == "a kite")
    (lens,), (cluster,) = snapshot["lenses"], snapshot["clusters"]
    told.board.does("card.place", card=kite["id"], lens=lens, cluster=cluster)
    expect(scribe.page.locator(".report-in-loose .passage, .report-in-round > .passage-bullet")).to_have_count(0)
    scribe.page.keyboard.type("tten and the rest")
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford", "a ferry", "a kite, half written and the rest")


def test_what_was_typed_outlives_a_reload(scribe: Scribe):
    scribe.opens_the_field("a ford")
    scribe.page.keyboard.type(" in sum")
    scribe.page.once("dialog", lambda dialog: dialog.accept())
    scribe.reopens()
    expect(scribe.field()).to_have_value("a ford in sum")
    scribe.field().focus()
    scribe.presses_keys("Control+End")
    scribe.page.keyboard.type("mer")
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford in summer", "a ferry", "a kite")


def test_what_was_typed_without_a_connection_is_kept_when_it_is_back(scribe: Scribe):
    scribe.opens_the_field("a ford")
    scribe.context.set_offline(True)
    scribe.page.keyboard.type(" in summer")
    scribe.bullet("a ferry").locator(".passage-text").click()
    scribe.sees("Not kept yet.")
    scribe.context.set_offline(False)
    scribe.reads_soon("a bridge", "a ford in summer", "a kite")


def test_words_about_a_card_that_was_taken_back_can_stand_by_themselves(scribe: Scribe, told: Told):
    scribe.opens_the_field("a kite")
    scribe.page.keyboard.type(" of paper")
    kite = next(card for card in told.board.snapshot()["cards"].values() if card["text"] == "a kite")
    told.board.does("card.hide", card=kite["id"])
    scribe.sees("What you were changing is not in the report any more.")
    expect(scribe.field()).to_have_value("a kite of paper")
    expect(scribe.field()).to_be_focused()
    scribe.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford", "a ferry", "a kite of paper")


def test_a_press_elsewhere_does_not_decide_a_conflict(room: Venue, scribe: Scribe, told: Told):
    other = room.welcomes(Scribe(room.browser, room.server))
    other.comes_in(told.link("facilitator"))
    for desk in (scribe, other):
        desk.opens_the_field("a ferry")
    other.field().fill("a ferry at noon")
    other.presses_keys("Control+Enter")
    scribe.reads("a bridge", "a ford", "a kite")
    scribe.field().fill("a ferry at night")
    scribe.presses_keys("Control+Enter")
    scribe.sees("Meanwhile somebody wrote")
    scribe.page.get_by_role("heading", name="Crossing over").click()
    expect(scribe.page.locator("[data-form]")).to_have_count(2)
    other.reopens()
    other.reads("a bridge", "a ford", "a ferry at noon", "a kite")


def test_nothing_that_was_left_out_or_is_half_written_is_printed(scribe: Scribe):
    scribe.bullet("a kite").focus()
    scribe.presses_keys("Delete")
    expect(scribe.left_out()).to_be_visible()
    scribe.page.emulate_media(media="print")
    expect(scribe.left_out()).to_be_hidden()
    expect(scribe.page.locator(".messages")).to_be_hidden()
