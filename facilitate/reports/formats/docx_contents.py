"""The table of contents of the Word document: a field, filled, so that nobody is asked to update it on opening.

Its entries lead to their headings. The page numbers come when somebody updates it: only Word knows where a page ends.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from facilitate.reports.formats.docx_pen import Pen
from facilitate.reports.formats.headings import Entry

_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def write(pen: Pen, title: str, entries: Sequence[Entry]) -> None:
    """Put it at the end of what is written so far."""
    document = pen.document
    lines = [
        f'<w:p><w:pPr><w:pStyle w:val="{pen.style_of(f"toc {entry.level - 1}", entry.text)}"/></w:pPr>'
        f"{_BEGIN if entry is entries[0] else ''}"
        f"<w:hyperlink w:anchor={quoteattr(_name(entry))}><w:r><w:t>{escape(entry.text)}</w:t></w:r></w:hyperlink>"
        f"{_END if entry is entries[-1] else ''}</w:p>"
        for entry in entries
    ]
    heading = document.styles["TOC Heading"].style_id
    table = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>'
        f'</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="{heading}"/></w:pPr>'
        f"<w:r><w:t>{escape(title)}</w:t></w:r></w:p>{''.join(lines)}</w:sdtContent></w:sdt>"
    )
    document.element.body.sectPr.addprevious(table)


def mark(paragraph: Paragraph, entry: Entry) -> None:
    """Make a heading one that an entry leads to."""
    start = parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{entry.number}" w:name={quoteattr(_name(entry))}/>')
    end = parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{entry.number}"/>')
    paragraph._p.find(qn("w:r")).addprevious(start)
    paragraph._p.append(end)


def _name(entry: Entry) -> str:
    return f"_Toc_{entry.anchor}"
