"""Undo and redo of what somebody else removed, made or showed meanwhile: nothing breaks, and the next one goes on."""

from typing import Any

import pytest

from facilitate.domain.actors import Actor
from facilitate.store import restoring
from facilitate.store.tables import Step
from tests.builders import Room

CHANGES_OF_A_CLUSTER = [
    ("cluster.rename", {"title": "Ours"}),
    ("cluster.summarise", {"summary": "In short"}),
    ("cluster.edit", {"colour": "sea", "emoji": "🌊"}),
    ("cluster.move", {"after": None}),
]


@pytest.fixture
def cards(room: Room) -> list[str]:
    ann = room.joins("Ann")
    room.opens("metaphor")
    return [room.sends(ann, text) for text in ("a bridge", "a boat", "a tree")]


@pytest.fixture
def other(room: Room) -> Actor:
    """A second facilitator."""
    return room.comes_in(room.leads("link.create", role="facilitator", label="Bea")["link"])


def made(room: Room, cards: list[str], title: str = "") -> str:
    return str(room.leads("cluster.create", lens=room.lens(), cards=cards, title=title)["cluster"])


def another_lens(room: Room, actor: Actor, kind: str = "metaphor") -> str:
    return str(room.does(actor, "lens.create", round=room.round(kind)["id"], title="Another way")["lens"])


def states(room: Room) -> dict[str, str]:
    """The state of the newest step of each command."""
    return room.store.read(
        lambda session: {step.command: step.state for step in session.query(Step).order_by(Step.number)}
    )


def turned(room: Room, name: str, actor: Actor | None = None) -> tuple[str, int]:
    answer = room.does(actor or room.facilitator, name)
    return answer["step"]["command"], answer["changed"]


@pytest.mark.parametrize(("name", "fields"), CHANGES_OF_A_CLUSTER)
@pytest.mark.parametrize("end", ["cluster.remove", "cluster.merge"])
def test_a_change_of_a_cluster_that_is_gone_is_overtaken_and_the_next_undo_goes_on(
    room: Room, cards: list[str], other: Actor, name: str, fields: dict[str, Any], end: str
):
    one, two = made(room, cards[:1], "One"), made(room, cards[1:], "Two")
    room.leads(name, cluster=two, **fields)
    room.does(other, end, cluster=two, **({"into": one} if end == "cluster.merge" else {}))
    assert turned(room, "step.undo") == (name, 0)
    assert states(room)[name] == "overtaken"
    assert turned(room, "step.undo")[0] == "cluster.create"


def test_a_way_of_grouping_does_not_come_back_without_its_round(room: Room, other: Actor):
    room.opens("metaphor")
    lens = another_lens(room, room.facilitator, "exchange")
    room.leads("lens.remove", lens=lens)
    room.does(other, "round.remove", round=room.round("exchange")["id"])
    assert turned(room, "step.undo") == ("lens.remove", 0)
    assert turned(room, "step.undo") == ("lens.create", 0)
    assert states(room) == {"lens.remove": "overtaken", "lens.create": "overtaken"}


def test_a_round_keeps_a_way_of_grouping_when_the_making_of_its_last_is_undone(room: Room, other: Actor):
    room.opens("metaphor")
    first = room.lens()
    lens = another_lens(room, room.facilitator)
    room.does(other, "lens.remove", lens=first)
    assert turned(room, "step.undo") == ("lens.create", 0)
    assert room.lens() == lens


def test_a_round_keeps_a_way_of_grouping_when_a_removal_is_done_again(room: Room, other: Actor):
    room.opens("metaphor")
    first = room.lens()
    lens = another_lens(room, other)
    room.leads("lens.remove", lens=first)
    room.leads("step.undo")
    room.does(other, "lens.remove", lens=lens)
    assert turned(room, "step.redo") == ("lens.remove", 0)
    assert room.lens() == first


def test_the_way_of_grouping_on_the_stage_is_on_it_again_when_its_removal_is_undone(room: Room):
    room.opens("metaphor")
    lens = another_lens(room, room.facilitator)
    room.leads("lens.show", lens=lens)
    before = room.board()["lenses"]
    room.leads("lens.remove", lens=lens)
    room.leads("step.undo")
    assert room.board()["lenses"] == before
    assert turned(room, "step.redo") == ("lens.remove", 1)


def test_the_stage_keeps_what_somebody_showed_on_it_when_a_removal_is_undone(room: Room, other: Actor):
    room.opens("metaphor")
    first = room.lens()
    lens = another_lens(room, room.facilitator)
    room.leads("lens.show", lens=lens)
    room.leads("lens.remove", lens=lens)
    room.does(other, "lens.show", lens=first)
    assert turned(room, "step.undo") == ("lens.remove", 1)
    assert [one["id"] for one in room.board()["lenses"].values() if one["shown"]] == [first]
    assert turned(room, "step.redo") == ("lens.remove", 1)


def test_a_way_of_grouping_that_went_on_the_stage_can_still_be_unmade(room: Room):
    room.opens("metaphor")
    lens = another_lens(room, room.facilitator)
    room.leads("lens.show", lens=lens)
    assert turned(room, "step.undo") == ("lens.create", 1)
    assert lens not in room.board()["lenses"]


@pytest.mark.parametrize("command", ["card.hide", "card.approve"])
def test_a_card_that_undo_or_redo_brings_onto_the_board_takes_the_place_of_its_speakers_name(room: Room, command: str):
    room.keeps("metaphor", names=True, moderated=command == "card.approve")
    ann = room.joins("Ann")
    round_ = room.opens("metaphor")
    card = room.sends(ann, "a bridge")
    room.leads(command, card=card)
    if command == "card.approve":
        room.leads("step.undo")
    room.leads("queue.start", round=round_, order="seat")
    assert room.board()["workshop"]["spotlight"] == {"speaker": ann.participant}
    room.leads("step.redo" if command == "card.approve" else "step.undo")
    assert room.board()["workshop"]["spotlight"] == {"card": card}


def test_a_step_that_breaks_is_overtaken_and_leaves_nothing_behind(
    room: Room, cards: list[str], monkeypatch: pytest.MonkeyPatch
):
    made(room, cards[:1], "One")
    cluster = made(room, cards[1:], "Two")
    before, heard = room.board(), []
    turn = restoring.turn

    def breaks(*args: Any) -> bool:
        turn(*args)
        raise KeyError("lens_id")

    room.store.listen(lambda batch: heard.append(batch))
    monkeypatch.setattr(restoring, "turn", breaks)
    assert turned(room, "step.undo") == ("cluster.create", 0)
    assert room.board() == before
    assert [(batch.sent, [str(error) for error in batch.troubles]) for batch in heard] == [([], ["'lens_id'"])]
    monkeypatch.setattr(restoring, "turn", turn)
    assert turned(room, "step.undo") == ("cluster.create", 2)
    assert list(room.board()["clusters"]) == [cluster]
