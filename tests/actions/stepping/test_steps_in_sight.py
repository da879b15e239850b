"""Whether the room may see what a step was about: so that a board that is projected can tell it without its words."""

from typing import Any

import pytest

from facilitate.store import views
from tests.builders import Room


@pytest.fixture
def card(room: Room) -> str:
    """Of a round whose cards are kept for later."""
    ann = room.joins("Ann")
    room.opens("metaphor")
    room.keeps("metaphor", showing="later")
    return room.sends(ann, "a bridge")


def made(room: Room, *cards: str, title: str = "Ways") -> str:
    return str(room.leads("cluster.create", lens=room.lens(), cards=cards, title=title)["cluster"])


def said(room: Room, **about: str) -> str:
    return str(room.leads("note.add", kind="note", text="said", **about)["note"])


def listed(room: Room) -> list[dict[str, Any]]:
    return [step["about"] for step in room.store.read(views.steps, room.facilitator, None)["steps"]]


def last(room: Room) -> dict[str, Any]:
    return listed(room)[0]


def seen(room: Room) -> list[bool]:
    return [about["public"] for about in listed(room)]


def test_a_step_names_what_it_was_about_also_by_id(room: Room, card: str):
    round_, lens = room.round("metaphor")["id"], room.lens()
    cluster = made(room)
    in_round = {"round": round_, "public": False}
    room.leads("card.place", card=card, lens=lens, cluster=cluster)
    assert last(room) == {"cards": [card], "count": 1, "into": "Ways", "into_id": cluster, **in_round}
    room.leads("card.place", card=card, lens=lens, cluster=None)
    assert last(room) == {"cards": [card], "count": 1, "into": None, "into_id": None, **in_round, "public": True}
    room.leads("cluster.rename", cluster=cluster, title="Roads")
    assert last(room) == {"cluster": "Roads", "cluster_id": cluster, **in_round}
    note = said(room, cluster=cluster)
    assert last(room) == {"note": "said", "note_id": note, "note_cluster": cluster, **in_round}
    note = said(room, card=card)
    assert last(room) == {"note": "said", "note_id": note, "note_card": card, **in_round}
    room.leads("lens.rename", lens=lens, title="By image")
    assert last(room) == {"lens": "By image", "lens_id": lens, **in_round, "public": True}


def test_the_answer_to_an_undo_tells_it_as_the_list_does(room: Room, card: str):
    made(room, card)
    told = room.leads("step.undo")["step"]
    assert told["about"] == last(room)
    assert room.leads("step.redo")["step"]["about"] == last(room)


def test_clusters_come_into_sight_with_their_round(room: Room, card: str):
    cluster = made(room, card)
    room.leads("cluster.rename", cluster=cluster, title="Roads")
    assert seen(room) == [False, False]
    room.leads("cards.reveal", round=room.round("metaphor")["id"])
    assert seen(room) == [True, True]
    room.leads("cards.reveal", round=room.round("metaphor")["id"], on=False)
    assert seen(room) == [False, False]


def test_a_cluster_that_is_gone_is_in_sight_with_its_whole_round(room: Room, card: str):
    cluster = made(room, card)
    room.leads("cards.reveal", round=room.round("metaphor")["id"], cards=[card])
    assert seen(room) == [True]
    room.leads("cluster.remove", cluster=cluster)
    assert seen(room) == [False, False]
    room.leads("cards.reveal", round=room.round("metaphor")["id"])
    assert seen(room) == [True, True]


def test_a_note_is_in_sight_with_what_it_is_about(room: Room, card: str):
    cluster = made(room, card)
    for about in ({"card": card}, {"cluster": cluster}, {"round": room.round("metaphor")["id"]}, {}):
        room.leads("note.remove", note=said(room, **about))
    assert seen(room) == [True] * 4 + [False] * 5
    room.leads("cards.reveal", round=room.round("metaphor")["id"])
    assert seen(room) == [True] * 9
    room.leads("card.hide", card=card)
    assert seen(room)[1:] == [True] * 6 + [False] * 2 + [True]


def test_a_lens_is_in_sight_unless_its_round_is_for_the_facilitators_alone(room: Room, card: str):
    lens = room.leads("lens.create", round=room.round("metaphor")["id"], title="By image")["lens"]
    room.leads("lens.remove", lens=lens)
    assert seen(room) == [True, True]
    room.keeps("metaphor", showing="never")
    assert seen(room) == [False, False]
