"""No letters on the stage are smaller than the last row can read: 26 px of 1080 lines, whatever it shows."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.clients import Client, a_host
from tests.e2e.conftest import Venue
from tests.e2e.people import Facilitator, Participant, Stage

FLOOR = 0.024
SMALLEST = """() => {
  const words = document.createTreeWalker(document.getElementById("stage"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (words.nextNode()) {
    const part = words.currentNode.parentElement, box = part.getBoundingClientRect();
    if (!words.currentNode.textContent.trim() || box.width < 2 || part.closest(".visually-hidden")) continue;
    found.push([parseFloat(getComputedStyle(part).fontSize) / innerHeight, words.currentNode.textContent.trim()]);
  }
  return found.sort((one, other) => one[0] - other[0])[0];
}"""
SIZES = [(1920, 1080), (1366, 768), (1024, 768)]


def readable(page: Page) -> None:
    """In windows of these sizes."""
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        letters, words = page.evaluate(SMALLEST)
        assert letters >= FLOOR, f"{words} at {width}x{height}: {letters * 1080:.1f} of 1080"


@pytest.fixture
def board(facilitator: Facilitator) -> Iterator[Client]:
    host = a_host(facilitator.server.url, facilitator.server.token)
    board = Client(host, "/board", workshop=facilitator.workshop)
    yield board
    board.close()


def test_letters_can_be_read_from_the_last_row_whatever_the_stage_shows(
    room: Venue, facilitator: Facilitator, stage: Stage, ann: Participant, bob: Participant, board: Client
):
    stage.sees("2 people are in")
    readable(stage.page)
    facilitator.starts()
    stage.sees("What is your role in this theme?")
    readable(stage.page)
    ann.sends(text="a bridge", why="I bring people together")
    metaphors = board.snapshot()["workshop"]["round"]
    remark = board.does("card.add", round=metaphors, kind="remark", text="an aside")["card"]
    board.does("card.add", round=metaphors, kind="call", text="make room", addressee="the city")
    stage.sees("make room")
    readable(stage.page)
    lens = next(one["id"] for one in board.snapshot()["lenses"].values() if one["round"] == metaphors)
    cluster = board.does("cluster.create", lens=lens, cards=[remark])["cluster"]
    board.does("cluster.summarise", cluster=cluster, summary="What we say besides")
    stage.sees("What we say besides")
    readable(stage.page)
    board.does("note.add", kind="call", text="said about it", addressee="the city", cluster=cluster)
    board.does("spotlight.set", cluster=cluster)
    stage.sees("said about it")
    readable(stage.page)
    board.does("queue.start", round=metaphors, order="seat")
    stage.sees("Next:")
    readable(stage.page)
    board.does("joining.show", large=True)
    stage.sees("Scan the code, or go to")
    readable(stage.page)


def test_names_of_many_pairs_can_be_read_from_the_last_row(room: Venue, facilitator: Facilitator, board: Client):
    stage = room.stage(facilitator.gives_a_link("The stage on another computer"))
    for number in range(44):
        board.does("participant.add", name=f"Person {number}")
    exchange = next(one["id"] for one in board.snapshot()["rounds"].values() if one["kind"] == "exchange")
    board.does("round.open", round=exchange)
    expect(stage.page.locator(".stage-pair").first).to_be_visible()
    readable(stage.page)
    board.does("card.add", round=exchange, kind="practice", text="eat first")
    expect(stage.page.locator(".stage-strip")).to_be_visible()
    readable(stage.page)


def test_a_vote_and_the_end_can_be_read_from_the_last_row(
    facilitator: Facilitator, stage: Stage, ann: Participant, board: Client
):
    facilitator.starts()
    ann.sends(text="a bridge")
    metaphors = board.snapshot()["workshop"]["round"]
    for number in range(14):
        board.does("card.add", round=metaphors, kind="metaphor", text=f"a way of going on, number {number}")
    plan = {"kind": "vote", "title": "Which first?", "voting": "cards", "dots": 3}
    vote = board.does("round.add", plan=plan, after=metaphors)["round"]
    board.does("round.open", round=vote)
    expect(stage.page.locator(".stage-choice").first).to_be_visible()
    readable(stage.page)
    board.does("round.close", round=vote)
    expect(stage.page.locator(".stage-choice")).to_have_count(0)
    readable(stage.page)
    board.does("workshop.close")
    stage.sees("Thank you")
    readable(stage.page)
