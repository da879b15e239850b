"""Word: an A4 document in named styles, in the report's language, to be edited further by whoever wants to."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from facilitate.reports.formats import docx_contents, docx_pictures
from facilitate.reports.formats.docx_page import based_on, blank, saved
from facilitate.reports.formats.docx_pen import Pen
from facilitate.reports.formats.docx_styles import continued
from facilitate.reports.formats.docx_template import MOST_BYTES, NotATemplate
from facilitate.reports.formats.headings import Entry, contents, contents_title, headings
from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    Heading,
    LensOverview,
    Line,
    LineRole,
    Link,
    Links,
    Original,
    Originals,
    Paragraphs,
    Picture,
    Programme,
    Report,
    Results,
    SectionName,
)
from facilitate.reports.model.arrangement import Snapshot

__all__ = ["MOST_BYTES", "NotATemplate", "render"]


_HEADINGS = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}
_OWN_HEADINGS = {SectionName.PROGRAMME: "Heading 1 Programme", SectionName.APPENDIX: "Heading 1 Appendix"}
_LINES = {
    LineRole.SUBTITLE: "Subtitle",
    LineRole.CONTEXT: "Body Text",
    LineRole.SUMMARY: "Body Text",
    LineRole.KICKER: "Kicker",
    LineRole.PROMPT: "Quote",
    LineRole.COLOPHON: "Colophon",
}


def render(report: Report, snapshot: Snapshot, template: bytes | None = None) -> bytes:
    """The report in our styles, or in those of a Word document or template (.docx, .dotx) that has styles of the same
    names. Raises NotATemplate."""
    document = blank(report) if template is None else based_on(template, report)
    pen = Pen(document)
    entries, listed = headings(report), contents(report)
    for index, section in enumerate(report.sections):
        for block in section.blocks:
            if isinstance(block, Heading):
                _heading(pen, next(entries), section.name, marked=bool(listed))
            else:
                _write(pen, block)
        if listed and not index:
            docx_contents.write(pen, contents_title(report), listed)
    pen.turn()
    return saved(document)


def _heading(pen: Pen, entry: Entry, section: SectionName, marked: bool) -> None:
    own = _OWN_HEADINGS.get(section) if entry.level == 2 else None
    paragraph = pen.paragraph(own or _HEADINGS[entry.level], entry.text)
    if marked:
        docx_contents.mark(paragraph, entry)


def _write(pen: Pen, block: Block) -> None:
    match block:
        case Line(role, text):
            pen.paragraph(_LINES.get(role, "Details"), text)
        case Programme(entries):
            for entry in entries:
                pen.paragraph("Programme", says=entry.title).add_run(f"{entry.time}\t{entry.title}")
                for line in entry.items:
                    pen.paragraph("Programme Item", line)
        case Links(links):
            for link in links:
                _link(pen, link)
        case Bullets(items):
            for item in items:
                _bullet(pen, item)
        case Aside():
            _aside(pen, block, "Tip" if block.kind == "tip" else "Note")
        case LensOverview(label, clusters):
            told = (f"{c.title} ({c.count}) {c.signs}".rstrip() for c in clusters)
            pen.paragraph("Overview", f"{label} {' · '.join(told)}")
        case Results(items):
            for result in items:
                paragraph = pen.paragraph("List Bullet", says=result.title)
                pen.run(paragraph, result.dots, "Label")
                paragraph.add_run(f" {result.title}")
        case Originals(items):
            for original in items:
                _original(pen, original)
        case Picture():
            docx_pictures.write(pen, block)


def _bullet(pen: Pen, bullet: Bullet) -> None:
    first, *rest = bullet.paragraphs or ("",)
    style = "List Quote" if bullet.kind == "quote" else "List Bullet"
    paragraph = pen.paragraph(style, says=bullet.lead or first)
    if bullet.sign:
        paragraph.add_run(f"{bullet.sign} ")
    if bullet.label:
        pen.run(paragraph, bullet.label, "Label")
        paragraph.add_run(" ")
    if bullet.lead:
        pen.run(paragraph, bullet.lead, "Strong")
        paragraph.add_run(bullet.joint)
    paragraph.add_run(first)
    for text in rest:
        paragraph = pen.paragraph(continued(style), text)
    if bullet.names:
        pen.run(paragraph, f" – {bullet.names}", "Names")
    for part in bullet.parts:
        _labelled(pen, part.label, part.paragraphs, "List Continue", "Quiet Label")
    for aside in bullet.asides:
        _aside(pen, aside, "List Note")


def _original(pen: Pen, original: Original) -> None:
    first, *rest = original.paragraphs or ("",)
    paragraph = pen.paragraph("Original", says=first)
    pen.run(paragraph, f"{original.number}\t", "Number")
    pen.run(paragraph, original.kind, "Quiet Label")
    paragraph.add_run(f" {first}")
    for text in rest:
        pen.paragraph("Original Continue", text)
    if original.where:
        pen.paragraph("Original Details", original.where)


def _aside(pen: Pen, aside: Aside, style: str) -> None:
    _labelled(pen, aside.label, aside.paragraphs, style, "Quiet Label" if aside.kind == "note" else "Label")


def _labelled(pen: Pen, label: str, paragraphs: Paragraphs, style: str, label_style: str) -> None:
    first, *rest = paragraphs or ("",)
    paragraph = pen.paragraph(style, says=first)
    if label:
        pen.run(paragraph, label, label_style)
        paragraph.add_run(" ")
    paragraph.add_run(first)
    for text in rest:
        pen.paragraph(continued(style), text)


def _link(pen: Pen, link: Link) -> None:
    paragraph = pen.paragraph("Link")
    if link.href is None:
        paragraph.add_run(link.text)
        return
    run = pen.run(paragraph, link.text, "Hyperlink")
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(link.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    element.append(run._r)
    paragraph._p.append(element)
