"""Many phones that come in at once are answered by one read, and each gets what it would get alone."""

from typing import Any

from facilitate.store import catch_up
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


def test_each_gets_what_it_would_get_alone(room: Room, store: Store):
    people = a_lively_room(room)
    for together in (people, people[2:]):
        answers = store.read(catch_up.phones, room.id, together)
        for one in together:
            alone = store.read(catch_up.phones, room.id, [one])[one]
            assert {**answers[one], "now": 0} == {**alone, "now": 0}


def test_many_take_as_many_statements_as_one(room: Room, store: Store):
    people = a_lively_room(room)
    with statements(store) as for_one:
        store.read(catch_up.phones, room.id, people[:1])
    with statements(store) as for_all:
        store.read(catch_up.phones, room.id, people)
    assert len(for_all) == len(for_one)
