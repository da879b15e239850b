"""Somebody is taken out by mistake and let in again: everything of theirs is as it was."""

from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Pairing
from facilitate.store import catch_up, views
from facilitate.store.store import Store
from tests.actions.cards.test_cards import refusal
from tests.builders import Room, new_op

Groups = set[frozenset[str]]


def together(room: Room) -> Groups:
    """Who sits together now."""
    return {frozenset(pair["members"]) for pair in room.board()["pairs"].values() if pair["members"]}


def goes(room: Room, *people: Any) -> None:
    for person in people:
        room.leads("participant.remove", participant=person.participant)


def comes_back(room: Room, *people: Any) -> None:
    for person in people:
        room.leads("participant.restore", participant=person.participant)


def own_pair(room: Room, person: Any) -> dict[str, Any]:
    (pair,) = room.phone(person)["pairs"].values()
    return dict(pair)


def types(room: Room, person: Any, text: str) -> None:
    at: dict[str, Any] = {"sent": 0, "rev": 0, "field": "text", "at": 0, "removed": 0}
    room.does(person, "draft.edit", pair=own_pair(room, person)["id"], page="of-this-phone", inserted=text, **at)


def written(room: Room, person: Any) -> str:
    draft = room.store.read(views.own_drafts, [person.participant], room.round("exchange")["id"]).get(
        person.participant
    )
    assert draft
    return str(draft["text"])


@pytest.fixture(params=list(Pairing))
def exchange(store: Store, request: pytest.FixtureRequest) -> Room:
    """A room in an open exchange round, with each way of pairing."""
    room = Room(store, pairing=request.param)
    room.opens("exchange")
    return room


def sit_together(room: Room, *people: Any) -> None:
    room.leads("pairs.arrange", round=room.round("exchange")["id"], pairs=[[one.participant for one in people]])


class TestWhoComesBackAtOnce:
    def test_sits_where_they_sat_in_the_same_order(self, exchange: Room):
        people = exchange.filled_with(3)
        sit_together(exchange, *people)
        before = exchange.board()["pairs"]
        for person in people:
            goes(exchange, person)
            assert together(exchange) == {frozenset(one.participant for one in people if one is not person)}
            comes_back(exchange, person)
            assert exchange.board()["pairs"] == before

    def test_finds_the_text_that_they_wrote_alone(self, exchange: Room):
        ann = exchange.joins("Ann")
        sit_together(exchange, ann)
        types(exchange, ann, "cook together")
        goes(exchange, ann)
        assert together(exchange) == set()
        comes_back(exchange, ann)
        assert written(exchange, ann) == "cook together"

    def test_finds_the_text_when_all_of_a_pair_were_out(self, exchange: Room):
        pair = exchange.filled_with(2)
        sit_together(exchange, *pair)
        types(exchange, pair[0], "cook together")
        goes(exchange, *pair)
        comes_back(exchange, *pair)
        assert together(exchange) == {frozenset(one.participant for one in pair)}
        assert written(exchange, pair[1]) == "cook together"

    def test_has_given_the_cards_that_they_gave(self, exchange: Room):
        ann = exchange.joins("Ann")
        sit_together(exchange, ann)
        exchange.keeps("exchange", cards_each=1)
        card = exchange.sends(ann, "cook together", kind="practice")
        pair = exchange.board()["cards"][card]["pair"]
        goes(exchange, ann)
        comes_back(exchange, ann)
        assert exchange.board()["cards"][card]["pair"] == pair == own_pair(exchange, ann)["id"]
        with pytest.raises(Refused):
            exchange.sends(ann, "walk together", kind="practice")

    def test_keeps_their_phone_on_the_pair(self, exchange: Room):
        ann, bob = exchange.filled_with(2)
        sit_together(exchange, ann, bob)
        since = exchange.revisions()[1]
        goes(exchange, ann)
        comes_back(exchange, ann)
        for person in (ann, bob):
            told = exchange.phone_events(person, since)
            assert "pair.dissolved" not in {event["type"] for event in told}
            assert len(own_pair(exchange, person)["members"]) == 2

    def test_sits_where_they_sat_also_in_a_round_that_is_over(self, exchange: Room):
        people = exchange.filled_with(2)
        sit_together(exchange, *people)
        before = exchange.board()["pairs"]
        exchange.opens("plenary")
        goes(exchange, *people)
        comes_back(exchange, *people)
        assert exchange.board()["pairs"] == before


class TestWhileSomebodyIsOut:
    def test_nobody_is_seated_in_a_pair_without_people(self, room: Room):
        ann = room.joins("Ann")
        room.opens("exchange")
        goes(room, ann)
        bob, cem = room.filled_with(2)
        assert together(room) == {frozenset([bob.participant, cem.participant])}
        comes_back(room, ann)
        room.leads("pairs.draw", round=room.round("exchange")["id"], rest=True)
        assert frozenset([ann.participant]) in together(room)

    def test_those_who_stay_are_the_authors(self, exchange: Room):
        ann, bob = exchange.filled_with(2)
        sit_together(exchange, ann, bob)
        goes(exchange, ann)
        card = exchange.sends(bob, "cook together", kind="practice")
        assert exchange.board()["cards"][card]["authors"] == [bob.participant]

    def test_a_draw_of_all_pairs_gives_the_place_away(self, exchange: Room):
        ann, bob, cem = exchange.filled_with(3)
        sit_together(exchange, ann, bob)
        goes(exchange, ann)
        since = exchange.revisions()[1]
        exchange.leads("pairs.draw", round=exchange.round("exchange")["id"])
        assert "pair.dissolved" in {event["type"] for event in exchange.store.read(_heard, exchange, ann, since)}
        assert together(exchange) == {frozenset([bob.participant, cem.participant])}

    def test_three_others_may_take_the_place(self, store: Store):
        room = Room(store, pairing=Pairing.CHOICE)
        room.opens("exchange")
        ann, bob, cem, dia = room.filled_with(4)
        sit_together(room, ann, bob)
        goes(room, ann)
        for other in (cem, dia):
            room.does(other, "pair.join", code=room.code_of(bob))
        comes_back(room, ann)
        assert together(room) == {frozenset([bob.participant, cem.participant, dia.participant])}
        assert room.phone(ann)["pairs"] == {}

    def test_who_leaves_a_pair_leaves_it_to_who_is_out(self, exchange: Room):
        ann, bob = exchange.filled_with(2)
        sit_together(exchange, ann, bob)
        types(exchange, ann, "cook together")
        goes(exchange, ann)
        exchange.does(bob, "pair.leave")
        assert together(exchange) == set()
        comes_back(exchange, ann)
        assert written(exchange, ann) == "cook together"

    def test_an_empty_pair_is_no_place_to_write(self, exchange: Room):
        ann = exchange.joins("Ann")
        sit_together(exchange, ann)
        pair = own_pair(exchange, ann)["id"]
        goes(exchange, ann)
        refused = refusal(exchange, ann, "pen.take", op=new_op(), pair=pair)
        assert refused.code is ErrorCode.FORBIDDEN


def _heard(session: Any, room: Room, person: Any, since: int) -> list[dict[str, Any]]:
    """What a phone would catch up with, whether it has the right or not."""
    asks = (person.participant, since)
    told: list[dict[str, Any]] = catch_up.phones(session, room.id, [asks])[asks]["events"]
    return told
