"""Writes paragraphs and runs in named styles; python-docx by itself looks through all styles for each of them.

What runs from right to left is written in a style of its own, made where it is needed: "Body Text Backward".
"""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from facilitate.reports.formats.docx_styles import turned
from facilitate.reports.picture.letters import begins_backward, has_backward


class Pen:
    """Writes at the end of `document`."""

    def __init__(self, document: Document):
        self.document = document
        self._ids: dict[str, str] = {}
        self._turned: set[str] = set()

    def paragraph(self, style: str, text: str = "", says: str = "") -> Paragraph:
        """`says` is what somebody typed of it, where that is written later: it tells in which direction it runs."""
        paragraph = self.document.add_paragraph()
        paragraph._p.style = self.style_of(style, text or says)
        if text:
            paragraph.add_run(text)
        return paragraph

    def run(self, paragraph: Paragraph, text: str, style: str) -> Run:
        run = paragraph.add_run(text)
        run._r.style = self._id(style)
        return run

    def style_of(self, style: str, text: str) -> str:
        """The id of the style in which a paragraph with this text is written."""
        if not begins_backward(text):
            return self._id(style)
        name = f"{style} Backward"
        if name not in self._ids:
            self._ids[name] = turned(self.document, style, name)
            self._turned.add(self._ids[name])
        return self._ids[name]

    def turn(self) -> None:
        """Tell of each run in a paragraph from right to left whether it runs so: no style may say that of letters."""
        for paragraph in self.document.element.body.iter(qn("w:p")) if self._turned else ():
            if paragraph.style in self._turned:
                for run in [one for one in paragraph.iter(qn("w:r")) if has_backward(one.text)]:
                    run.get_or_add_rPr().append(OxmlElement("w:rtl"))

    def _id(self, style: str) -> str:
        if style not in self._ids:
            self._ids[style] = self.document.styles[style].style_id
        return self._ids[style]
