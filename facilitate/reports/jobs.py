"""What can be asked of whoever renders: by name, from a snapshot to bytes and what there is to tell about them.

Whatever keeps Python busy over a report is a job, so that the server's own process never does it.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from facilitate.reports import desk
from facilitate.reports.boxes import boxes_in
from facilitate.reports.checks.told import checked
from facilitate.reports.comparing.differences import differences
from facilitate.reports.document import compose, draft, report_of
from facilitate.reports.formats import FORMATS, Format
from facilitate.reports.formats.html import article
from facilitate.reports.model import Report
from facilitate.reports.model.arrangement import Entity, Snapshot
from facilitate.reports.model.packing import Packed, pack, unpack
from facilitate.reports.picture.board import board, boards
from facilitate.reports.picture.drawing import draw
from facilitate.reports.picture.sheets import Printed, poster_size, sheets
from facilitate.reports.picture.wish import Wish
from facilitate.work.answer import Answer
from facilitate.work.progress import step


def _render(format_name: str, snapshot: Snapshot) -> Answer:
    format_ = FORMATS[format_name]
    step(0, 2, "")
    report = compose(snapshot)
    step(1, 2, format_.filename(report))
    content = format_.to_hand_out(report, snapshot)
    return Answer((content,), _about(format_, report))


def _released(format_name: str, content: Packed) -> Answer:
    format_, report = FORMATS[format_name], unpack(content)
    step(0, 1, format_.filename(report))
    return Answer((format_.render(report, {}),), _about(format_, report))


def _about(format_: Format, report: Report) -> dict[str, Any]:
    return {"filename": format_.filename(report), "faceless": boxes_in(format_.name, report)}


def _article(content: Packed) -> Answer:
    report = unpack(content)
    about = {"name": report.name, "language": report.language, "version": report.version}
    return Answer((article(report).encode(),), about)


def _composed(snapshot: Snapshot) -> Answer:
    return _as_json(pack(compose(snapshot)))


def _desk(snapshot: Snapshot, rev: int) -> Answer:
    return _as_json(desk.on_the_desk(draft(snapshot)) | {"rev": rev})


def _checks(snapshot: Snapshot) -> Answer:
    return _as_json(checked(snapshot))


def _differences(earlier: Packed, later: Packed | Snapshot) -> Answer:
    """From a version to a later one, or to the report as it is now."""
    now = unpack(dict(later)) if "sections" in later else compose(later)
    return _as_json(differences(unpack(earlier), now))


def _printed(wish: Wish, snapshot: Snapshot) -> Answer:
    shown = board(draft(snapshot), wish.round, wish.lens)
    if wish.format_name == "cards":
        return _as_json(Printed(shown, sheets=sheets(shown)))
    return _as_json(Printed(shown, size=poster_size(shown)))


def _preview(snapshot: Snapshot) -> Answer:
    made = draft(snapshot)
    report = report_of(made)
    drawable = [[_named(round_), lens and _named(lens)] for round_, lens in boards(made)]
    return Answer((article(report).encode(),), {"name": report.name, "boards": drawable})


def _picture(wish: Wish, snapshot: Snapshot) -> Answer:
    step(0, 1, wish.format_name)
    drawn = draw(wish, draft(snapshot))
    return Answer(drawn.pieces, {"filename": drawn.filename, "faceless": drawn.faceless})


def _as_json(value: Any) -> Answer:
    return Answer((msgspec.json.encode(value),))


def _named(entity: Entity) -> dict[str, str]:
    return {"id": entity["id"], "title": entity["title"]}


JOBS: dict[str, Callable[..., Answer]] = {
    "render": _render,
    "released": _released,
    "article": _article,
    "composed": _composed,
    "desk": _desk,
    "checks": _checks,
    "differences": _differences,
    "printed": _printed,
    "preview": _preview,
    "picture": _picture,
}
