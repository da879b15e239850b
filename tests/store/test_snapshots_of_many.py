"""Many phones that come in at once are answered by one read, and each gets what it would get alone."""

from typing import Any

from facilitate.actions.drafting import pens
from facilitate.keeper.snapshots import Boards
from facilitate.keeper.together import TOGETHER, answered
from facilitate.store import catch_up, queries
from facilitate.store.store import Store
from tests.builders import Room
from tests.store.asking import statements


def a_lively_room(room: Room) -> list[str]:
    """Cards, hidden ones, pairs with a draft, votes and somebody who is out -> its participants."""
    people = room.filled_with(5)
    room.opens("metaphor")
    cards = [room.sends(one, f"a bridge of {number}") for number, one in enumerate(people)]
    room.leads("card.hide", card=cards[0])
    room.opens("exchange")
    pair = next(iter(room.phone(people[0])["pairs"]))
    place: dict[str, Any] = {
        "page": "page",
        "field": "text",
        "inserted": "so",
        "sent": 0,
        "rev": 0,
        "at": 0,
        "removed": 0,
    }
    room.does(people[0], "draft.edit", pair=pair, **place)
    room.sends(people[1], "we", kind="practice", condition="when", example="as")
    vote = room.leads("round.add", plan={"kind": "vote", "title": "What first?"})["round"]
    room.leads("participant.remove", participant=people[4].participant)
    room.leads("round.open", round=vote)
    target = room.board()["rounds"][vote]["ballot"][0]
    room.does(people[2], "vote.cast", round=vote, target=target)
    return [one.participant or "" for one in people]


def who_ask(room: Room, people: list[str], times: int = 1) -> list[catch_up.Asks]:
    """They know nothing yet, were away for a while, or missed hardly anything."""
    rev = room.store.read(queries.revisions, {room.id})[0][2]
    return [(one, since) for since in (None, 0, rev // 2, rev - 1, rev, rev + 1) for one in people] * times


def test_each_gets_what_it_would_get_alone(room: Room, store: Store):
    people = a_lively_room(room)
    for together in (who_ask(room, people, times=2), who_ask(room, people[2:])):
        answers = store.read(catch_up.phones, room.id, together)
        for one in together:
            alone = store.read(catch_up.phones, room.id, [one])[one]
            assert {**answers[one], "now": 0} == {**alone, "now": 0}


def test_who_comes_back_hears_what_they_missed_and_nothing_of_others(room: Room, store: Store):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    room.opens("metaphor")
    since = room.store.read(queries.revisions, {room.id})[0][2]
    cards = {one.participant: room.sends(one, f"a bridge of {one.participant}") for one in (ann, bob)}
    asked = [(str(one.participant), since) for one in (ann, bob)]
    for (participant, _), answer in store.read(catch_up.phones, room.id, asked).items():
        told = [event["card"]["id"] for event in answer["events"] if event["type"] == "card.submitted"]
        assert told == [cards[participant]]
        assert answer["events"][-1]["counts"]["cards"] == 2
        assert answer["rev"] == answer["events"][-1]["rev"]


def test_many_take_as_many_statements_as_few(room: Room, store: Store):
    people = a_lively_room(room)
    few, many = who_ask(room, people), who_ask(room, [*people, *(str(room.joins().participant) for _ in range(20))])
    with statements(store) as for_few:
        store.read(catch_up.phones, room.id, few)
    with statements(store) as for_many:
        store.read(catch_up.phones, room.id, many)
    assert len(for_many) == len(for_few)


def test_of_many_who_leave_each_is_known_by_whether_they_hold_a_pen(room: Room, store: Store):
    people = a_lively_room(room)
    asked = [(one,) for one in people]
    alone = {place: store.read(pens.holds_a_pen, *one) for place, one in enumerate(asked)}
    assert store.read(TOGETHER[pens.holds_a_pen], asked) == alone == {place: place == 0 for place in range(5)}


def test_whoever_watches_hears_that_reading_goes_on_between_any_two_answers(room: Room):
    beats: list[int] = []
    asked: Any = [(None, number, (queries.revisions, ({room.id},), {})) for number in range(5)]
    asked += [(None, 5 + number, (pens.holds_a_pen, (who,), {})) for number, who in enumerate(a_lively_room(room))]
    answers = answered(room.store._reader, Boards(), asked, lambda: beats.append(1))
    assert len(answers) == len(beats) == len(asked)
