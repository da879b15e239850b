"""What the entry points ask of a report: a file, a preview, a picture.

Rendering keeps Python busy, up to seconds for many cards, and on the event loop every phone and board would wait for
it. So it is done by whoever the app hands in (`do`): a process of its own in the server, see `worker`; `directly` on
the command line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from facilitate.reports.arrangement import Entity, Snapshot
from facilitate.reports.file import File
from facilitate.reports.formats import FORMATS
from facilitate.reports.jobs import Do
from facilitate.reports.model import Report
from facilitate.reports.picture.drawing import MEDIA_TYPES, Wish
from facilitate.reports.progress import Told, nobody


@dataclass(frozen=True)
class Preview:
    """The name of the report, its article for a page of the app, and of which rounds and lenses there is a picture."""

    name: str
    article: Markup
    boards: Sequence[tuple[Entity, Entity | None]]


def render(format_name: str, snapshot: Snapshot, do: Do, told: Told = nobody) -> File:
    """The file of a workshop in this format. Raises KeyError for a format that is not in FORMATS, NotMade."""
    format_ = FORMATS[format_name]
    answer = do("render", format_name, snapshot, told=told)
    return File(answer.pieces, format_.media_type, answer.about["filename"])


def render_released(format_name: str, report: Report, do: Do, told: Told = nobody) -> File:
    """The file of a report that was released, for its readers. Raises as `render`."""
    format_ = FORMATS[format_name]
    answer = do("released", format_name, report, told=told)
    return File(answer.pieces, format_.media_type, f"{report.stem}-v{report.version}.{format_.extension}")


def article_of(report: Report, do: Do) -> Markup:
    """A report that was released, for a page of the app. Raises NotMade."""
    return Markup(do("article", report).text)


def preview(snapshot: Snapshot, do: Do) -> Preview:
    """What the preview page shows. Raises NotMade."""
    answer = do("preview", snapshot)
    boards = [(round_, lens) for round_, lens in answer.about["boards"]]
    return Preview(answer.about["name"], Markup(answer.text), boards)


def picture(wish: Wish, snapshot: Snapshot, do: Do, told: Told = nobody) -> File:
    """A round's board as a picture. Raises NotThere, NotMade, KeyError for a format that is not in MEDIA_TYPES."""
    media_type = MEDIA_TYPES[wish.format_name]
    answer = do("picture", wish, snapshot, told=told)
    return File(answer.pieces, media_type, answer.about["filename"])
