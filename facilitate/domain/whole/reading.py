"""From the bytes of a file to a workshop, or the first thing in it that cannot be."""

import json
from typing import Any

import msgspec

from facilitate.domain import faults
from facilitate.domain.faults import Path
from facilitate.domain.unseen import without_unseen
from facilitate.domain.whole.checks import problems
from facilitate.domain.whole.shapes import FORMAT, WholeWorkshop

MOST_BYTES = 32 * 1024**2
"""Of a file: 1,000 cards take one or two million."""


class NotWhole(Exception):
    """A file that no workshop can be made of: what is wrong and at which path, or at which line and column."""

    def __init__(self, message: str, path: Path = (), line: int | None = None):
        super().__init__(message)
        self.message, self.path, self.line = message, path, line


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
        raise NotWhole("this is not UTF-8 text", line=content[: error.start].count(b"\n") + 1) from error


def _json(text: str) -> Any:
    try:
        return _as_seen(json.loads(text))
    except json.JSONDecodeError as error:
        raise NotWhole(f"column {error.colno}: {error.msg}", line=error.lineno) from error
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
        raise NotWhole(f'this is not a workshop: "format" should be "{FORMAT}"')
    if named != FORMAT:
        raise NotWhole(f'this is of format "{named[:40]}", and this version reads "{FORMAT}" alone', ("format",))
