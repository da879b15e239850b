"""Where everything of a picture stands. Pure: a board in, boxes with lines of text out, in pixels of the picture.

A cluster is a box as wide as one column, or as several when it has many cards. Boxes keep their order: each goes to the
leftmost place among the highest that are free. How high a box may become, and how many columns there are, is what makes
the letters largest when the picture fills a sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, sqrt

from facilitate.reports.model import Board, Card, Group
from facilitate.reports.picture.faces import face
from facilitate.reports.picture.flow import Flow, Ink, Mark
from facilitate.reports.picture.styles import BODY, HEADING, KICKER, PROMPT, SUMMARY, TITLE

CARD = 300
GAP = 12
EDGE = 16
GUTTER = 24
MARGIN = 40
COLUMN = CARD + 2 * EDGE
COVER = 44
SIGN = 22
SHAPE = sqrt(2)  # of a sheet on its side
_FEWEST = 2
_HEADED = 1800  # a picture of this width has its heading at its own size
_PARTS = (0.2, 0.3, 0.4, 0.5, 0.7, 1.0)  # of the height of the whole: how high one box may become, about


@dataclass(frozen=True)
class Box:
    """A heading or a card: what stands in it is told from its own corner, and drawn `scale` times as large."""

    x: float
    y: float
    width: float
    height: float
    inks: tuple[Ink, ...]
    marks: tuple[Mark, ...] = ()
    scale: float = 1.0


@dataclass(frozen=True)
class Placed:
    """A cluster with its head and cards, told from its own corner."""

    x: float
    y: float
    width: float
    height: float
    group: Group
    head: Box
    cards: tuple[Box, ...]


@dataclass(frozen=True)
class Layout:
    width: float
    height: float
    head: Box
    groups: tuple[Placed, ...]


def lay_out(board: Board) -> Layout:
    columns, packed = _packed(board.groups)
    width = _across(columns) + 2 * MARGIN
    head = _headed(board, width - 2 * MARGIN)
    top = MARGIN + head.height + GUTTER
    groups = tuple(replace(one, x=one.x + MARGIN, y=one.y + top) for one in packed)
    bottom = max((group.y + group.height for group in groups), default=top)
    return Layout(width, bottom + MARGIN, head, groups)


def _headed(board: Board, room: float) -> Box:
    """The heading, in letters that grow with the picture."""
    scale = max(1.0, room / _HEADED)
    flow = Flow(room / scale)
    flow.say(board.workshop, KICKER)
    flow.say(board.title, HEADING)
    flow.say(board.prompt, PROMPT)
    flow.say(board.lens, PROMPT)
    flow.say(board.silence, BODY)
    return Box(MARGIN, MARGIN, room, flow.height * scale, tuple(flow.inks), scale=scale)


def _built(group: Group, span: int) -> Placed:
    width = _across(span)
    head = _head(group, width - 2 * EDGE)
    card_width = (width - 2 * EDGE - (span - 1) * GAP) / span
    bottoms = [head.y + head.height + GAP if head.height else EDGE] * span
    cards = []
    for card in group.cards:
        column = min(range(span), key=lambda at: bottoms[at])
        box = _card(card, EDGE + column * (card_width + GAP), bottoms[column], card_width)
        bottoms[column] += box.height + GAP
        cards.append(box)
    height = max(bottoms) - GAP + EDGE
    return Placed(0, 0, width, height, group, head, tuple(cards))


def _head(group: Group, room: float) -> Box:
    flow = Flow(room)
    indent = SIGN + 10 if group.colour else 0
    beside = COVER + 10 if group.emoji else 0
    flow.say(group.title, TITLE, indent=indent, spare=beside)
    flow.say(group.count, KICKER, indent=indent, spare=beside)
    if group.emoji:
        flow.picture(group.emoji, room - COVER, 0, COVER)
        flow.height = max(flow.height, COVER)
    if group.summary:
        flow.gap(6)
    for paragraph in group.summary:
        flow.say(paragraph, SUMMARY)
    return Box(EDGE, EDGE, room, flow.height, tuple(flow.inks), tuple(flow.marks))


def _card(card: Card, x: float, y: float, width: float) -> Box:
    flow = face(card, width)
    return Box(x, y, width, flow.height, tuple(flow.inks), tuple(flow.marks))


def _packed(groups: Sequence[Group]) -> tuple[int, list[Placed]]:
    """How many columns, and the boxes in their places."""
    single = [_built(group, 1) for group in groups]
    area = sum(one.height + GUTTER for one in single) * (COLUMN + GUTTER)
    square = sqrt(area / SHAPE)
    usual = sqrt(area * SHAPE) / (COLUMN + GUTTER)
    tried = []
    for part in _PARTS:
        spans = [max(1, min(len(one.cards), ceil(one.height / square / part))) for one in single]
        guessed = [replace(one, height=_guessed(one, span)) for one, span in zip(single, spans, strict=True)]
        fewest = max(*spans, _FEWEST, ceil(usual * 0.7))
        most = max(fewest, min(sum(spans), ceil(usual * 1.7)))
        tried += [
            (_smallness(columns, _in_columns(guessed, spans, columns)), columns, spans)
            for columns in range(fewest, most + 1)
        ]
    _, columns, spans = min(tried)
    boxes = [one if span == 1 else _built(one.group, span) for one, span in zip(single, spans, strict=True)]
    return columns, _in_columns(boxes, spans, columns)


def _guessed(one: Placed, span: int) -> float:
    """About how high a box will be when it is that much wider: no card is cut in two."""
    tallest = max((card.height for card in one.cards), default=0)
    return max(one.height / span, one.head.height + tallest + 2 * EDGE + GAP)


def _in_columns(boxes: Sequence[Placed], spans: Sequence[int], columns: int) -> list[Placed]:
    bottoms = [0.0] * columns
    placed = []
    for box, span in zip(boxes, spans, strict=True):
        tops = [max(bottoms[first : first + span]) for first in range(columns - span + 1)]
        at = tops.index(min(tops))
        placed.append(replace(box, x=at * (COLUMN + GUTTER), y=tops[at]))
        bottoms[at : at + span] = [tops[at] + box.height + GUTTER] * span
    return placed


def _smallness(columns: int, placed: Sequence[Placed]) -> float:
    """How much the letters shrink when this fills a sheet."""
    height = max((one.y + one.height for one in placed), default=0)
    return max(_across(columns) / SHAPE, height)


def _across(columns: int) -> float:
    return columns * (COLUMN + GUTTER) - GUTTER
