"""A report in the making."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.edits.options import Options
from facilitate.reports.languages import Language
from facilitate.reports.model.arrangement import Arrangement, Snapshot
from facilitate.reports.passages.outline import Node


@dataclass(frozen=True)
class Draft:
    """The tree of passages as the scribe left it, what the report says of itself, and what it tells again elsewhere.

    `written` counts the cards of each round, also those of which the report does not tell.
    """

    root: Node
    words: Language
    options: Options
    arrangement: Arrangement
    snapshot: Snapshot
    retelling: Retelling
    written: Mapping[str, int]
