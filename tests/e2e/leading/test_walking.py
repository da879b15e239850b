"""The presenter's walk from card to card, and what is large on the stage: all of it, and read from the last row."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.clients import Client, a_host
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.grouping import a_board_with
from tests.e2e.leading.test_stage_fills import at_rest, pages_of
from tests.e2e.people import REACTION_MS, Facilitator, Remote, Stage
from tests.e2e.person import venue

FLOOR = 0.0239
"""Of the screen's height: 26 px of 1080, rounded by the browser."""
LOOK = """() => {
  const main = document.querySelector(".stage-main"), fitted = main.querySelector("[data-fit]");
  const isRead = (node) => node.nodeType === 3 && node.textContent.trim();
  const size = (one) => parseFloat(getComputedStyle(one).fontSize) / innerHeight;
  return {
    letters: Math.min(...[...main.querySelectorAll("*")].filter((one) => [...one.childNodes].some(isRead)).map(size)),
    text: Math.max(...[...main.querySelectorAll(".spot-text, .stage-text")].map(size)),
    cut: fitted.scrollHeight - fitted.clientHeight,
    words: main.innerText.replace(/\\s+/g, " "),
  };
}"""
SENTENCE = "We cook together every week in the hall of the school, and whoever comes in is asked to peel something. "


def practices(count: int) -> list[ScriptCard]:
    """Long ones that say all that a card can."""
    return [
        ScriptCard(
            by=0,
            kind=CardKind.PRACTICE,
            text=f"practice {number}: {SENTENCE[:90]}",
            condition=f"condition {number}, somebody has the key and comes early",
            example=f"example {number}, last spring forty people came for the soup",
        )
        for number in range(1, count + 1)
    ]


class Show:
    """A board, its clusters, and the screens on which somebody walks."""

    def __init__(self, room: Venue, cards: list[ScriptCard], kind: str = "open"):
        self.room = room
        self.workshop = a_board_with(room.server, cards, kind=kind)
        self.host = a_host(room.server.url, room.server.token)
        self.client = Client(self.host, "/board", workshop=self.workshop)
        self.cards = {card["text"]: card["id"] for card in self.client.snapshot()["cards"].values()}

    def does(self, name: str, **fields: Any) -> dict[str, Any]:
        answer = self.client.does(name, **fields)
        assert answer["ok"], answer
        return answer

    def clusters(self, title: str, texts: list[str]) -> str:
        lens = next(iter(self.client.snapshot()["lenses"]))
        return str(
            self.does("cluster.create", lens=lens, title=title, cards=[self.cards[one] for one in texts])["cluster"]
        )

    def board(self) -> Facilitator:
        facilitator = self.room.facilitator()
        facilitator.takes_the_rights_of(self.host)
        facilitator.page.goto(f"{venue(self.room.server)}/b/{self.workshop}")
        expect(facilitator.page.locator(".bar-title")).to_be_visible()
        return facilitator

    def remote(self) -> Remote:
        return self.room.remote(self.does("link.create", role="remote")["link"])

    def stage(self, width: int = 1920, height: int = 1080) -> Stage:
        """On a computer that may do nothing."""
        stage = self.room.stage(self.does("link.create", role="stage")["link"])
        stage.page.set_viewport_size({"width": width, "height": height})
        expect(stage.page.locator(".stage-head")).to_be_visible()
        return stage


def read_through(stage: Stage) -> str:
    """Page after page: nothing is too small, nothing cut off -> all words of all pages."""
    words = ""
    for _page in range(pages_of(stage.page)):
        look = stage.page.evaluate(LOOK)
        assert look["letters"] >= FLOOR
        assert look["cut"] <= 1
        words += f" {look['words']}"
        stage.presses_keys("ArrowRight")
    return words


@pytest.fixture
def seven(room: Venue) -> Show:
    """Seven cards in a cluster that is large, and two that lie in none."""
    cards = [ScriptCard(by=0, kind=CardKind.REMARK, text=f"remark {number}") for number in range(1, 10)]
    show = Show(room, cards)
    cluster = show.clusters("Together", [f"remark {number}" for number in (2, 9, 4, 1, 6, 3, 8)])
    show.does("spotlight.set", cluster=cluster)
    return show


def by_keys(board: Facilitator, to: str) -> None:
    board.presses_keys("." if to == "next" else ",")


def by_thumb(remote: Remote, to: str) -> None:
    remote.presses_in_the_large_part("Next card" if to == "next" else "Card before")


def by_clicker(window: Facilitator, to: str) -> None:
    window.presses_keys("PageDown" if to == "next" else "PageUp")


def the_stage_window(board: Facilitator) -> Facilitator:
    with board.context.expect_page() as opened:
        board.page.get_by_title("The stage in its own window").click()
    board.page = opened.value
    expect(board.page.locator(".stage-head")).to_be_visible()
    return board


WALKS: dict[str, tuple[Callable[[Show], Any], Callable[[Any, str], None]]] = {
    "board": (Show.board, by_keys),
    "remote": (Show.remote, by_thumb),
    "stage": (lambda show: the_stage_window(show.board()), by_clicker),
}


@pytest.mark.parametrize("screen", list(WALKS))
def test_seven_cards_are_walked_through_in_seven_presses(seven: Show, screen: str):
    come_in, press = WALKS[screen]
    stage, leader = seven.stage(), come_in(seven)
    expect(stage.page.locator(".stage-text")).to_have_count(7)
    leader.page.wait_for_timeout(REACTION_MS)
    for place, number in enumerate((2, 9, 4, 1, 6, 3, 8), 1):
        press(leader, "next")
        expect(stage.page.locator(".spot-text")).to_have_text(f"remark {number}")
        expect(stage.page.locator(".spot-place")).to_have_text(f"{place}/7")
        expect(stage.page.locator(".spot-within")).to_contain_text("Together")
        if screen != "stage":
            expect(leader.page.get_by_role("region", name="Large on the stage")).to_contain_text(f"{place}/7")
    axe_finds_nothing(leader.page)
    if screen == "remote":
        expect(leader.large().get_by_role("button", name="Next card")).to_be_disabled()
    else:
        press(leader, "next")
    if screen == "board":
        leader.sees("This is the last card.")
    leader.page.wait_for_timeout(REACTION_MS)
    press(leader, "previous")
    expect(stage.page.locator(".spot-text")).to_have_text("remark 3")


def test_quick_presses_are_as_many_steps_and_two_who_lead_make_one(seven: Show):
    stage, board = seven.stage(), seven.board()
    board.page.wait_for_timeout(REACTION_MS)
    board.presses_keys(".", ".", ".")
    expect(stage.page.locator(".spot-place")).to_have_text("3/7")
    seen = seven.client.snapshot()["workshop"]["spotlight"]
    seven.does("spotlight.step", to="next", seen=seen)
    assert seven.client.does("spotlight.step", to="next", seen=seen)["error"]["code"] == "conflict"
    expect(stage.page.locator(".spot-place")).to_have_text("4/7")
    window = the_stage_window(board)
    window.page.wait_for_timeout(REACTION_MS)
    window.presses_keys("ArrowLeft", "ArrowLeft")
    expect(stage.page.locator(".spot-place")).to_have_text("2/7")


def test_a_stage_that_was_opened_by_a_link_only_turns_pages(room: Venue):
    show = Show(room, practices(12))
    show.does("spotlight.set", cluster=show.clusters("Together", list(show.cards)))
    stage = show.stage(1024, 768)
    at_rest(stage.page)
    last = pages_of(stage.page)
    assert last > 1
    stage.presses_keys("ArrowRight")
    expect(stage.page.locator(".stage-pages")).to_have_text(f"2/{last}")
    assert "cluster" in show.client.snapshot()["workshop"]["spotlight"]

    # In the window of who leads the arrows up and down still do
    window = the_stage_window(show.board())
    window.page.set_viewport_size({"width": 1024, "height": 768})
    expect(window.page.locator(".stage-pages")).to_have_text(f"1/{last}")
    window.presses_keys("ArrowDown")
    expect(window.page.locator(".stage-pages")).to_have_text(f"2/{last}")
    window.page.wait_for_timeout(REACTION_MS)
    window.presses_keys("ArrowRight")
    expect(stage.page.locator(".spot-place")).to_have_text("1/12")


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["projector", "old projector"])
def test_a_large_cluster_shows_all_of_its_cards_in_letters_for_the_last_row(room: Venue, size: tuple[int, int]):
    show = Show(room, practices(12))
    cluster = show.clusters("Together", list(show.cards))
    show.does("cluster.summarise", cluster=cluster, summary="Whoever eats together talks together.")
    show.does("note.add", kind="call", text="Open the hall on Sundays", addressee="the city", cluster=cluster)
    show.does("spotlight.set", cluster=cluster)
    stage = show.stage(*size)
    at_rest(stage.page)
    words = read_through(stage)
    for number in range(1, 13):
        for part in ("practice", "condition", "example"):
            assert f"{part} {number}" in words
    for more in ("Whoever eats together", "Open the hall on Sundays", "the city"):
        assert more in words
    axe_finds_nothing(stage.page)


@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["projector", "old projector"])
def test_a_very_long_card_goes_on_on_further_pages(room: Venue, size: tuple[int, int]):
    long = (SENTENCE * 30)[:1990].strip()
    cards = [
        ScriptCard(by=0, kind=CardKind.PRACTICE, text=f"{long} one", condition=f"{long} two", example=f"{long} three")
    ]
    show = Show(room, cards)
    show.does("spotlight.set", card=next(iter(show.cards.values())))
    stage = show.stage(*size)
    at_rest(stage.page)
    assert pages_of(stage.page) > 1
    words = read_through(stage)
    assert words.count("We cook together") == 3 * long.count("We cook together")
    for end in ("one", "two", "three"):
        assert f" {end}" in words


def test_a_short_card_fills_the_stage_and_a_note_stands_with_it(room: Venue):
    show = Show(room, [ScriptCard(by=0, kind=CardKind.REMARK, text="Soup for everybody")])
    card = show.cards["Soup for everybody"]
    show.does("spotlight.set", card=card)
    stage = show.stage()
    at_rest(stage.page)
    assert stage.page.evaluate(LOOK)["text"] >= 0.08
    show.does("note.add", kind="tip", text=SENTENCE * 3, card=card)
    expect(stage.page.locator(".spot-note")).to_contain_text("We cook together")
    at_rest(stage.page)
    look = stage.page.evaluate(LOOK)
    assert look["letters"] >= FLOOR
    assert look["cut"] <= 1


def test_the_wall_stands_as_before_when_nothing_is_large_any_more(room: Venue):
    show = Show(room, practices(24))
    stage = show.stage(1024, 768)
    at_rest(stage.page)
    stage.presses_keys("ArrowRight")
    before = stage.page.locator(".stage-pages").inner_text()
    assert before.startswith("2/")
    show.does("spotlight.set", card=next(iter(show.cards.values())))
    expect(stage.page.locator(".spot-text")).to_be_visible()
    show.does("spotlight.set")
    expect(stage.page.locator(".stage-pages")).to_have_text(before)


def test_the_remotes_large_button_brings_on_the_next_card_and_then_the_wall(seven: Show):
    stage, remote = seven.stage(), seven.remote()
    seven.does("spotlight.set", card=seven.cards["remark 3"])
    expect(remote.strong()).to_have_text("Next card: 7/7")
    remote.page.wait_for_timeout(REACTION_MS)
    remote.strong().click()
    expect(stage.page.locator(".spot-text")).to_have_text("remark 8")
    expect(remote.strong()).to_have_text("Take off the stage")
    expect(remote.strong()).to_have_attribute("aria-disabled", "false")
    axe_finds_nothing(remote.page)
    remote.strong().click()
    expect(stage.page.locator(".stage-cluster").first).to_be_visible()
    expect(remote.strong()).to_have_text("Close round")
    remote.press("Show the cards one by one")
    expect(stage.page.locator(".spot-text")).to_have_text("remark 5")
