"""A layout as one SVG that needs nothing else: letters and emoji are inside, text stays text, and is escaped."""

import base64
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from facilitate.reports.model import Board
from facilitate.reports.picture import emoji, signs
from facilitate.reports.picture.flow import Ink, Mark, size_in
from facilitate.reports.picture.layout import SIGN, Box, Layout, Placed
from facilitate.reports.picture.letters import EMOJI_WIDTH, FAMILY, FONTS, Piece, Weight, has_backward
from facilitate.reports.picture.runs import corner, letters_of, runs
from facilitate.reports.picture.styles import BODY, CARD, COLOURS, LINE, NEUTRAL, PAPER, STYLES, TITLE

CSS_WEIGHTS = {Weight.REGULAR: 400, Weight.BOLD: 700}
_EMOJI_ABOVE = 0.95  # of the size: from where the letters stand up to an emoji's top
_RADIUS = 10
_BACKWARD = "\u202b{}\u202c"  # software that heeds no attribute for the same heeds these signs
_UNSEEN = str.maketrans("", "", "\ufe0e\ufe0f\u20e3")  # how a sign wants to be shown: most fonts draw a box for it


def write(board: Board, layout: Layout, letters_inside: bool = True) -> str:
    """The picture. Without `letters_inside` it relies on whoever draws it to have the fonts."""
    style = f"<style>{font_faces() if letters_inside else ''}{_styles()}</style>"
    return _whole(board, layout, style, _pieces(layout), _drawn(layout, written=True))


def ground(board: Board, layout: Layout) -> str:
    """The picture without its texts, for who writes them upon it."""
    marks = (piece for box in _boxes(layout) for mark in box.marks for piece in mark.line.pieces)
    return _whole(board, layout, "", marks, _drawn(layout, written=False))


def _whole(board: Board, layout: Layout, style: str, pieces: Iterable[Piece], drawn: Iterable[str]) -> str:
    width, height = _number(layout.width), _number(layout.height)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
            f' role="img" aria-labelledby="title description" xml:lang={quoteattr(board.locale)}>',
            f'<title id="title">{escape(board.title)}</title>',
            f'<desc id="description">{escape(board.description)}</desc>',
            *filter(None, (style,)),
            f"<defs>{''.join(_symbols(layout, pieces))}</defs>",
            f'<rect width="{width}" height="{height}" fill="{PAPER}"/>',
            *drawn,
            "</svg>\n",
        )
    )


def _drawn(layout: Layout, written: bool) -> Iterator[str]:
    yield from _box(layout.head, written)
    for placed in layout.groups:
        yield from _group(placed, written)


def font_faces() -> str:
    """The rules with which a page has the letters inside."""
    return "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{CSS_WEIGHTS[weight]};src:url(data:font/woff2;base64,'
        f'{base64.b64encode((FONTS / f"{weight}.woff2").read_bytes()).decode()}) format("woff2")}}'
        for weight in Weight
    )


def _styles() -> str:
    common = f'text{{font-family:"{FAMILY}",sans-serif;white-space:pre}}'
    return common + "".join(
        f".{style.name}{{font-size:{style.size}px;font-weight:{CSS_WEIGHTS[style.weight]};fill:{style.colour}}}"
        for style in STYLES
    )


def _symbols(layout: Layout, pieces: Iterable[Piece]) -> Iterator[str]:
    """The drawing of each emoji and each sign of the picture, once."""
    for name in dict.fromkeys(piece.drawing for piece in pieces if piece.drawing):
        yield f'<symbol id="e{name}" viewBox="0 0 {emoji.SIDE} {emoji.SIDE}">{emoji.drawing(name)}</symbol>'
    for sign in dict.fromkeys(signs.OF_COLOUR[one.group.colour] for one in layout.groups if one.group.colour):
        yield f'<symbol id="sign-{sign}" viewBox="0 0 {signs.SIDE} {signs.SIDE}">{signs.DRAWINGS[sign]}</symbol>'


def _boxes(layout: Layout) -> Iterator[Box]:
    yield layout.head
    for placed in layout.groups:
        yield from (placed.head, *placed.cards)


def _pieces(layout: Layout) -> Iterator[Piece]:
    for box in _boxes(layout):
        for mark in box.marks:
            yield from mark.line.pieces
        for ink in box.inks:
            if not has_backward(ink.line.text):
                yield from ink.line.pieces


def _group(placed: Placed, written: bool) -> Iterator[str]:
    ground, edge = COLOURS.get(placed.group.colour, NEUTRAL)
    yield f'<g transform="translate({_number(placed.x)} {_number(placed.y)})">'
    yield _rectangle(placed.width, placed.height, ground, edge, 2)
    yield from _box(placed.head, written)
    if placed.group.colour:
        x, y = placed.head.x, placed.head.y + (TITLE.leading - SIGN) / 2
        yield _use(f"sign-{signs.OF_COLOUR[placed.group.colour]}", x, y, SIGN, f' fill="{edge}"')
    for card in placed.cards:
        yield from _box(card, written, ground=CARD)
    yield "</g>"


def _box(box: Box, written: bool, ground: str = "") -> Iterator[str]:
    scale = "" if box.scale == 1 else f" scale({_number(box.scale)})"
    yield f'<g transform="translate({_number(box.x)} {_number(box.y)}){scale}">'
    if ground:
        yield _rectangle(box.width, box.height, ground, LINE, 1)
    for mark in box.marks:
        yield from _marked(mark, written)
    for ink in box.inks if written else ():
        yield from _written(ink)
    yield "</g>"


def _marked(mark: Mark, written: bool) -> Iterator[str]:
    size = size_in(mark.side, mark.line)
    x, middle = corner(mark, size)
    for _, drawing, offset in runs(mark.line):
        if drawing:
            side = size * EMOJI_WIDTH
            yield _use(f"e{drawing}", x + offset * size, middle - side / 2, side)
    for at, _, text in letters_of(mark) if written else ():
        yield _text(text, *at, BODY.name, f' style="font-size:{_number(size)}px"')


def _written(ink: Ink) -> Iterator[str]:
    size, name = ink.style.size, ink.style.name
    if ink.line.backward:
        yield _text(_BACKWARD.format(ink.line.text), ink.x, ink.y, name, ' text-anchor="end"')
        return
    if has_backward(ink.line.text):
        yield _text(ink.line.text, ink.x, ink.y, name)
        return
    for text, drawing, offset in runs(ink.line):
        x = ink.x + offset * size
        if drawing:
            side = size * (EMOJI_WIDTH - 0.1)
            yield _use(f"e{drawing}", x + 0.05 * size, ink.y - _EMOJI_ABOVE * size, side)
        else:
            yield _text(text, x, ink.y, name)


def _text(text: str, x: float, y: float, style: str, more: str = "") -> str:
    return f'<text class="{style}" x="{_number(x)}" y="{_number(y)}"{more}>{escape(text.translate(_UNSEEN))}</text>'


def _use(name: str, x: float, y: float, side: float, more: str = "") -> str:
    corner = f'x="{_number(x)}" y="{_number(y)}"'
    return f'<use href="#{name}" {corner} width="{_number(side)}" height="{_number(side)}"{more}/>'


def _rectangle(width: float, height: float, ground: str, edge: str, stroke: int) -> str:
    inset = stroke / 2
    return (
        f'<rect x="{inset}" y="{inset}" width="{_number(width - stroke)}" height="{_number(height - stroke)}" '
        f'rx="{_RADIUS}" fill="{ground}" stroke="{edge}" stroke-width="{stroke}"/>'
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
