"""The Word document around its text: page, language, header and footer, properties; or a template of the user's own."""

import zipfile
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

from docx import Document as open_document
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.section import Section, _Footer
from docx.shared import Cm

from facilitate.reports.formats.docx_styles import CHARACTERS, CONTINUED, PARAGRAPHS, continued, dress
from facilitate.reports.formats.docx_template import NO_WORD, NotATemplate, parts_of
from facilitate.reports.model import Report

FONT = "Calibri"  # Where it is missing, office software takes Carlito, which is drawn to the same widths.
TEXT_WIDTH = 15.6
_SECOND_STYLES = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


def blank(report: Report) -> Document:
    """An empty A4 document in our styles."""
    document = open_document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - TEXT_WIDTH) / 2)
    section.top_margin, section.bottom_margin = Cm(2.6), Cm(2.4)
    section.header_distance = section.footer_distance = Cm(1.2)
    section.different_first_page_header_footer = True
    dress(document)
    _set_type(document)
    return _finished(document, report)


def based_on(template: bytes, report: Report) -> Document:
    """An empty document with the page, the styles and the header and footer of a template.

    Only what it does not have is ours. Raises NotATemplate.
    """
    document = _opened(template)
    body = document.element.body
    frame = _last_frame(body)
    for element in body:
        if element.tag != qn("w:sectPr"):
            body.remove(element)
    if body.sectPr is None:
        body.append(OxmlElement("w:sectPr"))
    for at, reference in enumerate(frame):
        body.sectPr.insert(at, reference)
    dress(document, keep=True)
    return _finished(document, report)


def _last_frame(body: Any) -> list[Any]:
    """References to the header and footer of the last section, also those that it has from one before it."""
    found: dict[tuple[str, str | None], Any] = {}
    for section in body.iter(qn("w:sectPr")):
        if section.getparent().tag != qn("w:sectPrChange"):
            for name in (qn("w:headerReference"), qn("w:footerReference")):
                found |= {(name, one.get(qn("w:type"))): one for one in section.findall(name)}
    return list(found.values())


def _opened(template: bytes) -> Document:
    parts = parts_of(template)
    try:
        document = open_document(BytesIO(packed(parts)))
    except (LookupError, ValueError, SyntaxError, AttributeError, TypeError) as error:
        raise NotATemplate(NO_WORD) from error
    if getattr(document.element, "body", None) is None:
        raise NotATemplate(NO_WORD)
    paragraphs = [*(look.name for look in PARAGRAPHS), *map(continued, CONTINUED)]
    for names, type_ in ((paragraphs, "paragraph"), ([look.name for look in CHARACTERS], "character")):
        for name in names:
            known = document.styles[name].element if name in document.styles else None
            if known is not None and known.get(qn("w:type")) != type_:
                raise NotATemplate(f"its style {name!r} must be a {type_} style")
    return document


def packed(parts: dict[str, bytes]) -> bytes:
    """A file of these parts that is the same whenever it is made."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def saved(document: Document) -> bytes:
    """The file, the same whenever it is made of the same report."""
    file = BytesIO()
    document.save(file)
    with zipfile.ZipFile(file) as package:
        return packed({name: package.read(name) for name in package.namelist()})


def _finished(document: Document, report: Report) -> Document:
    _forget_second_styles(document)
    _speak(document, report.locale)
    _describe(document, report)
    _frame(document.sections[-1], report)
    return document


def _forget_second_styles(document: Document) -> None:
    """Word 2010 kept the styles twice for Word 2007; they may not differ."""
    for id_, relation in [*document.part.rels.items()]:
        if relation.reltype == _SECOND_STYLES:
            del document.part.rels[id_]


def _set_type(document: Document) -> None:
    """Set the font that every style starts from, and leave Word's compatibility mode."""
    fonts = document.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rFonts')}")
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    document.settings.element.find(f".//{qn('w:compatSetting')}").set(qn("w:val"), "15")
    # python-docx's own document says Japanese here, and so would draw each Chinese sign in its Japanese form.
    del document.settings.element.find(qn("w:themeFontLang")).attrib[qn("w:eastAsia")]


def _speak(document: Document, locale: str) -> None:
    """Set the language in which a text is spelled."""
    element = document.styles.element
    if element.find(qn("w:docDefaults")) is None:
        element.insert(0, OxmlElement("w:docDefaults"))
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang"):
        inner = element.find(qn(name))
        if inner is None:
            inner = OxmlElement(name)
            element.insert(0, inner) if name == "w:rPrDefault" else element.append(inner)
        element = inner
    element.set(qn("w:val"), locale)
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), locale)


def _describe(document: Document, report: Report) -> None:
    """Fill the properties of the file; Word allows 255 characters in each."""
    made = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=report.exported_at)
    about = document.core_properties
    about.title, about.author, about.last_modified_by = report.name[:255], report.scribe[:255], report.scribe[:255]
    about.language, about.comments = report.locale, ""
    about.created = about.modified = made.replace(tzinfo=None)


def _frame(section: Section, report: Report) -> None:
    """Write what stands above and below every page; the first has no need to say what it is. A template's own stays."""
    if not (section.header.is_linked_to_previous and section.footer.is_linked_to_previous):
        return
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = report.name
    section.header.paragraphs[0].style = "Header"
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
