"""A snapshot's entities in the order of a report. Every card and every note gets exactly one place.

Cards that say the same have one place together, that of the one on top: it knows the ids of those under it as `same`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitate.domain.stacks import stacked
from facilitate.domain.words import CardKind, NoteKind

Entity = Mapping[str, Any]
Snapshot = Mapping[str, Any]


@dataclass(frozen=True)
class ArrangedCluster:
    """`cards` in their order, tips last, because a report sets those apart."""

    entity: Entity
    placements: tuple[Entity, ...]
    cards: tuple[Entity, ...]


@dataclass(frozen=True)
class ArrangedLens:
    entity: Entity
    clusters: tuple[ArrangedCluster, ...]


@dataclass(frozen=True)
class ArrangedVote:
    """`choices` are clusters or cards with their dots, most first, as on the ballot where dots are equal; or the steps
    of a scale from the lowest, `{id, step}`, and how many people chose each. `counted`: how many of all these were
    counted in the room.

    None while the vote is open: its results are secret.
    """

    entity: Entity
    choices: tuple[tuple[Entity, int], ...] | None
    counted: int = 0


@dataclass(frozen=True)
class ArrangedRound:
    """`main` is the lens in which the cards are told, `loose` are those outside it.

    That is the one on the stage or, when nobody showed one there or it has no clusters, the first that has.
    """

    entity: Entity
    pairs: tuple[Entity, ...]
    lenses: tuple[ArrangedLens, ...]
    main: ArrangedLens | None
    loose: tuple[Entity, ...]
    notes: tuple[Entity, ...]
    vote: ArrangedVote | None

    @property
    def clusters(self) -> tuple[ArrangedCluster, ...]:
        return self.main.clusters if self.main else ()

    @property
    def further(self) -> tuple[ArrangedLens, ...]:
        """The other lenses in use."""
        return tuple(lens for lens in self.lenses if lens is not self.main and lens.clusters)

    @property
    def cards(self) -> tuple[Entity, ...]:
        return tuple(card for cluster in self.clusters for card in cluster.cards) + self.loose


@dataclass(frozen=True)
class Parked:
    """A note that was kept for later, and the card or the cluster that it is about."""

    note: Entity
    about: Entity | None


@dataclass(frozen=True)
class Arrangement:
    """Rounds by position; notes under what they are about, by its id: a card, else a cluster, else a round.

    `notes` are those about the workshop, and those whose round is gone; `parked` ones stand in none of the others.
    """

    rounds: tuple[ArrangedRound, ...]
    notes_on: Mapping[str, tuple[Entity, ...]]
    notes: tuple[Entity, ...]
    parked: tuple[Parked, ...]


def arrange(snapshot: Snapshot, chosen: Mapping[str, str] | None = None) -> Arrangement:
    """Args: chosen, the id of the lens to tell a round in, by round, where it is not the usual one."""
    stacks = stacked(snapshot["cards"].values())
    notes_on = _notes_by_subject(snapshot, {under: top for top, others in stacks.items() for under in others})
    rounds = _by(snapshot["rounds"].values(), "position", "id")
    return Arrangement(
        rounds=tuple(
            _arrange_round(snapshot, entity, stacks, notes_on, (chosen or {}).get(entity["id"])) for entity in rounds
        ),
        notes_on=notes_on,
        notes=notes_on.get("", ()),
        parked=tuple(_parked(snapshot)),
    )


def _arrange_round(
    snapshot: Snapshot,
    entity: Entity,
    stacks: Mapping[str, tuple[str, ...]],
    notes_on: Mapping[str, tuple[Entity, ...]],
    chosen: str | None,
) -> ArrangedRound:
    of_round = _by(_of(snapshot["cards"], "round", entity), "number", "id")
    cards = {card["id"]: {**card, "same": stacks[card["id"]]} for card in of_round if card["id"] in stacks}
    lenses = tuple(
        _arrange_lens(snapshot, lens, cards) for lens in _by(_of(snapshot["lenses"], "round", entity), "position", "id")
    )
    in_use = [lens for lens in lenses if lens.clusters]
    wanted = [lens for lens in in_use if lens.entity["id"] == chosen] or [
        lens for lens in in_use if lens.entity["shown"]
    ]
    main = next(iter(wanted or in_use), None)
    told = {card["id"] for cluster in (main.clusters if main else ()) for card in cluster.cards}
    return ArrangedRound(
        entity=entity,
        pairs=tuple(_by(_of(snapshot["pairs"], "round", entity), "number", "id")),
        lenses=lenses,
        main=main,
        loose=_tips_last(card for id_, card in cards.items() if id_ not in told),
        notes=notes_on.get(entity["id"], ()),
        vote=_arrange_vote(snapshot, entity),
    )


def _arrange_vote(snapshot: Snapshot, entity: Entity) -> ArrangedVote | None:
    """The votes of a round, if anybody voted."""
    votes = snapshot["votes"].get(entity["id"])
    if votes is None or not (votes["voters"] or votes["counted"]):
        return None
    if votes["results"] is None:
        return ArrangedVote(votes, None) if votes["voters"] else None
    counted = sum(votes["counted"].values())
    if entity["options"]:
        steps = zip(entity["ballot"], entity["options"], strict=False)
        taken = [({"id": id_, "step": word}, votes["results"].get(id_, 0)) for id_, word in steps]
        return ArrangedVote(votes, tuple(taken), counted)
    there = {**snapshot["clusters"], **{id_: card for id_, card in snapshot["cards"].items() if card["public"]}}
    choices = [(there[id_], votes["results"].get(id_, 0)) for id_ in entity["ballot"] if id_ in there]
    return ArrangedVote(votes, tuple(sorted(choices, key=lambda choice: -choice[1])), counted)


def _arrange_lens(snapshot: Snapshot, lens: Entity, cards: Mapping[str, Entity]) -> ArrangedLens:
    clusters = []
    for cluster in _by(_of(snapshot["clusters"], "lens", lens), "order", "id"):
        inside = _of(snapshot["placements"], "cluster", cluster)
        placements = tuple(_by((placed for placed in inside if placed["card"] in cards), "order", "card"))
        placed_cards = _tips_last(cards[placement["card"]] for placement in placements)
        clusters.append(ArrangedCluster(cluster, placements, placed_cards))
    return ArrangedLens(lens, tuple(clusters))


def _notes_by_subject(snapshot: Snapshot, tops: Mapping[str, str]) -> dict[str, tuple[Entity, ...]]:
    """Notes by the id of the nearest thing they are about that is still there; "" for the workshop itself.

    Args: tops, the card on top by each that lies under it.
    """
    found: dict[str, tuple[Entity, ...]] = {}
    for note in _by(snapshot["notes"].values(), "created_at", "id"):
        if note["kind"] == NoteKind.PARKED:
            continue
        subject = next(
            (
                note[what]
                for what, there in (("card", "cards"), ("cluster", "clusters"), ("round", "rounds"))
                if note[what] in snapshot[there]
            ),
            "",
        )
        place = tops.get(subject, subject)
        found[place] = (*found.get(place, ()), note)
    return found


def _parked(snapshot: Snapshot) -> Iterator[Parked]:
    for note in _by(snapshot["notes"].values(), "created_at", "id"):
        if note["kind"] == NoteKind.PARKED:
            cards, clusters = snapshot["cards"], snapshot["clusters"]
            yield Parked(note, cards.get(note["card"]) or clusters.get(note["cluster"]))


def _of(entities: Mapping[str, Entity], key: str, owner: Entity) -> list[Entity]:
    return [entity for entity in entities.values() if entity[key] == owner["id"]]


def _by(entities: Iterable[Entity], *keys: str) -> Sequence[Entity]:
    return sorted(entities, key=lambda entity: tuple(entity[key] for key in keys))


def _tips_last(cards: Iterable[Entity]) -> tuple[Entity, ...]:
    return tuple(sorted(cards, key=lambda card: card["kind"] == CardKind.TIP))
