"""A board as a picture in the Word document, with its text for who cannot see it, and its caption."""

from io import BytesIO

from docx.document import Document
from docx.shared import Cm, Emu

from facilitate.reports.formats.docx_pen import Pen
from facilitate.reports.model import Picture
from facilitate.reports.picture import png
from facilitate.reports.picture.layout import lay_out

_MOST_OF_A_PAGE = 0.8


def write(pen: Pen, picture: Picture) -> None:
    layout = lay_out(picture.board)
    drawn = png.draw(picture.board, layout)
    width, height = _room(pen.document)
    scale = min(width / layout.width, _MOST_OF_A_PAGE * height / layout.height)
    run = pen.paragraph("Picture").add_run()
    shape = run.add_picture(BytesIO(drawn), Emu(round(layout.width * scale)), Emu(round(layout.height * scale)))
    shape._inline.docPr.set("descr", picture.board.description)
    pen.paragraph("Caption", picture.caption)


def _room(document: Document) -> tuple[int, int]:
    """Between the margins; what a template does not say is as wide and high as in ours."""
    section = document.sections[-1]
    width = (section.page_width or Cm(21)) - (section.left_margin or Cm(2.7)) - (section.right_margin or Cm(2.7))
    height = (section.page_height or Cm(29.7)) - (section.top_margin or Cm(2.6)) - (section.bottom_margin or Cm(2.4))
    return width, height
