"""The stage from the last row: letters as large as fill it, never smaller than can be read, and everybody's card."""

import pytest
from playwright.sync_api import Page, expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.clients import Client, a_host
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.full_boards import TITLES, grouped, long_cards
from tests.e2e.grouping import a_board_with
from tests.e2e.looks import is_drawn
from tests.e2e.people import Facilitator, Stage

FLOOR = 0.024
"""Of the screen's height: 26 px of 1080."""
LOOK = """() => {
  const wall = document.querySelector("[data-fit]"), box = wall.getBoundingClientRect();
  const ends = [...wall.querySelectorAll(".stage-cluster")].map((one) => one.getBoundingClientRect().bottom);
  const says = (node) => node.nodeType === 3 && node.data.trim();
  const written = [...wall.querySelectorAll("*")].filter((one) => [...one.childNodes].some(says));
  const sizes = written.map((one) => parseFloat(getComputedStyle(one).fontSize));
  return {
    used: (Math.max(...ends) - box.top) / box.height, letters: Math.min(...sizes) / innerHeight,
    cards: [...wall.querySelectorAll(".stage-text")].map((one) => one.textContent),
  };
}"""


def remarks(count: int) -> list[ScriptCard]:
    return [ScriptCard(by=0, kind=CardKind.REMARK, text=f"remark {number}") for number in range(count)]


def stage_of(room: Venue, cards: list[ScriptCard], size: tuple[int, int], clusters: int = 7) -> tuple[Stage, Client]:
    workshop = a_board_with(room.server, cards)
    if clusters:
        grouped(room.server, workshop, TITLES[:clusters])
    board = Client(a_host(room.server.url, room.server.token), "/board", workshop=workshop)
    stage = Stage(room.browser, room.server, board.does("link.create", role="stage")["link"])
    room.welcomes(stage).page.set_viewport_size({"width": size[0], "height": size[1]})
    expect(stage.page.locator("[data-fit] .stage-text").first).to_be_visible()
    return stage, board


def pages_of(page: Page) -> int:
    dots = page.locator(".stage-pages")
    return int(dots.inner_text().split("/")[1]) if dots.count() else 1


def at_rest(page: Page) -> None:
    page.wait_for_function("document.fonts.status === 'loaded'")
    is_drawn(page)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["projector", "old projector"])
@pytest.mark.parametrize("count", [12, 45, 300])
def test_letters_fill_the_stage_and_every_card_is_shown(room: Venue, count: int, size: tuple[int, int]):
    stage, board = stage_of(room, long_cards(count), size)
    page = stage.page
    at_rest(page)
    seen: set[str] = set()
    count_of_pages = pages_of(page)
    for number in range(count_of_pages):
        look = page.evaluate(LOOK)
        assert look["letters"] >= FLOOR, "also what stands beside a card's first words"
        assert look["used"] <= 1.002, "nothing is cut off"
        if number < count_of_pages - 1 or number == 0:
            assert look["used"] >= 0.85
        seen.update(look["cards"])
        page.keyboard.press("ArrowRight")
    assert len(seen) == count
    expect(page.locator(".stage-pages").filter(has_text=f"1/{count_of_pages}")).to_have_count(int(count_of_pages > 1))
    axe_finds_nothing(page)
    board.close()


def test_few_cards_stand_in_large_letters_on_one_page(room: Venue):
    stage, board = stage_of(room, remarks(6), (1920, 1080), clusters=2)
    at_rest(stage.page)
    assert pages_of(stage.page) == 1
    assert stage.page.evaluate(LOOK)["letters"] > 0.035
    board.close()


def test_pages_turn_by_themselves_and_to_a_card_that_comes(room: Venue):
    stage, board = stage_of(room, long_cards(45), (1024, 768), clusters=0)
    page = stage.page
    at_rest(page)
    last = pages_of(page)
    assert last > 2
    expect(page.locator(".stage-pages")).to_have_text(f"1/{last}")
    expect(page.locator(".stage-pages")).to_have_text(f"2/{last}", timeout=20_000)
    page.keyboard.press("PageUp")
    expect(page.locator(".stage-pages")).to_have_text(f"1/{last}")
    round_id = board.snapshot()["workshop"]["round"]
    assert board.does("card.add", round=round_id, kind="remark", text="the one that came late")["ok"]
    expect(page.locator("[data-fit]").get_by_text("the one that came late")).to_be_in_viewport()
    board.close()


def test_on_a_phone_it_scrolls_as_a_page_with_every_word(room: Venue):
    stage, board = stage_of(room, long_cards(45), (360, 740))
    at_rest(stage.page)
    assert pages_of(stage.page) == 1
    expect(stage.page.locator("[data-fit] .stage-rest")).to_have_count(45)
    stage.page.get_by_text("a lamp in window 44").scroll_into_view_if_needed()
    expect(stage.page.get_by_text("a lamp in window 44")).to_be_in_viewport()
    board.close()


PAIRS = """() => {
  const list = document.querySelector(".stage-pairs"), around = list.parentElement.getBoundingClientRect();
  const boxes = [...list.children].map((one) => one.getBoundingClientRect());
  return {
    letters: parseFloat(getComputedStyle(list.querySelector("[translate=no]")).fontSize) / innerHeight,
    used: list.getBoundingClientRect().height / around.height,
    whole: boxes.filter(({ top, bottom }) => top >= around.top - 1 && bottom <= around.bottom + 1).length,
    wide: [...list.children].filter((one) => one.scrollWidth > one.clientWidth + 1).length,
  };
}"""
NAMES = ("Annelies", "Mohammed", "Bo", "Katrien Vandenberghe", "Els", "Jean-Pierre")


@pytest.mark.parametrize(
    ("pairs", "size"), [(3, (1920, 1080)), (18, (1920, 1080)), (30, (1920, 1080)), (3, (1024, 768)), (18, (1024, 768))]
)
def test_names_of_pairs_fill_the_stage_for_who_looks_across_the_room(
    room: Venue, facilitator: Facilitator, pairs: int, size: tuple[int, int]
):
    stage = room.stage(facilitator.gives_a_link("The stage on another computer"))
    stage.page.set_viewport_size({"width": size[0], "height": size[1]})
    board = Client(a_host(room.server.url, room.server.token), "/board", workshop=facilitator.workshop)
    for number in range(2 * pairs):
        assert board.does_in_time("participant.add", name=NAMES[number % len(NAMES)])["ok"]
    exchange = next(one["id"] for one in board.snapshot()["rounds"].values() if one["kind"] == "exchange")
    assert board.does_in_time("round.open", round=exchange)["ok"]
    expect(stage.page.locator(".stage-pair")).to_have_count(pairs)
    at_rest(stage.page)
    look = stage.page.evaluate(PAIRS)
    assert (look["whole"], look["wide"]) == (pairs, 0)
    assert look["letters"] >= {3: 0.05, 18: 0.028, 30: FLOOR}[pairs], look
    assert look["used"] >= 0.7 or look["letters"] >= 0.05, look
    board.close()
