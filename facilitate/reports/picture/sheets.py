"""Cards on sheets of A4, to be cut out: each in letters as large as fit, a long one over several places. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitate.reports.model import Board, Card, Group
from facilitate.reports.picture.faces import face
from facilitate.reports.picture.styles import BODY

PLACES = 8
"""Of a sheet, two beside each other."""
_POINTS = 72 / 25.4
_WIDTH, _HEIGHT = 95 * _POINTS, 69 * _POINTS  # of one place: see static/css/print-cards.css
_SPARE = 0.96  # a browser breaks lines a little otherwise
_FOOT = 9 * _POINTS  # the line that tells the cluster
_LARGEST_FIRST = (28, 24, 21, 18, 16, 14, 12, 11, 10, 9)
_SMALLEST = {1: 14, 2: 14, 4: 12, 8: 9}


@dataclass(frozen=True)
class Cell:
    """A card in `places` of a sheet, in letters of `size` points."""

    card: Card
    group: Group
    places: int
    size: int


Sheet = tuple[Cell, ...]


@dataclass(frozen=True)
class Printed:
    """A board laid out for paper: as a poster in letters of `size` points, or as cards on sheets."""

    board: Board
    size: int = 0
    sheets: tuple[Sheet, ...] = ()


def sheets(board: Board) -> tuple[Sheet, ...]:
    """All cards, those that need one place first, in the order of the board."""
    cells = sorted((_cell(card, group) for group in board.groups for card in group.cards), key=lambda cell: cell.places)
    return tuple(_dealt(cells))


def _cell(card: Card, group: Group) -> Cell:
    for places, smallest in _SMALLEST.items():
        width = _WIDTH * min(places, 2)
        height = _HEIGHT * max(1, places // 2) - _FOOT
        for size in _LARGEST_FIRST:
            if size >= smallest and face(card, width * _SPARE, size / BODY.size).height <= height * _SPARE:
                return Cell(card, group, places, size)
    return Cell(card, group, PLACES, _LARGEST_FIRST[-1])


def _dealt(cells: Iterable[Cell]) -> Iterator[Sheet]:
    sheet: list[Cell] = []
    taken = 0
    for cell in cells:
        if cell.places > 1:
            taken += taken % 2
        if taken + cell.places > PLACES:
            yield tuple(sheet)
            sheet, taken = [], 0
        sheet.append(cell)
        taken += cell.places
    if sheet:
        yield tuple(sheet)


_POSTER_WIDTH, _POSTER_HEIGHT = 396 * _POINTS, 225 * _POINTS  # of A3 on its side, without margins and heading
_GUTTER = 5 * _POINTS
_POSTER_SIZES = (20, 17, 14, 12, 10)
_POSTER_OF_SEVERAL = 12
_FILLED = 0.8  # of a column, about: no card is cut in two
_COLUMN_EMS, _PADDING_EMS, _HEAD_EMS, _BETWEEN_EMS = 17, 2, 5, 0.6


def poster_size(board: Board) -> int:
    """The largest letters, in points, at which the poster is likely to be one sheet; else those of several sheets."""
    return next((size for size in _POSTER_SIZES if _poster_sheets(board, size) <= _FILLED), _POSTER_OF_SEVERAL)


def _poster_sheets(board: Board, size: int) -> float:
    columns = int((_POSTER_WIDTH + _GUTTER) / (_COLUMN_EMS * size + _GUTTER))
    width = (_POSTER_WIDTH + _GUTTER) / columns - _GUTTER - _PADDING_EMS * size
    cards = [face(card, width, size / BODY.size).height for group in board.groups for card in group.cards]
    used = sum(cards) + (len(cards) * _BETWEEN_EMS + len(board.groups) * _HEAD_EMS) * size
    return used / (columns * _POSTER_HEIGHT)
