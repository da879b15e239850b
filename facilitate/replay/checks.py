"""What a schema cannot say of a script: that its parts fit together. Pure: a script in, problems out."""

from collections.abc import Iterator

from facilitate.domain.faults import Path
from facilitate.domain.text import clean
from facilitate.domain.words import ROUND_CARD_KINDS, RoundKind
from facilitate.replay import votes
from facilitate.replay.script import Script, ScriptCard, ScriptLens, ScriptRound

Problem = tuple[Path, str]


def problems(script: Script) -> Iterator[Problem]:
    """Every problem with its path, in the order of the script."""
    if not clean(script.workshop.title):
        yield ("workshop", "title"), "this is empty"
    for index, round_ in enumerate(script.rounds):
        path: Path = ("rounds", index)
        yield from _pairs(round_, len(script.participants), path)
        for number, card in enumerate(round_.cards):
            yield from _card(round_, card, len(script.participants), (*path, "cards", number))
        yield from _lenses(round_, path)
        yield from _notes(round_, path)
        yield from votes.problems(script, index)


def _pairs(round_: ScriptRound, people: int, path: Path) -> Iterator[Problem]:
    if round_.pairs and round_.kind is not RoundKind.EXCHANGE:
        yield (*path, "pairs"), f"only a round of kind exchange has pairs, not one of kind {round_.kind}"
    seated: set[int] = set()
    for number, members in enumerate(round_.pairs):
        for seat, member in enumerate(members):
            place = (*path, "pairs", number, seat)
            yield from _in_range(member, people, "participant", place)
            if member in seated:
                yield place, f"participant {member} is in a pair of this round already"
            seated.add(member)


def _card(round_: ScriptRound, card: ScriptCard, people: int, path: Path) -> Iterator[Problem]:
    allowed = ROUND_CARD_KINDS[round_.kind]
    if not allowed:
        yield path, f"a round of kind {round_.kind} takes no cards"
    elif card.kind not in allowed:
        yield (*path, "kind"), f"a round of kind {round_.kind} takes no {card.kind}, only {', '.join(allowed)}"
    if (card.by is None) == (card.pair is None):
        yield path, "a card is sent either by a participant (by) or by a pair (pair)"
    if card.by is not None:
        yield from _in_range(card.by, people, "participant", (*path, "by"))
    if card.pair is not None:
        yield from _in_range(card.pair, len(round_.pairs), "pair", (*path, "pair"))
    if not clean(card.text):
        yield (*path, "text"), "this is empty"


def _lenses(round_: ScriptRound, path: Path) -> Iterator[Problem]:
    if round_.lenses and not ROUND_CARD_KINDS[round_.kind]:
        yield (*path, "lenses"), f"a round of kind {round_.kind} has no cards to cluster"
    for number, lens in enumerate(round_.lenses):
        yield from _lens(lens, len(round_.cards), (*path, "lenses", number))


def _lens(lens: ScriptLens, cards: int, path: Path) -> Iterator[Problem]:
    if not clean(lens.name):
        yield (*path, "name"), "this is empty"
    placed: set[int] = set()
    for number, cluster in enumerate(lens.clusters):
        for position, card in enumerate(cluster.cards):
            place = (*path, "clusters", number, "cards", position)
            yield from _in_range(card, cards, "card", place)
            if card in placed:
                yield place, f"card {card} is in a cluster of this lens already"
            placed.add(card)


def _notes(round_: ScriptRound, path: Path) -> Iterator[Problem]:
    titles = {cluster.title for lens in round_.lenses for cluster in lens.clusters}
    for number, note in enumerate(round_.notes):
        place = (*path, "notes", number)
        if not clean(note.text):
            yield (*place, "text"), "this is empty"
        if note.card is not None:
            yield from _in_range(note.card, len(round_.cards), "card", (*place, "card"))
        if note.cluster is not None and note.cluster not in titles:
            yield (*place, "cluster"), f"no cluster of this round is called {note.cluster!r}"


def _in_range(index: int, count: int, thing: str, path: Path) -> Iterator[Problem]:
    if index >= count:
        yield path, f"there is no {thing} {index} (there are {count}, counted from 0)"
