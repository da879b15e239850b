"""A full board at a glance: how much of it is in sight on a laptop, and every cluster one drop away."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.full_boards import TITLES, grouped, long_cards
from tests.e2e.grouping import Hand, Mouse, a_board_with, box_of, hold_over

LAPTOP = {"width": 1366, "height": 768}
IN_SIGHT = """area => {
  const box = area.getBoundingClientRect();
  const whole = (one) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    const list = one.closest(".ideas[data-scroll]")?.getBoundingClientRect() ?? box;
    return height > 0 && top >= Math.max(box.top, list.top) - 1 && bottom <= Math.min(box.bottom, list.bottom) + 1;
  };
  const seen = (what) => [...area.querySelectorAll(what)].filter(whole).length;
  return { cards: seen("[data-card]"), heads: seen(".cluster-name") };
}"""


@pytest.fixture
def at_the_board(room: Venue) -> Callable[..., Hand]:
    def comes(cards: list[ScriptCard], titles: Sequence[str] = (), **options: Any) -> Hand:
        workshop = a_board_with(room.server, cards)
        grouped(room.server, workshop, titles)
        hand = room.welcomes(Hand(room.browser, room.server, viewport=LAPTOP, **options))
        hand.opens_the_board(workshop, 0 if titles else len(cards))
        expect(hand.page.locator(".cluster")).to_have_count(len(titles))
        expect(hand.page.locator("[data-card]")).to_have_count(len(cards))
        return hand

    return comes


def in_sight(hand: Hand, area: str) -> dict[str, int]:
    return dict(hand.page.locator(area).evaluate(IN_SIGHT))


def chooses_density(hand: Hand, name: str) -> None:
    hand.press("How much of each card is shown")
    hand.page.get_by_role("button", name=name).click()
    hand.page.keyboard.press("Escape")


def test_new_cards_take_the_width_that_is_free(at_the_board: Callable[..., Hand]):
    hand = at_the_board(long_cards(45))
    assert in_sight(hand, ".inbox")["cards"] >= 12
    chooses_density(hand, "Compact")
    assert in_sight(hand, ".inbox")["cards"] >= 20
    axe_finds_nothing(hand.page)


def test_seven_clusters_are_in_sight_with_most_of_their_cards(at_the_board: Callable[..., Hand]):
    hand = at_the_board(long_cards(45), TITLES)
    chooses_density(hand, "Compact")
    seen = in_sight(hand, ".clusters")
    assert seen["heads"] == len(TITLES)
    assert seen["cards"] >= 25
    axe_finds_nothing(hand.page)
    hand.reloads()
    expect(hand.page.locator(".clusters[data-dense]")).to_be_visible()
    assert in_sight(hand, ".clusters")["cards"] >= 25, "it is kept"


COVERED_WORDS = """card => {
  const seen = (part) => part.checkVisibility({ opacityProperty: true });
  const covers = [...card.querySelectorAll("button, .idea-foot")].filter(seen);
  const boxes = covers.map((part) => part.getBoundingClientRect());
  const cell = card.querySelector(".idea-words").getBoundingClientRect();
  const lines = [], texts = document.createTreeWalker(card.querySelector(".idea-words"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = document.createRange();
    words.selectNodeContents(texts.currentNode);
    lines.push(...words.getClientRects());
  }
  const shown = lines.filter((line) => line.top < cell.bottom - 2 && line.width > 0);
  const top = Math.min(...shown.map((line) => line.top));
  const over = (line, box) => Math.max(0, Math.min(line.right, box.right) - Math.max(line.left, box.left)) *
    (Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 5 ? 1 : 0);
  const first = shown.filter((line) => line.top < top + 8), others = shown.filter((line) => line.top >= top + 8);
  const sum = (widths) => widths.reduce((all, one) => all + one, 0);
  const covered = (some) => sum(some.flatMap((line) => boxes.map((box) => over(line, box))));
  return { first: covered(first), rest: covered(others) / cell.width, buttons: boxes.length };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_compact_card_can_be_read_while_the_pointer_or_the_focus_is_on_it(
    at_the_board: Callable[..., Hand], scheme: str
):
    short = [ScriptCard(by=0, kind=CardKind.REMARK, text="a wheel that turns, and all that comes after it, by and by")]
    hand = at_the_board(long_cards(10) + short, TITLES[:3], color_scheme=scheme)
    chooses_density(hand, "Compact")
    for card in (hand.page.locator("[data-card]").nth(1), hand.page.locator("[data-card]", has_text="a wheel")):
        for comes in (card.hover, card.focus):
            comes()
            expect(card.locator("[data-menu-button]")).to_have_css("opacity", "1")
            expect(card.locator("[data-tick]")).to_have_css("opacity", "1")
            covered = card.evaluate(COVERED_WORDS)
            assert covered["buttons"] >= 3
            assert covered["first"] == 0, "the first line is whole"
            assert covered["rest"] < 0.4, "the second from its beginning"


def test_a_hundred_and_fifty_cards_are_heads_that_can_be_looked_into(at_the_board: Callable[..., Hand]):
    hand = at_the_board(long_cards(150), [*TITLES, "Hold on", "In short", "Just once", "Keep it", "Let go"])
    hand.presses_keys("d", "d")
    expect(hand.page.locator(".clusters [data-card]")).to_have_count(0)
    assert in_sight(hand, ".clusters")["heads"] == 12
    hand.page.get_by_role("button", name="Cards of: Keep it").click()
    assert in_sight(hand, ".clusters")["heads"] == 12
    expect(hand.cluster("Keep it").locator("[data-card]").first).to_be_in_viewport()
    expect(hand.cluster("Let go").locator("[data-card]")).to_have_count(0)
    axe_finds_nothing(hand.page)
    hand.presses_keys("/")
    hand.page.keyboard.type("window 77")
    found = hand.page.locator(".clusters .idea:not([data-dimmed])")
    expect(found).to_have_count(1)
    hand.presses_keys("Enter")
    expect(found).to_be_in_viewport()


@pytest.mark.timeout(300)
def test_any_of_three_hundred_cards_is_found_with_a_key_a_word_and_enter(at_the_board: Callable[..., Hand]):
    hand = at_the_board(long_cards(300), TITLES)
    for density, number in (("Read", 299), ("Compact", 101), ("Heads", 150)):
        chooses_density(hand, density)
        hand.presses_keys("/")
        hand.page.keyboard.type(f"{number}")
        hand.presses_keys("Enter")
        card = hand.page.locator(".idea[data-found-at]")
        expect(card.locator(".idea-text")).to_have_text(f"a lamp in window {number}")
        expect(card).to_be_focused()
        expect(card.locator(".idea-text")).to_be_in_viewport()
        hand.presses_keys("Escape")
        expect(hand.page.locator(".find")).to_have_count(0)


def remark(text: str) -> ScriptCard:
    return ScriptCard(by=0, kind=CardKind.REMARK, text=text)


def middle_of(what: Locator) -> tuple[float, float]:
    x, y, width, height = box_of(what)
    return x + width / 2, y + height / 2


def test_every_cluster_is_one_drop_away_at_the_foot_of_the_board(at_the_board: Callable[..., Hand]):
    hand = at_the_board([remark(text) for text in ("a bridge", "a boat", "a ford")])
    for title in TITLES:
        hand.makes_a_cluster(title)
    mouse = Mouse(hand)
    x, y = middle_of(hand.card("a ford"))
    mouse.press(x, y)
    mouse.move(x + 30, y + 30)
    dock = hand.page.locator(".dock")
    expect(dock.locator("[data-cluster]")).to_have_text([f"{title} 0" for title in TITLES])
    mouse.move(*middle_of(dock.get_by_text("Go along")))
    mouse.release()
    hand.sees_in("Go along", "a ford")
    expect(dock).to_have_count(0)


def test_a_card_dropped_on_a_new_one_is_a_cluster_of_both_and_on_empty_ground_one_of_its_own(
    at_the_board: Callable[..., Hand],
):
    hand = at_the_board([remark(text) for text in ("a bridge", "a boat", "a ford", "a raft")])
    mouse = Mouse(hand)
    hold_over(hand, mouse, hand.card("a ford"), hand.card("a bridge"))
    expect(hand.card("a bridge")).to_have_attribute("data-over", "")
    mouse.release()
    expect(hand.page.get_by_label("Name of the cluster")).to_be_focused()
    hand.page.keyboard.type("Over water")
    hand.page.keyboard.press("Enter")
    hand.sees_in("Over water", "a bridge", "a ford")
    x, y = middle_of(hand.card("a raft"))
    left, top, width, height = box_of(hand.page.locator(".clusters"))
    mouse.press(x, y)
    mouse.move(left + width / 2, top + height - 90)
    mouse.release()
    hand.page.keyboard.type("On water")
    hand.page.keyboard.press("Enter")
    hand.sees_in("On water", "a raft")


def test_a_card_dropped_on_a_name_below_which_cards_have_passed_is_last(at_the_board: Callable[..., Hand]):
    hand = at_the_board([*long_cards(9), remark("a raft")])
    hand.makes_a_cluster("Held")
    first, *others = (f"a lamp in window {number}" for number in range(9))
    hand.moves(first, to="Held")
    for text in others:
        hand.moves(text, to="Held")
    hand.page.locator(".clusters").evaluate("area => (area.scrollTop = 400)")
    mouse = Mouse(hand)
    mouse.press(*middle_of(hand.card("a raft").locator(".idea-text")))
    mouse.move(*middle_of(hand.cluster("Held").locator(".cluster-sign")))
    mouse.release()
    hand.sees_in("Held", first, *others, "a raft")
