"""Pages whose texts a browser's translation, or an extension, takes out and replaces while the room goes on."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.clients import Client, a_host, a_phone
from tests.e2e.conftest import Venue
from tests.e2e.person import Person, venue
from tests.servers import ROOT

HERE = Path(__file__).parent
TRANSLATORS = (HERE / "translators.js").read_text()
ROUNDS = [
    {"kind": "open", "title": "Ideas", "prompt": "What could we try?"},
    {"kind": "open", "title": "Worries", "prompt": "What holds you back?"},
    {"kind": "vote", "title": "Dots", "prompt": "What do we try first?"},
]


@pytest.fixture(scope="module")
def drawing() -> str:
    bundle = [str(ROOT / "node_modules/.bin/esbuild"), "--bundle", str(HERE / "drawing.js")]
    return subprocess.run(bundle, capture_output=True, text=True, check=True).stdout


def test_what_is_drawn_is_right_whoever_took_the_texts_before(browser: Browser, drawing: str):
    page = browser.new_page()
    for script in (TRANSLATORS, drawing):
        page.add_script_tag(content=script)
    in_order = ("wrapping", "replacing", "explaining")
    faults = {way: page.evaluate("way => faultsWhile(way, 20)", way) for way in (*in_order, "merging")}
    late = {page.evaluate("afterALateAnswer", way) for way in in_order}
    page.close()
    assert not any(faults.values()), faults
    assert late == {"Left: bread"}


class Room:
    """A workshop led from elsewhere, with one who writes in a translated browser and one who does not."""

    def __init__(self, room: Venue):
        host = a_host(room.server.url, room.server.token)
        asked: dict[str, Any] = {"title": "Cooking together", "language": "en", "rounds": ROUNDS}
        made: dict[str, Any] = host.post_json("/workshops", **asked).json()
        self.code, self.workshop = made["code"], made["workshop"]
        self.board = Client(host, "/board", workshop=self.workshop)
        self.other = Client(a_phone(room.server.url, self.code), "/phone")

    def leads(self, name: str, **fields: Any) -> dict[str, Any]:
        answer = self.board.does(name, **fields)
        assert answer["ok"], answer
        return answer

    def now(self) -> dict[str, Any]:
        return self.board.snapshot()

    def goes_on(self) -> str:
        """-> the round that is open then."""
        self.leads("round.next", current=self.now()["workshop"]["round"])
        return str(self.now()["workshop"]["round"])


def has_translated(person: Person, way: str) -> None:
    """Every page of this browser from now on, an answer taking a moment."""
    start = f"window.translating = translators.start('{way}', document.body, 40)"
    person.context.add_init_script(f"{TRANSLATORS} addEventListener('DOMContentLoaded', () => {{ {start} }})")


@pytest.fixture
def leading(room: Venue) -> Room:
    return Room(room)


def test_a_translated_phone_follows_the_rounds_and_loses_nothing(room: Venue, leading: Room):
    ann = room.participant()
    has_translated(ann, "wrapping")
    page = ann.page
    page.goto(f"{venue(room.server)}/j/{leading.code}")
    page.locator("[name=name]").fill("Ann")
    page.locator("[type=submit]").click()
    expect(page.locator(".phone-badge > .visually-hidden")).to_have_text("«Your number»")
    expect(page.locator(".phone-badge")).to_contain_text("2")
    prompt, where = page.locator("h1"), page.locator(".phone-where")

    first = leading.goes_on()
    expect(prompt).to_have_text("«What could we try?»")
    ann.text().press_sequentially("a bri")
    leading.leads("round.edit", round=first, prompt="What shall we try?", title="Thoughts")
    expect(prompt).to_have_text("«What shall we try?»")
    expect(where).to_have_text("«Thoughts»")
    ann.text().press_sequentially("dge")
    expect(ann.text()).to_have_value("a bridge")
    page.locator("[type=submit]").click()
    expect(page.locator(".own-card-state")).to_have_text("«on the board»")
    (card,) = leading.now()["cards"]
    leading.leads("card.edit", card=card, text="a wide bridge")
    expect(page.locator(".own-card-text")).to_have_text("«a wide bridge»")

    leading.leads("timer.start", seconds=1)
    expect(page.locator(".clock")).to_have_text("«Time is up»")
    assert comes_to_rest(page)
    second = leading.goes_on()
    expect(prompt).to_have_text("«What holds you back?»")
    expect(where).to_have_text("«Worries»")
    leading.other.does("card.submit", round=second, kind="remark", text="the rain")
    expect(page.locator(".phone-name")).to_have_text("Ann")

    (lens, *_) = [one for one in leading.now()["lenses"].values() if one["round"] == first]
    leading.leads("cluster.create", lens=lens["id"], title="Ways", cards=[card])
    leading.goes_on()
    left, mine = page.locator(".vote-left"), page.locator(".vote-mine")
    expect(left).to_have_text("«3 dots left»")
    put = page.locator(".vote-button").last
    for dots in ("«1 dot»", "«2 dots»"):
        put.click()
        expect(mine).to_have_text(dots)
    expect(left).to_have_text("«1 dot left»")


def comes_to_rest(page: Page) -> bool:
    """Whether what was translated stays so, and is not drawn and translated again and again."""
    counts = []
    for _look in range(5):
        counts.append(page.evaluate("translating.texts"))
        if counts[-2:-1] == counts[-1:]:
            return True
        page.wait_for_timeout(600)
    return False


def test_a_translated_wall_shows_what_changed(room: Venue, leading: Room):
    leading.leads("wall.set", allowed=True)
    ann = room.participant()
    ann.joins(f"{venue(room.server)}/j/{leading.code}", name="Ann")
    first = leading.goes_on()
    card = leading.other.does("card.submit", round=first, kind="remark", text="a bridge")["card"]
    (lens,) = [one["id"] for one in leading.now()["lenses"].values() if one["round"] == first]
    cluster = leading.leads("cluster.create", lens=lens, title="Ways", cards=[card])["cluster"]
    has_translated(ann, "merging")
    ann.opens("/w")
    name, text = ann.page.locator("summary h2"), ann.page.locator(".wall-text")
    expect(text).to_have_text("«a bridge»")
    expect(text).to_have_attribute("lang", "en")
    leading.leads("card.edit", card=card, text="a wide bridge")
    leading.leads("cluster.rename", cluster=cluster, title="Ways over")
    expect(text).to_have_text("«a wide bridge»")
    expect(name).to_have_text("«Ways over»")
    leading.goes_on()
    expect(ann.page.locator("h1")).to_have_text("«What holds you back?»")
