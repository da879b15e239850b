"""What was voted, most dots first; an open vote keeps its secret."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedRound, Entity
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def votes(told: Told) -> Table:
    rows = [row for arranged in told.arrangement.rounds for row in _of_round(arranged, told)]
    return Table(told.words.say("sheet_votes"), told.columns("round", "choice", "dots", "voters"), tuple(rows))


def _of_round(arranged: ArrangedRound, told: Told) -> Iterator[tuple[Value, ...]]:
    vote, id_ = arranged.vote, arranged.entity["id"]
    if vote is None or vote.choices is None or told.leaves_out(f"results:{id_}"):
        return
    for choice, dots in vote.choices:
        title = _title(choice, told)
        if title is not None:
            yield clean_line(arranged.entity["title"]), title, dots, vote.entity["voters"]


def _title(choice: Entity, told: Told) -> str | None:
    """A cluster by its title, a card by its text; None for what the report does not tell."""
    if "title" not in choice:
        key = f"card:{choice['id']}"
        return told.text(choice, key) if told.tells(key) else None
    for arranged in told.arrangement.rounds:
        for lens in arranged.lenses:
            for cluster in lens.clusters:
                if cluster.entity["id"] == choice["id"]:
                    return None if told.leaves_out(f"cluster:{choice['id']}") else told.title(cluster)
    return None
