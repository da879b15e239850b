"""The numbered facts of a workshop: written inside a command's transaction, filled with current state when sent."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitate.domain.events import EVENT_TYPES, LISTS
from facilitate.domain.words import Sight, Stream, Trouble
from facilitate.store import phones, public, queries, views
from facilitate.store.hints import Hint
from facilitate.store.ledger import Ledger
from facilitate.store.tables import (
    Asker,
    Capability,
    Card,
    Cluster,
    Event,
    Lens,
    Note,
    Pair,
    Participant,
    Placement,
    Round,
    Workshop,
)

REPLAY_LIMIT = 500
"""A client that missed more events than this gets a snapshot instead."""


Known = Mapping[tuple[str, str], dict[str, Any]]
"""Entities at hand, by their key in an event and their id."""


class Fact(msgspec.Struct, frozen=True):
    """An event as it stands in the log; `data` names ids.

    `audience` is None for everybody on the stream, else the participants that hear it on the phones' stream; on the
    board's it is empty for what the room does not hear.
    """

    workshop: str
    stream: Stream
    rev: int
    type: str
    data: dict[str, Any]
    audience: tuple[str, ...] | None

    def is_for(self, reader: str | None, sight: Sight) -> bool:
        """Whether this participant hears it, or on the board's stream who sees so much."""
        if self.audience is None:
            return True
        return sight is Sight.FULL if self.stream is Stream.BOARD else reader in self.audience


class Sent(msgspec.Struct, frozen=True):
    """A fact with its entities filled in, ready for the wire: as phones get it, or whoever sees the whole board."""

    fact: Fact
    event: dict[str, Any]

    def seen(self, sight: Sight) -> dict[str, Any] | None:
        """What who sees so much hears of it; None for nothing."""
        return public.event(self.event) if sight is Sight.PUBLIC else self.event


class Batch(msgspec.Struct, frozen=True):
    """What came of one commit; `troubles` are errors that were overcome, to be logged.

    Or of a look at the storage: what keeps it from saving now, None where nobody looked.
    """

    sent: list[Sent]
    hints: list[Hint]
    troubles: list[Exception] = []
    storage: tuple[Trouble, ...] | None = None


def number(
    ledger: Ledger,
    workshop: str,
    stream: Stream,
    kind: str,
    data: dict[str, Any],
    audience: Sequence[str] | None,
) -> Fact:
    """Give a fact the stream's next number. Raises KeyError or ValueError for one that is not declared."""
    declared = EVENT_TYPES[kind]
    if stream not in declared.streams or data.keys() != set(declared.keys):
        raise ValueError(f"{kind} on {stream} with {sorted(data)}: not as declared in domain.events")
    if stream is Stream.BOARD:
        ledger.board_rev = rev = ledger.board_rev + 1
    else:
        ledger.phone_rev = rev = ledger.phone_rev + 1
    return Fact(workshop, stream, rev, kind, data, None if audience is None else tuple(audience))


def row(fact: Fact, at: int) -> dict[str, Any]:
    """A fact as it is written down."""
    return {
        "workshop_id": fact.workshop,
        "stream": fact.stream.value,
        "rev": fact.rev,
        "type": fact.type,
        "data": fact.data,
        "audience": None if fact.audience is None else list(fact.audience),
        "at": at,
    }


def since(session: Session, workshop: str, stream: Stream, rev: int, sight: Sight = Sight.FULL) -> list[dict[str, Any]]:
    """Events after `rev`, in order, as who is no participant may see them."""
    facts = [fact for fact in facts_after(session, workshop, stream, rev) if fact.is_for(None, sight)]
    return for_reader(fill(lambda: session, facts), None, sight)


def facts_after(session: Session, workshop: str, stream: Stream, rev: int) -> list[Fact]:
    """All facts after `rev`, in order, whoever they are for."""
    rows = session.execute(
        select(Event.__table__)
        .where(Event.workshop_id == workshop, Event.stream == stream.value, Event.rev > rev)
        .order_by(Event.rev)
    )
    return [
        Fact(workshop, stream, row.rev, row.type, row.data, None if row.audience is None else tuple(row.audience))
        for row in rows
    ]


def fill(session: Callable[[], Session], facts: Sequence[Fact], known: Known | None = None) -> list[Sent]:
    """Each fact with the current state of the entities it names, null for those that are gone; phones get it masked.

    One query per kind of entity and stream, and none for entities that are `known`.
    """
    known = known or {}
    wanted: defaultdict[tuple[str, Stream], set[str]] = defaultdict(set)
    for fact in facts:
        for key in fact.data:
            if key in LISTS:
                wanted[LISTS[key], fact.stream].update(fact.data[key])
            elif key in _LOADERS and (key, reference := _reference(fact, key)) not in known:
                wanted[key, fact.stream].add(reference)
    found = {name: _LOADERS[name[0]](session(), name[1], references) for name, references in wanted.items()}
    sent = []
    for fact in facts:
        event: dict[str, Any] = {"rev": fact.rev, "type": fact.type}
        for key, value in fact.data.items():
            if key in LISTS:
                there = found[LISTS[key], fact.stream]
                event[key] = [there[id_] for id_ in value if id_ in there]
                event[f"{key}_gone"] = [id_ for id_ in value if id_ not in there]
                continue
            if key not in _LOADERS:
                event[key] = value
                continue
            reference = _reference(fact, key)
            entity = known.get((key, reference)) or found[key, fact.stream].get(reference)
            if entity is None:
                event[f"{key}_id"] = reference
            elif fact.stream is Stream.PHONE:
                entity = phones.MASKS[key](entity)
            event[key] = entity
        sent.append(Sent(fact, event))
    return sent


def for_reader(batch: Sequence[Sent], reader: str | None, sight: Sight = Sight.FULL) -> list[dict[str, Any]]:
    """The events of one stream that a reader may see. Of several counts only the last one: it says all."""
    heard = [sent for sent in batch if sent.fact.is_for(reader, sight)]
    last_counts = max((sent.fact.rev for sent in heard if sent.fact.type == "counts.changed"), default=None)
    latest = (sent for sent in heard if sent.fact.type != "counts.changed" or sent.fact.rev == last_counts)
    return [event for sent in latest if (event := sent.seen(sight)) is not None]


def _reference(fact: Fact, key: str) -> str:
    value = fact.data[key]
    return ":".join(value.values()) if isinstance(value, dict) else str(value)


Loader = Callable[[Session, Stream, set[str]], dict[str, Any]]


def _placements(session: Session, _stream: Stream, references: set[str]) -> dict[str, Any]:
    found = views.placements(session, Placement.card_id.in_([name.split(":")[1] for name in references]))
    return {key: view for key, view in found.items() if key in references}


def _pairs(session: Session, stream: Stream, references: set[str]) -> dict[str, Any]:
    load = views.pairs_by_name if stream is Stream.PHONE else views.pairs
    return load(session, Pair.id.in_(references))


def _own_votes(session: Session, _stream: Stream, references: set[str]) -> dict[str, Any]:
    found = {}
    for reference in references:
        round_, participant = reference.split(":")
        own = views.own_votes(session, participant, Round.id == round_)
        found[reference] = own.get(round_, {"id": round_, "dots": {}})
    return found


_LOADERS: dict[str, Loader] = {
    "workshop": lambda session, _, ids: views.workshops(session, Workshop.id.in_(ids)),
    "round": lambda session, _, ids: views.rounds(session, Round.id.in_(ids)),
    "participant": lambda session, _, ids: views.participants(session, Participant.id.in_(ids)),
    "asker": lambda session, _, ids: views.askers(session, Asker.id.in_(ids)),
    "pair": _pairs,
    "card": lambda session, _, ids: views.cards(session, Card.id.in_(ids)),
    "lens": lambda session, _, ids: views.lenses(session, Lens.id.in_(ids)),
    "cluster": lambda session, _, ids: views.clusters(session, Cluster.id.in_(ids)),
    "placement": _placements,
    "note": lambda session, _, ids: views.notes(session, Note.id.in_(ids)),
    "link": lambda session, _, ids: views.links(session, Capability.id.in_(ids)),
    "votes": lambda session, _, ids: views.votes(session, Round.id.in_(ids)),
    "ballot": lambda session, _, ids: views.ballots(session, Round.id.in_(ids)),
    "own_votes": _own_votes,
    "counts": lambda session, _, ids: {workshop: queries.counts(session, workshop) for workshop in ids},
}
