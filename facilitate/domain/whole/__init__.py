"""A workshop as a whole, as it is kept in a file and made again from one: its shape, and what a file may not say."""

from facilitate.domain.whole.reading import MOST_BYTES, NotWhole, read
from facilitate.domain.whole.rounds import Asked, Card, Cluster, Lens, Pair, Placed, Queue, Round, Timer
from facilitate.domain.whole.shapes import (
    FORMAT,
    Alone,
    Event,
    Note,
    Options,
    Participant,
    Passage,
    ProgrammeEntry,
    Report,
    Stage,
    WholeWorkshop,
    Workshop,
)

__all__ = [
    "FORMAT",
    "MOST_BYTES",
    "Alone",
    "Asked",
    "Card",
    "Cluster",
    "Event",
    "Lens",
    "NotWhole",
    "Note",
    "Options",
    "Pair",
    "Participant",
    "Passage",
    "Placed",
    "ProgrammeEntry",
    "Queue",
    "Report",
    "Round",
    "Stage",
    "Timer",
    "WholeWorkshop",
    "Workshop",
    "read",
]
