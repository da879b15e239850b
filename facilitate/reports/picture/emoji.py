"""Emoji as drawings, so that they look the same everywhere: Noto's, gathered by static/emoji-pictures.js."""

import json
import re
import zlib
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

_BUILT = Path(__file__).parents[3] / "static" / "dist"
_AS_PICTURE = "\ufe0f"
_AS_TEXT = "\ufe0e"
SIDE = 128
"""Each is drawn in a box of this width and height."""


def at(text: str, start: int, known: Container[str] = ()) -> tuple[str, int]:
    """The name of the longest emoji that begins here and how many characters it takes; `("", 0)` when none does.

    A sign that is `known` as a letter, such as ™, is an emoji only where its writer says so by a variation selector.
    """
    longest = _longest_by_first().get(text[start], 0)
    if not longest:
        return "", 0
    name, best, best_end = "", "", start
    for end in range(start, min(len(text), start + longest)):
        sign = text[end]
        if sign == _AS_TEXT:
            break
        if sign != _AS_PICTURE:
            name = f"{name}-{ord(sign):x}" if name else f"{ord(sign):x}"
        if name in _places():
            best, best_end = name, end + 1
    taken = text[start:best_end]
    is_letter = taken in known or text[best_end : best_end + 1] == _AS_TEXT
    return ("", 0) if not best or is_letter else (best, best_end - start)


def parted(text: str, known: Container[str] = ()) -> Iterator[tuple[str, str]]:
    """The text in order: what lies between emoji with an empty name, and each emoji with its own."""
    start = 0
    for found in () if text.isascii() else _firsts().finditer(text):
        if found.start() < start:
            continue
        name, length = at(text, found.start(), known)
        if name:
            if start < found.start():
                yield text[start : found.start()], ""
            start = found.start() + length
            yield text[found.start() : start], name
    if start < len(text):
        yield text[start:], ""


def drawing(name: str) -> str:
    """The inside of an SVG symbol of `SIDE` by `SIDE`."""
    offset, length = _places()[name]
    with (_BUILT / "emoji-pictures.bin").open("rb") as drawings:
        drawings.seek(offset)
        return zlib.decompress(drawings.read(length), -zlib.MAX_WBITS).decode()


@cache
def _places() -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = json.loads((_BUILT / "emoji-pictures.json").read_text())
    return found


@cache
def _firsts() -> re.Pattern[str]:
    """A sign with which an emoji may begin."""
    return re.compile(f"[{re.escape(''.join(_longest_by_first()))}]")


@cache
def _longest_by_first() -> dict[str, int]:
    """How many characters the emoji that begin with a sign may take, with a selector after each."""
    longest: dict[str, int] = {}
    for name in _places():
        points = name.split("-")
        first = chr(int(points[0], 16))
        longest[first] = max(longest.get(first, 0), 2 * len(points))
    return longest
