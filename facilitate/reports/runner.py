"""What the entry points ask of a report: a file, a preview, a picture.

Rendering keeps Python busy, up to seconds for many cards, and on the event loop every phone and board would wait for
it. So it is done by whoever the app hands in (`do`): a process of its own in the server, see `worker`; `directly` on
the command line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from markupsafe import Markup

from facilitate.reports.file import File
from facilitate.reports.formats import FORMATS
from facilitate.reports.model.arrangement import Entity, Snapshot
from facilitate.reports.model.packing import Packed
from facilitate.reports.picture.sheets import Printed
from facilitate.reports.picture.wish import MEDIA_TYPES, Wish
from facilitate.work.answer import Answer, Do
from facilitate.work.progress import Told, nobody


@dataclass(frozen=True)
class Preview:
    """The name of the report, its article for a page of the app, and of which rounds and lenses there is a picture."""

    name: str
    article: Markup
    boards: Sequence[tuple[Entity, Entity | None]]


@dataclass(frozen=True)
class ToRead:
    """A released report on a page of the app."""

    name: str
    language: str
    version: int
    article: Markup


def render(format_name: str, snapshot: Snapshot, do: Do, told: Told = nobody) -> File:
    """The file of a workshop in this format. Raises KeyError for a format that is not in FORMATS, NotMade."""
    format_ = FORMATS[format_name]
    answer = do("render", format_name, snapshot, told=told)
    return _file(answer, format_.media_type)


def render_released(format_name: str, content: Packed, do: Do, told: Told = nobody) -> File:
    """The file of a report that was released, for its readers. Raises as `render`."""
    answer = do("released", format_name, content, told=told)
    return _file(answer, FORMATS[format_name].media_type)


def article_of(content: Packed, do: Do) -> ToRead:
    """A report that was released, for a page of the app. Raises NotMade."""
    answer = do("article", content)
    return ToRead(**answer.about, article=Markup(answer.text))


def composed(snapshot: Snapshot, do: Do) -> Packed:
    """The report as it is now, to be kept. Raises NotMade."""
    packed: Packed = msgspec.json.decode(do("composed", snapshot).text)
    return packed


def desk(snapshot: Snapshot, rev: int, do: Do) -> bytes:
    """The report as a scribe works on it, as JSON: see `desk.on_the_desk`; `rev` is put to it. Raises NotMade."""
    return b"".join(do("desk", snapshot, rev).pieces)


def checks(snapshot: Snapshot, do: Do) -> bytes:
    """Whom the report forgets and what it had better not tell, as JSON: see `checks.told`. Raises NotMade."""
    return b"".join(do("checks", snapshot).pieces)


def differences(earlier: Packed, later: Packed | Snapshot, do: Do) -> list[dict[str, str]]:
    """From a version to a later one, or to the report of a snapshot. Raises NotMade."""
    told: list[dict[str, str]] = msgspec.json.decode(do("differences", earlier, later).text)
    return told


def printed(wish: Wish, snapshot: Snapshot, do: Do) -> Printed:
    """A round's board as `cards` or as a `poster`, for a page on paper. Raises NotThere, NotMade."""
    return msgspec.json.decode(do("printed", wish, snapshot).text, type=Printed)


def preview(snapshot: Snapshot, do: Do) -> Preview:
    """What the preview page shows. Raises NotMade."""
    answer = do("preview", snapshot)
    boards = [(round_, lens) for round_, lens in answer.about["boards"]]
    return Preview(answer.about["name"], Markup(answer.text), boards)


def picture(wish: Wish, snapshot: Snapshot, do: Do, told: Told = nobody) -> File:
    """A round's board as a picture. Raises NotThere, NotMade, KeyError for a format that is not in MEDIA_TYPES."""
    media_type = MEDIA_TYPES[wish.format_name]
    answer = do("picture", wish, snapshot, told=told)
    return _file(answer, media_type)


def _file(answer: Answer, media_type: str) -> File:
    return File(answer.pieces, media_type, answer.about["filename"], tuple(answer.about["faceless"]))
