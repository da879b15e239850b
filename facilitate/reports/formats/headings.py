"""The headings of a report in their order, for a table of contents and for whoever jumps from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitate.reports.languages import load
from facilitate.reports.model import Heading, Report


@dataclass(frozen=True)
class Entry:
    """A heading: `level` is at most one deeper than that of the heading before it, `number` counts from 1."""

    number: int
    level: int
    text: str

    @property
    def anchor(self) -> str:
        """Its name within the file."""
        return f"part-{self.number}"


def headings(report: Report) -> Iterator[Entry]:
    """All of them, the title first."""
    found = (block for section in report.sections for block in section.blocks if isinstance(block, Heading))
    level = 0
    for number, heading in enumerate(found, start=1):
        level = min(heading.level, level + 1)
        yield Entry(number, level, heading.text)


def contents(report: Report) -> tuple[Entry, ...]:
    """Those of a table of contents: the parts and rounds and clusters below the title; none when it asks for none."""
    return tuple(entry for entry in headings(report) if entry.level > 1) if report.contents else ()


def contents_title(report: Report) -> str:
    return load(report.language).say("contents")
