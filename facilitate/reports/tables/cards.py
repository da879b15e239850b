"""The cards by number: the table that people work on with."""

from facilitate.domain.text import clean, clean_line
from facilitate.reports.arrangement import ArrangedRound, Entity
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told

_PARTS = ("why", "condition", "example")


def cards(told: Told) -> Table:
    rows = [
        _row(card, arranged, told)
        for arranged in told.arrangement.rounds
        for card in sorted(arranged.cards, key=lambda card: (card["number"], card["id"]))
        if told.tells(f"card:{card['id']}")
    ]
    who = ("who",) if told.options.names else ()
    return Table(
        told.words.say("sheet_cards"),
        told.columns("number", "round", "kind", "text", "why", "emoji", "condition", "example", "addressee")
        + told.columns("cluster", "also_in", "moment", *who),
        tuple(rows),
    )


def _row(card: Entity, arranged: ArrangedRound, told: Told) -> tuple[Value, ...]:
    """An edited card has the words of the report, and no parts: they are in there."""
    key = f"card:{card['id']}"
    as_typed = told.edited(key) is None
    why, condition, example = (clean(card[part]) if as_typed else "" for part in _PARTS)
    row = (
        card["number"],
        clean_line(arranged.entity["title"]),
        told.words.say(f"kind_{card['kind']}"),
        told.text(card, key),
        why,
        clean_line(card["emoji"]),
        condition,
        example,
        clean_line(card["addressee"]),
        _cluster(card, arranged, told),
        _further(card, arranged, told),
        told.moment(card["created_at"]),
    )
    return (*row, told.who(card)) if told.options.names else row


def _cluster(card: Entity, arranged: ArrangedRound, told: Told) -> str:
    return next((told.title(cluster) for cluster in arranged.clusters if card in cluster.cards), "")


def _further(card: Entity, arranged: ArrangedRound, told: Told) -> str:
    """Where it lies in the other lenses."""
    titles = (told.title(cluster) for lens in arranged.further for cluster in lens.clusters if card in cluster.cards)
    return "; ".join(titles)
