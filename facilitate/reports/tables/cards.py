"""The cards by number: the table that people work on with."""

from collections.abc import Iterable, Iterator, Mapping

from facilitate.domain.text import clean, clean_line
from facilitate.reports.model.arrangement import ArrangedLens, ArrangedRound, Entity
from facilitate.reports.passages.bullets import key_of, sources_of
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told

_PARTS = ("why", "condition", "example")
Titles = Mapping[str, list[str]]
"""Of the clusters in which a card lies, by its id."""


def cards(told: Told) -> Table:
    who = ("who",) if told.options.names else ()
    return Table(
        told.words.say("sheet_cards"),
        told.columns("number", "round", "kind", "text", "why", "emoji", "condition", "example", "addressee")
        + told.columns("times", "cluster", "also_in", "moment", *who),
        tuple(row for arranged in told.rounds for row in _of_round(arranged, told)),
    )


def _of_round(arranged: ArrangedRound, told: Told) -> Iterator[tuple[Value, ...]]:
    title = told.title(arranged)
    main = _titles((arranged.main,) if arranged.main else (), told)
    further = _titles(arranged.further, told)
    for card in sorted(arranged.cards, key=lambda card: (card["number"], card["id"])):
        if told.tells(key_of(card)):
            yield _row(card, title, main, further, told)


def _row(card: Entity, title: str, main: Titles, further: Titles, told: Told) -> tuple[Value, ...]:
    """An edited card has the words of the report, and no parts: they are in there."""
    key = key_of(card)
    as_typed = told.edited(key) is None
    why, condition, example = (clean(card[part]) if as_typed else "" for part in _PARTS)
    row = (
        card["number"],
        title,
        told.words.say(f"kind_{card['kind']}"),
        told.text(key, card["text"]),
        why,
        clean_line(card["emoji"]),
        condition,
        example,
        told.addressee(card),
        len(sources_of(card)),
        "; ".join(main.get(card["id"], ())),
        "; ".join(further.get(card["id"], ())),
        told.moment(card["created_at"]),
    )
    return (*row, told.who(card)) if told.options.names else row


def _titles(lenses: Iterable[ArrangedLens], told: Told) -> Titles:
    found: dict[str, list[str]] = {}
    for lens in lenses:
        for cluster in told.clusters(lens):
            for card in cluster.cards:
                found.setdefault(card["id"], []).append(cluster.title)
    return found
