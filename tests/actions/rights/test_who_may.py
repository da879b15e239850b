"""Every command in every role: allowed exactly when the registry says so."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from flask import current_app
from msgspec import structs

from facilitate import agendas, create_app
from facilitate.actions.attending import door, joining
from facilitate.actions.perform import perform
from facilitate.actions.planning import own_agendas
from facilitate.actions.reporting import releasing
from facilitate.actions.rights import access
from facilitate.actions.rights.asking import answer as answer_query
from facilitate.actions.workshops import new_workshops
from facilitate.domain.actors import Actor
from facilitate.domain.commands import (
    REGISTRY,
    AgendaImport,
    AgendaRemove,
    Query,
    ReportRelease,
    Signal,
    WorkshopCreate,
    WorkshopDuplicate,
    WorkshopJoin,
)
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import Role
from facilitate.extensions import socketio
from facilitate.realtime import wire
from facilitate.realtime.bucket import Bucket
from facilitate.realtime.handlers import note
from facilitate.realtime.sockets import Connected
from facilitate.store.store import Store
from facilitate.store.tables import Workshop
from facilitate.store.unit import Unit
from facilitate.web import reach
from tests.builders import Room, new_op
from tests.conftest import settings_for

OWN_AGENDA = 'title = "Ours"\n[[rounds]]\nkind = "open"\ntitle = "Look back"\n'

CELLS = [pytest.param(name, role, id=f"{role} {' '.join(name)}") for name in REGISTRY for role in Role]


@pytest.fixture(scope="module")
def one_store(tmp_path_factory: pytest.TempPathFactory, empty_database: Path) -> Iterator[Store]:
    folder = tmp_path_factory.mktemp("roles")
    shutil.copy(empty_database, folder / "facilitate.db")
    app = create_app(settings_for(folder))
    with app.app_context():
        yield cast(Store, reach.store())


class FurnishedRoom(Room):
    """A workshop in which every command has something to work on."""

    def __init__(self, store: Store):
        super().__init__(store, kinds=("metaphor", "exchange", "vote"))
        self.pair = "none-yet"
        self.ann, self.bob = self.joins("Ann"), self.joins("Bob")
        self.keeps("exchange", showing="later", seconds=600)
        self.open = self.opens("metaphor")
        self.card = self.sends(self.ann, "a bridge")
        self.same = self.sends(self.ann, "a bridge as well")
        self.leads("timer.start", seconds=60)
        self.leads("queue.start", round=self.open, order="seat")
        self.leads("queue.skip", round=self.open, at=0)
        self.cluster, self.into = (self.leads("cluster.create", lens=self.lens())["cluster"] for _ in range(2))
        self.store.write(lambda unit: setattr(unit.session.get_one(Workshop, self.id), "wall", True))
        self.link = self.leads("link.create", role="scribe")["id"]
        self.note = self.leads("note.add", kind="note", text="said")["note"]
        self.family = self.leads("lens.create", round=self.open, title="Family")["lens"]
        content: dict[str, Any] = {"sections": []}
        keep = ReportRelease(op=new_op())
        self.store.write(lambda unit: releasing.release(unit, self.facilitator, keep, content))
        self.reading = self.leads("report.share")["id"]
        about = {"kind": "bullet", "text": "said as well", "parent": f"round:{self.open}"}
        self.passage = self.leads("passage.write", **about)["key"]
        self.merged = self.leads("passage.write", **about)["key"]
        taken = self.leads("passage.write", **about)["key"]
        seen = {self.merged: "said as well", taken: "said as well"}
        self.leads("passage.merge", key=self.merged, keys=[taken], text="said twice", was=seen)
        self.agenda = self.leads("agenda.save", title="Kept")["agenda"]
        self.leads("joining.set", asks=True)
        self.store.write(door.come, WorkshopJoin(op=new_op(), code=self.code, name="Zed"))
        (self.asker,) = self.board()["askers"]
        self.leads("joining.set", asks=False)

    def actor(self, role: Role) -> Actor:
        """Somebody who came in with a link for this role; the participant is who sent the card."""
        if role is Role.PARTICIPANT:
            return self.ann
        if role is Role.HOST:
            return self.host
        if role is Role.WALL:
            return structs.replace(self.ann, role=Role.WALL)
        token = self.store.write(lambda unit: access.grant(unit, role, workshop=self.id))
        if role is Role.READER:
            actor = self.store.read(access.reader_in, token, self.id)
        else:
            actor = self.store.read(access.actor_in, [token], self.id)
        assert actor is not None
        return actor

    def fields(self, name: str) -> dict[str, Any]:
        """What this command needs to succeed here."""
        said = {"text": "a boat", "kind": "metaphor"}
        place = {"sent": 0, "rev": 0, "at": 0, "removed": 0}
        exchange, lens = self.round("exchange")["id"], self.lens()
        needed: dict[str, dict[str, Any]] = {
            "workshop.create": {"title": "Another"},
            "workshop.join": {"code": self.code},
            "sync": {"since": 0},
            "card.submit": {"round": self.open, **said},
            "card.edit": {"card": self.card, **said},
            "card.withdraw": {"card": self.card},
            "done.set": {"round": self.open, "done": True},
            "input.lock": {"round": self.open, "locked": True},
            "cards.reveal": {"round": exchange},
            "card.approve": {"card": self.card},
            "cards.approve": {"cards": [self.card]},
            "card.ask": {"card": self.card, "question": "What do you mean?"},
            "card.hide": {"card": self.card},
            "card.restore": {"card": self.card},
            "card.reclassify": {"card": self.card, "kind": "call"},
            "card.add": {"round": self.open, **said},
            "cards.stack": {"cards": [self.same], "on": self.card},
            "card.top": {"card": self.same},
            "card.unstack": {"card": self.same},
            "participant.add": {"name": "Zoe"},
            "participant.correct": {"participant": self.bob.participant, "name": "Bo"},
            "participant.remove": {"participant": self.bob.participant},
            "participants.remove": {"last": 1},
            "cards.hide": {"participant": self.ann.participant},
            "askers.answer": {"askers": [self.asker], "answer": "in"},
            "joining.set": {"open": False},
            "joining.show": {"large": True},
            "stage.set": {"theme": "dark"},
            "participant.restore": {"participant": self.bob.participant},
            "participant.mute": {"participant": self.bob.participant, "muted": True},
            "draft.edit": {"pair": self.pair, "field": "text", "inserted": "cook", "page": "page", **place},
            "draft.kind": {"pair": self.pair, "kind": "tip"},
            "draft.send": {"pair": self.pair, "sent": 0},
            "pen.take": {"pair": self.pair},
            "pen.drop": {"pair": self.pair},
            "pair.join": {"code": self.code_of(self.bob)},
            "pair.guest": {"name": "Gus"},
            "pair.change": {"round": exchange, "participant": self.bob.participant},
            "round.open": {"round": exchange},
            "round.close": {"round": self.open},
            "round.next": {"current": self.open},
            "timer.start": {"seconds": 60},
            "timer.extend": {"seconds": 60},
            "queue.start": {"round": self.open, "order": "seat"},
            "queue.next": {"round": self.open, "at": 1},
            "queue.back": {"round": self.open, "at": 1},
            "queue.skip": {"round": self.open, "at": 1},
            "queue.jump": {"round": self.open, "speaker": self.ann.participant},
            "queue.stop": {"round": self.open},
            "pairs.draw": {"round": exchange},
            "pairs.arrange": {"round": exchange, "pairs": [[self.ann.participant]]},
            "lens.create": {"round": self.open, "title": "Family"},
            "lens.rename": {"lens": lens, "title": "Family"},
            "lens.show": {"lens": self.family},
            "lens.remove": {"lens": self.family},
            "cluster.create": {"lens": lens},
            "cluster.edit": {"cluster": self.cluster, "colour": "sea"},
            "cluster.summarise": {"cluster": self.cluster, "summary": "All about ways"},
            "cluster.move": {"cluster": self.cluster, "after": None},
            "cards.place": {"cards": [self.card], "lens": lens, "cluster": self.cluster},
            "cluster.rename": {"cluster": self.cluster, "title": "Ways"},
            "cluster.merge": {"cluster": self.cluster, "into": self.into},
            "cluster.remove": {"cluster": self.cluster},
            "card.place": {"card": self.card, "lens": lens, "cluster": self.cluster},
            "note.add": {"kind": "note", "text": "said"},
            "note.edit": {"note": self.note, "kind": "note", "text": "said well"},
            "note.remove": {"note": self.note},
            "passage.edit": {"key": f"card:{self.card}", "text": "a bridge for all"},
            "passage.omit": {"keys": [f"card:{self.card}"]},
            "passage.restore": {"keys": [f"card:{self.card}"]},
            "passage.write": {"kind": "sentence", "text": "So we began.", "parent": f"round:{self.open}"},
            "passage.remove": {"key": self.passage},
            "passage.move": {"keys": [self.passage], "parent": "notes", "home": False, "order": [self.passage]},
            "passage.merge": {
                "key": f"card:{self.card}",
                "keys": [self.passage],
                "text": "both",
                "was": {f"card:{self.card}": None, self.passage: "said as well"},
            },
            "passage.apart": {"key": self.merged},
            "passage.split": {"key": f"card:{self.card}", "texts": ["one", "two"], "parent": f"round:{self.open}"},
            "passage.keep": {"key": f"card:{self.card}", "words": "a bridge"},
            "report.choose": {"names": True},
            "report.unshare": {"link": self.reading},
            "link.create": {"role": "stage"},
            "round.add": {"plan": {"kind": "vote", "title": "What first?"}},
            "round.ask": {"plan": {"kind": "open", "title": "And you?"}, "current": self.open},
            "round.edit": {"round": self.open, "prompt": "Who are you?"},
            "round.move": {"round": self.open, "after": exchange},
            "round.skip": {"round": exchange, "skipped": True},
            "round.remove": {"round": exchange},
            "agenda.save": {"title": "Ours"},
            "agenda.shorten": {"rounds": [{"round": exchange, "was": 600, "seconds": 480}]},
            "agenda.import": {"text": OWN_AGENDA},
            "agenda.remove": {"agenda": self.agenda},
            "workshop.duplicate": {"workshop": self.id},
            "vote.cast": {"round": self.round("vote")["id"], "target": self.card},
            "spotlight.step": {"to": "next", "seen": self.board()["workshop"]["spotlight"]},
            "vote.retract": {"round": self.round("vote")["id"], "target": self.card},
            "vote.count": {"round": self.round("vote")["id"], "target": self.card, "more": 2},
            "link.revoke": {"link": self.link},
            "participant.link": {"participant": self.ann.participant},
            "wall.set": {"allowed": True},
        }
        return needed.get(name, {})

    def readies(self, name: str, actor: Actor) -> None:
        """Dots are put while the vote is open, neighbours found in an exchange, drafts written there; a card waits.

        Undone is what the actor did, redone what they undid.
        """
        if name in ("step.undo", "step.redo"):
            self.does(actor, "note.add", kind="note", text="theirs")
        if name == "step.redo":
            self.does(actor, "step.undo")
        if name.startswith("vote."):
            self.opens("vote")
        if name in ("pair.join", "pair.leave", "pair.guest"):
            self.opens("exchange")
        if name == "cards.approve":
            self.leads("card.hide", card=self.card)
            self.leads("card.restore", card=self.card, state="waiting")
        if name in ("card.top", "card.unstack"):
            self.leads("cards.stack", **self.fields("cards.stack"))
        if name == "queue.start":
            self.leads("queue.stop", round=self.open)
        if name.startswith(("draft.", "pen.")):
            self.begins_a_draft()

    def begins_a_draft(self) -> None:
        """In the exchange round, with whoever is here."""
        self.opens("exchange")
        self.pair = next(iter(self.phone(self.ann)["pairs"]))
        self.does(self.ann, "draft.edit", **self.fields("draft.edit"))

    def sends_as(self, actor: Actor, namespace: str, name: str) -> None:
        """Carry out a command as its entry point would. Raises Refused."""
        command = wire.parse(namespace, name, {"op": new_op(), **self.fields(name)})
        if isinstance(command, Query):
            self.store.read(answer_query, actor, command)
            return
        if isinstance(command, Signal):
            note(socketio.server, current_app.extensions["live"], Connected(actor, "", "nl", Bucket(1, 1)), command)
            return

        def work(unit: Unit) -> Any:
            if isinstance(command, WorkshopCreate):
                return new_workshops.create(unit, actor, command, agendas.load("workshop-2", "nl"))
            if isinstance(command, WorkshopDuplicate):
                return new_workshops.duplicate(unit, actor, command, " (copy)", "meaning")
            if isinstance(command, AgendaImport):
                return own_agendas.bring(unit, actor, command, agendas.read(command.text, "en"))
            if isinstance(command, AgendaRemove):
                return own_agendas.remove(unit, actor, command)
            if isinstance(command, ReportRelease):
                return releasing.release(unit, actor, command, {"sections": []})
            if isinstance(command, WorkshopJoin):
                return joining.join(unit, command)
            return perform(unit, actor, command)

        self.store.write(work)


@pytest.fixture(scope="module")
def onlookers(one_store: Store) -> FurnishedRoom:
    """One room for all who are refused: nothing changes in it."""
    return FurnishedRoom(one_store)


@pytest.mark.parametrize(("name", "role"), CELLS)
def test_a_command_is_carried_out_for_the_roles_that_may_and_refused_to_all_others(
    one_store: Store, onlookers: FurnishedRoom, name: tuple[str, str], role: Role
):
    if role in REGISTRY[name].roles:
        room = FurnishedRoom(one_store)
        actor = room.actor(role)
        room.readies(name[1], actor)
        room.sends_as(actor, *name)
        return
    before = onlookers.revisions()
    with pytest.raises(Refused) as caught:
        onlookers.sends_as(onlookers.actor(role), *name)
    assert caught.value.code is ErrorCode.FORBIDDEN
    assert onlookers.revisions() == before
