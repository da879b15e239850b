"""What somebody did with the report is undone without what others did with it since, and only if it can be."""

from typing import Any

from facilitate.domain.actors import Actor
from tests.actions.reporting.reporting import edits, here, told
from tests.builders import Room


def test_an_edit_where_another_kept_a_word_since(room: Room, cards: list[str], scribe: Actor):
    room.leads("passage.edit", key=cards[0], text="a way over", typed="a bridge")
    room.does(scribe, "passage.keep", key=cards[0], words="way")
    assert room.leads("step.undo", of="report")["changed"] == 1
    assert told(room)[0] == "a bridge"
    assert edits(room)["passages"][cards[0]]["kept"] == ["way"]
    room.leads("step.redo", of="report")
    assert told(room)[0] == "a way over"


def test_of_a_passage_that_is_as_nobody_touched_it_nothing_is_kept(room: Room, cards: list[str]):
    room.leads("passage.omit", keys=cards)
    room.leads("step.undo", of="report")
    assert edits(room)["passages"] == {}
    room.leads("step.redo", of="report")
    assert told(room) == []


def test_a_choice_after_another_s_choice(room: Room, cards: list[str], scribe: Actor):
    room.leads("report.choose", names=True)
    room.does(scribe, "report.choose", counts=False)
    assert room.leads("step.undo", of="report")["changed"] == 1
    assert edits(room)["options"] == {"counts": False}


def test_a_choice_that_another_made_since(room: Room, cards: list[str], scribe: Actor):
    room.leads("report.choose", names=True)
    room.does(scribe, "report.choose", names=False)
    assert room.leads("step.undo", of="report")["changed"] == 0
    assert edits(room)["options"] == {"names": False}


def test_a_move_after_another_s_move_changed_nothing_and_says_so(room: Room, cards: list[str], scribe: Actor):
    one, two, three = cards
    room.leads("passage.edit", key=three, text="a birch")
    place: dict[str, Any] = {"parent": here(room), "home": True}
    room.leads("passage.move", keys=[three], order=[three, one, two], **place)
    room.does(scribe, "passage.move", keys=[two], order=[three, two, one], **place)
    answer = room.leads("step.undo", of="report")
    assert (answer["changed"], answer["left"]) == (0, 1)
    assert told(room) == ["a birch", "a boat", "a bridge"]


def test_what_is_so_already_is_no_step(room: Room, cards: list[str], scribe: Actor):
    room.does(scribe, "passage.omit", keys=[cards[0]])
    assert "step" not in room.leads("passage.omit", keys=[cards[0]])
    assert "step" not in room.leads("passage.restore", keys=[cards[1]])
    assert edits(room)["passages"].keys() == {cards[0]}
