"""ZIP: the report in every other format, and the boards as pictures in a folder.

It is what people pass on. So the whole workshop, which names everybody, is in it only where the scribe keeps names.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

from facilitate.reports.document import draft
from facilitate.reports.edits.options import options_of
from facilitate.reports.formats import FORMATS
from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Snapshot
from facilitate.reports.picture.board import boards
from facilitate.reports.picture.drawing import draw, filename
from facilitate.reports.picture.wish import MEDIA_TYPES, Wish
from facilitate.reports.sections.drafts import Draft
from facilitate.work.progress import steps

_PACKED = {"docx", "pdf", "png", "xlsx"}
"""Of these nothing is gained by packing them again."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""What a ZIP can tell."""
Make = Callable[[], bytes]


def render(report: Report, snapshot: Snapshot) -> bytes:
    """The same report gives the same bytes, as far as those of the other formats are the same."""
    return _packed([*_files(report, snapshot), *_pictures(snapshot)], report)


def _files(report: Report, snapshot: Snapshot) -> Iterator[tuple[str, Make]]:
    for one in FORMATS.values():
        if one.name != "zip" and (not one.whole or options_of(snapshot).names):
            yield one.filename(report), partial(one.to_hand_out, report, snapshot)


def _pictures(snapshot: Snapshot) -> Iterator[tuple[str, Make]]:
    """The boards as the report tells them, of what the room may see."""
    made = draft(snapshot)
    folder = made.words.say("folder_boards")
    for round_, lens in boards(made):
        for name in MEDIA_TYPES:
            wish = Wish(name, round_["id"], lens["id"] if lens else None)
            yield f"{folder}/{filename(wish, made)}", partial(_drawn, wish, made)


def _drawn(wish: Wish, made: Draft) -> bytes:
    return draw(wish, made).content


def _packed(files: Sequence[tuple[str, Make]], report: Report) -> bytes:
    made = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=report.exported_at)).astimezone()
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, make in steps(files):
            entry = zipfile.ZipInfo(name, max(made.timetuple()[:6], _EARLIEST))
            entry.external_attr = 0o644 << 16
            packed = name.rpartition(".")[2] in _PACKED
            package.writestr(entry, make(), zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)
    return content.getvalue()
