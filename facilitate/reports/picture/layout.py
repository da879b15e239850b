"""Where everything of a picture stands. Pure: a board in, boxes with lines of text out, in pixels of the picture.

A cluster is a box as wide as one column or as several when it has many cards. Boxes keep their order: each goes to the
leftmost place among the highest that are free. The number of columns is the one that comes nearest to a sheet's shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, log, sqrt

from facilitate.reports.picture.board import Board, Card, Group
from facilitate.reports.picture.flow import Flow, Ink, Mark
from facilitate.reports.picture.styles import BODY, HEADING, KICKER, PROMPT, SUMMARY, TITLE
from facilitate.reports.picture.faces import face

CARD = 300
GAP = 12
EDGE = 16
GUTTER = 24
MARGIN = 40
COLUMN = CARD + 2 * EDGE
COVER = 44
SIGN = 22
SHAPE = sqrt(2)  # of a sheet on its side
_NARROWEST = 2


@dataclass(frozen=True)
class Box:
    """A card or a cluster's head: what stands in it is told from its own corner."""

    x: float
    y: float
    width: float
    height: float
    inks: tuple[Ink, ...]
    marks: tuple[Mark, ...] = ()


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
    single = [_built(group, 1) for group in board.groups]
    tall = sqrt(sum(built.height + GUTTER for built in single) * (COLUMN + GUTTER) / SHAPE)
    spans = [max(1, min(len(built.cards), ceil(built.height / tall))) for built in single]
    built = [one if span == 1 else _built(one.group, span) for one, span in zip(single, spans, strict=True)]
    placed, columns = _packed(built, spans)
    width = columns * (COLUMN + GUTTER) - GUTTER + 2 * MARGIN
    head = _headed(board, width - 2 * MARGIN)
    top = MARGIN + head.height + GUTTER
    groups = tuple(_moved(one, x + MARGIN, y + top) for one, x, y in placed)
    bottom = max((group.y + group.height for group in groups), default=top)
    return Layout(width, bottom + MARGIN, head, groups)


def _headed(board: Board, room: float) -> Box:
    flow = Flow(room)
    flow.say(board.workshop, KICKER)
    flow.say(board.title, HEADING)
    flow.say(board.prompt, PROMPT)
    flow.say(board.lens, PROMPT)
    flow.say(board.silence, BODY)
    return Box(MARGIN, MARGIN, room, flow.height, tuple(flow.inks))


def _built(group: Group, span: int) -> Placed:
    width = span * (COLUMN + GUTTER) - GUTTER
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


def _packed(built: Sequence[Placed], spans: Sequence[int]) -> tuple[list[tuple[Placed, float, float]], int]:
    """The boxes with their places in the number of columns whose outline comes nearest to a sheet."""
    fewest, most = max([*spans, _NARROWEST]), max(sum(spans), _NARROWEST)
    tried = (_in_columns(built, spans, columns) for columns in range(fewest, most + 1))
    return min(tried, key=_strangeness)


def _in_columns(
    built: Sequence[Placed], spans: Sequence[int], columns: int
) -> tuple[list[tuple[Placed, float, float]], int]:
    bottoms = [0.0] * columns
    placed = []
    for one, span in zip(built, spans, strict=True):
        at = min(range(columns - span + 1), key=lambda first: max(bottoms[first : first + span]))
        y = max(bottoms[at : at + span])
        placed.append((one, at * (COLUMN + GUTTER), y))
        bottoms[at : at + span] = [y + one.height + GUTTER] * span
    return placed, columns


def _strangeness(tried: tuple[list[tuple[Placed, float, float]], int]) -> float:
    """How far the outline is from a sheet's."""
    placed, columns = tried
    height = max((y + one.height for one, _, y in placed), default=1)
    return abs(log(columns * (COLUMN + GUTTER) / height / SHAPE))


def _moved(one: Placed, x: float, y: float) -> Placed:
    return Placed(x, y, one.width, one.height, one.group, one.head, one.cards)
