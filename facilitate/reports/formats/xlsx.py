"""XLSX: the workshop as tables on sheets. A typed text is a text: never a formula, a link or a number."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from math import ceil
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter

from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.tables import Table, tables
from facilitate.reports.tables.table import Column, Value

LONGEST = 32_767
"""What a cell of Excel holds, in units of UTF-16."""
_LINE, _HIGHEST = 15, 409
"""In points: a line, and the highest row that Excel has."""
_WIDEST = 255
_FILLED = 0.9
"""Of a line, about: words are not broken, and where Calibri is missing letters are wider."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# A text is parted in what XlsxWriter takes for its own markup (<r>...</r>) and Excel for an escape (_x0041_).
_RUNS = re.compile(r"(?<=\A<)(?=r>)|(?<=_)(?=x[0-9a-fA-F]{4}_)")
_TOP = {"valign": "top"}
# Text that stays text when somebody edits the cell.
_TEXT = {**_TOP, "num_format": "@", "quote_prefix": True, "text_wrap": True}
_MOMENT = {**_TOP, "num_format": "yyyy-mm-dd hh:mm", "align": "left"}
_HEAD = {"bold": True, "valign": "top", "text_wrap": True, "bottom": 1}


def render(report: Report, snapshot: Snapshot) -> bytes:
    """The same report gives the same bytes: its time of making is the only one in the file."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as book:
        made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=report.exported_at)
        book.set_properties({"title": report.name, "author": report.scribe, "created": made.replace(tzinfo=None)})
        looks = {name: book.add_format(look) for name, look in _looks().items()}
        for table in tables(snapshot):
            _write(book.add_worksheet(table.title), table, looks)
    return content.getvalue()


def _looks() -> dict[str, dict[str, Any]]:
    return {"head": _HEAD, "text": _TEXT, "moment": _MOMENT, "number": _TOP, "run": {}}


def _write(sheet: Any, table: Table, looks: dict[str, Any]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    widths = [_width(column, [row[at] for row in table.rows]) for at, column in enumerate(table.columns)]
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, widths[at])
        sheet.write_string(0, at, column.title, looks["head"])
    for down, row in enumerate(table.rows, 1):
        sheet.set_row(down, _height(row, widths))
        for at, value in enumerate(row):
            _cell(sheet, down, at, value, looks)


def _width(column: Column, values: Sequence[Value]) -> int:
    """Wide enough for its longest text to fit into the highest row."""
    longest = max((_signs(value) for value in values if isinstance(value, str)), default=0)
    return min(max(column.width, ceil(longest / _FILLED / (_HIGHEST // _LINE - 1))), _WIDEST)


def _height(row: Sequence[Value], widths: Sequence[int]) -> int:
    """High enough for all of its texts: Excel would fit it by itself, LibreOffice does not (seen with 7.4)."""
    lines = (_lines(value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str))
    return min(max(lines, default=1) * _LINE, _HIGHEST)


def _lines(text: str, width: int) -> int:
    return sum(max(1, ceil(_signs(line) / _FILLED / width)) for line in text.split("\n"))


def _signs(text: str) -> int:
    """How many digits are as wide as this text, about."""
    return len(text) + sum(east_asian_width(sign) in "WF" for sign in text if not sign.isascii())


def _cell(sheet: Any, down: int, at: int, value: Value, looks: dict[str, Any]) -> None:
    if isinstance(value, datetime):
        sheet.write_datetime(down, at, value, looks["moment"])
    elif isinstance(value, int):
        sheet.write_number(down, at, value, looks["number"])
    elif value:
        _text(sheet, down, at, fitting(value), looks)


def _text(sheet: Any, down: int, at: int, text: str, looks: dict[str, Any]) -> None:
    """A text of several runs reads as one, and no run of it is anything but a text."""
    first, *others = _RUNS.split(text)
    if others:
        runs = [first, *(part for run in others for part in (looks["run"], run))]
        sheet.write_rich_string(down, at, *runs, looks["text"])
    else:
        sheet.write_string(down, at, text, looks["text"])


def fitting(text: str) -> str:
    """The text, cut off with an ellipsis where a cell would be too small for it."""
    if len(text.encode("utf-16-le")) <= 2 * LONGEST:
        return text
    return text.encode("utf-16-le")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
