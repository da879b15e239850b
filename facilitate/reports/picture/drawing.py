"""From a draft of the report to a picture as a file. Pure, but slow: a PNG of many cards takes seconds."""

from facilitate.reports.file import File
from facilitate.reports.model import Board
from facilitate.reports.picture import png, svg
from facilitate.reports.picture.board import board
from facilitate.reports.picture.layout import lay_out
from facilitate.reports.picture.typst_fonts import faceless
from facilitate.reports.picture.wish import MEDIA_TYPES, Wish
from facilitate.reports.sections.drafts import Draft


def draw(wish: Wish, made: Draft) -> File:
    """Raises `NotThere` for a round or a lens that is not there, KeyError for a format that is not in MEDIA_TYPES."""
    media_type = MEDIA_TYPES[wish.format_name]
    drawn = board(made, wish.round, wish.lens)
    layout = lay_out(drawn)
    name = _filename(drawn, wish)
    if wish.format_name == "png":
        return File((png.draw(drawn, layout),), media_type, name, faceless(drawn))
    return File((svg.write(drawn, layout).encode(),), media_type, name)


def filename(wish: Wish, made: Draft) -> str:
    """How its file is called, the same when it is taken alone and among others. Raises NotThere."""
    return _filename(board(made, wish.round, wish.lens), wish)


def _filename(drawn: Board, wish: Wish) -> str:
    return f"{drawn.stem}.{wish.format_name}"
