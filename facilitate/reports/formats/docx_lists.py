"""The bullets of the Word document: one list, to which styles refer."""

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart


def bullets(document: Document) -> str:
    """Add our list to the document. Returns the id by which a style calls it."""
    numbering = _numbering(document)
    kinds, lists = numbering.findall(qn("w:abstractNum")), numbering.findall(qn("w:num"))
    kind = _next(kinds, "w:abstractNumId")
    bullet = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        "</w:lvl></w:abstractNum>"
    )
    numbering.insert(len(kinds) and numbering.index(kinds[-1]) + 1, bullet)
    id_ = _next(lists, "w:numId", first=1)
    of_it = f'<w:num {nsdecls("w")} w:numId="{id_}"><w:abstractNumId w:val="{kind}"/></w:num>'
    numbering.insert(numbering.index(lists[-1] if lists else bullet) + 1, parse_xml(of_it))
    return str(id_)


def _numbering(document: Document) -> Any:
    """The element that holds the lists of the document."""
    part: Any = document.part
    try:
        return part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element
    except KeyError:
        empty = f"<w:numbering {nsdecls('w')}/>".encode()
        name = PackURI("/word/numbering.xml")
        made = NumberingPart.load(name, CONTENT_TYPE.WML_NUMBERING, empty, part.package)
        part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
        return made.element


def _next(elements: list[Any], attribute: str, first: int = 0) -> int:
    return max((int(element.get(qn(attribute))) + 1 for element in elements), default=first)
