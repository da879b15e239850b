"""Boards full of cards to group, and the hands that group them: with a mouse, a finger, or keys alone."""

import random
from collections.abc import Sequence
from typing import Any

from playwright.sync_api import Browser, Locator, expect

from facilitate.replay.script import ScriptCard, ScriptRound
from tests.clients import Client, a_host, a_phone
from tests.e2e.people import Facilitator
from tests.e2e.person import venue
from tests.servers import ServerProcess

Plan = dict[str, list[str]]
"""Texts of cards by the cluster in which they belong."""


def plan_of(round_: ScriptRound, lens: int) -> Plan:
    """How a script clusters a round's cards."""
    clusters = round_.lenses[lens].clusters
    return {cluster.title: [round_.cards[card].text for card in cluster.cards] for cluster in clusters}


def a_plan(cards: int, clusters: Sequence[str]) -> Plan:
    """Cards of made-up names, shared out over clusters."""
    texts = [f"card {number:02}" for number in range(1, cards + 1)]
    return {title: texts[index :: len(clusters)] for index, title in enumerate(clusters)}


def mixed(plan: Plan, seed: int = 4) -> list[str]:
    """All texts of a plan in the order in which people happened to send them."""
    texts = [text for cluster in plan.values() for text in cluster]
    random.Random(seed).shuffle(texts)
    return texts


def a_board_with(server: ServerProcess, cards: Sequence[ScriptCard], kind: str = "metaphor") -> str:
    """A workshop whose only round is open and has these cards, sent by one of two phones -> its id."""
    host = a_host(server.url, server.token)
    rounds = [{"kind": kind, "title": "Ideas", "prompt": "What could we try?"}]
    made: dict[str, Any] = host.post_json("/workshops", title="Grouping", language="en", rounds=rounds).json()
    board = Client(host, "/board", workshop=made["workshop"])
    phone = Client(a_phone(server.url, made["code"], name="Ann"), "/phone")
    a_phone(server.url, made["code"], name="Bob")
    assert board.does("round.next", current=None)["ok"]
    current = board.snapshot()["workshop"]["round"]
    for card in cards:
        parts = {"why": card.why, "emoji": card.emoji, "condition": card.condition, "example": card.example}
        said = {name: value for name, value in parts.items() if value}
        addressee = {"addressee": card.addressee} if card.addressee else {}
        fields = {"round": current, "kind": card.kind, "text": card.text, **said, **addressee}
        phone.does_in_time("card.submit", **fields)
    phone.close()
    board.close()
    return str(made["workshop"])


class Hand(Facilitator):
    """A facilitator who groups cards and counts what it takes: key presses, clicks, drags. Typing a name is one."""

    def __init__(self, browser: Browser, server: ServerProcess, **options: Any):
        super().__init__(browser, server, **options)
        self.actions = 0

    def opens_the_board(self, workshop: str, cards: int) -> None:
        self.takes_the_rights_of(a_host(self.server.url, self.server.token))
        self.page.goto(f"{venue(self.server)}/b/{workshop}")
        expect(self.new_cards()).to_have_count(cards)

    def does(self, *keys: str) -> None:
        self.actions += len(keys)
        self.presses_keys(*keys)

    def types(self, text: str) -> None:
        self.actions += 1
        self.page.keyboard.type(text)

    def titles(self) -> list[str]:
        """Of the clusters, as their digits count them."""
        heads = self.page.locator(".cluster-head").evaluate_all(
            "all => all.map(one => [one.dataset.digit, one.querySelector('.cluster-name').innerText.trim()])"
        )
        return [title for _digit, title in sorted(heads, key=lambda head: int(head[0] or 99))]

    def focused(self) -> str:
        """The text of the card with the focus; of a cluster, its name."""
        words = "document.activeElement.querySelector('.idea-text, .cluster-name')?.textContent"
        return said(self.page.evaluate(f"{words} ?? ''"))

    def has_grouped(self, plan: Plan) -> None:
        """On the page, and still after it was loaded anew."""
        for title, texts in plan.items():
            expect(self.cluster(title).locator(".idea-text")).to_have_text(texts)
        self.reloads()
        for title, texts in plan.items():
            expect(self.cluster(title).locator(".idea-text")).to_have_text(texts)
        expect(self.page.locator(".cluster")).to_have_count(len(plan))

    def new_zone(self) -> Locator:
        return self.page.locator(".cluster-new")


class Mouse:
    """Presses, moves in small steps as a hand does, and lets go."""

    def __init__(self, hand: Hand):
        self._mouse = hand.page.mouse

    def press(self, x: float, y: float) -> None:
        self._mouse.move(x, y)
        self._mouse.down()

    def move(self, x: float, y: float) -> None:
        self._mouse.move(x, y, steps=8)

    def release(self) -> None:
        self._mouse.up()


class Finger:
    """Rests on a card until it comes along."""

    def __init__(self, hand: Hand):
        self._page = hand.page
        self._session = hand.context.new_cdp_session(hand.page)
        self._at = (0.0, 0.0)

    def _touch(self, kind: str, *points: tuple[float, float]) -> None:
        touched = [{"x": x, "y": y} for x, y in points]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})

    def press(self, x: float, y: float) -> None:
        self._at = (x, y)
        self._touch("touchStart", self._at)
        self._page.wait_for_selector(".drag-ghost", state="attached")

    def move(self, x: float, y: float) -> None:
        (from_x, from_y), steps = self._at, 8
        for step in range(1, steps + 1):
            self._touch("touchMove", (from_x + (x - from_x) * step / steps, from_y + (y - from_y) * step / steps))
        self._at = (x, y)

    def release(self) -> None:
        self._touch("touchEnd")


Pointer = Mouse | Finger


def box_of(what: Locator) -> tuple[float, float, float, float]:
    box = what.bounding_box()
    assert box
    return box["x"], box["y"], box["width"], box["height"]


def hold_over(hand: Hand, pointer: Pointer, card: Locator, goal: Locator) -> None:
    """Take a card and hold it over something; where that is out of sight or moving, until it has come and is still."""
    card.scroll_into_view_if_needed()
    x, y, _width, _height = box_of(card.locator(".idea-text"))
    pointer.press(x + 8, y + 8)
    area_x, area_y, area_width, area_height = box_of(hand.page.locator(".clusters"))
    for _look in range(60):
        x, y, width, height = box_of(goal)
        middle = y + height / 2
        if area_y + 10 < middle < area_y + area_height - 10:
            pointer.move(x + width / 2, middle)
            hand.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))")
            if box_of(goal) == (x, y, width, height):
                return
            continue
        edge = area_y + 6 if middle < area_y + 10 else area_y + area_height - 6
        pointer.move(area_x + area_width / 2, edge)
        hand.page.wait_for_timeout(150)
    raise AssertionError("it does not come into sight")


def drag(hand: Hand, pointer: Pointer, card: Locator, goal: Locator) -> None:
    hold_over(hand, pointer, card, goal)
    pointer.release()
    hand.actions += 1


def head(hand: Hand, title: str) -> Locator:
    return hand.cluster(title).locator(".cluster-sign")


def group_by_pointer(hand: Hand, pointer: Pointer, plan: Plan) -> None:
    """Cluster after cluster, in the plan's order: the first card makes it, the others follow onto its head."""
    for title, (first, *others) in plan.items():
        drag(hand, pointer, hand.card(first), hand.new_zone())
        name_the_cluster(hand, title)
        for count, text in enumerate(others, 2):
            drag(hand, pointer, hand.card(text), head(hand, title))
            expect(hand.cluster(title).locator(".idea")).to_have_count(count)


def name_the_cluster(hand: Hand, title: str) -> None:
    expect(hand.page.get_by_label("Name of the cluster")).to_be_focused()
    hand.types(title)
    hand.does("Enter")
    expect(hand.cluster(title)).to_be_visible()


def new_texts(hand: Hand) -> list[str]:
    """Of the new cards, in their order; also of those that are out of sight."""
    return [said(text) for text in hand.new_cards().locator(".idea-text").all_text_contents()]


def first_new(hand: Hand) -> str | None:
    """The new card that stands first on the board; None when all have a place."""
    return next(iter(new_texts(hand)), None)


def said(text: str) -> str:
    return " ".join(text.split())


def walk_to(hand: Hand, text: str) -> None:
    """With the arrow keys, from one new card to another."""
    order = new_texts(hand)
    steps = order.index(said(text)) - order.index(hand.focused())
    hand.does(*["ArrowDown" if steps > 0 else "ArrowUp"] * abs(steps))
    assert hand.focused() == said(text)


def group_by_keys(hand: Hand, plan: Plan) -> None:
    """Cluster after cluster: tick what stands in the right order and make it of that, carry what does not."""
    hand.does("ArrowDown")
    for number, (title, texts) in enumerate(plan.items(), 1):
        places = [new_texts(hand).index(said(text)) for text in texts]
        ticked = len(texts) if places == sorted(places) else 1
        for text in texts[:ticked]:
            walk_to(hand, text)
            hand.does("x")
        hand.does("k")
        name_the_cluster(hand, title)
        for text in texts[ticked:]:
            walk_to(hand, text)
            hand.does(" ", *["ArrowRight"] * number)
            hand.hears(f"At the end of {title}")
            hand.does(" ")
            expect(hand.cluster(title)).to_contain_text(said(text))
