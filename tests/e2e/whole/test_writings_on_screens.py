"""Cards in writings that run from right to left, on the screens of a live workshop."""

import pytest
from playwright.sync_api import expect

from facilitate.domain.words import CardKind
from facilitate.replay.script import ScriptCard
from tests.clients import Client, a_host
from tests.e2e.conftest import Venue
from tests.e2e.grouping import Hand, a_board_with
from tests.e2e.people import Stage

TEXT = "نلتقي كل صباح."
FULL_STOP_IS_LEFT = """words => {
  const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
  const left = (at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  };
  const first = text.data.search(/\\S/), last = text.data.trimEnd().length - 1;
  return left(last) < left(first);
}"""


@pytest.mark.parametrize("screen", ["board", "stage"])
def test_a_sentence_ends_where_its_writing_ends(room: Venue, screen: str):
    workshop = a_board_with(room.server, [ScriptCard(by=0, kind=CardKind.REMARK, text=TEXT)])
    if screen == "board":
        hand = room.welcomes(Hand(room.browser, room.server))
        hand.opens_the_board(workshop, 1)
        words = hand.page.locator(".idea-text")
    else:
        board = Client(a_host(room.server.url, room.server.token), "/board", workshop=workshop)
        stage = room.welcomes(Stage(room.browser, room.server, board.does("link.create", role="stage")["link"]))
        words = stage.page.locator("[data-fit] .stage-text")
        board.close()
    expect(words).to_have_text(TEXT)
    assert words.evaluate(FULL_STOP_IS_LEFT)
