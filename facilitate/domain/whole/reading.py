"""From the bytes of a file to a workshop, or the first thing in it that cannot be."""

import json
from enum import StrEnum
from typing import Any

import msgspec

from facilitate.domain import faults
from facilitate.domain.faults import Path
from facilitate.domain.unseen import without_unseen
from facilitate.domain.whole.checks import problems
from facilitate.domain.whole.shapes import FORMAT, WholeWorkshop

MOST_BYTES = 32 * 1024**2
"""Of a file: 1,000 cards take one or two million."""


class Likely(StrEnum):
    """What was probably chosen instead of a workshop: a document or a picture, another text, JSON of something else."""

    NO_TEXT = "no_text"
    NO_JSON = "no_json"
    NO_WORKSHOP = "no_workshop"
    OTHER_VERSION = "other_version"


class NotWhole(Exception):
    """A file that no workshop can be made of: what is wrong and at which path, or at which line and column."""

    def __init__(self, message: str, path: Path = (), line: int | None = None, likely: Likely | None = None):
        super().__init__(message)
        self.message, self.path, self.line, self.likely = message, path, line, likely


def read(content: bytes) -> WholeWorkshop:
    """Raises NotWhole."""
    if len(content) > MOST_BYTES:
        raise NotWhole(f"this is too large for a workshop: at most {MOST_BYTES // 1024**2} MB")
    found = _json(_text(content))
    _must_be_ours(found)
    try:
        whole = msgspec.convert(found, WholeWorkshop)
    except msgspec.ValidationError as error:
        raise NotWhole(*faults.read(str(error))) from error
    for path, message in problems(whole):
        raise NotWhole(message, path)
    return whole


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise NotWhole("this is not UTF-8 text", line=line, likely=Likely.NO_TEXT) from error


def _json(text: str) -> Any:
    try:
        return _as_seen(json.loads(text))
    except json.JSONDecodeError as error:
        raise NotWhole(f"column {error.colno}: {error.msg}", line=error.lineno, likely=Likely.NO_JSON) from error
    except ValueError as error:
        raise NotWhole("there is a number with more digits than can be read") from error
    except RecursionError as error:
        raise NotWhole("lists within lists, too deep to read") from error


def _as_seen(value: Any) -> Any:
    """The same without signs that nobody sees: what people type is kept without them, and was not always."""
    if isinstance(value, str):
        return without_unseen(value)
    if isinstance(value, list):
        return [_as_seen(inner) for inner in value]
    return {key: _as_seen(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def _must_be_ours(found: Any) -> None:
    named = found.get("format") if isinstance(found, dict) else None
    if not isinstance(named, str) or not named.startswith("workshop/"):
        raise NotWhole(f'this is not a workshop: "format" should be "{FORMAT}"', likely=Likely.NO_WORKSHOP)
    if named != FORMAT:
        message = f'this is of format "{named[:40]}", and this version reads "{FORMAT}" alone'
        raise NotWhole(message, ("format",), likely=Likely.OTHER_VERSION)
