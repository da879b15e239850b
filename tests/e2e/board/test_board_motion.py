"""Cards glide to where others put them, and what lies under the pointer stays there."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.clients import Answer, Client, a_host, a_phone, a_workshop_on
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator
from tests.servers import ServerProcess

GLIDES = """window.glides = [];
const animate = Element.prototype.animate;
Element.prototype.animate = function (frames, options) {
  window.glides.push([this.dataset.card ?? this.className, options.duration]);
  return animate.call(this, frames, options);
};"""


class Other:
    """Somebody else who leads, without a browser, on a board with so many new cards and one cluster."""

    def __init__(self, server: ServerProcess, cards: int):
        host = a_host(server.url, server.token)
        made = a_workshop_on(host, "metaphor")
        self.workshop = made["workshop"]
        self.board = Client(host, "/board", workshop=self.workshop)
        self.does("round.next", current=None)
        snapshot = self.board.snapshot()
        (self.lens,), self.round = snapshot["lenses"], snapshot["workshop"]["round"]
        self.phone = Client(a_phone(server.url, made["code"]), "/phone")
        self.cards = [self.sends(f"a bridge {number}") for number in range(cards)]
        self.cluster = self.does("cluster.create", lens=self.lens, title="Ways")["cluster"]

    def does(self, name: str, **fields: Any) -> Answer:
        answer = self.board.does(name, **fields)
        assert answer["ok"], answer
        return answer

    def sends(self, text: str) -> str:
        return str(self.phone.does("card.submit", round=self.round, kind="metaphor", text=text, why="so it is")["card"])

    def places(self, *cards: str, cluster: str | None) -> None:
        self.does("cards.place", cards=list(cards), lens=self.lens, cluster=cluster)


@pytest.fixture
def other(server: ServerProcess) -> Iterator[Other]:
    other = Other(server, cards=24)
    yield other
    other.phone.close()
    other.board.close()


def watching(room: Venue, other: Other, **options: str) -> Facilitator:
    """Somebody with a low screen from the beginning: one that becomes lower lays its columns out anew, by and by."""
    watcher = room.welcomes(Facilitator(room.browser, room.server, **options))
    watcher.comes_in()
    watcher.page.set_viewport_size({"width": 1000, "height": 400})
    watcher.page.add_init_script(GLIDES)
    watcher.opens(f"/b/{other.workshop}")
    expect(watcher.new_cards()).to_have_count(24)
    return watcher


def top(what: Locator) -> float:
    box = what.bounding_box()
    assert box
    return box["y"]


def test_cards_glide_to_where_somebody_puts_them(room: Venue, other: Other):
    page = watching(room, other, reduced_motion="no-preference").page
    column = page.locator(".inbox-column").first.locator("[data-card]")
    expect(column.nth(7)).not_to_be_in_viewport()
    below, last = (column.nth(place).get_attribute("data-card") for place in (1, 7))
    page.evaluate("window.glides = []")
    other.places(other.cards[0], cluster=other.cluster)
    expect(page.locator(".cluster [data-card]")).to_have_count(1)
    expect(page.locator(".idea-flies")).to_have_count(0)
    glides = dict(page.evaluate("window.glides"))
    assert {other.cards[0], below} <= set(glides), "the card itself, and the one that comes up"
    assert last not in glides, "it is out of sight"
    assert all(duration < 200 for duration in glides.values())


def test_nothing_glides_for_people_who_want_less_motion(room: Venue, other: Other):
    page = watching(room, other, reduced_motion="reduce").page
    other.places(other.cards[0], cluster=other.cluster)
    expect(page.locator(".cluster [data-card]")).to_have_count(1)
    assert page.evaluate("window.glides") == []


def test_what_lies_under_the_pointer_stays_there(room: Venue, other: Other):
    page = watching(room, other).page
    column = page.locator(".inbox-column").first.locator("[data-card]")
    above = [str(column.nth(place).get_attribute("data-card")) for place in range(3)]
    pointed = page.locator(f"[data-card='{column.nth(7).get_attribute('data-card')}']")
    pointed.hover()
    before = top(pointed)
    other.places(*above, cluster=other.cluster)
    expect(page.locator(".cluster [data-card]")).to_have_count(3)
    assert top(pointed) == pytest.approx(before, abs=1)
    other.places(above[2], cluster=None)
    expect(page.locator(".cluster [data-card]")).to_have_count(2)
    assert top(pointed) == pytest.approx(before, abs=1)
    other.sends("a late one")
    expect(page.locator(".inbox [data-card]")).to_have_count(23)
    assert top(pointed) == pytest.approx(before, abs=1)


def test_a_stage_that_comes_late_shows_the_cards_as_large_as_they_fit(room: Venue, other: Other):
    """Also for people who want less motion: while it tries sizes, none of them may glide to the next."""
    other.places(*other.cards[:12], cluster=other.cluster)
    stage = room.stage(other.does("link.create", role="stage")["link"])
    cards = stage.page.locator(".stage-cluster:not([data-new]) .stage-card")
    expect(cards).to_have_count(12)
    sizes = cards.locator(".stage-text").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) > 26
