"""What a command costs the database: statements are counted, and no command may cost more than its number.

A command's number does not grow with cards, people or workshops: what it needs is kept, or found by a key.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from facilitate.actions.perform import perform
from facilitate.domain.actors import Actor
from facilitate.domain.commands import Command
from facilitate.realtime import wire
from facilitate.store.store import Store
from facilitate.store.unit import Work
from tests.builders import Room, new_op

AROUND = re.compile(r"BEGIN|PRAGMA|SAVEPOINT|RELEASE")
"""What surrounds the statements: the transaction, and the question whether somebody else wrote."""


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """Those that anybody sends to the database meanwhile."""
    seen: list[str] = []

    def look(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not AROUND.match(statement):
            seen.append(statement)

    event.listen(store.engine, "before_cursor_execute", look)
    yield seen
    event.remove(store.engine, "before_cursor_execute", look)


def cost(store: Store, actor: Actor, command: Command) -> int:
    with statements(store) as seen:
        store.write(perform, actor, command)
    return len(seen)


def a_card(room: Room, round_id: str) -> Command:
    return wire.parse(
        "/phone", "card.submit", {"op": new_op(), "round": round_id, "kind": "metaphor", "text": "a bridge"}
    )


class TestACard:
    def test_costs_six_statements(self, room: Room, store: Store):
        ann, opened = room.joins("Ann"), room.opens("metaphor")
        store.write(perform, ann, a_card(room, opened))
        assert cost(store, ann, a_card(room, opened)) <= 6

    def test_costs_the_same_after_many(self, room: Room, store: Store):
        people, opened = room.filled_with(3), room.opens("metaphor")
        for _ in range(40):
            for one in people:
                store.write(perform, one, a_card(room, opened))
        assert cost(store, people[0], a_card(room, opened)) <= 6

    def test_costs_the_same_beside_other_workshops(self, room: Room, store: Store):
        ann, opened = room.joins("Ann"), room.opens("metaphor")
        store.write(perform, ann, a_card(room, opened))
        for _ in range(5):
            other = Room(store)
            bob = other.joins("Bob")
            other.opens("metaphor")
            other.sends(bob, "a boat")
        assert cost(store, ann, a_card(room, opened)) <= 9, "one read each of what was derived before"
        assert cost(store, ann, a_card(room, opened)) <= 6

    def test_costs_the_same_together_with_others(self, room: Room, store: Store):
        people, opened = room.filled_with(20), room.opens("metaphor")
        for one in people:
            store.write(perform, one, a_card(room, opened))
        works = [Work(perform, (one, a_card(room, opened))) for one in people]
        with statements(store) as seen:
            outcomes, _ = store._writer._commit(works)
        assert [error for _, error in outcomes if error] == []
        assert len(seen) <= 6, "for all of them"
