"""The clusters of every lens, in their order."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.reports.model.arrangement import ArrangedRound
from facilitate.reports.passages.bullets import key_of
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def clusters(told: Told) -> Table:
    rows = [row for arranged in told.rounds for row in _of_round(arranged, told)]
    columns = told.columns("round", "lens", "cluster", "about", "emoji", "cards", "numbers")
    return Table(told.words.say("sheet_clusters"), columns, tuple(rows))


def _of_round(arranged: ArrangedRound, told: Told) -> Iterator[tuple[Value, ...]]:
    title = told.title(arranged)
    for lens in arranged.lenses:
        for cluster in told.clusters(lens):
            cards = [card for card in cluster.cards if told.tells(key_of(card))]
            yield (
                title,
                told.line(f"lens:{lens.entity['id']}", lens.entity["title"]),
                cluster.title,
                cluster.summary,
                clean_line(cluster.entity["emoji"]),
                len(cards),
                ", ".join(str(card["number"]) for card in cards),
            )
