"""What the room is not told: whose a nameless card is, what comes later in the day, and what it cannot see anyway."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from facilitate.domain.words import Sight
from facilitate.store.store import Store
from tests.actions.cards.test_cards import refusal
from tests.builders import Room


def heard(room: Room, since: int = 0) -> list[dict[str, Any]]:
    return room.events(since, Sight.PUBLIC)


def kinds(events: list[dict[str, Any]]) -> list[str]:
    return [event["type"] for event in events]


@pytest.fixture
def exchange(store: Store) -> Room:
    """An open round in pairs that hides names."""
    room = Room(store, kinds=("exchange", "closing"))
    room.keeps("exchange", names=False)
    room.filled_with(4)
    room.opens("exchange")
    return room


def writes(room: Room, text: str) -> tuple[Actor, str]:
    """Somebody types on the draft of their pair -> who, and which pair."""
    late = [room.joins("Kim"), room.joins("Lou")]
    (pair,) = room.phone(late[0])["pairs"]
    places = {"at": 0, "removed": 0, "rev": 0, "sent": 0, "field": "text"}
    room.does(late[0], "draft.edit", None, pair=pair, page="of-a-phone", inserted=text, **places)
    return late[0], pair


class TestNamesHidden:
    def test_a_pairs_card_comes_with_no_word_of_the_pair(self, exchange: Room):
        writer, pair = writes(exchange, "cook together")
        assert exchange.board()["pairs"][pair]["begun"], "who leads knows: pairs are drawn anew only before that"
        before = exchange.revisions()[0]
        card = exchange.does(writer, "draft.send", pair=pair, sent=0)["card"]
        assert kinds(exchange.events(before)) == ["card.submitted", "counts.changed", "pair.updated"]
        told = heard(exchange, before)
        assert kinds(told) == ["card.submitted", "counts.changed"]
        assert told[0]["card"]["id"] == card
        assert pair not in str(told)

    def test_the_room_does_not_hear_that_a_pair_begins_to_write(self, exchange: Room):
        before = exchange.revisions()[0]
        writes(exchange, "soup")
        assert "pair.updated" in kinds(exchange.events(before))
        assert "pair.updated" not in kinds(heard(exchange, before))
        assert "begun" not in str(heard(exchange)) + str(exchange.stage()["pairs"])

    def test_a_pair_that_ends_is_not_joined_to_the_cards_it_leaves(self, exchange: Room):
        writer, pair = writes(exchange, "soup")
        card = exchange.does(writer, "draft.send", pair=pair, sent=0)["card"]
        before, round_id = exchange.revisions()[0], exchange.round("exchange")["id"]
        for person in exchange.board()["pairs"][pair]["members"]:
            exchange.leads("pair.change", round=round_id, participant=person, pair=None)
        assert exchange.board()["cards"][card]["pair"] is None
        assert {"card.updated", "pair.dissolved"} <= set(kinds(exchange.events(before)))
        told = heard(exchange, before)
        assert "pair.dissolved" in kinds(told)
        assert card not in str(told)


def test_the_room_hears_nothing_when_somebody_is_done_or_muted(room: Room):
    ann = room.joins("Ann")
    metaphors = room.opens("metaphor")
    before = room.revisions()[0]
    room.does(ann, "done.set", round=metaphors, done=True)
    room.leads("participant.mute", participant=ann.participant, muted=True)
    assert kinds(room.events(before)).count("participant.updated") == 2, "the board does"
    assert kinds(heard(room, before)) == ["counts.changed"]
    room.opens("metaphor")
    room.leads("round.close", round=metaphors)
    before = room.revisions()[0]
    room.opens("metaphor")
    assert "participant.updated" in kinds(room.events(before))
    assert "participant.updated" not in kinds(heard(room, before))


def test_the_room_hears_of_a_round_when_it_is_opened(room: Room):
    room.leads("round.edit", round=room.round("exchange")["id"], prompt="Later", help="Later", examples=["Later"])
    added = room.leads("round.add", plan={"kind": "open", "title": "Later"})["round"]
    room.leads("round.skip", round=added, skipped=True)
    cluster = room.leads("cluster.create", lens=room.lens("exchange"), title="Later")["cluster"]
    room.leads("lens.rename", lens=room.lens("exchange"), title="Later")
    room.leads("note.add", kind="note", text="Later", cluster=cluster)
    metaphors = room.opens("metaphor")
    assert list(room.stage()["rounds"]) == [metaphors]
    assert "Later" not in str(room.stage()) + str(heard(room))
    before = room.revisions()[0]
    exchange = room.opens("exchange")
    assert set(room.stage()["rounds"]) == {metaphors, exchange}
    assert room.stage()["clusters"][cluster]["title"] == "Later"
    told = heard(room, before)
    assert {"round.opened", "lens.renamed", "cluster.updated", "note.edited"} <= set(kinds(told))


def test_a_cluster_of_a_round_that_has_not_begun_cannot_go_on_the_stage(room: Room):
    room.opens("metaphor")
    cluster = room.leads("cluster.create", lens=room.lens("exchange"), title="Later")["cluster"]
    error = refusal(room, room.facilitator, "spotlight.set", cluster=cluster)
    assert (error.code, error.field) == (ErrorCode.CONFLICT, "cluster")


def test_the_room_is_told_where_a_card_lies_when_it_sees_the_card(room: Room):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="later")
    metaphors = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    cluster = room.leads("cluster.create", lens=room.lens(), title="Ways", cards=[card])["cluster"]
    assert room.stage()["placements"] == {}
    assert "card.placed" not in kinds(heard(room))
    assert card not in str(heard(room))
    before = room.revisions()[0]
    room.leads("cards.reveal", round=metaphors)
    (placement,) = room.stage()["placements"].values()
    assert (placement["card"], placement["cluster"]) == (card, cluster)
    assert [event["placement"] for event in heard(room, before) if event["type"] == "card.placed"] == [placement]
    room.leads("card.hide", card=card)
    assert room.stage()["placements"] == {}


def test_the_room_does_not_hear_of_a_card_that_it_never_saw(room: Room):
    ann = room.joins("Ann")
    room.keeps("metaphor", moderated=True)
    room.opens("metaphor")
    before = room.revisions()[0]
    card = room.sends(ann, "a bridge")
    room.does(ann, "card.edit", card=card, kind="metaphor", text="a high bridge")
    room.leads("card.edit", card=card, kind="metaphor", text="the high bridge")
    note = room.leads("note.add", kind="note", text="said", card=card)["note"]
    told = heard(room, before)
    assert kinds(told) == ["counts.changed"]
    assert card not in str(told)
    assert note not in str(told)


def test_the_room_knows_people_by_number_and_name_alone(room: Room):
    room.joins("Ann", organisation="Oak")
    assert "Oak" not in str(room.stage()) + str(heard(room))
    (ann,) = room.stage()["participants"].values()
    assert set(ann) == {"id", "number", "name", "guest"}


@pytest.mark.parametrize("count", [3, 15])
@pytest.mark.parametrize("settings", [{"showing": "never"}, {"showing": "later"}, {"moderated": True}])
class TestCardsThatTheRoomNeverSaw:
    def test_it_does_not_hear_that_they_are_taken_off_nor_that_they_come_back(
        self, room: Room, count: int, settings: dict[str, Any]
    ):
        ann = room.joins("Ann")
        room.keeps("metaphor", **settings)
        room.opens("metaphor")
        cards = [room.sends(ann, f"a bridge {number}") for number in range(count)]
        room.leads("note.add", kind="note", text="said", card=cards[0])
        before = room.revisions()[0]
        assert room.leads("cards.hide", participant=ann.participant)["cards"] == count
        room.leads("step.undo")
        assert {"card.updated", "cards.updated"} & set(kinds(room.events(before))), "who leads does"
        told = str(heard(room, before))
        assert [card for card in cards if card in told] == []
        assert "note." not in told

    def test_nor_that_they_go_with_who_wrote_them(self, room: Room, count: int, settings: dict[str, Any]):
        ann = room.joins("Ann")
        room.keeps("metaphor", **settings)
        room.opens("metaphor")
        cards = [room.sends(ann, f"a bridge {number}") for number in range(count)]
        before = room.revisions()[0]
        assert room.leads("participants.remove", last=1, cards=True)["cards"] == count
        told = str(heard(room, before))
        assert [card for card in cards if card in told] == []


@pytest.mark.parametrize("count", [1, 8])
def test_of_cards_that_are_taken_off_together_the_room_hears_of_those_it_saw(room: Room, count: int):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="later")
    metaphors = room.opens("metaphor")
    cards = [room.sends(ann, f"a bridge {number}") for number in range(2 * count)]
    seen, unseen = cards[:count], cards[count:]
    room.leads("cards.reveal", round=metaphors, cards=seen)
    for change in (("cards.hide", {"participant": ann.participant}), ("step.undo", {}), ("step.redo", {})):
        before = room.revisions()[0]
        room.leads(change[0], **change[1])
        told = str(heard(room, before))
        assert [card for card in seen if card not in told] == []
        assert [card for card in unseen if card in told] == []


def test_the_room_does_not_hear_that_words_of_a_card_it_cannot_see_are_turned_back(room: Room):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="never")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    before = room.revisions()[0]
    room.leads("card.edit", card=card, kind="metaphor", text="a high bridge")
    room.leads("step.undo")
    assert card not in str(heard(room, before))


def test_a_pair_that_ends_tells_the_room_of_no_card_that_it_cannot_see(store: Store):
    room = Room(store, kinds=("exchange", "closing"))
    room.keeps("exchange", showing="never")
    ann, _ = room.filled_with(2)
    round_id = room.opens("exchange")
    card = room.sends(ann, "cook together", kind="practice")
    before = room.revisions()[0]
    for person in list(room.board()["participants"]):
        room.leads("pair.change", round=round_id, participant=person, pair=None)
    assert "pair.dissolved" in kinds(heard(room, before))
    assert card not in str(heard(room, before))


@pytest.mark.parametrize("change", [{"showing": "never"}, {"names": False}, {"showing": "at_once"}])
def test_a_round_shown_otherwise_tells_the_room_of_no_card_that_it_never_saw(room: Room, change: dict[str, Any]):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="later")
    metaphors = room.opens("metaphor")
    seen, unseen, off = (room.sends(ann, text) for text in ("a bridge", "a gate", "noise"))
    room.leads("card.hide", card=off)
    room.leads("cards.reveal", round=metaphors, cards=[seen])
    before = room.revisions()[0]
    room.keeps("metaphor", **change)
    told = str(heard(room, before))
    assert seen in told
    assert off not in told
    assert (unseen in told) == (change == {"showing": "at_once"})


def test_the_room_does_not_hear_of_a_note_on_a_card_that_goes_to_the_table_unseen(room: Room):
    ann = room.joins("Ann")
    room.keeps("metaphor", showing="never")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    note = room.leads("note.add", kind="note", text="said", card=card)["note"]
    room.keeps("metaphor", moderated=True)
    before = room.revisions()[0]
    room.does(ann, "card.edit", card=card, kind="metaphor", text="a high bridge")
    assert note not in str(heard(room, before))


@pytest.mark.parametrize("count", [3, 15])
def test_the_room_is_told_where_cards_lie_that_come_back_together(room: Room, count: int):
    ann = room.joins("Ann")
    room.opens("metaphor")
    cards = [room.sends(ann, f"a bridge {number}") for number in range(count)]
    room.leads("cluster.create", lens=room.lens(), title="Ways", cards=cards)
    room.leads("cards.hide", participant=ann.participant)
    before = room.revisions()[0]
    room.leads("step.undo")
    told = [event["placement"]["card"] for event in heard(room, before) if event["type"] == "card.placed"]
    assert sorted(told) == sorted(cards)
