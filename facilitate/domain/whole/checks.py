"""What the shape of a file cannot say: an id is there once, what is named is there, a text is harmless."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

import msgspec
from msgspec import UNSET

from facilitate.domain.faults import Path
from facilitate.domain.text import is_harmless
from facilitate.domain.whole.rounds import Round
from facilitate.domain.whole.shapes import WholeWorkshop
from facilitate.domain.words import RoundKind, RoundState

Problem = tuple[Path, str]
_AS_IT_WAS = ("typed", "kept")
"""Passages keep these only to be compared with: they are never shown."""


def problems(whole: WholeWorkshop) -> Iterator[Problem]:
    """Every one, with its path; the order is that of the checks."""
    yield from _unlike(whole)
    yield from _astray(whole)
    for index, round_ in enumerate(whole.rounds):
        yield from _of_round(("rounds", index), round_, whole)
    yield from _harmful(msgspec.to_builtins(whole), ())


def _unlike(whole: WholeWorkshop) -> Iterator[Problem]:
    """What may be there once only."""
    people, rounds = whole.participants, whole.rounds
    cards = [(("rounds", at, "cards", i), card) for at, one in enumerate(rounds) for i, card in enumerate(one.cards)]
    pairs = [(("rounds", at, "pairs", i), pair) for at, one in enumerate(rounds) for i, pair in enumerate(one.pairs)]
    lenses = [(("rounds", at, "lenses", i), lens) for at, one in enumerate(rounds) for i, lens in enumerate(one.lenses)]
    clusters = [((*at, "clusters", i), cluster) for at, lens in lenses for i, cluster in enumerate(lens.clusters)]
    for name in ("id", "number", "code"):
        yield from _twice(_at("participants", people), name)
    for name in ("id", "number"):
        yield from _twice(cards, name)
    for found in (_at("rounds", rounds), pairs, lenses, clusters, _at("notes", whole.notes)):
        yield from _twice(found, "id")
    yield from _twice(_at("report", whole.report.passages, "passages"), "key")


def _astray(whole: WholeWorkshop) -> Iterator[Problem]:
    """What names something that is not in the file."""
    rounds, cards = _ids(whole.rounds), _ids(card for round_ in whole.rounds for card in round_.cards)
    clusters = _ids(one for round_ in whole.rounds for lens in round_.lenses for one in lens.clusters)
    yield from _missing(("workshop", "round"), [whole.workshop.round], rounds)
    for index, person in enumerate(whole.participants):
        yield from _missing(("participants", index, "done"), person.done, rounds)
        if len(set(person.done)) < len(person.done):
            yield ("participants", index, "done"), "this names a round twice"
    for index, note in enumerate(whole.notes):
        for name, there in (("round", rounds), ("cluster", clusters), ("card", cards)):
            yield from _missing(("notes", index, name), [getattr(note, name)], there)


def _of_round(at: Path, round_: Round, whole: WholeWorkshop) -> Iterator[Problem]:
    people = _ids(whole.participants)
    pairs, cards = _ids(pair for one in whole.rounds for pair in one.pairs), _ids(round_.cards)
    yield from _twice([((*at, "pairs", i), pair) for i, pair in enumerate(round_.pairs)], "number")
    for index, pair in enumerate(round_.pairs):
        yield from _missing((*at, "pairs", index, "members"), pair.members, people)
    if _repeats(chain.from_iterable(pair.members for pair in round_.pairs)):
        yield (*at, "pairs"), "somebody is in two pairs"
    for index, card in enumerate(round_.cards):
        yield from _missing((*at, "cards", index, "authors"), card.authors, people)
        yield from _missing((*at, "cards", index, "pair"), [card.pair], pairs)
        if _repeats(card.authors):
            yield (*at, "cards", index, "authors"), "this names somebody twice"
    yield from _of_stacks(at, round_)
    for index, lens in enumerate(round_.lenses):
        placed = [one.card for cluster in lens.clusters for one in cluster.cards]
        yield from _missing((*at, "lenses", index), placed, cards)
        if _repeats(placed):
            yield (*at, "lenses", index), "a card lies in two places"
    if round_.queue is not None and round_.queue.at >= len(round_.queue.order):
        yield (*at, "queue", "at"), "nobody stands at this place"
    yield from _of_vote(at, round_, sum(person.removed_at is None for person in whole.participants))


def _of_stacks(at: Path, round_: Round) -> Iterator[Problem]:
    there = _ids(round_.cards)
    for index, card in enumerate(round_.cards):
        if card.under is not UNSET:
            yield from _missing((*at, "cards", index, "under"), [card.under], there)
        if card.under == card.id:
            yield (*at, "cards", index, "under"), "this lies under itself"


def _of_vote(at: Path, round_: Round, voters: int) -> Iterator[Problem]:
    closed = round_.kind == RoundKind.VOTE and round_.state == RoundState.CLOSED
    if closed != (round_.ballots is not None):
        yield (*at, "ballots"), "there should be ballots of closed votes, and of these alone"
    if not closed and round_.counted is not UNSET:
        yield (*at, "counted"), "there should be votes counted in the room of closed votes alone"
    if len(round_.ballots or ()) > voters:
        yield (*at, "ballots"), "there are more ballots than people"
    if not all(round_.ballots or ()):
        yield (*at, "ballots"), "a ballot without dots is none"


def _at(name: str, things: Sequence[Any], *further: str) -> list[tuple[Path, Any]]:
    return [((name, *further, index), thing) for index, thing in enumerate(things)]


def _twice(things: Iterable[tuple[Path, Any]], name: str) -> Iterator[Problem]:
    seen: set[Any] = set()
    for at, thing in things:
        value = getattr(thing, name)
        if value in seen:
            yield (*at, name), "this is in the file twice"
        seen.add(value)


def _missing(at: Path, named: Sequence[str | None], there: set[str]) -> Iterator[Problem]:
    for one in named:
        if one is not None and one not in there:
            yield at, f"{one} is not in the file"


def _ids(things: Iterable[Any]) -> set[str]:
    return {thing.id for thing in things}


def _repeats(names: Iterable[str]) -> bool:
    found = list(names)
    return len(set(found)) < len(found)


def _harmful(value: Any, at: Path) -> Iterator[Problem]:
    members: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, str) and not is_harmless(value):
        yield at, "this holds control characters"
    elif isinstance(value, dict):
        members = ((key, inner) for key, inner in value.items() if key not in _AS_IT_WAS)
    elif isinstance(value, list):
        members = enumerate(value)
    for key, inner in members:
        yield from _harmful(inner, (*at, key))
