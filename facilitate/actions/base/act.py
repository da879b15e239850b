"""The ground that every command stands on: who acts, in which workshop, and how others hear of it."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.actors import Actor
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import RoundState, Stream
from facilitate.store.queries import counted
from facilitate.store.tables import (
    Card,
    CardAuthor,
    Cluster,
    Lens,
    Note,
    Pair,
    Participant,
    Placement,
    Round,
    Step,
    Workshop,
)
from facilitate.store.unit import Unit
from facilitate.store.views import is_public

E = TypeVar("E", Card, Cluster, Lens, Note, Pair, Participant, Round, Step)


class Act:
    """One command being carried out in one workshop."""

    def __init__(self, unit: Unit, actor: Actor, workshop: Workshop):
        self.unit = unit
        self.actor = actor
        self.workshop = workshop

    @property
    def session(self) -> Session:
        return self.unit.session

    @property
    def now(self) -> int:
        return self.unit.now

    def find(self, table: type[E], id_: str, field: str) -> E:
        """The entity, if it is of this workshop. Raises Refused (not_found, with the field's name)."""
        found = self.unit.get(table, id_)
        if found is None or found.workshop_id != self.workshop.id:
            raise Refused(ErrorCode.NOT_FOUND, field)
        return found

    def find_cards(self, ids: Sequence[str], field: str) -> list[Card]:
        """Those of these cards that are there, in this order, each once, by one query.

        Raises Refused (not_found, with the field's name) when cards were named and all are gone.
        """
        named = list(dict.fromkeys(ids))
        here = select(Card).where(Card.id.in_(named), Card.workshop_id == self.workshop.id)
        found = {card.id: card for card in self.session.scalars(here)}
        if named and not found:
            raise Refused(ErrorCode.NOT_FOUND, field)
        return [found[id_] for id_ in named if id_ in found]

    def current_round(self) -> Round | None:
        return self.unit.get(Round, self.workshop.round_id) if self.workshop.round_id else None

    def open_round(self) -> Round:
        """The round that is open now. Raises Refused (round_closed)."""
        current = self.current_round()
        if current is None or current.state != RoundState.OPEN:
            raise Refused(ErrorCode.ROUND_CLOSED)
        return current

    def tell_board(self, kind: str, **data: Any) -> None:
        self.unit.record(self.workshop, Stream.BOARD, kind, data)

    def tell_desk(self, kind: str, **data: Any) -> None:
        """Those who lead and write hear it at the board; the room does not: nothing changes that it may see."""
        self.unit.record(self.workshop, Stream.BOARD, kind, data, audience=())

    def tell_phones(self, kind: str, audience: Sequence[str] | None = None, **data: Any) -> None:
        self.unit.record(self.workshop, Stream.PHONE, kind, data, audience)

    def tell_all(self, kind: str, **data: Any) -> None:
        self.tell_board(kind, **data)
        self.tell_phones(kind, **data)

    def tell_round(self, round_: Round) -> None:
        """What a round asks, shows or takes changed; phones know the current one only."""
        self.tell_board("round.updated", round=round_.id)
        if round_.id == self.workshop.round_id:
            self.tell_phones("round.updated", round=round_.id)

    def in_sight(self, card: Card, state: str | None = None) -> bool:
        """Whether the room may see it, as it is or in another state."""
        round_ = self.find(Round, card.round_id, "round")
        return is_public(state or card.state, round_.showing, round_.revealed or card.revealed)

    def tell_card(self, card: Card, in_the_room: bool = True) -> None:
        """A facilitator or scribe changed a card's kind, state or showing, or its pair is no more.

        `in_the_room`: the room saw it before, or sees it now, and may know what changed.
        """
        (self.tell_board if in_the_room else self.tell_desk)("card.updated", card=card.id)
        authors = self.authors_of(card)
        if authors:
            self.tell_phones("card.updated", authors, card=card.id)
        if in_the_room:
            self.tell_what_hangs_on([card.id])

    def tell_what_hangs_on(self, cards: Sequence[str]) -> None:
        """Whether the room may see these cards changed: so may it see where they lie and what was said of them."""
        placed = select(Placement.lens_id, Placement.card_id).where(Placement.card_id.in_(cards))
        for lens, card in self.session.execute(placed).all():
            self.tell_board("card.placed", placement={"lens": lens, "card": card})
        for note in self.session.scalars(select(Note.id).where(Note.card_id.in_(cards))):
            self.tell_board("note.edited", note=note)

    def count(self, **more: int) -> None:
        """So many more are in, are done or have contributed, or lie there, in the current round."""
        ledger = self.unit.ledger(self.workshop)
        for name, change in more.items():
            setattr(ledger, name, getattr(ledger, name) + change)
        self.tell_counts()

    def count_anew(self) -> None:
        """How many are in, or have contributed, changed in a way that only counting tells."""
        self.unit.ledger(self.workshop).count(counted(self.session, self.workshop.id))
        self.tell_counts()

    def tell_counts(self) -> None:
        self.tell_all("counts.changed", counts=self.workshop.id)

    def authors_of(self, card: Card) -> list[str]:
        return list(self.session.scalars(select(CardAuthor.participant_id).where(CardAuthor.card_id == card.id)))
