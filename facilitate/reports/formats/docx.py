"""Word: an A4 document in named styles, in the report's language, to be edited further by whoever wants to."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import _Footer
from docx.text.paragraph import Paragraph

from facilitate.reports.arrangement import Snapshot
from facilitate.reports.formats.docx_styles import dress
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
    Paragraphs,
    Programme,
    Report,
    Results,
    SectionName,
)

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_HEADINGS = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}
_LINES = {
    LineRole.SUBTITLE: "Subtitle",
    LineRole.CONTEXT: "Body Text",
    LineRole.SUMMARY: "Body Text",
    LineRole.KICKER: "Kicker",
    LineRole.PROMPT: "Quote",
    LineRole.COLOPHON: "Colophon",
}


def render(report: Report, snapshot: Snapshot) -> bytes:
    document = Document()
    dress(document, report.locale)
    _describe(document, report)
    _frame(document, report)
    for section in report.sections:
        for block in section.blocks:
            _write(document, block, section.name)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _describe(document: WordDocument, report: Report) -> None:
    """Fill the properties of the file; Word allows 255 characters in each."""
    made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=report.exported_at)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = report.name[:255], report.scribe[:255], report.scribe[:255]
    about.language, about.comments = report.locale, ""
    about.created = about.modified = made.replace(tzinfo=None)


def _frame(document: WordDocument, report: Report) -> None:
    """Write what stands above and below every page; the first has no need to say what it is."""
    section = document.sections[0]
    section.header.paragraphs[0].add_run(report.name)
    for footer in (section.footer, section.first_page_footer):
        _number_pages(footer)


def _number_pages(footer: _Footer) -> None:
    paragraph = footer.paragraphs[0]
    paragraph.style = "Footer"
    for instruction in ("PAGE", "NUMPAGES"):
        if instruction == "NUMPAGES":
            paragraph.add_run(" / ")
        paragraph._p.append(
            parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        )


def _write(document: WordDocument, block: Block, section: SectionName) -> None:
    match block:
        case Heading(2, text) if section is SectionName.PROGRAMME:
            document.add_paragraph(text, "Heading 1 Programme")
        case Heading(level, text):
            document.add_paragraph(text, _HEADINGS[level])
        case Line(role, text):
            document.add_paragraph(text, _LINES.get(role, "Details"))
        case Programme(entries):
            for entry in entries:
                document.add_paragraph(f"{entry.time}\t{entry.title}", "Programme")
                for line in entry.items:
                    document.add_paragraph(line, "Programme Item")
        case Links(links):
            for link in links:
                _link(document.add_paragraph(style="Link"), link)
        case Bullets(items):
            for item in items:
                _bullet(document, item)
        case Aside():
            _aside(document, block, "Tip" if block.kind == "tip" else "Note")
        case LensOverview(label, clusters):
            told = (f"{c.title} ({c.count}) {c.signs}".rstrip() for c in clusters)
            document.add_paragraph(f"{label} {' · '.join(told)}", "Overview")
        case Results(items):
            for result in items:
                paragraph = document.add_paragraph(style="List Bullet")
                paragraph.add_run(result.dots, "Label")
                paragraph.add_run(f" {result.title}")


def _bullet(document: WordDocument, bullet: Bullet) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    if bullet.sign:
        paragraph.add_run(f"{bullet.sign} ")
    if bullet.label:
        paragraph.add_run(bullet.label, "Label")
        paragraph.add_run(" ")
    if bullet.lead:
        paragraph.add_run(bullet.lead, "Strong")
        paragraph.add_run(bullet.joint)
    first, *rest = bullet.paragraphs
    paragraph.add_run(first)
    for text in rest:
        document.add_paragraph(text, "List Continue")
    for part in bullet.parts:
        _labelled(document, part.label, part.paragraphs, "List Continue", "Quiet Label")
    for aside in bullet.asides:
        _aside(document, aside, "List Note")


def _aside(document: WordDocument, aside: Aside, style: str) -> None:
    _labelled(document, aside.label, aside.paragraphs, style, "Quiet Label" if aside.kind == "note" else "Label")


def _labelled(document: WordDocument, label: str, paragraphs: Paragraphs, style: str, label_style: str) -> None:
    first, *rest = paragraphs
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run(label, label_style)
    paragraph.add_run(f" {first}")
    for text in rest:
        document.add_paragraph(text, style)


def _link(paragraph: Paragraph, link: Link) -> None:
    if link.href is None:
        paragraph.add_run(link.text)
        return
    run = paragraph.add_run(link.text, "Hyperlink")
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(link.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    element.append(run._r)
    paragraph._p.append(element)
