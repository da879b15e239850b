"""PDF, set by typst from one JSON document: a typed text is data there, and never markup.

Tagged, and held by typst itself against PDF/UA-1 (for who cannot see it) and PDF/A-2a (to be kept for long).
"""

from collections.abc import Collection
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import typst

from facilitate.reports.formats.headings import contents_title, headings
from facilitate.reports.model import Block, Board, Heading, Link, Picture, Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.typst_board import board_data, drawings_in
from facilitate.reports.picture.typst_fonts import STANDARDS, Standard, compiled, faceless, template
from facilitate.reports.picture.typst_text import pieces

_REPORT = (Path(__file__).parent / "templates" / "report.typ").read_bytes()
_SOURCE = template("pieces") + template("board") + _REPORT


def render(report: Report, snapshot: Snapshot) -> bytes:
    """A sign that no font of this machine has is drawn as a box, with the sign as the alternative text of that.

    What is still against the standards then is exported without their name on it.
    """
    undrawable = faceless(report)
    try:
        return _set(report, undrawable, STANDARDS)
    except typst.TypstError:
        return _set(report, undrawable, ())


def _set(report: Report, undrawable: Collection[str], standards: tuple[Standard, ...]) -> bytes:
    document = _document(report, undrawable)
    inputs = {"report": document, "drawings": drawings_in(document)}
    return compiled(_SOURCE, inputs, format="pdf", pdf_standards=list(standards))


def _document(report: Report, undrawable: Collection[str]) -> dict[str, Any]:
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


def _plain(value: Any, undrawable: Collection[str]) -> Any:
    """A part of the model as JSON, its texts in pieces."""
    match value:
        case str():
            return pieces(value, undrawable)
        case tuple():
            return [_plain(one, undrawable) for one in value]
        case Link(text, href):
            return {"text": pieces(text, undrawable), "href": href}
        case Picture(caption, board):
            return {"caption": pieces(caption, undrawable), **_picture(board, undrawable)}
        case int() | None:
            return value
    return {part.name: _plain(getattr(value, part.name), undrawable) for part in fields(value)}


def _picture(board: Board, undrawable: Collection[str]) -> dict[str, Any]:
    return {**board_data(board, lay_out(board), undrawable), "description": board.description}
