"""What a scribe chooses about a report as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Options:
    """names: who said it stands behind a bullet, where the room saw names; counts: how many took part and said what;
    signs: the pictures of the cards stand before their bullets; appendix: all cards by number; headings:
    clusters are headings, else their cards are one list; overviews: a line about each further lens; pictures: the board
    of each round; lenses: the id of the lens to tell, by round, where it is not the one that the room saw.
    """

    names: bool = False
    counts: bool = True
    signs: bool = True
    appendix: bool = False
    headings: bool = True
    overviews: bool = True
    pictures: bool = False
    lenses: Mapping[str, str] = field(default_factory=dict)


def options_of(snapshot: Mapping[str, Any]) -> Options:
    """Those of a snapshot's report; a name that is not known any more is passed over."""
    chosen = snapshot.get("report", {}).get("options", {})
    return Options(**{name: value for name, value in chosen.items() if name in Options.__dataclass_fields__})
