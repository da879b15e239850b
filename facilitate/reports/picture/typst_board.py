"""A board for typst, as plain data: it sets the texts by itself, since what draws its SVGs cannot join the signs of
Devanagari, Bengali, Tamil, Thai or Khmer."""

from collections.abc import Collection, Iterator
from typing import Any

from facilitate.reports.model import Board
from facilitate.reports.picture import emoji, svg
from facilitate.reports.picture.layout import Box, Layout
from facilitate.reports.picture.runs import letters_of
from facilitate.reports.picture.styles import BODY, Style
from facilitate.reports.picture.typst_text import pieces

Data = dict[str, Any]


def board_data(board: Board, layout: Layout, undrawable: Collection[str] = ()) -> Data:
    """`{width, height, ground, lines}`, as `templates/board.typ` reads it: `ground` is an SVG without texts."""
    return {
        "width": layout.width,
        "height": layout.height,
        "ground": svg.ground(board, layout),
        "lines": [line for box, x, y in _standing(layout) for line in _lines(box, x, y, undrawable)],
    }


def drawings_in(data: Any) -> dict[str, str]:
    """The emoji in texts of this data, each with its drawing."""
    return {name: _drawing(name) for name in sorted(_names_in(data))}


def _standing(layout: Layout) -> Iterator[tuple[Box, float, float]]:
    yield layout.head, layout.head.x, layout.head.y
    for placed in layout.groups:
        for box in (placed.head, *placed.cards):
            yield box, placed.x + box.x, placed.y + box.y


def _lines(box: Box, x: float, y: float, undrawable: Collection[str]) -> Iterator[Data]:
    def line(at: tuple[float, float], size: float, style: Style, text: str, backward: bool) -> Data:
        told = pieces(text, undrawable)
        return {
            "x": x + at[0] * box.scale,
            "y": y + at[1] * box.scale,
            "size": size * box.scale,
            "weight": str(style.weight),
            "colour": style.colour,
            "way": "rtl" if backward else "ltr",
            "text": told,
        }

    for mark in box.marks:
        for at, size, text in letters_of(mark):
            yield line(at, size, BODY, text, backward=False)
    for ink in box.inks:
        yield line((ink.x, ink.y), ink.style.size, ink.style, ink.line.text, ink.line.backward)


def _names_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if "drawing" in data:
            yield data["drawing"]
        for inner in data.values():
            yield from _names_in(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _names_in(inner)


def _drawing(name: str) -> str:
    side = emoji.SIDE
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">{emoji.drawing(name)}</svg>'
