"""Whose cards the presenter's walk begins with: of the round whose cards the board shows, as `selectors.test.js` reads
the same cases."""

import json
from pathlib import Path
from typing import Any

import pytest

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import RoundState, WorkshopStatus
from facilitate.store.store import Store
from facilitate.store.tables import Round, Workshop
from facilitate.store.unit import Unit
from tests.builders import Room

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("shown_rounds.json").read_text(encoding="utf-8"))
CARDS = {"metaphor": "metaphor", "open": "remark"}
ASKED = {"during": None, "open": False, "back_to": None, "lens": None}


def furnished(store: Store, case: dict[str, Any]) -> tuple[Room, list[str]]:
    """-> the room, and its rounds in their order."""
    room = Room(store, tuple(words.split()[0] for words in case["rounds"]))
    ann = room.joins("Ann")
    rounds = sorted(room.board()["rounds"], key=lambda id_: room.board()["rounds"][id_]["position"])
    for id_, words in zip(rounds, case["rounds"], strict=True):
        kind, *more = words.split()
        room.leads("round.open", round=id_)
        if "1" in more:
            card = room.sends(ann, "a card", CARDS[kind])
            if "hidden" in more:
                room.leads("card.hide", card=card)
    store.write(lambda unit: stand(unit, room.id, rounds, case))
    return room, rounds


def stand(unit: Unit, workshop: str, rounds: list[str], case: dict[str, Any]) -> None:
    for at, (id_, words) in enumerate(zip(rounds, case["rounds"], strict=True)):
        round_ = unit.get(Round, id_)
        assert round_ is not None
        named = next((state for state in (RoundState.WAITING, RoundState.SKIPPED) if state in words), None)
        round_.state = named or (RoundState.OPEN if at == case["at"] else RoundState.CLOSED)
        round_.asked = ASKED if "asked" in words else None
    here = unit.get(Workshop, workshop)
    assert here is not None
    here.round_id = None if case["at"] is None else rounds[case["at"]]
    here.status = WorkshopStatus.CLOSED if case.get("closed") else WorkshopStatus.RUNNING


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_the_walk_goes_through_the_round_that_the_board_shows(store: Store, case: dict[str, Any]):
    room, rounds = furnished(store, case)
    shows = case["shows"]
    if shows is None or "1" not in case["rounds"][shows].split():
        with pytest.raises(Refused) as caught:
            room.leads("spotlight.step", to="next", seen=None)
        assert caught.value.code is ErrorCode.NOT_FOUND
    else:
        room.leads("spotlight.step", to="next", seen=None)
        assert room.board()["workshop"]["spotlight"]["within"] == rounds[shows]
