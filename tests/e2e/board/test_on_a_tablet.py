"""The board on a tablet, with a finger alone."""

import pytest
from playwright.sync_api import Locator, expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.e2e.browsers import TABLET
from tests.e2e.conftest import Venue
from tests.e2e.grouping import Finger, Hand, a_board_with

TEXTS = ("a bridge", "a boat", "a ford", "a rope across the river that somebody has to hold at both ends")
LANDSCAPE = {**TABLET, "viewport": {"width": 1024, "height": 768}}

SMALL_TARGETS = """(within) => {
    const isIn = (x, y) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
    const hits = (target, x, y) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && (target.contains(found) || found.closest("label")?.control === target);
    };
    const reach = (target, x, y, dx, dy) => {
        for (let far = 1; far < 44; far += 1) {
            const [to, down] = [x + far * dx, y + far * dy];
            if (isIn(to, down) && !hits(target, to, down)) return far - 1;
        }
        return 44;
    };
    const all = document.querySelector(within).querySelectorAll("button, a[href], select, summary, input, textarea");
    return [...all].flatMap((target) => {
        const { left, top, width, height } = target.getBoundingClientRect();
        const at = [target, left + width / 2, top + height / 2];
        if (!width || !isIn(at[1], at[2]) || !hits(...at)) return [];
        const wide = reach(...at, 1, 0) + reach(...at, -1, 0);
        const high = reach(...at, 0, 1) + reach(...at, 0, -1);
        const name = target.getAttribute("aria-label") ?? target.textContent.trim();
        return wide >= 42 && high >= 42 ? [] : [`${target.className} ${name}: ${wide}x${high}`];
    });
}"""
"""What can be pressed and is smaller than a fingertip, with what takes the press around it."""


@pytest.fixture(params=[TABLET, LANDSCAPE], ids=["portrait", "landscape"])
def tablet(room: Venue, request: pytest.FixtureRequest) -> Hand:
    cards = [ScriptCard(by=0, kind=CardKind.REMARK, text=text) for text in TEXTS]
    workshop = a_board_with(room.server, cards, "open")
    here = room.welcomes(Hand(room.browser, room.server, **request.param))
    here.opens_the_board(workshop, cards=len(TEXTS))
    return here


def middle_of(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drop_on(here: Hand, text: str, place: str) -> None:
    """Carried by a finger onto a place of the dock."""
    finger = Finger(here)
    x, y = middle_of(here.card(text).locator(".idea-text"))
    finger.press(x, y)
    finger.move(x + 30, y + 30)
    finger.move(*middle_of(here.page.locator(".dock-place", has_text=place)))
    finger.release()


def test_a_card_is_grouped_by_the_dock_and_a_note_is_written(tablet: Hand):
    drop_on(tablet, "a bridge", "cluster")
    tablet.names_the_open_field("Built")
    drop_on(tablet, "a boat", "Built")
    tablet.sees_in("Built", "a bridge", "a boat")

    tablet.page.get_by_role("button", name="Notes").tap()
    drawer = tablet.page.get_by_role("complementary", name="Notes")
    expect(drawer).to_be_in_viewport(ratio=0.9)
    built = tablet.cluster("Built").bounding_box()
    assert built
    assert built["width"] > 200, "the notes stand beside the clusters and leave them room"
    tablet.notes("tip", "Hold the rope.")
    expect(drawer.locator(".note-text")).to_have_text(["Hold the rope."])
    drawer.locator(".note-text").tap()
    field = drawer.get_by_label("What was said?")
    field.fill("Hold the rope together.")
    tablet.press("Save")
    expect(drawer.locator(".note-text")).to_have_text(["Hold the rope together."])
    expect(tablet.card("a boat")).to_be_in_viewport(ratio=0.9)


def test_what_is_pressed_is_as_large_as_a_fingertip(tablet: Hand):
    drop_on(tablet, "a bridge", "cluster")
    tablet.names_the_open_field("Built")
    tablet.notes("note", "Hold the rope.")
    tablet.page.get_by_role("button", name="Notes").tap()
    expect(tablet.page.locator(".note")).to_be_visible()
    assert tablet.page.evaluate(SMALL_TARGETS, "body") == []
    tablet.card("a ford").locator("[data-menu-button]").tap()
    assert tablet.page.evaluate(SMALL_TARGETS, "[data-menu]") == []


def test_a_compact_board_hides_nothing_that_a_finger_needs(tablet: Hand):
    tablet.page.get_by_role("button", name="How much of each card is shown").tap()
    tablet.page.get_by_role("button", name="Compact").tap()
    menu = tablet.card("a ford").locator("[data-menu-button]")
    expect(menu).to_have_css("opacity", "1")
    menu.tap()
    expect(tablet.page.locator("[data-menu]").get_by_role("button", name="Large on the stage")).to_be_visible()
