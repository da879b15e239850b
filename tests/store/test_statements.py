"""What a command costs the database: statements are counted, and no command may cost more than its number.

A command's number does not grow with cards, people or workshops: what it needs is kept, or found by a key.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from facilitate import create_app
from facilitate.actions.perform import perform
from facilitate.domain.actors import Actor
from facilitate.domain.commands import REGISTRY, Command
from facilitate.realtime import wire
from facilitate.store.store import Store
from facilitate.store.unit import Work
from facilitate.web import reach
from tests.actions.rights.test_who_may import FurnishedRoom
from tests.builders import Room, new_op
from tests.conftest import settings_for
from tests.store.asking import statements


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
            outcomes, _ = store._writer.commit(works)
        assert [error for _, error in outcomes if error] == []
        assert len(seen) <= 6, "for all of them"


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("statements")
    shutil.copy(empty_database, folder / "facilitate.db")
    with create_app(settings_for(folder)).app_context():
        yield cast(Store, reach.store())


AT_MOST = {
    "agenda.import": 3,
    "agenda.remove": 4,
    "agenda.save": 7,
    "agenda.shorten": 14,
    "askers.answer": 25,
    "card.add": 15,
    "card.approve": 5,
    "card.ask": 18,
    "card.edit": 18,
    "card.hide": 25,
    "card.place": 20,
    "card.reclassify": 19,
    "card.restore": 5,
    "card.submit": 13,
    "card.top": 20,
    "card.unstack": 14,
    "card.withdraw": 19,
    "cards.approve": 20,
    "cards.hide": 30,
    "cards.place": 20,
    "cards.reveal": 12,
    "cards.stack": 24,
    "cluster.create": 22,
    "cluster.edit": 17,
    "cluster.merge": 23,
    "cluster.move": 19,
    "cluster.remove": 18,
    "cluster.rename": 17,
    "cluster.summarise": 17,
    "done.set": 11,
    "draft.edit": 7,
    "draft.kind": 5,
    "draft.send": 22,
    "input.lock": 11,
    "joining.set": 9,
    "joining.show": 9,
    "lens.create": 14,
    "lens.remove": 15,
    "lens.rename": 14,
    "lens.show": 11,
    "link.create": 8,
    "link.revoke": 11,
    "me.update": 12,
    "note.add": 14,
    "note.edit": 15,
    "note.remove": 13,
    "pair.change": 22,
    "pair.guest": 23,
    "pair.join": 6,
    "pair.leave": 16,
    "pairs.arrange": 24,
    "pairs.draw": 26,
    "participant.add": 18,
    "participant.correct": 17,
    "participant.link": 5,
    "participant.mute": 13,
    "participant.remove": 20,
    "participant.restore": 4,
    "participants.remove": 30,
    "passage.apart": 14,
    "passage.edit": 13,
    "passage.keep": 13,
    "passage.merge": 17,
    "passage.move": 15,
    "passage.omit": 13,
    "passage.remove": 13,
    "passage.restore": 5,
    "passage.split": 17,
    "passage.write": 14,
    "pen.drop": 5,
    "pen.take": 5,
    "queue.back": 17,
    "queue.jump": 17,
    "queue.next": 16,
    "queue.skip": 17,
    "queue.start": 15,
    "queue.stop": 13,
    "report.choose": 12,
    "report.release": 7,
    "report.share": 9,
    "report.unshare": 10,
    "round.add": 12,
    "round.ask": 40,
    "round.close": 10,
    "round.edit": 11,
    "round.move": 12,
    "round.next": 38,
    "round.open": 37,
    "round.remove": 17,
    "round.skip": 10,
    "spotlight.set": 9,
    "spotlight.step": 12,
    "stage.set": 9,
    "step.redo": 18,
    "step.undo": 16,
    "timer.extend": 10,
    "timer.pause": 10,
    "timer.resume": 4,
    "timer.start": 10,
    "timer.stop": 10,
    "vote.cast": 17,
    "vote.count": 20,
    "vote.retract": 3,
    "wall.set": 4,
    "workshop.close": 15,
    "workshop.create": 13,
    "workshop.duplicate": 11,
    "workshop.edit": 9,
    "workshop.join": 16,
    "workshop.reopen": 4,
}
"""In a small workshop, the first time that its actor sends it: some rows are read that are kept from then on."""


@pytest.mark.parametrize("name", [name for name, kind in REGISTRY.items() if kind.writes], ids=" ".join)
def test_a_command_costs_at_most(one_store: Store, name: tuple[str, str], monkeypatch: pytest.MonkeyPatch):
    room = FurnishedRoom(one_store)
    actor = room.actor(min(REGISTRY[name].roles))
    room.readies(name[1], actor)
    needed = room.fields(name[1])
    monkeypatch.setattr(room, "fields", lambda _: needed)
    with statements(one_store) as seen:
        room.sends_as(actor, *name)
    assert len(seen) <= AT_MOST[name[1]]
