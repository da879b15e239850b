"""What travels while a vote is open, through real sockets: nobody learns who chose what, or what leads."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.clients import Answer, Browser, Client, a_phone, a_workshop_on
from tests.realtime.conftest import LiveWorkshop


class LiveVote(LiveWorkshop):
    """A vote about two cards, "een brug" and "een boot", that is open now."""

    def make(self) -> Answer:
        return a_workshop_on(self.host, "metaphor", "vote")

    def begins(self) -> "LiveVote":
        sender, round_id = self.phone(), self.opens()
        for text in ("een brug", "een boot"):
            sender.does("card.submit", round=round_id, kind="metaphor", text=text)
        self.vote = self.opens("vote")
        self.bridge, self.boat = self.board.snapshot()["rounds"][self.vote]["ballot"]
        return self

    def stage(self) -> Client:
        path, token = self.board.does("link.create", role="stage")["link"].split("#t=")
        browser = Browser(self.base)
        browser.enter(token, path)
        return self.connect(browser, "/board", workshop=self.id)


@pytest.fixture
def live(host: Browser) -> Iterator[LiveVote]:
    workshop = LiveVote(host)
    yield workshop.begins()
    for client in workshop.clients:
        client.close()


def revision(client: Client) -> int:
    rev: int = client.comes_in()["rev"]
    return rev


def everything(client: Client) -> list[Answer]:
    """All frames until now, and what sync answers: a snapshot, and all events since the start."""
    last, heard = revision(client), list[Answer]()
    while not heard or heard[-1]["rev"] < last:
        heard.append(client.next_frame())
    return [*heard, client.comes_in(), client.does("sync", since=0)]


def numbers_at(told: Any, target: str) -> Iterator[int]:
    """Every number that stands under a target's id, anywhere in what was told."""
    if isinstance(told, dict):
        if isinstance(told.get(target), int):
            yield told[target]
        for value in told.values():
            yield from numbers_at(value, target)
    elif isinstance(told, list):
        for value in told:
            yield from numbers_at(value, target)


def test_while_the_vote_is_open_nobody_is_sent_who_chose_what_or_how_many_dots_anything_has(live: LiveVote):
    ann, bob, stage = live.phone(name="Ann"), live.phone(name="Bob"), live.stage()
    for target in (live.bridge, live.bridge, live.boat):
        assert ann.does("vote.cast", round=live.vote, target=target)["ok"]
    assert ann.does("vote.retract", round=live.vote, target=live.bridge)["ok"]
    # What comes after it on either stream, so that nothing of the vote is still on its way.
    ann.does("me.update", name="Anna")
    live.board.does("timer.start", seconds=60)
    for client in (live.board, stage, bob):
        told = everything(client)
        assert [number for target in (live.bridge, live.boat) for number in numbers_at(told, target)] == []
        assert "own_votes" not in json.dumps(told)
    assert live.board.snapshot()["votes"][live.vote] == {
        "id": live.vote,
        "voters": 1,
        "dots": 2,
        "gone": 0,
        "counted": {},
        "results": None,
    }
    assert list(numbers_at(ann.snapshot(), live.bridge)) == [1], "one's own dots are no secret"


def test_the_events_of_a_vote_name_no_voter(live: LiveVote):
    ann = live.phone(name="Ann")
    me = ann.snapshot()["me"]["id"]
    ann.does("vote.cast", round=live.vote, target=live.bridge)
    events = live.board.does("sync", since=0)["events"]
    told = [event for event in events if event["type"].startswith("vote")]
    assert told
    assert me not in json.dumps(told)


def test_when_it_closes_every_phone_and_the_stage_have_the_same_results(live: LiveVote):
    ann, bob, stage = live.phone(), live.phone(), live.stage()
    for phone, target in ((ann, live.bridge), (ann, live.boat), (bob, live.bridge)):
        phone.does("vote.cast", round=live.vote, target=target)
    live.board.does("round.close", round=live.vote)
    expected = {live.bridge: 2, live.boat: 1}
    assert stage.snapshot()["votes"][live.vote]["results"] == expected
    assert ann.snapshot()["ballots"][live.vote]["results"] == expected
    assert bob.snapshot()["ballots"][live.vote]["results"] == expected


def test_the_budget_holds_when_two_tabs_of_one_phone_press_at_once(live: LiveVote):
    browser = a_phone(live.base, live.code)
    tabs = [live.connect(browser, "/phone") for _ in range(2)]
    presses = [(tab, target) for tab in tabs for target in (live.bridge, live.boat) * 3]
    with ThreadPoolExecutor(len(presses)) as pool:
        answers = list(pool.map(lambda press: press[0].does("vote.cast", round=live.vote, target=press[1]), presses))
    assert sum(answer["ok"] for answer in answers) == 3
    assert live.board.snapshot()["votes"][live.vote]["dots"] == 3
