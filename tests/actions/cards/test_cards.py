"""Sending, changing and taking back cards."""

from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.store.tables import Card
from tests.builders import Room, new_op


def refusal(room: Room, actor, name: str, /, **fields) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor, name, **fields)
    return caught.value


def test_a_card_sent_in_the_open_round_is_on_the_board_with_its_author(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge", why="I connect", emoji="🌉")
    on_board = room.board()["cards"][card]
    assert (on_board["text"], on_board["why"], on_board["emoji"]) == ("a bridge", "I connect", "🌉")
    assert on_board["authors"] == [ann.participant]


def test_the_same_op_is_answered_with_the_same_receipt_and_makes_one_card(room: Room):
    ann, op = room.joins("Ann"), new_op()
    card = {"round": room.opens("metaphor"), "kind": "metaphor", "text": "a bridge"}
    first = room.does(ann, "card.submit", op=op, **card)
    assert room.does(ann, "card.submit", op=op, **card) == first
    assert len(room.board()["cards"]) == 1


def test_the_receipt_is_given_again_after_the_round_closed(room: Room):
    ann, op = room.joins("Ann"), new_op()
    round_id = room.opens("metaphor")
    card = {"round": round_id, "kind": "metaphor", "text": "a bridge"}
    first = room.does(ann, "card.submit", op=op, **card)
    room.leads("round.close", round=round_id)
    assert room.does(ann, "card.submit", op=op, **card) == first


def test_an_op_with_other_content_is_refused(room: Room):
    ann, op = room.joins("Ann"), new_op()
    round_id = room.opens("metaphor")
    room.does(ann, "card.submit", op=op, round=round_id, kind="metaphor", text="a bridge")
    refused = refusal(room, ann, "card.submit", op=op, round=round_id, kind="metaphor", text="a boat")
    assert refused.code is ErrorCode.OP_REUSED


def test_two_people_may_use_the_same_op(room: Room):
    ann, bob, op = room.joins("Ann"), room.joins("Bob"), new_op()
    round_id = room.opens("metaphor")
    room.does(ann, "card.submit", op=op, round=round_id, kind="metaphor", text="a bridge")
    room.does(bob, "card.submit", op=op, round=round_id, kind="metaphor", text="a boat")
    assert len(room.board()["cards"]) == 2


def test_a_closed_round_takes_no_cards(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    room.leads("round.close", round=round_id)
    refused = refusal(room, ann, "card.submit", round=round_id, kind="metaphor", text="late")
    assert refused.code is ErrorCode.ROUND_CLOSED


def test_a_closed_workshop_takes_no_cards(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    room.leads("workshop.close")
    refused = refusal(room, ann, "card.submit", round=round_id, kind="metaphor", text="late")
    assert refused.code is ErrorCode.WORKSHOP_CLOSED


def test_a_plenary_round_takes_no_cards(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("plenary")
    refused = refusal(room, ann, "card.submit", round=round_id, kind="remark", text="hello")
    assert refused.code is ErrorCode.ROUND_CLOSED


@pytest.mark.parametrize("text", ["", "   ", "\x00\x07", "\u200b\u202e", "\n\n"])
def test_a_card_without_a_visible_word_is_refused_at_its_field(room: Room, text: str):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    refused = refusal(room, ann, "card.submit", round=round_id, kind="metaphor", text=text)
    assert (refused.code, refused.field) == (ErrorCode.EMPTY, "text")
    assert room.board()["cards"] == {}


def test_ten_thousand_characters_are_refused_with_the_limit(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    refused = refusal(room, ann, "card.submit", round=round_id, kind="metaphor", text="x" * 10_000)
    assert (refused.code, refused.field, refused.params) == (ErrorCode.TOO_LONG, "text", {"limit": "2000"})


def test_control_characters_and_lone_surrogates_do_not_reach_the_board(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a\x00 bri\u202edge\ud800 👩‍👧")
    assert room.board()["cards"][card]["text"] == "a bridge 👩‍👧"


def test_a_kind_that_the_round_does_not_take_is_refused(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    refused = refusal(room, ann, "card.submit", round=round_id, kind="practice", text="cook together")
    assert (refused.code, refused.field) == (ErrorCode.BAD_REQUEST, "kind")


def test_an_author_changes_their_card_while_the_round_is_open(room: Room):
    ann = room.joins("Ann")
    round_id = room.opens("metaphor")
    card = room.sends(ann, "a brige")
    room.does(ann, "card.edit", card=card, kind="metaphor", text="a bridge")
    assert room.board()["cards"][card]["text"] == "a bridge"
    room.leads("round.close", round=round_id)
    refused = refusal(room, ann, "card.edit", card=card, kind="metaphor", text="too late")
    assert refused.code is ErrorCode.ROUND_CLOSED


def test_nobody_changes_the_card_of_somebody_else(room: Room):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    for name, fields in (("card.edit", {"kind": "metaphor", "text": "mine"}), ("card.withdraw", {})):
        assert refusal(room, bob, name, card=card, **fields).code is ErrorCode.NOT_FOUND


def test_a_withdrawn_card_leaves_the_board_and_its_cluster(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads("cluster.create", lens=room.lens(), title="Links", cards=[card])
    room.leads("spotlight.set", card=card)
    room.does(ann, "card.withdraw", card=card)
    board = room.board()
    assert (board["cards"], board["placements"], board["workshop"]["spotlight"]) == ({}, {}, None)


def test_a_withdrawn_text_is_in_no_event(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "canary")
    room.does(ann, "card.withdraw", card=card)
    assert "canary" not in str(room.events()) + str(room.phone_events(ann))


def test_a_card_of_another_workshop_is_not_found(store, room: Room):
    other = Room(store)
    eve, ann = other.joins("Eve"), room.joins("Ann")
    room.opens("metaphor")
    other_round = other.opens("metaphor")
    card = room.sends(ann, "a bridge")
    assert refusal(other, eve, "card.withdraw", card=card).code is ErrorCode.NOT_FOUND
    assert refusal(room, ann, "card.submit", round=other_round, kind="metaphor", text="x").code is ErrorCode.NOT_FOUND


def test_a_note_about_a_withdrawn_card_stays_and_everybody_hears_that_it_stands_alone(room: Room):
    ann = room.joins("Ann")
    room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    note = room.leads("note.add", kind="note", text="said", card=card)["note"]
    rev = room.revisions()[0]
    room.does(ann, "card.withdraw", card=card)
    told = {event["type"]: event for event in room.events(rev)}
    assert told["note.edited"]["note"] == room.board()["notes"][note]
    assert room.board()["notes"][note]["card"] is None


def asks_for(room: Room, kind: str = "metaphor", **settings: Any) -> str:
    """Open the round of this kind with these settings."""
    round_id = room.opens(kind)
    room.leads("round.edit", round=round_id, **settings)
    return round_id


def test_a_required_field_is_asked_for_where_the_kind_of_card_has_it(room: Room):
    ann = room.joins("Ann")
    asks_for(room, required=["why", "example"])
    with pytest.raises(Refused) as caught:
        room.sends(ann, "a bridge", why=" ")
    assert (caught.value.code, caught.value.field) == (ErrorCode.EMPTY, "why")
    card = room.sends(ann, "a bridge", why="it carries")
    room.sends(ann, "just saying", kind="remark")
    with pytest.raises(Refused) as caught:
        room.does(ann, "card.edit", card=card, why="")
    assert caught.value.field == "why"


def test_nobody_gives_more_cards_than_the_round_takes_from_each(room: Room):
    ann, bob = room.joins("Ann"), room.joins("Bob")
    asks_for(room, cards_each=2)
    first, _ = room.sends(ann, "a bridge"), room.sends(ann, "a boat")
    with pytest.raises(Refused) as caught:
        room.sends(ann, "a ford")
    assert (caught.value.code, caught.value.field) == (ErrorCode.BAD_REQUEST, "text")
    room.sends(bob, "a ferry")
    room.does(ann, "card.edit", card=first, kind="metaphor", text="a high bridge")
    room.does(ann, "card.withdraw", card=first)
    room.sends(ann, "a ford")


def test_the_cards_of_a_pair_count_together(room: Room):
    ann, bob = room.filled_with(2)
    asks_for(room, "exchange", cards_each=1)
    room.sends(ann, "cook together", kind="practice")
    with pytest.raises(Refused):
        room.sends(bob, "walk together", kind="practice")


def test_a_hidden_card_leaves_room_for_another_one(room: Room):
    ann = room.joins("Ann")
    asks_for(room, cards_each=1)
    card = room.sends(ann, "a bridge")
    room.store.write(lambda unit: setattr(unit.session.get_one(Card, card), "state", "hidden"))
    room.sends(ann, "a boat")
