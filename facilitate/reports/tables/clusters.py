"""The clusters of every lens, in their order."""

from collections.abc import Iterator

from facilitate.domain.text import clean, clean_line
from facilitate.reports.arrangement import ArrangedRound
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def clusters(told: Told) -> Table:
    rows = [row for arranged in told.arrangement.rounds for row in _of_round(arranged, told)]
    columns = told.columns("round", "lens", "cluster", "about", "emoji", "cards", "numbers")
    return Table(told.words.say("sheet_clusters"), columns, tuple(rows))


def _of_round(arranged: ArrangedRound, told: Told) -> Iterator[tuple[Value, ...]]:
    for lens in arranged.lenses:
        for cluster in lens.clusters:
            entity = cluster.entity
            if told.leaves_out(f"cluster:{entity['id']}"):
                continue
            cards = told.cards(cluster)
            summary = f"summary:{entity['id']}"
            edited = told.edited(summary)
            yield (
                clean_line(arranged.entity["title"]),
                clean_line(lens.entity["title"]),
                told.title(cluster),
                "" if told.leaves_out(summary) else clean(entity["summary"] if edited is None else edited),
                clean_line(entity["emoji"]),
                len(cards),
                ", ".join(str(card["number"]) for card in cards),
            )
