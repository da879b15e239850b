"""Cards that a facilitator or scribe adds, corrects or calls by another kind."""

import pytest

from facilitate.domain.errors import ErrorCode
from facilitate.domain.words import CardKind
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


@pytest.fixture
def metaphors(room: Room) -> str:
    return room.opens("metaphor")


@pytest.fixture
def ann(room: Room):
    return room.joins("Ann")


def says(text: str, **fields) -> dict[str, str]:
    return {"kind": "metaphor", "text": text, **fields}


class TestReclassifying:
    @pytest.mark.parametrize("kind", CardKind)
    def test_makes_it_any_kind_whatever_the_round_takes(self, room: Room, ann, metaphors, kind: CardKind):
        card = room.sends(ann, "a bridge", why="I connect")
        room.leads("card.reclassify", card=card, kind=kind)
        after = room.board()["cards"][card]
        assert (after["kind"], after["why"]) == (kind, "I connect")
        assert room.phone(ann)["cards"][card]["kind"] == kind

    def test_gives_a_call_its_addressee_and_takes_it_from_others(self, room: Room, ann, metaphors):
        card = room.sends(ann, "a bridge")
        addressees = []
        for fields in (
            {"kind": "call", "addressee": "the city"},
            {"kind": "call"},
            {"kind": "tip"},
        ):
            room.leads("card.reclassify", card=card, **fields)
            addressees.append(room.board()["cards"][card]["addressee"])
        assert addressees == ["the city", "the city", ""]


class TestACardForSomebody:
    def test_is_by_a_participant(self, room: Room, ann, metaphors):
        card = room.leads("card.add", round=metaphors, author=ann.participant, **says("a boat"))["card"]
        assert room.board()["cards"][card]["authors"] == [ann.participant]
        assert card in room.phone(ann)["cards"]

    def test_brings_in_somebody_without_a_phone_by_name(self, room: Room, metaphors):
        card = room.leads("card.add", round=metaphors, name="Zoe", **says("a boat"))["card"]
        board = room.board()
        (author,) = board["cards"][card]["authors"]
        assert (board["participants"][author]["name"], board["participants"][author]["guest"]) == ("Zoe", True)

    def test_is_by_nobody(self, room: Room, metaphors):
        card = room.leads("card.add", round=metaphors, **says("a boat"))["card"]
        assert room.board()["cards"][card]["authors"] == []

    def test_is_not_by_two_people(self, room: Room, ann, metaphors):
        fields = {"round": metaphors, "author": ann.participant, "name": "Zoe", **says("a boat")}
        assert refusal(room, room.facilitator, "card.add", **fields).code is ErrorCode.BAD_REQUEST

    def test_is_by_the_whole_pair_in_an_exchange_round(self, room: Room):
        ann, bob = room.filled_with(2)
        exchange = room.opens("exchange")
        fields = {"round": exchange, "author": ann.participant, "kind": "practice", "text": "cook together"}
        card = room.leads("card.add", **fields)["card"]
        assert set(room.board()["cards"][card]["authors"]) == {ann.participant, bob.participant}

    def test_comes_also_when_the_round_is_closed_but_not_before_it_opened(self, room: Room, metaphors):
        room.leads("round.close", round=metaphors)
        assert room.leads("card.add", round=metaphors, **says("a boat"))["card"]
        for kind in ("exchange", "plenary"):
            refused = refusal(room, room.facilitator, "card.add", round=room.round(kind)["id"], **says("a boat"))
            assert refused.code is ErrorCode.ROUND_CLOSED


def test_a_facilitator_corrects_a_card_and_its_author_sees_it(room: Room, ann, metaphors):
    card = room.sends(ann, "a brigde")
    room.leads("card.edit", card=card, text="a bridge")
    assert room.phone(ann)["cards"][card]["text"] == "a bridge"
