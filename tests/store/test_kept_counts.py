"""Counts are kept by the commands that change them, and are what counting anew would give."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from facilitate import create_app
from facilitate.actions.perform import perform
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.realtime import wire
from facilitate.store import migrate, queries
from facilitate.store.store import Store
from facilitate.store.unit import Unit
from facilitate.web import reach
from tests.builders import Room, new_op
from tests.conftest import settings_for
from tests.properties.test_reducers import a_random_step, any_of
from tests.store.test_migrations import put


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


def test_a_card_whose_command_fails_at_its_end_counts_nothing(room: Room, store: Store):
    ann, opened = room.joins("Ann"), room.opens("metaphor")
    before = room.revisions()
    said = {"op": new_op(), "round": opened, "kind": "metaphor", "text": "a bridge"}

    def fail(unit: Unit) -> None:
        perform(unit, ann, wire.parse("/phone", "card.submit", said))
        raise Refused(ErrorCode.CONFLICT)

    with pytest.raises(Refused):
        store.write(fail)
    assert room.revisions() == before
    assert room.board()["counts"] == {"participants": 1, "done": 0, "contributed": 0, "cards": 0}
    room.does(ann, "card.submit", **said)
    assert room.board()["counts"] == {"participants": 1, "done": 0, "contributed": 1, "cards": 1}


def test_a_database_of_before_is_counted_when_it_is_migrated(tmp_path: Path):
    app = create_app(settings_for(tmp_path))
    with app.app_context():
        migrate.upgrade(app, to="0006")
        with sqlite3.connect(tmp_path / "facilitate.db") as connection:
            put(connection, "workshop", id="w", round_id="r")
            for number, removed_at in enumerate((None, None, None, 1)):
                put(connection, "participant", id=f"p{number}", workshop_id="w", number=number, code=number)
                connection.execute("UPDATE participant SET removed_at = ? WHERE id = ?", [removed_at, f"p{number}"])
            for number, (round_id, state, author) in enumerate(
                [("r", "shown", "p0"), ("r", "hidden", "p1"), ("r", "shown", "p3"), ("other", "shown", "p2")]
            ):
                put(connection, "card", id=f"c{number}", workshop_id="w", number=number, round_id=round_id, state=state)
                put(connection, "card_author", card_id=f"c{number}", participant_id=author)
            put(connection, "done", round_id="r", participant_id="p2")
        migrate.upgrade(app)
        kept = reach.store().read(queries.counts, "w")
        assert kept == {"participants": 3, "done": 1, "contributed": 2, "cards": 2}
        assert kept == reach.store().read(queries.counted, "w")
