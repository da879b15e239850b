"""Lines of text under each other in a column of a given width."""

from dataclasses import dataclass

from facilitate.reports.picture.letters import EMOJI_WIDTH, Line, Weight, pieces, wrap
from facilitate.reports.picture.styles import Style

_ASCENT = 0.8  # of the size: from the top of the letters to where they stand
_WIDER = str.maketrans("\u202f", "\u00a0")  # our font has no narrow blank that does not break


@dataclass(frozen=True)
class Ink:
    """A line of text: `x` is where it begins, or ends when it runs backward; it stands on `y`."""

    x: float
    y: float
    style: Style
    line: Line


@dataclass(frozen=True)
class Mark:
    """An emoji as a picture, in a square."""

    x: float
    y: float
    side: float
    line: Line


class Flow:
    """`height` is what has been used so far, with `pad` around what is said, in letters `scale` times as large."""

    def __init__(self, width: float, pad: float = 0, scale: float = 1):
        self.width, self.pad, self.scale = width, pad, scale
        self.height = pad
        self.inks: list[Ink] = []
        self.marks: list[Mark] = []

    def say(self, text: str, style: Style, indent: float = 0, spare: float = 0) -> None:
        """A paragraph; `indent` and `spare` are kept free before and behind it. Nothing when it is empty."""
        left, right = self.pad + indent, self.width - self.pad - spare
        size, leading = style.size * self.scale, style.leading * self.scale
        for line in wrap(text.translate(_WIDER), style.weight, size, right - left):
            stands = self.height + (leading - size) / 2 + size * _ASCENT
            self.inks.append(Ink(right if line.backward else left, stands, style, line))
            self.height += leading

    def gap(self, height: float) -> None:
        self.height += height

    def picture(self, emoji: str, x: float, y: float, side: float) -> None:
        """The emoji as large as fits the square; several share it."""
        self.marks.append(Mark(x, y, side, Line(tuple(pieces(emoji, Weight.REGULAR)))))


def size_in(side: float, line: Line) -> float:
    """The size of letters at which the signs fit a square."""
    return side / max(line.width, EMOJI_WIDTH)
