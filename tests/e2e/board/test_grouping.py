"""Grouping cards by hand: with a mouse, with a finger and with keys alone everything ends in the same places."""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard, ScriptRound
from tests.clients import Client, a_host
from tests.conftest import morning_of
from tests.e2e.axe import axe_finds_nothing
from tests.e2e.conftest import Venue
from tests.e2e.grouping import (
    Finger,
    Hand,
    Mouse,
    Plan,
    a_board_with,
    a_plan,
    box_of,
    drag,
    first_new,
    group_by_keys,
    group_by_pointer,
    head,
    hold_over,
    mixed,
    name_the_cluster,
    plan_of,
)
from tests.mornings.morning import Morning

CLUSTERS = ("Ask first", "Build on trust", "Cook together", "Doors open", "Every week", "Fewer forms")
FEW = ("a bridge", "a boat", "a ford", "a ferry", "a raft")
GOAL = 1.5
"""Actions for each card."""


def remarks(texts: list[str] | tuple[str, ...]) -> list[ScriptCard]:
    return [ScriptCard(by=0, kind=CardKind.REMARK, text=text) for text in texts]


@pytest.fixture
def hand(room: Venue) -> Callable[..., Hand]:
    """Somebody at a board with these cards."""

    def comes(cards: list[ScriptCard], kind: str = "metaphor", **options: Any) -> Hand:
        workshop = a_board_with(room.server, cards, kind)
        hand = room.welcomes(Hand(room.browser, room.server, **options))
        hand.opens_the_board(workshop, len(cards))
        return hand

    return comes


@pytest.fixture
def few(hand: Callable[..., Hand]) -> Hand:
    """Five new cards and two clusters, still empty."""
    here = hand(remarks(FEW))
    here.makes_a_cluster("Built")
    here.makes_a_cluster("Afloat")
    here.page.locator(".inbox-head").click()
    return here


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every way in which a morning groups the cards of a round."""
    if "grouping" in metafunc.fixturenames:
        rounds = morning_of(metafunc.config).read().rounds
        ways = [(round_, lens) for round_ in rounds for lens in range(len(round_.lenses))]
        metafunc.parametrize("grouping", ways, ids=[f"{round_.kind}-{lens}" for round_, lens in ways])


def by_mouse(hand: Hand, plan: Plan) -> None:
    group_by_pointer(hand, Mouse(hand), plan)


def by_touch(hand: Hand, plan: Plan) -> None:
    group_by_pointer(hand, Finger(hand), plan)


@pytest.mark.parametrize("way", [by_mouse, by_touch, group_by_keys])
def test_the_cards_of_a_morning_are_grouped_as_in_its_script(
    hand: Callable[..., Hand], morning: Morning, grouping: tuple[ScriptRound, int], way: Callable[[Hand, Plan], None]
):
    round_, lens = grouping
    here = hand(list(round_.cards), round_.kind, has_touch=way is by_touch)
    plan = plan_of(round_, lens)
    axe_finds_nothing(here.page)
    way(here, plan)
    axe_finds_nothing(here.page)
    here.has_grouped(plan)


def group_forty(
    hand: Hand,
    plan: Plan,
    following: Callable[[], str | None],
    place: Callable[[str], None],
    make: Callable[[str, str], None],
) -> float:
    """New cards one after the other, each where it belongs -> actions for each card."""
    home = {text: title for title, texts in plan.items() for text in texts}
    made: set[str] = set()
    while (text := following()) is not None:
        title = home[text]
        if title in made:
            place(text)
        else:
            make(text, title)
            expect(hand.cluster(title)).to_contain_text(text)
            made.add(title)
    for title, texts in plan.items():
        expect(hand.cluster(title).locator(".idea")).to_have_count(len(texts))
    sys.stdout.write(f"{hand.actions} actions for {len(home)} cards: {hand.actions / len(home):.2f} for each\n")
    return hand.actions / len(home)


def test_forty_cards_into_six_named_clusters_by_keys(hand: Callable[..., Hand]):
    plan = a_plan(40, CLUSTERS)
    here = hand(remarks(mixed(plan)))
    home = {text: title for title, texts in plan.items() for text in texts}
    here.does("ArrowDown")

    def place(text: str) -> None:
        here.does(str(here.titles().index(home[text]) + 1))

    def make(text: str, title: str) -> None:
        here.does("g")
        here.types(title)
        here.does("Enter")

    def following() -> str | None:
        return here.focused() if here.new_cards().count() else None

    assert group_forty(here, plan, following, place, make) <= GOAL


def test_forty_cards_into_six_named_clusters_by_mouse(hand: Callable[..., Hand]):
    plan = a_plan(40, CLUSTERS)
    here = hand(remarks(mixed(plan)))
    home = {text: title for title, texts in plan.items() for text in texts}
    mouse = Mouse(here)

    def place(text: str) -> None:
        drag(here, mouse, here.card(text), head(here, home[text]))
        expect(here.cluster(home[text])).to_contain_text(text)

    def make(text: str, title: str) -> None:
        drag(here, mouse, here.card(text), here.new_zone())
        name_the_cluster(here, title)

    assert group_forty(here, plan, lambda: first_new(here), place, make) <= GOAL


def test_cards_are_carried_with_keys_and_every_step_is_said(few: Hand):
    few.presses_keys("ArrowDown", "x", "x", "ArrowUp", " ")
    few.hears("Picked up: 2 cards. Arrow keys choose a place, space drops them, Escape puts them back.")
    expect(few.page.locator(".idea[data-carried]")).to_have_count(2)
    few.presses_keys("ArrowRight")
    few.hears("In Built, which is empty")
    axe_finds_nothing(few.page)
    few.presses_keys("ArrowRight", "ArrowRight", "ArrowRight")
    few.hears("In a new cluster")
    few.presses_keys("Escape")
    few.hears("Back where it was: 2 cards.")
    expect(few.new_cards()).to_have_count(5)
    few.presses_keys(" ", "ArrowRight", " ")
    few.sees_in("Built", "a bridge", "a boat")
    few.hears("Now in Built: 2 cards.")
    assert few.focused() == "a ford"

    few.presses_keys(" ")
    few.hears("Picked up: a ford. Arrow keys choose a place, space drops it, Escape puts it back.")
    few.presses_keys("ArrowRight")
    few.hears("At the end of Built")
    few.presses_keys("ArrowUp")
    few.hears("Before “a boat” in Built")
    few.presses_keys("ArrowUp")
    few.hears("Before “a bridge” in Built")
    few.presses_keys("ArrowDown", " ")
    few.sees_in("Built", "a bridge", "a ford", "a boat")
    assert few.focused() == "a ferry"

    few.presses_keys("ArrowRight", "ArrowLeft")
    assert few.focused() == "a ferry"
    few.presses_keys("ArrowRight", "Home")
    assert few.focused() == "Built"
    few.presses_keys("ArrowDown", " ", "ArrowDown", "ArrowDown", " ")
    few.sees_in("Built", "a ford", "a boat", "a bridge")
    assert few.focused() == "a bridge"
    few.presses_keys("Delete")
    few.hears("With the new ones again: a bridge.")
    few.presses_keys("Control+z")
    few.sees_in("Built", "a ford", "a boat", "a bridge")


def test_the_reader_hears_it_in_dutch(hand: Callable[..., Hand]):
    here = hand(remarks(FEW[:2]), language="nl-BE")
    here.presses_keys("ArrowDown", " ")
    here.hears("Opgepakt: a bridge. Pijltjes kiezen een plaats, spatie legt neer, Escape legt terug.")
    here.presses_keys("ArrowRight")
    here.hears("In een nieuwe groep")
    here.presses_keys("Escape")
    here.hears("Terug op zijn plaats: a bridge.")


def test_ticked_cards_go_together_by_the_first_letters_of_a_cluster(few: Hand):
    few.presses_keys("ArrowDown", "x", "ArrowDown", "x", "g")
    few.page.keyboard.type("àF")
    expect(few.page.get_by_role("option", name="Afloat")).to_have_attribute("aria-selected", "true")
    axe_finds_nothing(few.page)
    few.presses_keys("Enter")
    few.sees_in("Afloat", "a bridge", "a ford")
    few.hears("Now in Afloat: 2 cards.")
    assert few.focused() == "a ferry"
    few.presses_keys("x", "x", "g")
    few.page.keyboard.type("Held together")
    few.presses_keys("Enter")
    few.sees_in("Held together", "a ferry", "a raft")
    few.hears("Now in Held together: 2 cards.")
    few.presses_keys("g", "Escape")
    assert few.focused() == "a boat"
    few.presses_keys("1")
    few.sees_in("Built", "a boat")


def test_a_new_cluster_of_ticked_cards_may_stay_without_a_name(few: Hand):
    few.presses_keys("ArrowDown", "x", "x", "k")
    expect(few.page.get_by_label("Name of the cluster")).to_be_focused()
    few.presses_keys("Escape")
    few.sees_in("No name yet", "a bridge", "a boat")
    expect(few.card("a ford")).to_be_focused()


def test_cards_are_ticked_with_boxes_modifiers_and_a_lasso(few: Hand):
    ticked = few.page.locator(".idea[data-ticked] .idea-text")
    few.card("a bridge").hover()
    box_x, _box_y, box_width, _box_height = box_of(few.card("a bridge").get_by_role("checkbox"))
    words_x, card_x = box_of(few.card("a bridge").locator(".idea-text"))[0], box_of(few.card("a bridge"))[0]
    assert box_x + box_width <= words_x, "the box lies on no word"
    assert words_x - card_x < 20, "and no word makes room for it"
    few.card("a bridge").get_by_role("checkbox").click()
    expect(ticked).to_have_text(["a bridge"])
    few.card("a ferry").click(modifiers=["Shift"])
    expect(ticked).to_have_text(["a bridge", "a boat", "a ford", "a ferry"])
    few.card("a boat").click(modifiers=["Control"])
    expect(ticked).to_have_text(["a bridge", "a ford", "a ferry"])
    few.sees("3 cards ticked")
    axe_finds_nothing(few.page)
    few.presses_keys("Escape")
    expect(ticked).to_have_count(0)

    x, y, width, _height = box_of(few.page.locator(".inbox"))
    last_y = box_of(few.card("a ford"))[1]
    few.page.mouse.move(x + 4, y + 20)
    few.page.mouse.down()
    few.page.mouse.move(x + width / 2, last_y - 12, steps=6)
    expect(ticked).to_have_text(["a bridge", "a boat"])
    few.page.mouse.move(x + width / 2, last_y + 12, steps=3)
    expect(ticked).to_have_text(["a bridge", "a boat", "a ford"])
    few.page.mouse.up()
    few.hears("3 cards ticked")

    mouse = Mouse(few)
    hold_over(few, mouse, few.card("a boat"), head(few, "Built"))
    expect(few.page.locator(".drag-count")).to_have_text("3")
    name = few.cluster("Built").locator(".cluster-name")
    assert name.evaluate("name => getComputedStyle(name).userSelect") == "none", "Safari selects what is under it"
    axe_finds_nothing(few.page)
    mouse.release()
    few.sees_in("Built", "a bridge", "a boat", "a ford")
    expect(ticked).to_have_count(0)


def test_cards_are_dropped_between_others_and_escape_leaves_them(few: Hand):
    mouse = Mouse(few)
    for text in FEW[:3]:
        drag(few, mouse, few.card(text), head(few, "Built"))
        few.hears(f"Now in Built: {text}.")
    few.sees_in("Built", *FEW[:3])
    hold_over(few, mouse, few.card("a raft"), few.card("a boat").locator(".idea-text"))
    expect(few.page.locator(".drop-line:not([hidden])")).to_be_visible()
    few.presses_keys("Escape")
    mouse.release()
    few.sees_in("Built", *FEW[:3])
    drag(few, mouse, few.card("a raft"), few.card("a boat").locator(".idea-text"))
    few.sees_in("Built", "a bridge", "a raft", "a boat", "a ford")
    drag(few, mouse, few.card("a ford"), few.page.locator(".inbox-head"))
    few.sees_in("Built", "a bridge", "a raft", "a boat")


def test_a_locked_cluster_takes_nothing_and_says_so(few: Hand, room: Venue):
    host = Client(a_host(room.server.url, room.server.token), "/board", workshop=few.workshop)
    locked = next(id_ for id_, one in host.snapshot()["clusters"].items() if one["title"] == "Built")
    few.presses_keys("ArrowDown", "1")
    few.sees_in("Built", "a bridge")
    host.does("cluster.edit", cluster=locked, locked=True)
    expect(few.page.locator(".cluster[data-locked]")).to_have_count(1)
    said = few.page.locator(".message", has_text="This cluster is locked. Unlock it first.")
    mouse = Mouse(few)
    hold_over(few, mouse, few.card("a boat"), head(few, "Built"))
    expect(few.cluster("Built")).to_have_attribute("data-refusing", "")
    mouse.release()
    expect(said).to_be_visible()
    few.sees_in("Built", "a bridge")
    said.get_by_role("button", name="OK").click()
    few.card("a ford").click()
    few.presses_keys(" ", "ArrowRight")
    few.hears("Built is locked and takes nothing")
    few.presses_keys(" ")
    expect(said).to_be_visible()
    few.presses_keys("ArrowRight", " ")
    few.sees_in("Afloat", "a ford")
    said.get_by_role("button", name="OK").click()
    few.card("a bridge").click()
    few.presses_keys(" ")
    expect(said).to_be_visible()
    host.close()


def test_a_finger_that_rests_and_lifts_ticks_a_card(hand: Callable[..., Hand]):
    here = hand(remarks(FEW), has_touch=True)
    finger = Finger(here)
    for text in ("a boat", "a ferry"):
        x, y, _width, _height = box_of(here.card(text).locator(".idea-text"))
        finger.press(x + 8, y + 8)
        finger.release()
    expect(here.page.locator(".idea[data-ticked] .idea-text")).to_have_text(["a boat", "a ferry"])
    here.press("New cluster")
    name_the_cluster(here, "Afloat")
    here.sees_in("Afloat", "a boat", "a ferry")


@pytest.fixture
def listener(few: Hand, room: Venue) -> Iterator[list[list[str]]]:
    """What another board hears of the hand: how many cards, each time."""
    other = Client(a_host(room.server.url, room.server.token), "/board", workshop=few.workshop)
    heard: list[list[str]] = []

    def hear(hint: dict[str, Any]) -> None:
        if hint["type"] == "hand":
            heard.append(hint["cards"])

    other.socket.on("hint", hear, namespace="/board")
    yield heard
    other.close()


def test_others_hear_once_of_what_is_held_and_once_that_it_is_let_go(few: Hand, listener: list[list[str]]):
    mouse = Mouse(few)
    drag(few, mouse, few.card("a boat"), head(few, "Built"))
    few.hears("Now in Built: a boat.")
    few.presses_keys("ArrowDown")
    few.card("a ford").click()
    few.presses_keys(" ", "ArrowRight", "ArrowRight", "Escape")
    few.hears("Back where it was: a ford.")
    few.page.wait_for_timeout(300)
    assert [len(cards) for cards in listener] == [1, 0, 1, 0], json.dumps(listener)
