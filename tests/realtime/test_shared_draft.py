"""One draft on two phones, as it travels: hints while somebody types, the pen of a phone that sleeps or is gone."""

import queue
import time
from typing import Any

import pytest

from tests.clients import Answer, Client
from tests.realtime.conftest import LiveWorkshop


class Writer:
    """A member of a pair at a phone, who hears the hints."""

    def __init__(self, live: LiveWorkshop, name: str):
        self.client: Client = live.phone(name=name)
        self.hints: queue.Queue[Answer] = queue.Queue()
        self.client.socket.on("hint", self.hints.put, namespace="/phone")

    @property
    def draft(self) -> dict[str, Any]:
        found: dict[str, Any] = self.client.does("sync", since=0)["draft"]
        return found

    def types(self, text: str) -> Answer:
        now = self.draft
        return self.client.does(
            "draft.edit",
            pair=now["pair"],
            sent=now["sent"],
            rev=now["rev"],
            field="text",
            at=len(now["text"]),
            removed=0,
            inserted=text,
            page="page",
        )

    def hears(self) -> dict[str, Any]:
        """The draft of the next hint."""
        hint = self.hints.get(timeout=5)
        assert hint["type"] == "draft"
        found: dict[str, Any] = hint["draft"]
        return found


@pytest.fixture
def pair(live: LiveWorkshop) -> tuple[Writer, Writer]:
    ann, bob = Writer(live, "Ann"), Writer(live, "Bob")
    live.opens("exchange")
    return ann, bob


def test_each_key_is_told_to_the_other_at_once_and_to_nobody_else(live: LiveWorkshop, pair: tuple[Writer, Writer]):
    ann, bob = pair
    cho = Writer(live, "Cho")
    alone = Writer(live, "Dee")
    assert alone.draft["pair"] == cho.draft["pair"] != ann.draft["pair"]
    assert ann.types("cook 🍲")["draft"]["text"] == "cook 🍲"
    assert bob.hears()["text"] == "cook 🍲"
    assert cho.hints.empty()


def test_the_answer_to_sync_repairs_a_hint_that_was_lost(pair: tuple[Writer, Writer]):
    ann, bob = pair
    ann.types("cook")
    rev = bob.client.comes_in()["rev"]
    assert bob.client.does("sync", since=rev)["draft"]["text"] == "cook"


def holder_heard_by(writer: Writer, seconds: float = 6) -> str | None:
    """Who has the pen once the hints have told that it is free, or at the end of the time."""
    end, holder = time.monotonic() + seconds, "nobody told"
    while time.monotonic() < end:
        try:
            holder = writer.hints.get(timeout=0.2)["draft"]["pen"]
        except queue.Empty:
            continue
        if holder is None:
            return None
    return holder


def test_a_phone_that_sleeps_lets_go_of_the_pen(pair: tuple[Writer, Writer]):
    ann, bob = pair
    ann.types("cook")
    assert bob.hears()["pen"] is not None
    assert ann.client.does("presence.tell", awake=False)["ok"]
    assert holder_heard_by(bob) is None


def test_a_phone_that_is_gone_lets_go_of_the_pen_and_the_words_stay(pair: tuple[Writer, Writer]):
    ann, bob = pair
    ann.types("cook")
    assert bob.hears()["pen"] is not None
    ann.client.close()
    assert holder_heard_by(bob) is None
    assert bob.draft["text"] == "cook"


def test_who_follows_the_board_with_the_pen_in_hand_lets_go_of_it_out_of_sight(
    live: LiveWorkshop, pair: tuple[Writer, Writer]
):
    ann, bob = pair
    assert live.board.does("wall.set", allowed=True)["ok"]
    wall = live.connect(ann.client.browser, "/board", workshop=live.id, wall="yes")
    ann.types("cook")
    assert bob.hears()["pen"] is not None
    assert ann.client.does("presence.tell", awake=False)["ok"]
    time.sleep(0.5)
    assert bob.draft["pen"] is not None, "the board is still in sight"
    assert wall.does("presence.tell", awake=False)["ok"]
    assert holder_heard_by(bob) is None


def test_who_has_another_page_in_sight_keeps_the_pen(live: LiveWorkshop, pair: tuple[Writer, Writer]):
    ann, bob = pair
    tab = live.connect(ann.client.browser, "/phone")
    ann.types("cook")
    assert bob.hears()["pen"] is not None
    tab.close()
    time.sleep(0.5)
    assert bob.draft["pen"] is not None
