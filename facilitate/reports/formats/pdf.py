"""PDF, set by typst from one JSON document: a typed text is data there, and never markup.

Tagged, and held by typst itself against PDF/UA-1 (for who cannot see it) and PDF/A-2a (to be kept for long).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import typst

from facilitate.reports.formats.headings import contents_title, headings
from facilitate.reports.formats.pdf_text import pieces
from facilitate.reports.model import Block, Board, Heading, Link, Picture, Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture import emoji, svg
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.letters import known
from facilitate.reports.picture.png import fonts

Standard = Literal["ua-1", "a-2a"]
STANDARDS: tuple[Standard, ...] = ("ua-1", "a-2a")
_SOURCE = (Path(__file__).parent / "templates" / "report.typ").read_bytes()
_COMPLAINT = re.compile(r'(?:text|codepoint) `"(.+?)"`')
_BY_NUMBER = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_TRIES = 4
_BOX = "\u25a1"


@dataclass
class _Undrawable:
    """Signs that no font of this machine has: a picture finds fewer fonts than a text."""

    in_pictures: set[str] = field(default_factory=set)
    in_texts: set[str] = field(default_factory=set)

    def learn(self, signs: set[str]) -> bool:
        """Whether there is something new in what typst complains of."""
        known_before = len(self.in_pictures) + len(self.in_texts)
        self.in_texts |= signs & self.in_pictures
        self.in_pictures |= signs
        return len(self.in_pictures) + len(self.in_texts) > known_before


def render(report: Report, snapshot: Snapshot) -> bytes:
    """A sign that no font of this machine has is drawn as a box, with the sign as the alternative text of that.

    What is still against the standards then is exported without their name on it.
    """
    undrawable = _Undrawable()
    for _ in range(_MOST_TRIES):
        try:
            return _set(report, undrawable, STANDARDS)
        except typst.TypstError as error:
            if not undrawable.learn(set(_complaints(error.diagnostic))):
                break
    return _set(report, undrawable, ())


def _complaints(diagnostic: str) -> Iterator[str]:
    """The signs that typst complains of, less those that our own font has."""
    for complaint in _COMPLAINT.findall(diagnostic):
        text = _BY_NUMBER.sub(lambda number: chr(int(number[1], 16)), complaint)
        yield from (sign for sign in text if sign not in known())


def _set(report: Report, undrawable: _Undrawable, standards: tuple[Standard, ...]) -> bytes:
    document = _document(report, undrawable)
    drawings = {name: _drawing(name) for name in sorted(_drawings_in(document))}
    return typst.compile(
        _SOURCE,
        format="pdf",
        font_paths=fonts(),
        sys_inputs={"report": json.dumps(document), "drawings": json.dumps(drawings)},
        pdf_standards=list(standards),
    )


def _document(report: Report, undrawable: _Undrawable) -> dict[str, Any]:
    made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=report.exported_at)
    language, _, region = report.locale.partition("-")
    levels = iter(headings(report))

    def data(block: Block) -> dict[str, Any]:
        if isinstance(block, Heading):
            block = Heading(next(levels).level, block.text)
        return {"block": block.block, **_plain(block, undrawable)}

    return {
        "name": report.name,
        "scribe": report.scribe,
        "made": [made.year, made.month, made.day, made.hour, made.minute, made.second],
        "language": language,
        "region": region or None,
        "contents": contents_title(report) if report.contents else None,
        "sections": [
            {"name": section.name, "blocks": [data(block) for block in section.blocks]} for section in report.sections
        ],
    }


def _plain(value: Any, undrawable: _Undrawable) -> Any:
    """A part of the model as JSON, its texts in pieces."""
    match value:
        case str():
            return pieces(value, undrawable.in_texts)
        case tuple():
            return [_plain(one, undrawable) for one in value]
        case Link(text, href):
            return {"text": pieces(text, undrawable.in_texts), "href": href}
        case Picture(caption, board):
            return {"caption": pieces(caption, undrawable.in_texts), **_picture(board, undrawable)}
        case int() | None:
            return value
    return {part.name: _plain(getattr(value, part.name), undrawable) for part in fields(value)}


def _picture(board: Board, undrawable: _Undrawable) -> dict[str, Any]:
    layout = lay_out(board)
    drawn = svg.write(board, layout, letters_inside=False).translate(
        {ord(sign): _BOX for sign in undrawable.in_pictures}
    )
    return {"svg": drawn, "width": layout.width, "height": layout.height, "description": board.description}


def _drawings_in(document: Any) -> Iterator[str]:
    if isinstance(document, dict):
        if "drawing" in document:
            yield document["drawing"]
        for inner in document.values():
            yield from _drawings_in(inner)
    elif isinstance(document, list):
        for inner in document:
            yield from _drawings_in(inner)


def _drawing(name: str) -> str:
    side = emoji.SIDE
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{emoji.drawing(name)}</svg>'
