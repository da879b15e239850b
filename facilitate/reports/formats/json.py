"""JSON: the whole workshop, complete and versioned, to be made again from. See docs/reports.md.

Nothing of the report is in it, and nothing of the moment: the same workshop always gives the same bytes.
"""

import json

import msgspec

from facilitate.domain.whole import WholeWorkshop
from facilitate.reports.arrangement import Snapshot
from facilitate.reports.model import Report


def render(report: Report, snapshot: Snapshot) -> bytes:
    return written(snapshot["whole"])


def written(whole: WholeWorkshop) -> bytes:
    """UTF-8, indented. A surrogate that no encoding can hold is written as the escape JSON has for it."""
    text = json.dumps(msgspec.to_builtins(whole), ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "backslashreplace")
