"""CSV: the cards as one table, for a spreadsheet. See docs/reports.md.

UTF-8 with a byte order mark, semicolons and CRLF: what Excel opens with a double click in Flanders, where the comma is
in the numbers. A text that a spreadsheet would take for a formula gets an apostrophe before it; see `guarded`.
"""

import csv
import io
import re
from datetime import datetime

from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.tables import card_table
from facilitate.reports.tables.table import Value

SEPARATOR = ";"
_GUARDED = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")


def render(report: Report, snapshot: Snapshot) -> bytes:
    table = card_table(snapshot)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """With an apostrophe before what begins as a formula does, with or without apostrophes of its own.

    So whoever reads it back takes one apostrophe from a text that begins with some and then one of = + - @ tab CR LF.
    """
    return f"'{text}" if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def _cell(value: Value) -> Value:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return guarded(value) if isinstance(value, str) else value
