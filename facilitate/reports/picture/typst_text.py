"""A text as pieces that typst sets one after the other: letters, drawings, and places where a long word may break."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Any

from facilitate.domain.unseen import without_unseen
from facilitate.reports.picture import emoji
from facilitate.reports.picture.letters import begins_backward, known

_LATIN = (chr(code) for code in (*range(0xC0, 0x2B0), *range(0x300, 0x370), *range(0x1E00, 0x1F00)))
_OTHER_WORD = re.compile(f"\\S*[{''.join(sign for sign in _LATIN if sign not in known())}]\\S*")
_LONG_WORD = re.compile(r"\S{40,}")
_PART = 20
_JOINED = {"Mn", "Me", "Mc", "Cf"}
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}|[0-9#*]\ufe0f?\u20e3")
_LETTER_OF_FLAG = 0x1F1E6 - ord("A")
_BREAK = 0


def pieces(text: str, undrawable: Collection[str] = ()) -> Any:
    """The text itself when it is nothing but letters; else a list of strings, drawings and places to break at.

    A drawing is {"drawing": name, "text": typed}; a flag, a digit in a box and what is `undrawable` for the fonts have
    no drawing but "letters" to show in a box. {"other": word} has a Latin letter that our font lacks: one other letter
    within a word would stick out. One that runs from right to left is {"backward": list}. A sign that shows nothing,
    which an older workshop may still hold, would take letters from the text of the whole document.
    """
    text = without_unseen(text)
    found = [*_pieces(text, undrawable)]
    if begins_backward(text):
        return {"backward": found}
    return text if found in ([], [text]) else found


def _pieces(text: str, undrawable: Collection[str]) -> Iterator[Any]:
    at = 0
    for flag in _FLAG.finditer(text):
        yield from _drawn(text[at : flag.start()], undrawable)
        yield {"letters": "".join(map(_letter, flag[0])).strip(), "text": flag[0]}
        at = flag.end()
    yield from _drawn(text[at:], undrawable)


def _drawn(text: str, undrawable: Collection[str]) -> Iterator[Any]:
    for part, name in emoji.parted(text, known()):
        if name:
            yield {"drawing": name, "text": part}
        elif undrawable:
            yield from _without(part, undrawable)
        else:
            yield from _worded(part)


def _without(text: str, undrawable: Collection[str]) -> Iterator[Any]:
    signs = re.compile(f"([{re.escape(''.join(undrawable))}])")
    for index, part in enumerate(signs.split(text)):
        if index % 2:
            yield {"letters": "", "text": part}
        elif part:
            yield from _worded(part)


def _worded(text: str) -> Iterator[Any]:
    at = 0
    for word in () if text.isascii() else _OTHER_WORD.finditer(text):
        yield from _breakable(text[at : word.start()])
        yield from ({"other": part} if part else part for part in _breakable(word[0]))
        at = word.end()
    yield from _breakable(text[at:])


def _breakable(text: str) -> Iterator[Any]:
    """A word that may be wider than a line can be broken, though never between a letter and its accent."""
    at = 0
    for word in _LONG_WORD.finditer(text):
        for end in range(word.start() + _PART, word.end(), _PART):
            if unicodedata.category(text[end]) not in _JOINED:
                yield text[at:end]
                yield _BREAK
                at = end
    if at < len(text):
        yield text[at:]


def _letter(sign: str) -> str:
    return chr(ord(sign) - _LETTER_OF_FLAG) if ord(sign) > 0x1F000 else sign if sign.isascii() else ""
