"""A report in the making."""

from dataclasses import dataclass
from functools import cached_property

from facilitate.reports.arrangement import Arrangement, Snapshot
from facilitate.reports.editing import edits_of
from facilitate.reports.languages import Language
from facilitate.reports.options import Options
from facilitate.reports.outline import Node
from facilitate.reports.retelling import Retelling
from facilitate.reports.touched import Touched


@dataclass(frozen=True)
class Draft:
    """The tree of passages as the scribe left it, and what the report says of itself."""

    root: Node
    words: Language
    options: Options
    arrangement: Arrangement
    snapshot: Snapshot

    @cached_property
    def retelling(self) -> Retelling:
        return Retelling(self.root, self.arrangement, Touched(edits_of(self.snapshot)))
