"""The document that is made of blocks."""

from dataclasses import dataclass
from enum import StrEnum

from facilitate.reports.model.blocks import (
    Aside,
    Bullets,
    Heading,
    LensOverview,
    Line,
    Links,
    Originals,
    Programme,
    Results,
)
from facilitate.reports.model.board import Picture

Block = Heading | Line | Programme | Links | Bullets | Aside | LensOverview | Results | Picture | Originals


class SectionName(StrEnum):
    MASTHEAD = "masthead"
    PROGRAMME = "programme"
    OPENING = "opening"
    ROUND = "round"
    PARKED = "parked"
    NOTES = "notes"
    COLOPHON = "colophon"
    APPENDIX = "appendix"


@dataclass(frozen=True)
class Section:
    name: SectionName
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """The document. `label` names it without a typed text ("Report of workshop 2"); `stem` names a file of it.

    `contents` asks for a table of contents: it is long. `version` counts the releases of it; 0 is a draft.
    """

    language: str
    locale: str
    label: str
    date: str
    stem: str
    scribe: str
    exported_at: int
    sections: tuple[Section, ...]
    contents: bool = False
    version: int = 0

    @property
    def name(self) -> str:
        """The label, and the date where there is one: for a window, a header, the properties of a file."""
        return f"{self.label}, {self.date}" if self.date else self.label
