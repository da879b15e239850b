"""A board as a PNG, drawn by typst with our own letters. Slow: never on the event loop."""

from math import sqrt

from facilitate.reports.model import Board
from facilitate.reports.picture.layout import Layout
from facilitate.reports.picture.typst_board import board_data, drawings_in
from facilitate.reports.picture.typst_fonts import compiled, template

MOST_PIXELS = 32_000_000
"""Four bytes each while it is drawn."""
_SHARPEST = 2.0
_POINTS_PER_INCH = 72
_PAGE = template("pieces") + template("board") + template("picture")


def draw(board: Board, layout: Layout) -> bytes:
    """The picture at twice its size, or less where it would have more than `MOST_PIXELS`."""
    data = board_data(board, layout)
    scale = min(_SHARPEST, sqrt(MOST_PIXELS / (layout.width * layout.height)))
    inputs = {"board": data, "drawings": drawings_in(data)}
    return compiled(_PAGE, inputs, format="png", ppi=scale * _POINTS_PER_INCH)
