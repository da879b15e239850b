"""What was voted, most dots first; an open vote keeps its secret."""

from collections.abc import Iterator

from facilitate.reports.model.arrangement import ArrangedRound
from facilitate.reports.tables.table import Table, Value
from facilitate.reports.tables.telling import Told


def votes(told: Told) -> Table:
    rows = [row for arranged in told.rounds for row in _of_round(arranged, told)]
    columns = told.columns("round", "choice", "dots", "counted", "voters")
    return Table(told.words.say("sheet_votes"), columns, tuple(rows))


def _of_round(arranged: ArrangedRound, told: Told) -> Iterator[tuple[Value, ...]]:
    vote, id_ = arranged.vote, arranged.entity["id"]
    if vote is None or vote.choices is None or told.leaves_out(f"results:{id_}"):
        return
    for choice, dots in vote.choices:
        in_the_room = vote.entity["counted"].get(choice["id"], 0)
        yield told.title(arranged), told.choice(choice), dots, in_the_room, vote.entity["voters"]
