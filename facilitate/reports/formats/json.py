"""JSON: the whole workshop, complete and versioned, to be made again from. See docs/reports.md.

Nothing of the report is in it, and nothing of the moment: the same workshop always gives the same bytes.
"""

import json

import msgspec

from facilitate.domain import faults
from facilitate.domain.whole import NotWhole, WholeWorkshop, read
from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.work.answer import NotMade


def render(report: Report, snapshot: Snapshot) -> bytes:
    return written(snapshot["whole"])


def written(whole: WholeWorkshop) -> bytes:
    """UTF-8, indented. A surrogate that no encoding can hold is written as the escape JSON has for it."""
    text = json.dumps(msgspec.to_builtins(whole), ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def check(file: bytes) -> None:
    """Read it again, as `facilitate import` would. Raises NotMade for what could not be brought in."""
    try:
        read(file)
    except NotWhole as error:
        where = faults.written(error.path) or "one of its texts"
        raise NotMade(f"the JSON of a workshop cannot be read again: {where}") from error
