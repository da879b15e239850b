"""Writes paragraphs and runs in named styles; python-docx by itself looks through all styles for each of them."""

from docx.document import Document
from docx.text.paragraph import Paragraph
from docx.text.run import Run


class Pen:
    """Writes at the end of `document`."""

    def __init__(self, document: Document):
        self.document = document
        self._ids: dict[str, str] = {}

    def paragraph(self, style: str, text: str = "") -> Paragraph:
        paragraph = self.document.add_paragraph()
        paragraph._p.style = self._id(style)
        if text:
            paragraph.add_run(text)
        return paragraph

    def run(self, paragraph: Paragraph, text: str, style: str) -> Run:
        run = paragraph.add_run(text)
        run._r.style = self._id(style)
        return run

    def _id(self, style: str) -> str:
        if style not in self._ids:
            self._ids[style] = self.document.styles[style].style_id
        return self._ids[style]
