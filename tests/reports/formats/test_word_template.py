"""What a Word template brings along and a report does not: what would be run, or fetched from elsewhere."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from facilitate.reports.formats import docx_template
from facilitate.reports.formats.docx import NotATemplate
from facilitate.reports.formats.docx_page import packed

from .test_word import a_house_style, assert_valid, part, reopened, saved, word

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VBA = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
ELSEWHERE = "http://elsewhere.example/"
A_PICTURE = (
    f'<w:p {nsdecls("w", "wp", "a", "pic", "r")}><w:r><w:drawing><wp:inline><wp:extent cx="9000" cy="9000"/>'
    '<wp:docPr id="7" name="Logo"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="0" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:link="{id}"/><a:stretch/></pic:blipFill>'
    '<pic:spPr><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r></w:p>"
)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def a_template_that_reaches_out() -> bytes:
    """With macros, a template that it is attached to, a picture that lies elsewhere, and two links in its footer."""
    document = a_house_style()
    macros = Part(
        PackURI("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject", b"Sub", document.part.package
    )
    document.part.relate_to(macros, VBA)
    settings = document.settings
    part = document.part._settings_part
    attached = part.relate_to(f"{ELSEWHERE}house.dotm", f"{OFFICE}/attachedTemplate", is_external=True)
    settings.element.insert(0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{attached}"/>'))
    footer = document.sections[0].footer
    picture = footer.part.relate_to(f"{ELSEWHERE}logo.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    footer._element.append(parse_xml(A_PICTURE.replace("{id}", picture)))
    for target in ("https://house.example/", "file:///etc/hosts"):
        link = footer.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        text = f'<w:hyperlink {nsdecls("w", "r")} r:id="{link}"><w:r><w:t>{target}</w:t></w:r></w:hyperlink>'
        footer.paragraphs[0]._p.append(parse_xml(text))
    return saved(document)


def test_what_would_be_run_or_fetched_is_left_behind(tmp_path: Path) -> None:
    template = a_template_that_reaches_out()
    assert "word/vbaProject.bin" in parts(template)
    content = word(template)
    there = parts(content)
    assert "word/vbaProject.bin" not in there
    assert b"vba" not in there["[Content_Types].xml"].lower()
    assert [name for name, one in there.items() if ELSEWHERE.encode() in one or b'"file:///' in one] == []
    assert_valid(content, tmp_path)


def test_the_page_the_styles_and_the_links_of_the_house_stay() -> None:
    document = reopened(word(a_template_that_reaches_out()))
    section = document.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.cm) == round(Cm(20).cm)
    assert section.footer.paragraphs[0].text.startswith("The house")
    links = [relation.target_ref for relation in section.footer.part.rels.values() if relation.is_external]
    assert links == ["https://house.example/"]
    assert document.settings.element.find(qn("w:attachedTemplate")) is None


@pytest.mark.parametrize("type_", docx_template._MAIN_WITH_MACROS)
def test_a_document_with_macros_gives_its_styles_and_not_its_macros(type_: str) -> None:
    there = parts(a_template_that_reaches_out())
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    there["[Content_Types].xml"] = there["[Content_Types].xml"].replace(plain.encode(), type_.encode())
    content = word(packed(there))
    assert plain in part(content, "[Content_Types].xml")
    assert "word/vbaProject.bin" not in parts(content)


@pytest.mark.parametrize(
    "change",
    [
        {"[Content_Types].xml": b"<none/>"},
        {"word/_rels/document.xml.rels": b"no XML"},
        {"_rels/.rels": b"<none/>"},
        {"word/document.xml": b"<none/>"},
    ],
)
def test_a_package_that_is_no_document_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(NotATemplate, match="no Word document"):
        word(packed({**parts(saved(Document())), **change}))


def test_only_so_much_is_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(3):
            package.writestr(f"word/{number}.xml", bytes(docx_template.MOST_BYTES // 2))
    with pytest.raises(NotATemplate, match="at most 64 MB"):
        word(file.getvalue())


def test_only_so_many_parts_are_unpacked() -> None:
    many = {f"word/{number}.xml": b"" for number in range(docx_template.MOST_PARTS + 1)}
    with pytest.raises(NotATemplate, match="too large"):
        word(packed(many))
