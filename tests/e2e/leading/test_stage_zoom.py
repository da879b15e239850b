"""The stage made larger by key: cards are read more easily, and nothing is pushed off the screen for it."""

from typing import Any

import pytest

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.e2e.conftest import Venue
from tests.e2e.full_boards import long_cards
from tests.e2e.leading.test_stage_fills import at_rest, pages_of, stage_of
from tests.e2e.leading.test_walking import SENTENCE
from tests.e2e.people import Stage

SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)], ids=["projector", "old projector"])
PROMPTS = (
    "Which picture fits your part in this neighbourhood, and why?",
    "Think of one morning on which it went well: what did you do, who was there with you, and what made it work?",
)
LOOK = """() => {
  const box = (one) => one.getBoundingClientRect(), all = (what) => [...document.querySelectorAll(what)];
  const letters = (one) => parseFloat(getComputedStyle(one).fontSize);
  const [head, main, foot] = [".stage-head", ".stage-main", ".stage-foot"].map((one) => box(all(one)[0]));
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const parts = all(".stage-head > *, .stage-foot > *").map(box).filter(({ width }) => width);
  const read = all("[data-fit] .stage-card, [data-fit] .spot-piece").map(box), area = box(all("[data-fit]")[0]);
  const within = (from, to, start, end) => from >= start - 1 && to <= end + 1;
  const isIn = (one, around) =>
    within(one.top, one.bottom, around.top, around.bottom) && within(one.left, one.right, around.left, around.right);
  const over = (from, to, start, end) => from < end - 1 && start < to - 1;
  const meet = (one, other) =>
    over(one.left, one.right, other.left, other.right) && over(one.top, one.bottom, other.top, other.bottom);
  const meeting = parts.filter((one, at) => parts.slice(at + 1).some((other) => meet(one, other)));
  const cut = (one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1 && !one.closest(".visually-hidden");
  return {
    letters: Math.max(...all("[data-fit] .stage-text, [data-fit] .spot-text").map(letters)),
    question: letters(all(".stage-prompt")[0]), head: head.height / innerHeight, foot: foot.height / innerHeight,
    read: read.length, whole: read.filter((one) => isIn(one, area) && isIn(area, main)).length,
    meeting: meeting.length + [head, foot].filter((one) => meet(one, main)).length,
    out: [head, main, foot, ...parts].filter((one) => !isIn(one, screen)).length,
    wide: all("#stage *").filter((one) => getComputedStyle(one).display !== "inline" && cut(one)).length,
  };
}"""
AT_MOST = {"head": 0.21, "foot": 0.21}
"""Of the height."""


def looks(stage: Stage) -> dict[str, Any]:
    """On every page all that is read is whole and in its place -> how it looks on the first one."""
    at_rest(stage.page)
    seen: list[dict[str, Any]] = []
    for _page in range(pages_of(stage.page)):
        look = stage.page.evaluate(LOOK)
        assert look["read"] == look["whole"] > 0, look
        assert (look["meeting"], look["out"], look["wide"]) == (0, 0, 0), look
        assert all(look[part] <= most for part, most in AT_MOST.items()), look
        seen.append(look)
        stage.presses_keys("ArrowRight")
    return seen[0]


def larger(stage: Stage) -> None:
    """To 200 %."""
    for level in ("1.1", "1.25", "1.5", "1.75", "2"):
        stage.presses_keys("z")
        stage.page.wait_for_function(
            "level => document.documentElement.style.getPropertyValue('--zoom') === level", arg=level
        )


def asks(board: Any, prompt: str) -> None:
    assert board.does("round.edit", round=board.snapshot()["workshop"]["round"], prompt=prompt)["ok"]


@SIZES
@pytest.mark.parametrize("prompt", PROMPTS, ids=["a question", "a long question"])
def test_at_200_percent_cards_are_larger_and_whole_and_the_rest_makes_room(
    room: Venue, size: tuple[int, int], prompt: str
):
    stage, board = stage_of(room, long_cards(12), size)
    asks(board, prompt)
    stage.sees(prompt)
    usual = looks(stage)
    larger(stage)
    large = looks(stage)
    assert large["letters"] > 1.4 * usual["letters"]
    assert usual["question"] <= large["question"] <= 1.26 * usual["question"]
    board.close()


@SIZES
@pytest.mark.parametrize("text", ["a bridge", f"{SENTENCE}{SENTENCE}{SENTENCE}"], ids=["short", "long"])
def test_at_200_percent_a_large_card_is_no_smaller(room: Venue, size: tuple[int, int], text: str):
    card = ScriptCard(by=0, kind=CardKind.METAPHOR, text=text.strip()[:280], why="I bring people together")
    stage, board = stage_of(room, [card], size, clusters=0)
    assert board.does("spotlight.set", card=next(iter(board.snapshot()["cards"])))["ok"]
    stage.page.locator("[data-fit=card] .spot-text").first.wait_for()
    usual = looks(stage)
    larger(stage)
    assert looks(stage)["letters"] >= usual["letters"]
    board.close()
