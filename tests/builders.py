"""Workshops for tests, in the words of the domain: `room.opens("metaphor")`, `room.sends(ann, "a bridge")`."""

import secrets
from typing import Any, cast

from msgspec import structs
from sqlalchemy.orm import Session

from facilitate import agendas
from facilitate.actions.attending import joining
from facilitate.actions.perform import perform
from facilitate.actions.rights import access, sharing
from facilitate.actions.workshops import new_workshops
from facilitate.domain.actors import Actor
from facilitate.domain.commands import RoundPlan, WorkshopCreate, WorkshopJoin
from facilitate.domain.words import Pairing, Role, RoundKind, Sight
from facilitate.realtime import wire
from facilitate.store import catch_up, queries, views
from facilitate.store.store import Store
from facilitate.store.tables import Lens, Round, Workshop


def new_op() -> str:
    return secrets.token_urlsafe(16)


class Room:
    """A workshop with its facilitator and whoever joined, driven by commands as they arrive on the wire."""

    def __init__(
        self,
        store: Store,
        kinds: tuple[str, ...] = ("metaphor", "exchange", "plenary", "closing"),
        pairing: Pairing = Pairing.CHANCE,
    ):
        self.store = store
        token = store.write(lambda unit: access.grant(unit, Role.HOST))
        host = store.read(access.host, token)
        assert host is not None
        plans = [
            RoundPlan(kind=RoundKind(kind), title=f"Round {kind}", prompt=f"Prompt {kind}", pairing=pairing)
            for kind in kinds
        ]
        create = WorkshopCreate(op=new_op(), title="A test", rounds=plans)
        agenda = agendas.load("workshop-2", "nl")
        made = store.write(lambda unit: new_workshops.create(unit, host, create, agenda))
        self.host, self.id, self.code = host, made["workshop"], made["code"]
        self.facilitator = _leads(store, token, self.id)

    @classmethod
    def of(cls, store: Store, workshop: str) -> "Room":
        """A workshop that is there already, with its host."""
        room = cls.__new__(cls)
        token = store.write(lambda unit: access.grant(unit, Role.HOST))
        host, found = store.read(access.host, token), store.read(queries.workshop_by_id, workshop)
        assert host is not None
        assert found is not None
        room.store, room.host, room.id, room.code = store, host, workshop, found["code"]
        room.facilitator = _leads(store, token, workshop)
        return room

    def joins(self, name: str = "", organisation: str = "", neighbour: str = "") -> Actor:
        """A new participant, by a neighbour's code if one is given."""
        command = WorkshopJoin(op=new_op(), code=self.code, name=name, organisation=organisation, neighbour=neighbour)
        token = self.store.write(joining.join, command).token
        actor = self.store.read(access.participant, token)
        assert actor is not None
        return actor

    def comes_in(self, link: str, *held: str) -> Actor:
        """Somebody opens a link to this workshop, in a browser that holds these tokens."""
        _, _, own = self.store.write(lambda unit: sharing.come_in(unit, link.split("#t=")[1], held))
        actor = self.store.read(access.actor_in, [own], self.id) or self.store.read(access.participant, own)
        assert actor is not None
        return actor

    def filled_with(self, count: int) -> list[Actor]:
        return [self.joins(f"Person {number}") for number in range(1, count + 1)]

    def does(self, actor: Actor, name: str, /, op: str | None = None, **fields: Any) -> dict[str, Any]:
        """Carry out a command as it would arrive on the wire -> its answer. Raises Refused."""
        namespace = "/phone" if actor.role is Role.PARTICIPANT else "/board"
        command = wire.parse(namespace, name, {"op": op or new_op(), **fields})
        return self.store.write(lambda unit: perform(unit, actor, command))

    def keeps(self, kind: str, **settings: Any) -> None:
        """Set how the round of this kind shows and takes cards."""
        self.leads("round.edit", round=self.round(kind)["id"], **settings)

    def leads(self, name: str, /, **fields: Any) -> dict[str, Any]:
        return self.does(self.facilitator, name, **fields)

    def opens(self, kind: str) -> str:
        """Open the round of this kind -> its id."""
        round_id = self.round(kind)["id"]
        self.leads("round.open", round=round_id)
        return cast(str, round_id)

    def sends(self, actor: Actor, text: str, kind: str = "metaphor", **fields: Any) -> str:
        """Submit a card in the current round -> its id."""
        current = self.store.read(lambda session: session.get_one(Workshop, self.id).round_id)
        return cast(str, self.does(actor, "card.submit", round=current, kind=kind, text=text, **fields)["card"])

    def board(self) -> dict[str, Any]:
        return self.store.read(queries.board_snapshot, self.id)

    def stage(self) -> dict[str, Any]:
        """What the room sees."""
        return self.store.read(queries.board_snapshot, self.id, Sight.PUBLIC)

    def phone(self, actor: Actor) -> dict[str, Any]:
        return self.store.read(queries.phone_snapshot, self.id, actor.participant or "")

    def code_of(self, actor: Actor) -> str:
        """What a neighbour of theirs types."""
        return str(self.phone(actor)["me"]["code"])

    def round(self, kind: str) -> dict[str, Any]:
        rounds = self.store.read(lambda session: views.rounds(session, Round.workshop_id == self.id))
        return next(one for one in rounds.values() if one["kind"] == kind)

    def lens(self, kind: str = "metaphor") -> str:
        """The first lens of the round of this kind."""
        lenses = self.store.read(views.lenses, Lens.round_id == self.round(kind)["id"])
        return next(str(lens["id"]) for lens in lenses.values())

    def events(self, since: int = 0, sight: Sight = Sight.FULL) -> list[dict[str, Any]]:
        watcher = self.facilitator if sight is Sight.FULL else structs.replace(self.facilitator, role=Role.STAGE)
        answer = self.store.read(catch_up.board, watcher, since)
        return cast(list[dict[str, Any]], answer["events"])

    def phone_events(self, actor: Actor, since: int = 0) -> list[dict[str, Any]]:
        answer = self.store.read(catch_up.phone, actor, since)
        return cast(list[dict[str, Any]], answer["events"])

    def revisions(self) -> tuple[int, int]:
        """The last numbers of the board and the phone stream."""
        return self.store.read(_revisions, self.id)


def _leads(store: Store, token: str, workshop: str) -> Actor:
    facilitator = store.read(access.actor_in, [token], workshop)
    assert facilitator is not None
    return facilitator


def _revisions(session: Session, workshop: str) -> tuple[int, int]:
    found = session.get_one(Workshop, workshop)
    return found.board_rev, found.phone_rev
