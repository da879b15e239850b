"""The scribe's edits of the report: kept, undone, and never over somebody else's."""

from typing import Any

import msgspec
import pytest

from facilitate.actions.reporting import passages
from facilitate.domain.actors import Actor
from facilitate.domain.commands import REGISTRY
from facilitate.domain.errors import ErrorCode
from facilitate.domain.words import Desk
from facilitate.store import views
from tests.actions.reporting.reporting import edits, here, outdated, refused, told
from tests.builders import Room


def test_an_edited_card_reads_so_in_the_report_and_stays_as_it_is_on_the_board(room: Room, cards: list[str]):
    room.leads("passage.edit", key=cards[0], text="a  bridge,\nof stone", typed="a bridge")
    assert told(room) == ["a bridge, / of stone", "a boat", "a tree"]
    assert room.board()["cards"][cards[0][5:]]["text"] == "a bridge"
    room.leads("passage.edit", key=cards[0], text=None)
    assert told(room) == ["a bridge", "a boat", "a tree"]


def test_over_what_another_wrote_meanwhile_nobody_writes(room: Room, cards: list[str], scribe: Actor):
    room.does(scribe, "passage.edit", key=cards[0], text="a long bridge", was={"text": None})
    late = refused(room, "passage.edit", key=cards[0], text="a short bridge", was={"text": None})
    assert (late.code, late.field, late.current) == (ErrorCode.CONFLICT, "text", "a long bridge")
    room.leads("passage.edit", key=cards[0], text="a short bridge", was={"text": "a long bridge"})
    assert told(room)[0] == "a short bridge"


def test_two_who_write_the_same_do_not_conflict(room: Room, cards: list[str], scribe: Actor):
    room.does(scribe, "passage.edit", key=cards[0], text="a bridge.", was={"text": None})
    room.leads("passage.edit", key=cards[0], text="a bridge.", was={"text": None})
    assert told(room)[0] == "a bridge."


def test_what_is_left_out_can_be_taken_back(room: Room, cards: list[str]):
    room.leads("passage.omit", keys=cards[:2])
    assert told(room) == ["a tree"]
    room.leads("passage.restore", keys=[cards[0]])
    assert told(room) == ["a bridge", "a tree"]


def test_a_bullet_is_split_where_it_stands(room: Room, cards: list[str]):
    order = {"parent": here(room), "order": cards}
    keys = room.leads("passage.split", key=cards[0], texts=["a", "bridge"], sources=[cards[0][5:]], **order)["keys"]
    assert told(room) == ["a", "bridge", "a boat", "a tree"]
    assert edits(room)["passages"][keys[0]]["sources"] == [cards[0][5:]]
    room.leads("step.undo", of="report")
    assert told(room) == ["a bridge", "a boat", "a tree"]


def test_a_sentence_stands_where_it_was_written_and_can_be_thrown_away(room: Room, cards: list[str]):
    place = {"parent": here(room), "after": cards[0], "order": cards}
    key = room.leads("passage.write", kind="sentence", text="Then came the water.", **place)["key"]
    assert told(room) == ["a bridge", "Then came the water.", "a boat", "a tree"]
    room.leads("passage.remove", key=key)
    assert told(room) == ["a bridge", "a boat", "a tree"]
    assert refused(room, "passage.edit", key=key, text="again").code is ErrorCode.NOT_FOUND
    assert refused(room, "passage.remove", key=cards[0]).code is ErrorCode.NOT_FOUND


def test_nothing_is_written_without_words(room: Room, cards: list[str]):
    empty = refused(room, "passage.write", kind="sentence", text=" \u200b ", parent=here(room))
    assert (empty.code, empty.field) == (ErrorCode.EMPTY, "text")
    halves = refused(room, "passage.split", key=cards[0], texts=["a", " "], parent=here(room), order=cards)
    assert halves.code is ErrorCode.EMPTY


def test_moved_bullets_stay_and_new_ones_come_behind_what_they_follow(room: Room, ann: Actor, cards: list[str]):
    wanted = [cards[2], cards[0], cards[1]]
    room.leads("passage.move", keys=[cards[2]], parent=here(room), home=True, order=wanted)
    room.sends(ann, "a stone")
    assert told(room) == ["a tree", "a stone", "a bridge", "a boat"]


def test_a_bullet_can_move_to_another_chapter_and_back(room: Room, cards: list[str]):
    room.leads("note.add", kind="note", text="For all")
    room.leads("passage.move", keys=[cards[0]], parent="notes", home=False, order=[cards[0]])
    assert told(room) == ["a boat", "a tree", "For all", "a bridge"]
    room.leads("passage.move", keys=[cards[0]], parent=here(room), home=True, order=cards)
    assert told(room) == ["a bridge", "a boat", "a tree", "For all"]


def test_what_was_done_in_the_report_is_undone_there_and_not_on_the_board(room: Room, cards: list[str]):
    room.leads("passage.omit", keys=[cards[0]])
    room.leads("cluster.create", lens=room.lens(), title="Ways")
    room.leads("step.undo", of="report")
    assert told(room) == ["a bridge", "a boat", "a tree"]
    assert [cluster["title"] for cluster in room.board()["clusters"].values()] == ["Ways"]
    room.leads("step.redo", of="report")
    assert told(room) == ["a boat", "a tree"]
    room.leads("step.undo")
    assert room.board()["clusters"] == {}
    listed = room.store.read(views.steps, room.facilitator, None, Desk.REPORT)["steps"]
    assert [(step["command"], step["about"]["passages"]) for step in listed] == [("passage.omit", [cards[0]])]


def test_what_somebody_changed_since_is_not_undone(room: Room, cards: list[str], scribe: Actor):
    room.leads("passage.edit", key=cards[0], text="mine")
    room.does(scribe, "passage.edit", key=cards[0], text="hers", was={"text": "mine"})
    answer = room.leads("step.undo", of="report")
    assert (answer["changed"], answer["left"], told(room)[0]) == (0, 1, "hers")


def test_choices_are_kept_one_by_one(room: Room, cards: list[str]):
    room.leads("report.choose", names=True)
    room.leads("report.choose", headings=False)
    assert edits(room)["options"] == {"names": True, "headings": False}
    round_ = room.round("metaphor")["id"]
    room.leads("report.choose", lenses={round_: room.lens()})
    assert edits(room)["options"]["lenses"] == {round_: room.lens()}
    room.leads("report.choose", lenses={round_: None})
    assert edits(room)["options"]["lenses"] == {}
    assert refused(room, "report.choose", lenses={round_: "gone"}).code is ErrorCode.NOT_FOUND


def test_words_that_may_stay_are_kept_in_mind(room: Room, cards: list[str]):
    for _ in range(2):
        room.leads("passage.keep", key=cards[0], words="a bridge")
    assert edits(room)["passages"][cards[0]]["kept"] == ["a bridge"]


def test_an_emptied_bullet_is_refused_and_an_emptied_heading_is_none(room: Room, cards: list[str]):
    key = room.leads("passage.write", kind="heading", text="Later", parent=here(room))["key"]
    assert refused(room, "passage.edit", key=cards[0], text=" ").code is ErrorCode.EMPTY
    assert refused(room, "passage.edit", key=f"prompt:{here(room)[6:]}", text="").code is ErrorCode.EMPTY
    for heading in (here(room), key):
        room.leads("passage.edit", key=heading, text="")
    assert refused(room, "passage.edit", key=key, text=None).code is ErrorCode.EMPTY


@pytest.mark.parametrize(("field", "text"), [("text", "\u0958" * 6_001), ("label", "\ufb2c" * 67)])
def test_what_grows_too_long_when_it_is_cleaned_is_refused(room: Room, cards: list[str], field: str, text: str):
    wanted: dict[str, Any] = {field: text}
    late = refused(room, "passage.edit", key=cards[0], **wanted)
    assert (late.code, late.field) == (ErrorCode.TOO_LONG, field)


def test_a_report_takes_so_many_rows_and_no_more(room: Room, cards: list[str], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(passages, "MOST_ROWS", 2)
    assert refused(room, "passage.omit", keys=cards).code is ErrorCode.BAD_REQUEST
    room.leads("passage.omit", keys=cards[:2])
    assert told(room) == ["a tree"]


def test_another_s_order_stays_where_something_is_written_or_split(room: Room, cards: list[str], scribe: Actor):
    wanted = [cards[2], cards[1], cards[0]]
    room.leads("passage.move", keys=[cards[2]], parent=here(room), home=True, order=wanted)
    place: dict[str, Any] = {"parent": here(room), "after": cards[1], "order": cards}
    room.does(scribe, "passage.write", kind="sentence", text="Then came the water.", **place)
    assert told(room) == ["a tree", "a boat", "Then came the water.", "a bridge"]
    room.does(scribe, "passage.split", key=cards[2], texts=["a", "tree"], parent=here(room))
    assert told(room) == ["a", "tree", "a boat", "Then came the water.", "a bridge"]


def test_behind_what_the_kept_order_does_not_know_something_is_written_all_the_same(
    room: Room, ann: Actor, cards: list[str]
):
    room.leads("passage.move", keys=[cards[2]], parent=here(room), home=True, order=[cards[2], cards[0], cards[1]])
    new = f"card:{room.sends(ann, 'a stone')}"
    shown = [cards[2], new, cards[0], cards[1]]
    place = {"parent": here(room), "after": new, "order": shown}
    room.leads("passage.write", kind="sentence", text="So it was.", **place)
    assert told(room) == ["a tree", "a stone", "So it was.", "a bridge", "a boat"]


def test_a_piece_says_so_when_its_card_changes(room: Room, ann: Actor, cards: list[str]):
    order = {"parent": here(room), "order": cards, "typed": "a bridge"}
    (piece,) = room.leads("passage.split", key=cards[0], texts=["a", "bridge"], **order)["keys"]
    assert outdated(room) == []
    room.does(ann, "card.edit", card=cards[0][5:], text="a ford")
    assert outdated(room) == [cards[0], piece]
    room.leads("passage.edit", key=piece, text="ford", typed="a ford")
    assert outdated(room) == [cards[0]]


def test_a_name_is_one_that_a_file_can_keep(room: Room, cards: list[str]):
    for name, fields in (
        ("passage.edit", {"key": f"{cards[0]}\n", "text": "x"}),
        ("passage.split", {"key": cards[0], "texts": ["a", "b"], "parent": "notes", "sources": ["a b/ü"]}),
    ):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"op": "a" * 22, **fields}, REGISTRY["/board", name])
