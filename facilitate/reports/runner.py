"""Rendering away from the sockets.

A document of 200 cards keeps Python busy for most of a second; on the event loop every phone and board would wait for
it. So the app hands in `offload`, which runs a function in a native thread and returns its answer (under eventlet:
`eventlet.tpool.execute`). Measured with such a document, the loop stalls 791 ms without it and 11 ms with it. A thread
suffices because rendering is pure: it reads a snapshot and shares nothing. A picture is drawn by a
library in Rust that lets go of Python meanwhile. A pool of processes was as quick, but hung when the server stopped.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from facilitate.reports.arrangement import Entity, Snapshot
from facilitate.reports.document import compose
from facilitate.reports.formats import FORMATS, Format
from facilitate.reports.formats.html import article
from facilitate.reports.model import Report
from facilitate.reports.picture.board import boards
from facilitate.reports.picture.drawing import Picture, Wish, draw

Offload = Callable[..., Any]

# The template engine's own locks are green under eventlet, so two native threads must never meet at one.
_one_at_a_time = threading.Lock()
# While it is drawn, a picture takes up to some hundred megabytes.
_one_picture_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Export:
    """A rendered file, and how to send it."""

    content: bytes
    media_type: str
    filename: str


@dataclass(frozen=True)
class Preview:
    """The report, its article for a page of the app, and of which rounds and lenses there is a picture."""

    report: Report
    article: Markup
    boards: Sequence[tuple[Entity, Entity | None]]


def render(format_name: str, snapshot: Snapshot, offload: Offload) -> Export:
    """The file of a workshop in this format. Raises KeyError for a format that is not in FORMATS."""
    format_ = FORMATS[format_name]
    with _one_at_a_time:
        export: Export = offload(_render, format_, snapshot)
    return export


def render_released(format_name: str, report: Report, offload: Offload) -> Export:
    """The file of a report that was released, for its readers."""
    format_ = FORMATS[format_name]
    with _one_at_a_time:
        content: bytes = offload(format_.render, report, {})
    return Export(content, format_.media_type, f"{report.stem}-v{report.version}.{format_.extension}")


def preview(snapshot: Snapshot, offload: Offload) -> Preview:
    """What the preview page shows."""
    with _one_at_a_time:
        shown: Preview = offload(_preview, snapshot)
    return shown


def picture(wish: Wish, snapshot: Snapshot, offload: Offload) -> Picture:
    """A round's board as a picture. Raises what `draw` raises."""
    with _one_picture_at_a_time:
        drawn: Picture = offload(draw, wish, snapshot)
    return drawn


def directly(function: Callable[..., Any], *args: Any) -> Any:
    """An offload for where nobody waits, such as the command line."""
    return function(*args)


def _render(format_: Format, snapshot: Snapshot) -> Export:
    report = compose(snapshot)
    return Export(format_.render(report, snapshot), format_.media_type, f"{report.stem}.{format_.extension}")


def _preview(snapshot: Snapshot) -> Preview:
    report = compose(snapshot)
    return Preview(report, article(report), boards(snapshot))
