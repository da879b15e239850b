"""How the Word document looks: named styles, so that whoever edits it changes a style and not a paragraph.

Sizes and spaces are in points, indents and margins in centimetres.
"""

import re
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from facilitate.reports.formats.docx_lists import bullets

INK, MUTED, PRIMARY, LINK = "1C2330", "565E6C", "0A655E", "1D4F91"
RULE, SOFT = "C9C2B4", "E9F3F1"


@dataclass(frozen=True)
class ParagraphLook:
    """`outline` is the level in the outline from 0; a border is (side, eighths of a point, colour, distance)."""

    name: str
    size: float = 11
    bold: bool = False
    italic: bool = False
    colour: str = INK
    before: float = 0
    after: float = 6
    leading: float = 1.2
    left: float = 0
    hanging: float = 0
    right: float = 0
    keep_with_next: bool = False
    outline: int | None = None
    bulleted: bool = False
    centred: bool = False
    on_new_page: bool = False
    borders: tuple[tuple[str, int, str, int], ...] = ()
    based_on: str = "Normal"
    fill: str | None = None


@dataclass(frozen=True)
class CharacterLook:
    name: str
    colour: str
    bold: bool = False
    underline: bool = False


TIP_FRAME = (("top", 4, SOFT, 7), ("left", 24, PRIMARY, 10), ("bottom", 4, SOFT, 7))

PARAGRAPHS = (
    ParagraphLook("Normal"),
    ParagraphLook("Title", size=27, bold=True, after=3, leading=1.05, keep_with_next=True),
    ParagraphLook("Subtitle", size=15, after=9, leading=1.1),
    ParagraphLook("Heading 1", size=18, bold=True, before=3, after=6, leading=1.1, keep_with_next=True, outline=0),
    ParagraphLook(
        "Heading 1 Programme",
        size=14.5,
        bold=True,
        before=18,
        after=3,
        keep_with_next=True,
        outline=0,
        based_on="Heading 1",
    ),
    ParagraphLook("Heading 1 Appendix", size=18, bold=True, on_new_page=True, outline=0, based_on="Heading 1"),
    ParagraphLook("Heading 2", size=14.5, bold=True, before=22, after=3, leading=1.1, keep_with_next=True, outline=1),
    ParagraphLook(
        "Heading 3", size=11.5, bold=True, colour=PRIMARY, before=14, after=4, keep_with_next=True, outline=2
    ),
    ParagraphLook("Body Text", before=3, after=3),
    ParagraphLook("Quote", italic=True, after=8, keep_with_next=True),
    ParagraphLook(
        "Kicker", bold=True, colour=PRIMARY, before=26, after=0, keep_with_next=True, borders=(("top", 12, INK, 14),)
    ),
    ParagraphLook("Details", colour=MUTED, after=2),
    ParagraphLook("Programme", before=4, after=2, left=3, hanging=3),
    ParagraphLook("Programme Item", after=1, left=3.6, hanging=0.6, bulleted=True),
    ParagraphLook("Link", before=8, after=3),
    ParagraphLook("List Bullet", before=5, after=2, left=0.635, hanging=0.635, bulleted=True),
    ParagraphLook("List Continue", after=2, left=0.635),
    ParagraphLook("List Quote", italic=True, before=5, after=2, left=1, borders=(("left", 12, PRIMARY, 10),)),
    ParagraphLook("List Note", before=2, after=2, left=1.2, borders=(("left", 12, RULE, 10),)),
    ParagraphLook("Note", before=6, after=3, left=0.5, borders=(("left", 12, RULE, 10),)),
    ParagraphLook("Tip", before=14, after=6, left=0.5, right=0.3, borders=TIP_FRAME, fill=SOFT),
    ParagraphLook("Overview", colour=MUTED, before=14, after=4, borders=(("top", 4, RULE, 8),)),
    ParagraphLook("Colophon", size=9.5, colour=MUTED, before=26, borders=(("top", 4, RULE, 8),)),
    ParagraphLook("Picture", before=14, after=4, leading=1, centred=True, keep_with_next=True),
    ParagraphLook("Caption", size=9.5, colour=MUTED, after=14, centred=True),
    ParagraphLook("Original", before=6, after=2, left=1, hanging=1),
    ParagraphLook("Original Continue", after=2, left=1),
    ParagraphLook("Original Details", size=9.5, colour=MUTED, after=2, left=1),
    ParagraphLook("TOC Heading", size=14.5, bold=True, before=18, after=6, keep_with_next=True),
    ParagraphLook("toc 1", before=3, after=2),
    ParagraphLook("toc 2", after=2, left=0.5),
    ParagraphLook("toc 3", after=2, left=1),
    ParagraphLook("Header", size=9, colour=MUTED, after=0),
    ParagraphLook("Footer", size=9, colour=MUTED, after=0, centred=True),
)

CONTINUED = ("List Quote", "List Note", "Note", "Tip")
_GOES_ON = '<w:pPr><w:spacing w:before="0"/></w:pPr>'

CHARACTERS = (
    CharacterLook("Strong", INK, bold=True),
    CharacterLook("Label", PRIMARY, bold=True),
    CharacterLook("Quiet Label", MUTED),
    CharacterLook("Names", MUTED),
    CharacterLook("Number", MUTED),
    CharacterLook("Hyperlink", LINK, underline=True),
)


def continued(style: str) -> str:
    """The style of the further paragraphs of what begins in this one: they stand nearer than what begins next."""
    return f"{style} Continue" if style in CONTINUED else "List Continue"


def dress(document: Document, keep: bool = False) -> None:
    """Give a document our styles; with `keep`, only those of which it does not have the name."""
    bullet = bullets(document)
    for look in PARAGRAPHS:
        shape, type_ = _paragraph_shape(look, bullet), _paragraph_type(look)
        _define(document, "paragraph", look.name, look.based_on, shape, type_, keep)
    for style in CONTINUED:
        _define(document, "paragraph", continued(style), style, _GOES_ON, "", keep)
    for character in CHARACTERS:
        _define(document, "character", character.name, "", "", _character_type(character), keep)


def turned(document: Document, style: str, name: str) -> str:
    """Add a paragraph style that is as another, but runs from right to left, unless it is there -> its id."""
    if name not in document.styles:
        element = parse_xml(
            f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
            f'<w:name w:val="{name}"/><w:basedOn w:val="{document.styles[style].style_id}"/><w:qFormat/>'
            "<w:pPr><w:bidi/></w:pPr></w:style>"
        )
        document.styles.element.append(element)
    return str(document.styles[name].style_id)


def _define(document: Document, kind: str, name: str, based_on: str, shape: str, type_: str, keep: bool) -> None:
    """Put our style in the place of the one of this name, so that nothing of that is left, or `keep` that."""
    styles = document.styles
    known = styles[name].element if name in styles else None
    if known is not None and keep:
        return
    style_id = known.get(qn("w:styleId")) if known is not None else name.replace(" ", "")
    default = ' w:default="1"' if name == "Normal" else ""
    base = f'<w:basedOn w:val="{styles[based_on].style_id}"/>' if based_on and based_on != name else ""
    element = parse_xml(
        f'<w:style {nsdecls("w")} w:type="{kind}" w:styleId="{style_id}"{default}>'
        f'<w:name w:val="{_stored(name)}"/>{base}<w:qFormat/>{shape}<w:rPr>{type_}</w:rPr></w:style>'
    )
    if known is None:
        styles.element.append(element)
    else:
        styles.element.replace(known, element)


def _stored(name: str) -> str:
    """Word's own headings and such are stored in lower case, and shown with a capital."""
    return name.lower() if re.fullmatch(r"Heading \d|Header|Footer|Caption", name) else name


def _paragraph_shape(look: ParagraphLook, bullet: str) -> str:
    """The elements in the order that the schema of Word asks for."""
    parts = [
        "<w:keepNext/>" if look.keep_with_next else "",
        "<w:keepLines/>" if look.outline is not None else "",
        "<w:pageBreakBefore/>" if look.on_new_page else "",
        "<w:widowControl/>",
        f'<w:numPr><w:numId w:val="{bullet}"/></w:numPr>' if look.bulleted else "",
    ]
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{width}" w:space="{distance}" w:color="{colour}"/>'
        for side, width, colour, distance in look.borders
    )
    parts.append(f"<w:pBdr>{lines}</w:pBdr>" if lines else "")
    if look.fill:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>')
    parts += [
        f'<w:spacing w:before="{_twips(look.before)}" w:after="{_twips(look.after)}"'
        f' w:line="{round(look.leading * 240)}" w:lineRule="auto"/>',
        f'<w:ind w:left="{Cm(look.left).twips}" w:right="{Cm(look.right).twips}"'
        f' w:hanging="{Cm(look.hanging).twips}"/>',
        '<w:jc w:val="center"/>' if look.centred else "",
        f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else "",
    ]
    return f"<w:pPr>{''.join(parts)}</w:pPr>"


def _paragraph_type(look: ParagraphLook) -> str:
    bold, italic = "<w:b/><w:bCs/>" if look.bold else "", "<w:i/><w:iCs/>" if look.italic else ""
    size = round(look.size * 2)
    return f'{bold}{italic}<w:color w:val="{look.colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _character_type(look: CharacterLook) -> str:
    bold, underline = "<w:b/><w:bCs/>" if look.bold else "", '<w:u w:val="single"/>' if look.underline else ""
    return f'{bold}<w:color w:val="{look.colour}"/>{underline}'


def _twips(points: float) -> int:
    return round(points * 20)
