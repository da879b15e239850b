"""The one writer is everybody's: a command on many cards asks the database no more often than one on few."""

from typing import Any

import pytest

from tests.builders import Room
from tests.store.asking import statements

FEW, MANY = 3, 40


@pytest.fixture
def cards(room: Room) -> list[str]:
    room.opens("metaphor")
    sent = [{"round": room.round("metaphor")["id"], "kind": "metaphor", "text": f"a bridge {n}"} for n in range(MANY)]
    return [str(room.leads("card.add", **one)["card"]) for one in sent]


def times(room: Room, cards: list[str]) -> dict[str, int]:
    """How often each command asked the database, on these cards."""
    lens = room.leads("lens.create", round=room.round("metaphor")["id"], title="Another")["lens"]
    counted: dict[str, int] = {}

    def does(name: str, label: str = "", **fields: Any) -> str:
        with statements(room.store) as asked:
            answer = room.leads(name, **fields)
        counted[label or name] = len(asked)
        return str(answer.get("cluster"))

    one = does("cluster.create", lens=lens, cards=cards)
    two = does("cluster.create", "cluster.create of none", lens=lens)
    does("cards.place", lens=lens, cards=cards, cluster=two)
    for name, fields in (
        ("cards.place", {"lens": lens, "cards": cards, "cluster": None}),
        ("cluster.merge", {"cluster": two, "into": one}),
        ("cluster.remove", {"cluster": two}),
        ("lens.remove", {"lens": lens}),
    ):
        does(name, f"{name} away", **fields)
        does("step.undo", f"{name} undone")
        does("step.redo", f"{name} redone")
        does("step.undo", f"{name} undone again")
    return counted


def test_a_command_on_many_cards_asks_the_database_as_often_as_one_on_few(room: Room, cards: list[str]):
    assert times(room, cards) == times(room, cards[:FEW])
