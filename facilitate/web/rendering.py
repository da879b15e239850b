"""Files that take a while: made by whoever renders here, and how far they are, for the page that waits."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, TypeVarTuple
from urllib.parse import quote

import structlog
from flask import Flask, Response, current_app, request

from facilitate.reports import runner
from facilitate.reports.file import File
from facilitate.reports.model.packing import Packed
from facilitate.reports.picture.sheets import Printed
from facilitate.reports.picture.wish import Wish
from facilitate.web import making
from facilitate.web.once import Once
from facilitate.work.answer import Do
from facilitate.work.progress import Told

log = structlog.get_logger()
Args = TypeVarTuple("Args")
T = TypeVar("T")

_TASK = re.compile(r"[A-Za-z0-9_-]{8,40}")
_PIECE = 1 << 17
_MOST_SIGNS = 20
_MOST = 200
"""Files that somebody waits for at the same time."""


class Waiting:
    """How far files are, by workshop and by a name that the waiting page made up."""

    def __init__(self) -> None:
        self._steps: dict[tuple[str, str], dict[str, Any]] = {}

    @contextmanager
    def told(self, workshop: str, task: str) -> Iterator[Told]:
        key = (workshop, task)

        def tell(done: int, total: int, name: str) -> None:
            if _TASK.fullmatch(task) and (key in self._steps or len(self._steps) < _MOST):
                self._steps[key] = {"done": done, "total": total, "name": name}

        try:
            yield tell
        finally:
            self._steps.pop(key, None)

    def step(self, workshop: str, task: str) -> dict[str, Any]:
        return self._steps.get((workshop, task), {})


def register(app: Flask) -> None:
    app.extensions["waiting"] = Waiting()
    app.extensions["released"] = Once[File](lambda file: file.size)
    app.extensions["to_read"] = Once[runner.ToRead](lambda told: len(told.article))


def render(workshop: str, format_name: str, snapshot: dict[str, Any]) -> File:
    with _told(workshop) as told:
        return runner.render(format_name, snapshot, current_app.config["WORK"], told)


def released(workshop: str, number: int, format_name: str, version: Callable[[], Packed]) -> File:
    """The file of a version, made for the first who asks."""

    def made() -> File:
        content = version()
        with _told(workshop) as told:
            return runner.render_released(format_name, content, current_app.config["WORK"], told)

    once: Once[File] = current_app.extensions["released"]
    return once.get((workshop, number, format_name), made)


def read(workshop: str, number: int, version: Callable[[], Packed]) -> runner.ToRead:
    """A version on a page, made for the first who asks."""

    def made() -> runner.ToRead:
        return _made(runner.article_of, version())

    once: Once[runner.ToRead] = current_app.extensions["to_read"]
    return once.get((workshop, number), made)


def preview(snapshot: dict[str, Any]) -> runner.Preview:
    return _made(runner.preview, snapshot)


def picture(workshop: str, wish: Wish, snapshot: dict[str, Any]) -> File:
    """Raises NotThere."""
    with _told(workshop) as told:
        return runner.picture(wish, snapshot, current_app.config["WORK"], told)


def composed(snapshot: dict[str, Any]) -> Packed:
    """The report as it is now, to be kept."""
    return _made(runner.composed, snapshot)


def desk(snapshot: dict[str, Any], rev: int) -> bytes:
    return _made(runner.desk, snapshot, rev)


def checks(snapshot: dict[str, Any]) -> bytes:
    return _made(runner.checks, snapshot)


def differences(earlier: Packed, later: Packed | dict[str, Any]) -> list[dict[str, str]]:
    return _made(runner.differences, earlier, later)


def printed(wish: Wish, snapshot: dict[str, Any]) -> Printed:
    """Raises NotThere."""
    return _made(runner.printed, wish, snapshot)


def how_far(workshop: str, task: str) -> dict[str, Any]:
    """{done, total, name} of a file that is being made, nothing before and after."""
    waiting: Waiting = current_app.extensions["waiting"]
    return waiting.step(workshop, task)


def sent(file: File) -> Response:
    """A file to be saved, in pieces: between any two of them others have their turn.

    `Without-Letters` tells the page some signs for which it has boxes; the log tells how many.
    """
    response = Response(_in_turns(file), content_type=file.media_type)
    response.content_length = file.size
    response.headers.set("Content-Disposition", "attachment", filename=file.filename)
    if file.faceless:
        log.warning("file_without_letters", kind=file.media_type, signs=len(file.faceless))
        response.headers["Without-Letters"] = quote(" ".join(file.faceless[:_MOST_SIGNS]))
    return response


def _in_turns(file: File) -> Iterator[bytes]:
    for piece in file.pieces:
        for start in range(0, len(piece), _PIECE):
            yield piece[start : start + _PIECE]
            time.sleep(0)


def _made(make: Callable[[*Args, Do], T], *args: *Args) -> T:
    """What is made so soon that nobody is told how far it is. Raises Refused (busy, internal)."""
    with _told(""):
        return make(*args, current_app.config["WORK"])


@contextmanager
def _told(workshop: str) -> Iterator[Told]:
    """Raises Refused (busy, internal) when it could not be made."""
    waiting: Waiting = current_app.extensions["waiting"]
    with making.or_refused(), waiting.told(workshop, request.args.get("task", "")) as told:
        yield told
