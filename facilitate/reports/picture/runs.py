"""Where the parts of a line and of a mark stand: its text, and the drawings of emoji in it."""

from collections.abc import Iterable, Iterator

from facilitate.reports.picture.flow import Mark, size_in
from facilitate.reports.picture.letters import Line

_GLYPH_UP = 0.36  # of the size: from the middle of an emoji that only the reader's font has, down to where it stands


def runs(line: Line) -> Iterable[tuple[str, str, float]]:
    """Text between emoji, and the drawings of these, each with where it begins at size 1."""
    found: list[tuple[str, str, float]] = []
    x = 0.0
    for piece in line.pieces:
        if not piece.drawing and found and not found[-1][1]:
            found[-1] = (found[-1][0] + piece.text, "", found[-1][2])
        elif piece.drawing or piece.text != " ":
            found.append((piece.text, piece.drawing, x))
        x += piece.width
    return found


def letters_of(mark: Mark) -> Iterator[tuple[tuple[float, float], float, str]]:
    """The signs of a mark that have no drawing: where each run of them stands, in which size, and its text."""
    size = size_in(mark.side, mark.line)
    x, middle = corner(mark, size)
    for text, drawing, offset in runs(mark.line):
        if not drawing:
            yield (x + offset * size, middle + size * _GLYPH_UP), size, text


def corner(mark: Mark, size: float) -> tuple[float, float]:
    """Where a mark begins, and its middle."""
    return mark.x + (mark.side - size * mark.line.width) / 2, mark.y + mark.side / 2
