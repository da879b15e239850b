"""From a draft of the report to a picture as a file. Pure, but slow: a PNG of many cards takes seconds."""

from facilitate.reports.file import File
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
    filename = f"{drawn.stem}.{wish.format_name}"
    if wish.format_name == "png":
        return File((png.draw(drawn, layout),), media_type, filename, faceless(drawn))
    return File((svg.write(drawn, layout).encode(),), media_type, filename)
