"""How wide a text is, in the letters that the picture brings along, and where it can be broken into lines."""

import json
import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from facilitate.reports.picture import emoji
from facilitate.reports.picture.breaks import starts_within

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
EMOJI_WIDTH = 1.25
_WIDTHS: dict[str, dict[str, int]] = json.loads((FONTS / "widths.json").read_text(encoding="utf-8"))
_APART: dict[str, dict[str, int]] = json.loads((FONTS / "apart.json").read_text(encoding="utf-8"))
_WIDER: dict[str, int] = json.loads((FONTS / "writings" / "wider.json").read_text(encoding="utf-8"))
_ELSEWHERE = 0.75  # of the size: about the widest of the fonts that a reader has for scripts that ours does not know
_JOINED = {"Mn", "Me", "Mc", "Cf"}
_VOWELS_BEHIND = "\u0e33\u0eb3"  # of Thai and Lao: letters for Unicode, and half of each stands on the letter before it
_VIRAMA = 9  # its combining class: the letter behind it is written as one with the letter before it
_MOST_AS_ONE = 12
_RIGHT_TO_LEFT = {"R", "AL"}


class Weight(StrEnum):
    REGULAR = "regular"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class Piece:
    """What is never broken: a sign with its accents, or an emoji of which `drawing` is the name. `width` at size 1."""

    text: str
    width: float
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text. `backward`: its text runs from right to left."""

    pieces: tuple[Piece, ...]
    backward: bool = False

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def wrap(text: str, weight: Weight, size: float, room: float) -> tuple[Line, ...]:
    """A paragraph in lines that are no wider than `room`. A word that is wider than a line is broken."""
    backward = begins_backward(text)
    width = max(room / size, EMOJI_WIDTH)
    lines: list[list[Piece]] = [[]]
    used = 0.0
    for word in _words(pieces(text, weight), starts_within(text)):
        if used and used + _width(_trimmed(word)) > width:
            lines.append([])
            used = 0.0
        for piece in word:
            if used and used + piece.width > width:
                if piece.text == " ":
                    continue
                lines.append([])
                used = 0.0
            lines[-1].append(piece)
            used += piece.width
    return tuple(Line(tuple(_trimmed(line)), backward) for line in lines if _trimmed(line))


def pieces(text: str, weight: Weight) -> list[Piece]:
    found: list[Piece] = []
    at = 0
    while at < len(text):
        sign = text[at]
        drawn, length = emoji.at(text, at, known=_WIDTHS[weight])
        if found and _belongs_to(found[-1].text, sign):
            before, length = found[-1], 1
            found[-1] = Piece(before.text + sign, before.width + _width_behind(sign, weight), before.drawing)
        elif drawn:
            found.append(Piece(text[at : at + length], EMOJI_WIDTH, drawn))
        else:
            length = 1
            before_it = found[-1].text if found else ""
            found.append(_letter(before_it, sign, weight))
        at += length
    return found


def _belongs_to(before: str, sign: str) -> bool:
    """Whether it is written as one with what stands before it."""
    if unicodedata.category(sign) in _JOINED or sign in _VOWELS_BEHIND:
        return True
    joint = before.rstrip("\u200d")[-1:]
    is_bound = bool(joint) and unicodedata.combining(joint) == _VIRAMA and unicodedata.category(sign) == "Lo"
    return is_bound and len(before) < _MOST_AS_ONE


def _width_behind(sign: str, weight: Weight) -> float:
    return _width_of(sign, weight) if unicodedata.category(sign) in ("Mc", "Lo") else 0


@lru_cache(maxsize=20_000)
def _letter(before: str, sign: str, weight: Weight) -> Piece:
    """A sign behind another one, from which the font may set it apart."""
    return Piece(sign, _width_of(sign, weight) + _APART[weight].get(before + sign, 0) / 1000)


def _width_of(sign: str, weight: Weight) -> float:
    known = _WIDTHS[weight].get(sign)
    if known is not None:
        return known / 1000
    if sign in _WIDER:
        return _WIDER[sign] / 1000
    if unicodedata.east_asian_width(sign) in "WF":
        return 1.0 if unicodedata.category(sign).startswith("L") else EMOJI_WIDTH
    return _ELSEWHERE


def _words(all_pieces: Iterable[Piece], starts: Container[int]) -> Iterator[list[Piece]]:
    """Words with the blanks behind them. A line may also end behind a hyphen or a slash, and before `starts`."""
    word: list[Piece] = []
    at = 0
    for piece in all_pieces:
        if word and piece.text != " " and (at in starts or _may_break(word[-1], piece)):
            yield word
            word = []
        word.append(piece)
        at += len(piece.text)
    if word:
        yield word


def _may_break(before: Piece, after: Piece) -> bool:
    return before.text in (" ", "-", "/", "–") or bool(after.drawing)


def _trimmed(line: Sequence[Piece]) -> Sequence[Piece]:
    end = len(line)
    while end and line[end - 1].text == " ":
        end -= 1
    return line[:end]


def _width(word: Iterable[Piece]) -> float:
    return sum(piece.width for piece in word)


def known() -> Container[str]:
    """The signs that our font has."""
    return _WIDTHS[Weight.REGULAR]


def begins_backward(text: str) -> bool:
    """Whether the first letter with a direction says: from right to left."""
    directions = (unicodedata.bidirectional(sign) for sign in text)
    return next((way for way in directions if way == "L" or way in _RIGHT_TO_LEFT), "L") != "L"


def has_backward(text: str) -> bool:
    """Whether some of it runs from right to left: then only the reader's software knows where each sign goes."""
    return any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in text)
