"""Making one passage of several, and taking it apart again: nobody's words get lost or stand there twice."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode
from tests.actions.reporting.reporting import edits, here, merge, outdated, refused, told
from tests.builders import Room

FIRST, SECOND, THIRD = range(3)


def test_passages_that_were_merged_are_one_and_come_apart_again(room: Room, cards: list[str]):
    merge(room, cards[FIRST], cards[THIRD])
    assert told(room) == ["a bridge / a tree", "a boat"]
    answer = room.leads("passage.apart", key=cards[FIRST], was={"text": "a bridge\na tree"})
    assert answer["keys"] == [cards[THIRD]]
    assert told(room) == ["a bridge", "a boat", "a tree"]
    room.leads("step.undo", of="report")
    assert told(room) == ["a bridge / a tree", "a boat"]
    room.leads("step.undo", of="report")
    assert told(room) == ["a bridge", "a boat", "a tree"]
    assert edits(room)["passages"] == {}
    for _ in range(2):
        room.leads("step.redo", of="report")
    assert told(room) == ["a bridge", "a boat", "a tree"]


def test_what_was_edited_before_is_so_again_when_they_come_apart(room: Room, cards: list[str]):
    room.leads("passage.edit", key=cards[FIRST], text="a way over", typed="a bridge")
    room.leads("passage.edit", key=cards[SECOND], text="a ship", typed="a boat")
    merge(room, cards[FIRST], cards[SECOND])
    merge(room, cards[FIRST], cards[THIRD])
    assert told(room) == ["a way over / a ship / a tree"]
    room.leads("passage.apart", key=cards[FIRST])
    assert told(room) == ["a way over", "a ship", "a tree"]


def test_one_s_own_words_are_so_again_when_they_come_apart(room: Room, cards: list[str]):
    place = {"parent": here(room), "after": cards[FIRST], "order": cards}
    key = room.leads("passage.write", kind="bullet", text="a ford", **place)["key"]
    merge(room, key, cards[SECOND])
    room.leads("passage.apart", key=key)
    assert told(room) == ["a bridge", "a ford", "a boat", "a tree"]
    assert edits(room)["passages"][key]["sources"] == []


def test_what_took_nothing_in_cannot_come_apart(room: Room, cards: list[str]):
    assert refused(room, "passage.apart", key=cards[FIRST]).code is ErrorCode.NOT_FOUND


def test_merged_ones_that_are_merged_are_told_once_and_come_apart_one_by_one(room: Room, cards: list[str]):
    merge(room, cards[SECOND], cards[THIRD])
    merge(room, cards[FIRST], cards[SECOND])
    assert told(room) == ["a bridge / a boat / a tree"]
    room.leads("passage.apart", key=cards[FIRST])
    assert told(room) == ["a bridge", "a boat / a tree"]
    room.leads("passage.apart", key=cards[SECOND])
    assert told(room) == ["a bridge", "a boat", "a tree"]


def test_what_somebody_wrote_in_one_meanwhile_is_not_merged_away(room: Room, cards: list[str], scribe: Actor):
    room.does(scribe, "passage.edit", key=cards[SECOND], text="a ship", typed="a boat", was={"text": None})
    stale = {cards[FIRST]: None, cards[SECOND]: None}
    late = refused(room, "passage.merge", key=cards[FIRST], keys=[cards[SECOND]], text="a bridge\na boat", was=stale)
    assert (late.code, late.key, late.current) == (ErrorCode.CONFLICT, cards[SECOND], "a ship")
    assert told(room) == ["a bridge", "a ship", "a tree"]


def test_what_somebody_left_out_meanwhile_does_not_come_back(room: Room, cards: list[str], scribe: Actor):
    seen = {cards[FIRST]: None, cards[SECOND]: None}
    room.does(scribe, "passage.omit", keys=[cards[SECOND]])
    late = refused(room, "passage.merge", key=cards[FIRST], keys=[cards[SECOND]], text="a bridge\na boat", was=seen)
    assert (late.code, late.field, late.key) == (ErrorCode.CONFLICT, "left_out", cards[SECOND])


def test_who_merges_says_what_they_saw_of_each(room: Room, cards: list[str]):
    fields: dict[str, Any] = {"key": cards[FIRST], "keys": [cards[SECOND]], "text": "both", "was": {cards[FIRST]: None}}
    blind = refused(room, "passage.merge", **fields)
    assert (blind.code, blind.field) == (ErrorCode.BAD_REQUEST, "was")


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("passage.edit", {"text": "a ship", "was": {"text": None}}),
        ("passage.split", {"texts": ["a", "boat"], "parent": "notes"}),
        ("passage.merge", {"keys": ["card:gone"], "text": "a boat", "was": {"card:gone": None}}),
    ],
)
def test_into_what_another_took_in_nobody_writes(room: Room, cards: list[str], name: str, fields: dict[str, Any]):
    merge(room, cards[SECOND], cards[THIRD])
    merge(room, cards[FIRST], cards[SECOND])
    if "was" in fields and name == "passage.merge":
        fields = {**fields, "was": {**fields["was"], cards[THIRD]: None}}
    late = refused(room, name, key=cards[THIRD], **fields)
    told_now = "a bridge\na boat\na tree"
    assert (late.code, late.field, late.key, late.current) == (ErrorCode.CONFLICT, "text", cards[FIRST], told_now)


def test_what_stands_by_itself_again_can_be_written_in(room: Room, ann: Actor, cards: list[str]):
    note = f"note:{room.leads('note.add', kind='note', text='a ford', round=here(room)[6:])['note']}"
    merge(room, note, cards[FIRST])
    merge(room, cards[SECOND], cards[THIRD])
    room.leads("note.remove", note=note[5:])
    room.leads("card.hide", card=cards[SECOND][5:])
    assert told(room) == ["a bridge", "a tree"]
    room.leads("passage.edit", key=cards[FIRST], text="a way over")
    room.leads("passage.edit", key=cards[THIRD], text="a birch")
    assert told(room) == ["a way over", "a birch"]


def test_what_one_took_in_stands_again_when_that_is_thrown_away(room: Room, cards: list[str]):
    key = room.leads("passage.write", kind="bullet", text="a ford", parent=here(room), order=cards)["key"]
    merge(room, key, cards[SECOND])
    room.leads("passage.remove", key=key)
    assert told(room) == ["a bridge", "a boat", "a tree"]
    room.leads("step.undo", of="report")
    assert told(room) == ["a ford / a boat", "a bridge", "a tree"]


def test_a_merged_one_says_so_when_a_card_in_it_changes_or_is_hidden(room: Room, ann: Actor, cards: list[str]):
    merge(room, cards[SECOND], cards[THIRD])
    merge(room, cards[FIRST], cards[SECOND])
    assert outdated(room) == []
    room.does(ann, "card.edit", card=cards[THIRD][5:], text="a birch")
    assert outdated(room) == [cards[FIRST]]
    everything = "a bridge\na boat\na birch"
    room.leads("passage.edit", key=cards[FIRST], text=everything, typed=everything)
    assert outdated(room) == []
    room.leads("card.hide", card=cards[SECOND][5:])
    assert cards[FIRST] in outdated(room)


def test_a_merged_one_as_it_was_typed_reads_as_all_of_them(room: Room, cards: list[str]):
    room.leads("passage.edit", key=cards[SECOND], text="a ship", typed="a boat")
    merge(room, cards[FIRST], cards[SECOND], text="both")
    room.leads("passage.edit", key=cards[FIRST], text=None)
    assert told(room) == ["a bridge / a ship", "a tree"]


def test_what_was_merged_is_not_merged_again_over_another_s_words(room: Room, cards: list[str], scribe: Actor):
    merge(room, cards[FIRST], cards[SECOND])
    room.leads("step.undo", of="report")
    room.does(scribe, "passage.edit", key=cards[FIRST], text="a way over", typed="a bridge")
    room.leads("step.redo", of="report")
    assert told(room) == ["a way over", "a boat", "a tree"]
