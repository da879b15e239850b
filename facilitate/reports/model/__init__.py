"""What a report is made of: sections of blocks.

Texts are cleaned and on one line; a text that was typed on several lines is a tuple of paragraphs. Nothing here is
markup. A typed text stands in one place; votes, lines about further lenses, the appendix and pictures tell it again.
"""

from facilitate.reports.model.blocks import (
    Aside,
    Bullet,
    Bullets,
    ClusterCount,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Link,
    Links,
    Original,
    Originals,
    Paragraphs,
    Part,
    Programme,
    ProgrammeEntry,
    Result,
    Results,
)
from facilitate.reports.model.board import Board, Card, Group, Picture
from facilitate.reports.model.report import Block, Report, Section, SectionName

__all__ = [
    "Aside",
    "Block",
    "Board",
    "Bullet",
    "Bullets",
    "Card",
    "ClusterCount",
    "Group",
    "Heading",
    "LensOverview",
    "Line",
    "LineRole",
    "Link",
    "Links",
    "Original",
    "Originals",
    "Paragraphs",
    "Part",
    "Picture",
    "Programme",
    "ProgrammeEntry",
    "Report",
    "Result",
    "Results",
    "Section",
    "SectionName",
]
