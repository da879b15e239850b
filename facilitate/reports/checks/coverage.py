"""Who and what has no place in the report now, and what the room never saw of it: for a scribe who asks. Pure."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from facilitate.domain.text import clean_line
from facilitate.domain.words import CardKind, CardState, NoteKind
from facilitate.reports.disclosure.told_snapshot import private_rounds
from facilitate.reports.model.arrangement import ArrangedCluster, Entity
from facilitate.reports.passages.outline import told_nodes, walk
from facilitate.reports.sections.drafts import Draft

Snapshot = Mapping[str, Any]


@dataclass(frozen=True)
class Untold:
    """Something by its id, as `number` and `name` tell it; `keys` are the passages where it could get its place.

    A pair's name is its colour and its sign. `number` is 0 where it has none. No keys: it stands nowhere in the
    outline, such as a card that waits for a yes.
    """

    id: str
    number: int
    name: str
    organisation: str = ""
    keys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coverage:
    """What is not told, and in `unshown` cards that are, though the room has not seen them.

    `participants` and `pairs` wrote something, and nothing of it is told; `silent` ones wrote nothing. `waiting` are
    cards to which nobody said yes or about which their author was asked. Nobody is missed for what was for the
    facilitator alone.
    """

    participants: tuple[Untold, ...] = ()
    silent: tuple[Untold, ...] = ()
    pairs: tuple[Untold, ...] = ()
    silent_pairs: tuple[Untold, ...] = ()
    rounds: tuple[Untold, ...] = ()
    clusters: tuple[Untold, ...] = ()
    calls: tuple[Untold, ...] = ()
    cards: tuple[Untold, ...] = ()
    notes: tuple[Untold, ...] = ()
    waiting: tuple[Untold, ...] = ()
    unshown: tuple[Untold, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everybody who wrote, and every round, cluster and call, has a place."""
        return not (self.participants or self.pairs or self.rounds or self.clusters or self.calls or self.waiting)


def coverage(draft: Draft, snapshot: Snapshot) -> Coverage:
    """Args: snapshot, the whole one, which knows also cards that are not on the board."""
    told = _Told(draft)
    people, pairs = draft.snapshot["participants"], snapshot["pairs"]
    written, paired = _by_author(snapshot), _by_pair(snapshot)
    private = private_rounds(snapshot)
    open_ = {card["id"] for card in snapshot["cards"].values() if card["round"] not in private}
    cards = [card for card in draft.snapshot["cards"].values() if told.lacks(card["id"])]
    notes = [note for note in draft.snapshot["notes"].values() if told.lacks(note["id"])]
    lost = [id_ for id_ in people if told.misses(open_.intersection(written.get(id_, ())))]
    lost_pairs = [id_ for id_ in pairs if told.misses(open_.intersection(paired.get(id_, ())))]
    return Coverage(
        participants=_sorted(_person(people[id_], told.keys(written[id_])) for id_ in lost),
        silent=_sorted(_person(people[id_], ()) for id_ in people if id_ not in written),
        pairs=_sorted(_pair(pairs[id_], told.keys(paired[id_])) for id_ in lost_pairs),
        silent_pairs=_sorted(_pair(pairs[id_], ()) for id_ in pairs if id_ not in paired),
        rounds=tuple(_rounds(draft, told)),
        clusters=tuple(_clusters(draft, told)),
        calls=(
            *_sorted(_card(card, told) for card in cards if card["kind"] == CardKind.CALL),
            *_sorted(_note(note, told) for note in notes if note["kind"] == NoteKind.CALL),
        ),
        cards=_sorted(_card(card, told) for card in cards),
        notes=tuple(_note(note, told) for note in notes),
        waiting=_sorted(
            _card(card, told)
            for card in snapshot["cards"].values()
            if card["id"] in open_ and card["state"] in (CardState.WAITING, CardState.ASKED)
        ),
        unshown=_sorted(
            _card(card, told)
            for card in draft.snapshot["cards"].values()
            if not card["public"] and not told.lacks(card["id"])
        ),
    )


class _Told:
    """What the reader gets of the cards and notes, by their ids, and where each of them stands."""

    def __init__(self, draft: Draft) -> None:
        nodes = told_nodes(draft.root)
        self._ids = {id_ for node in nodes for id_ in node.sources}
        self.passages = {node.key for node in nodes}
        self._keys: dict[str, list[str]] = {}
        for node in walk(draft.root):
            for id_ in node.sources:
                self._keys.setdefault(id_, []).append(node.key)

    def lacks(self, *ids: str) -> bool:
        """Whether none of them is told."""
        return self._ids.isdisjoint(ids)

    def misses(self, ids: Collection[str]) -> bool:
        """Whether there are some, and none of them is told."""
        return bool(ids) and self.lacks(*ids)

    def keys(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for id_ in ids for key in self._keys.get(id_, ())))


def _by_author(snapshot: Snapshot) -> dict[str, list[str]]:
    """The cards that each participant wrote, alone or in a pair."""
    found: dict[str, list[str]] = {}
    for card in snapshot["cards"].values():
        pair = snapshot["pairs"].get(card["pair"])
        for author in dict.fromkeys((*card["authors"], *(pair["members"] if pair else ()))):
            found.setdefault(author, []).append(card["id"])
    return found


def _by_pair(snapshot: Snapshot) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for card in snapshot["cards"].values():
        if card["pair"] is not None:
            found.setdefault(card["pair"], []).append(card["id"])
    return found


def _rounds(draft: Draft, told: _Told) -> Iterator[Untold]:
    """Rounds of which nothing is told, of those that have something to tell."""
    chapters = {node.key: node for node in draft.root.inside}
    for arranged in draft.arrangement.rounds:
        key = f"round:{arranged.entity['id']}"
        if key in chapters and not told.passages.intersection(node.key for node in walk(chapters[key])):
            yield Untold(
                arranged.entity["id"], arranged.entity["position"] + 1, clean_line(arranged.entity["title"]), "", (key,)
            )


def _clusters(draft: Draft, told: _Told) -> Iterator[Untold]:
    outline = {node.key for node in walk(draft.root)}
    for arranged in draft.arrangement.rounds:
        for cluster in arranged.clusters:
            key = f"cluster:{cluster.entity['id']}"
            if _is_untold(cluster, key, outline, told):
                keys = ((key,) if key in outline else ()) + told.keys(card["id"] for card in cluster.cards)
                yield Untold(cluster.entity["id"], 0, clean_line(cluster.entity["title"]), "", keys)


def _is_untold(cluster: ArrangedCluster, key: str, outline: Collection[str], told: _Told) -> bool:
    """None of its cards is told; without cards, its heading is not."""
    if cluster.cards:
        return told.lacks(*(card["id"] for card in cluster.cards))
    return key in outline and key not in told.passages


def _person(person: Entity, keys: tuple[str, ...]) -> Untold:
    return Untold(person["id"], person["number"], clean_line(person["name"]), clean_line(person["organisation"]), keys)


def _pair(pair: Entity, keys: tuple[str, ...]) -> Untold:
    return Untold(pair["id"], pair["number"], f"{pair['colour']} {pair['sign']}", "", keys)


def _card(card: Entity, told: _Told) -> Untold:
    return Untold(card["id"], card["number"], clean_line(card["text"]), "", told.keys([card["id"]]))


def _note(note: Entity, told: _Told) -> Untold:
    return Untold(note["id"], 0, clean_line(note["text"]), "", told.keys([note["id"]]))


def _sorted(found: Iterable[Untold]) -> tuple[Untold, ...]:
    return tuple(sorted(found, key=lambda one: (one.number, one.id)))
