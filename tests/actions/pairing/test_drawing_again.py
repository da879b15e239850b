"""All pairs are made anew only as long as that costs nobody a word."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from tests.actions.cards.test_cards import refusal
from tests.builders import Room

Pair = dict[str, Any]


@pytest.fixture
def exchange(room: Room) -> str:
    room.filled_with(3)
    return room.opens("exchange")


@pytest.fixture
def ann(room: Room) -> Actor:
    return room.joins("Ann")


def pair_of(room: Room, person: Actor) -> Pair:
    return next(one for one in room.board()["pairs"].values() if person.participant in one["members"])


def types(room: Room, person: Actor, inserted: str, removed: int = 0, field: str = "text") -> None:
    pair = pair_of(room, person)["id"]
    draft = room.does(person, "pen.take", pair=pair)["draft"]
    at: dict[str, Any] = {"sent": draft["sent"], "rev": draft["rev"], "at": 0, "removed": removed, "field": field}
    room.does(person, "draft.edit", pair=pair, page="of-this-phone", inserted=inserted, **at)


def is_refused(room: Room, round_id: str) -> bool:
    """Whether neither chance nor the hand may make all pairs anew, with a sentence for people."""
    everybody = [[id_] for id_ in room.board()["participants"]]
    tries: dict[str, dict[str, Any]] = {"pairs.draw": {}, "pairs.arrange": {"pairs": everybody}}
    told = [refusal(room, room.facilitator, name, round=round_id, **fields) for name, fields in tries.items()]
    assert {(one.code, one.field) for one in told} == {(ErrorCode.CONFLICT, "round")}
    return all("stay as they are" in one.message for one in told)


@pytest.mark.parametrize("field", ["text", "condition", "example", "addressee"])
def test_not_while_a_pair_has_words_in_its_draft(room: Room, exchange: str, ann: Actor, field: str):
    types(room, ann, "s", field=field)
    assert is_refused(room, exchange)
    types(room, ann, "", removed=1, field=field)
    room.leads("pairs.draw", round=exchange)


def test_not_while_somebody_who_is_out_has_words_in_a_draft(room: Room, exchange: str, ann: Actor):
    types(room, ann, "soup")
    room.leads("participant.remove", participant=ann.participant)
    assert is_refused(room, exchange)


def test_not_after_a_card_was_sent_by_one_who_sits_alone(room: Room, exchange: str, ann: Actor):
    room.leads("pair.change", round=exchange, participant=ann.participant, pair=None)
    room.sends(ann, "soup", kind="practice")
    assert is_refused(room, exchange)


def test_a_draft_of_another_round_is_no_hindrance(room: Room, exchange: str, ann: Actor):
    types(room, ann, "soup")
    again = room.leads("round.add", plan={"kind": "exchange", "title": "Again"})["round"]
    room.leads("round.open", round=again)
    room.leads("pairs.draw", round=again)
    board = room.board()
    sitting = [one for pair in board["pairs"].values() if pair["round"] == again for one in pair["members"]]
    assert sorted(sitting) == sorted(board["participants"])


class TestTheBoard:
    def test_knows_which_pairs_have_begun_from_their_first_letter_to_their_card(
        self, room: Room, exchange: str, ann: Actor
    ):
        pair = pair_of(room, ann)["id"]
        seen = []
        for act in (
            lambda: types(room, ann, "soup"),
            lambda: types(room, ann, "more "),
            lambda: room.does(ann, "draft.send", pair=pair, sent=0),
        ):
            since = room.revisions()[0]
            act()
            told = [event for event in room.events(since) if event["type"] == "pair.updated"]
            seen.append((pair_of(room, ann)["begun"], [event["pair"]["begun"] for event in told]))
        assert seen == [(True, [True]), (True, []), (False, [False])]

    def test_knows_it_of_a_draft_that_was_emptied(self, room: Room, exchange: str, ann: Actor):
        types(room, ann, "soup")
        types(room, ann, "", removed=4)
        assert not pair_of(room, ann)["begun"]

    def test_is_the_only_one_that_is_told(self, room: Room, exchange: str, ann: Actor):
        since = room.revisions()[1]
        types(room, ann, "soup")
        assert room.revisions()[1] == since
        assert all("begun" not in pair for pair in room.phone(ann)["pairs"].values())
