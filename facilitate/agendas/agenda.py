"""What an agenda is."""

from dataclasses import dataclass

from facilitate.domain.commands import RoundPlan


@dataclass(frozen=True)
class Agenda:
    """name: of a ready one its file's, of a kept one its id; title and description: for choosing; lens: name of each
    round's first way of clustering."""

    name: str
    title: str
    description: str
    lens: str
    rounds: list[RoundPlan]
