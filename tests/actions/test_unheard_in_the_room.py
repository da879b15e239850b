"""What the room is not told: whose a nameless card is, what comes later in the day, and what it cannot see anyway."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from facilitate.domain.words import Sight
from facilitate.store.store import Store
from tests.actions.test_cards import refusal
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
