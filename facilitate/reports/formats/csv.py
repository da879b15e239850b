"""CSV: the cards as one table, for a spreadsheet. See docs/reports.md.

UTF-8 with a byte order mark, semicolons and CRLF: what Excel opens with a double click in Flanders, where the comma is
in the numbers. A text that a spreadsheet would take for a formula, or turn into another number, a date or a truth, gets
an apostrophe before it; see `guarded`.
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
_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
# Figures with what stands in numbers, amounts, shares, dates and times; only a plain number stays what it is.
_FIGURES = r"(?!(?:0|[1-9]\d{0,10})\Z)(?=\D*\d)[\d\s.,:/()%'’€$£+-]+(?:[ap]\.?m\.?|e[+-]?\d+|eur|euro)?"
_MONTH = (
    "(?:jan(?:uar[iy]?|vier|v)?|feb(?:ruar[iy]?)?|f[ée]v(?:rier|r)?|maart|mrt|mar(?:ch|s)?|m[äa]rz|apr(?:il)?|avr(?:il)?"
    "|mei|may|mai|jun[ei]?|juin|jul[iy]?|juil(?:let)?|aug(?:ust(?:us)?)?|ao[uû]t|sept?(?:ember|embre)?"
    "|o[kc]t(?:ober|obre)?|nov(?:ember|embre)?|d[ée]c(?:ember|embre)?|dez(?:ember)?)\\.?"
)
_DATE = rf"(?=\D*\d)(?:\d{{1,4}}[\s./-]*)?{_MONTH}(?:[\s./-]*\d{{1,4}}(?:[\s,./-]+\d{{1,4}})?)?"
_TRUTH = "true|false|waar|onwaar|vrai|faux|wahr|falsch"
_GUARDED = re.compile(rf"'*+(?:{_FORMULA}|(?:{_FIGURES}|{_DATE}|{_TRUTH})\Z)", re.IGNORECASE)


def render(report: Report, snapshot: Snapshot) -> bytes:
    table = card_table(snapshot)
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([guarded(column.title) for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def guarded(text: str) -> str:
    """With an apostrophe before what a spreadsheet would not keep as it is, with or without apostrophes of its own.

    Whoever reads it back takes one apostrophe from a text that begins with some and then what is guarded: one of
    = + - @ tab CR LF, or nothing but figures, a date with a month's name, or a truth.
    """
    return f"'{text}" if _GUARDED.match(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def _cell(value: Value) -> Value:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    return guarded(value) if isinstance(value, str) else value
