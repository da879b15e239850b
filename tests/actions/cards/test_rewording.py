"""Several people change one card or note: each only what they changed, and nobody's words are lost unseen."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from tests.actions.cards.test_cards import refusal
from tests.builders import Room

WORDS = ("kind", "text", "why", "emoji", "condition", "example", "addressee")


@pytest.fixture
def pair(room: Room) -> list[Actor]:
    """Two who sit together in the open exchange round."""
    people = room.filled_with(2)
    room.opens("exchange")
    return people


@pytest.fixture
def card(room: Room, pair: list[Actor]) -> str:
    return room.sends(pair[0], "cook together", kind="practice")


def words(room: Room, card: str) -> dict[str, Any]:
    """What stands on it, without what is empty."""
    return {name: text for name in WORDS if (text := room.board()["cards"][card][name])}


def everybody_who_changes_cards(room: Room, pair: list[Actor]) -> list[Actor]:
    return [*pair, room.facilitator]


class TestAChangeOfACard:
    @pytest.mark.parametrize("who", [0, 1, 2])
    def test_leaves_the_fields_alone_that_it_does_not_name(self, room: Room, pair: list[Actor], card: str, who: int):
        room.does(pair[0], "card.edit", card=card, condition="if the kitchen is free", example="soup")
        somebody = everybody_who_changes_cards(room, pair)[who]
        room.does(somebody, "card.edit", card=card, text="cook and eat together")
        assert words(room, card) == {
            "kind": "practice",
            "text": "cook and eat together",
            "condition": "if the kitchen is free",
            "example": "soup",
        }

    def test_of_two_authors_in_two_fields_stays_of_both(self, room: Room, pair: list[Actor], card: str):
        ann, bob = pair
        room.does(ann, "card.edit", card=card, condition="if the kitchen is free", was={"condition": ""})
        room.does(bob, "card.edit", card=card, example="soup", was={"example": ""})
        assert words(room, card) == {
            "kind": "practice",
            "text": "cook together",
            "condition": "if the kitchen is free",
            "example": "soup",
        }

    @pytest.mark.parametrize(("first", "second"), [(0, 1), (0, 2), (2, 0)])
    @pytest.mark.parametrize("field", ["text", "condition", "example"])
    def test_of_the_same_field_is_heard_once_and_then_with_what_stands_there(
        self, room: Room, pair: list[Actor], card: str, first: int, second: int, field: str
    ):
        people, was = everybody_who_changes_cards(room, pair), {field: words(room, card).get(field, "")}
        room.does(people[first], "card.edit", card=card, **{field: "mine"}, was=was)
        refused = refusal(room, people[second], "card.edit", card=card, **{field: "yours"}, was=was)
        assert (refused.code, refused.field, refused.current) == (ErrorCode.CONFLICT, field, "mine")
        room.does(people[second], "card.edit", card=card, **{field: "yours"}, was={field: "mine"})
        assert words(room, card)[field] == "yours"

    def test_changes_nothing_at_all_when_one_of_its_fields_was_changed(self, room: Room, pair: list[Actor], card: str):
        room.leads("card.edit", card=card, text="cook and eat")
        said = {"text": "cook", "example": "soup"}
        assert refusal(room, pair[0], "card.edit", card=card, **said, was={"text": "cook together"}).field == "text"
        assert words(room, card) == {"kind": "practice", "text": "cook and eat"}

    def test_to_what_another_wrote_too_is_no_conflict(self, room: Room, pair: list[Actor], card: str):
        for somebody in everybody_who_changes_cards(room, pair):
            room.does(somebody, "card.edit", card=card, example=" soup ", was={"example": ""})
        assert words(room, card)["example"] == "soup"

    def test_without_what_was_there_is_taken_as_it_is(self, room: Room, pair: list[Actor], card: str):
        for text in ("cook", "eat"):
            room.leads("card.edit", card=card, text=text)
        assert words(room, card)["text"] == "eat"

    def test_may_take_words_out_but_not_the_text(self, room: Room, pair: list[Actor], card: str):
        room.does(pair[0], "card.edit", card=card, example="soup")
        for somebody in everybody_who_changes_cards(room, pair):
            refused = refusal(room, somebody, "card.edit", card=card, text=" ")
            assert (refused.code, refused.field) == (ErrorCode.EMPTY, "text")
        room.does(pair[0], "card.edit", card=card, example="", was={"example": "soup"})
        assert "example" not in words(room, card)
        refused = refusal(room, pair[1], "card.edit", card=card, example="bread", was={"example": "soup"})
        assert (refused.code, refused.current) == (ErrorCode.CONFLICT, "")

    def test_by_its_author_keeps_the_kind_that_a_facilitator_gave_it(self, room: Room, pair: list[Actor], card: str):
        room.leads("card.reclassify", card=card, kind="metaphor")
        room.does(pair[0], "card.edit", card=card, text="a kitchen", was={"text": "cook together"})
        assert words(room, card) == {"kind": "metaphor", "text": "a kitchen"}
        assert refusal(room, pair[0], "card.edit", card=card, kind="practice", was={"kind": "practice"}).current == (
            "metaphor"
        )

    def test_that_changes_nothing_is_told_to_nobody(self, room: Room, pair: list[Actor], card: str):
        room.keeps("exchange", moderated=True)
        before = room.revisions()
        for somebody in everybody_who_changes_cards(room, pair):
            room.does(somebody, "card.edit", card=card, kind="practice", text="cook together")
        assert room.revisions() == before
        assert room.board()["cards"][card]["state"] == "shown"

    def test_may_leave_a_card_as_it_is_when_the_facilitator_asked(self, room: Room, pair: list[Actor], card: str):
        room.leads("card.ask", card=card, question="Really?")
        room.does(pair[0], "card.edit", card=card)
        assert room.board()["cards"][card]["state"] == "shown"


class TestAChangeOfANote:
    @pytest.fixture
    def note(self, room: Room) -> str:
        note = room.leads("note.add", kind="call", text="Tell them", addressee="the council")["note"]
        return str(note)

    def words(self, room: Room, note: str) -> tuple[str, str]:
        written = room.board()["notes"][note]
        return written["text"], written["addressee"]

    def test_leaves_the_field_alone_that_it_does_not_name(self, room: Room, note: str):
        room.leads("note.edit", note=note, addressee="the mayor", was={"addressee": "the council"})
        room.leads("note.edit", note=note, text="Tell them all", was={"text": "Tell them"})
        assert self.words(room, note) == ("Tell them all", "the mayor")

    @pytest.mark.parametrize(("field", "was"), [("text", "Tell them"), ("addressee", "the council")])
    def test_of_the_same_field_is_heard_once_and_then_with_what_stands_there(
        self, room: Room, note: str, field: str, was: str
    ):
        room.leads("note.edit", note=note, **{field: "mine"}, was={field: was})
        refused = refusal(room, room.facilitator, "note.edit", note=note, **{field: "yours"}, was={field: was})
        assert (refused.code, refused.field, refused.current) == (ErrorCode.CONFLICT, field, "mine")

    def test_that_changes_nothing_is_told_to_nobody(self, room: Room, note: str):
        before = room.revisions()
        room.leads("note.edit", note=note, kind="call", text="Tell them")
        assert room.revisions() == before
