"""The scribe's edits of the report: kept, undone, and never over somebody else's."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Desk
from facilitate.reports.document import compose
from facilitate.reports.model import Bullets, Line
from facilitate.store import queries, views
from facilitate.store.tables import Step
from tests.builders import Room


@pytest.fixture
def ann(room: Room) -> Actor:
    return room.joins("Ann")


@pytest.fixture
def cards(room: Room, ann: Actor) -> list[str]:
    room.opens("metaphor")
    return [f"card:{room.sends(ann, text)}" for text in ("a bridge", "a boat", "a tree")]


@pytest.fixture
def scribe(room: Room) -> Actor:
    return room.comes_in(room.leads("link.create", role="scribe", label="Sue")["link"])


def here(room: Room) -> str:
    return f"round:{room.round('metaphor')['id']}"


def edits(room: Room) -> dict[str, Any]:
    found: dict[str, Any] = room.store.read(views.report, room.id)
    return found


def told(room: Room) -> list[str]:
    """Bullets and the scribe's sentences, as the reader gets them."""
    snapshot = room.store.read(queries.report_snapshot, room.id) | {"exported_at": 0}
    texts: list[str] = []
    for section in compose(snapshot).sections:
        for block in section.blocks:
            if isinstance(block, Bullets):
                texts += [" / ".join(item.paragraphs) for item in block.items]
            elif isinstance(block, Line) and block.role == "sentence":
                texts.append(block.text)
    return texts


def refused(room: Room, name: str, actor: Actor | None = None, **fields: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        room.does(actor or room.facilitator, name, **fields)
    return caught.value


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


def test_bullets_that_were_merged_are_one_and_come_apart_again(room: Room, cards: list[str]):
    room.leads("passage.merge", key=cards[0], keys=[cards[2]], text="a bridge of trees", typed="a bridge")
    assert told(room) == ["a bridge of trees", "a boat"]
    room.leads("passage.restore", keys=[cards[2]])
    assert told(room) == ["a bridge of trees", "a boat", "a tree"]


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


def test_a_card_that_is_taken_back_takes_its_words_along(room: Room, ann: Actor, cards: list[str]):
    secret = cards[0]
    room.leads("passage.edit", key=secret, text="a secret bridge")
    room.leads("passage.split", key=secret, texts=["a", "secret half"], sources=[secret[5:]], parent=here(room))
    room.leads("passage.merge", key=cards[1], keys=[secret], text="a boat and a secret", was={"text": None})
    room.does(ann, "card.withdraw", card=secret[5:])
    assert told(room) == ["a boat", "a tree"]
    everything = str(edits(room)) + str(room.store.read(lambda session: _all_steps(session, room.id)))
    assert "secret" not in everything


def _all_steps(session: Session, workshop: str) -> list[Any]:
    return list(session.scalars(select(Step.changes).where(Step.workshop_id == workshop)))


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
