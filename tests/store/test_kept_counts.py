"""Counts are kept by the commands that change them, and are what counting anew would give."""

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from facilitate.domain.errors import Refused
from facilitate.store import queries
from facilitate.store.store import Store
from tests.builders import Room
from tests.properties.test_reducers import a_random_step, any_of


def matters_for_counts(room: Room, people: list[Any], random_: random.Random) -> None:
    """One command of those that change a count."""
    board = room.board()
    current = board["workshop"]["round"]
    card, anybody = any_of(random_, board["cards"]), any_of(random_, board["participants"])
    mine = random_.choice(people)
    steps: list[Callable[[], Any]] = [
        lambda: people.append(room.joins("New")),
        *[lambda: room.sends(mine, "a bridge", random_.choice(["metaphor", "practice", "tip"]))] * 5,
        lambda: room.does(mine, "card.withdraw", card=card),
        lambda: room.does(mine, "done.set", round=current, done=random_.random() < 0.7),
        lambda: room.leads("card.hide", card=card),
        lambda: room.leads("card.restore", card=card),
        lambda: room.leads("card.add", round=any_of(random_, board["rounds"]), kind="tip", text="a", name="Gus"),
        lambda: room.leads("card.add", round=current, kind="tip", text="a boat", author=anybody),
        lambda: room.leads("participant.remove", participant=anybody),
        lambda: room.leads("participant.restore", participant=anybody),
        lambda: room.leads("participant.add", name="Zoe"),
        lambda: room.leads("round.open", round=any_of(random_, board["rounds"])),
        lambda: room.leads("step.undo"),
        lambda: room.leads("step.redo"),
    ]
    random_.choice(steps)()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", range(4))
def test_after_whatever_was_done_the_kept_counts_are_right(store: Store, seed: int):
    room, random_ = Room(store), random.Random(seed)
    people = room.filled_with(4)
    room.opens("metaphor")
    for _ in range(60):
        step = matters_for_counts if random_.random() < 0.8 else a_random_step
        with suppress(Refused):
            step(room, people, random_)
        assert store.read(queries.counts, room.id) == store.read(queries.counted, room.id)


def test_a_refused_command_counts_nothing(room: Room, store: Store):
    ann = room.joins("Ann")
    room.opens("metaphor")
    before = room.revisions()
    with pytest.raises(Refused):
        room.sends(ann, " ")
    with pytest.raises(Refused):
        room.leads("card.hide", card="nobody's")
    assert room.revisions() == before
    assert room.board()["counts"] == {"participants": 1, "done": 0, "contributed": 0, "cards": 0}
