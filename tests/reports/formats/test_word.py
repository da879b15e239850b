"""The Word document: by named styles alone, valid, with pictures and contents, in a template of one's own."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from facilitate.reports.document import compose
from facilitate.reports.formats import docx
from facilitate.reports.formats.docx_styles import continued
from tests.reports.snapshots import a_workshop

TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def a_long_report(**options: Any) -> tuple[Any, dict[str, Any]]:
    event: dict[str, Any] = {"title": "Street day", "date": "2022-04-21", "links": ["https://street.example"]}
    event["programme"] = [{"time": "9.00", "title": "Soup", "items": ["a"]}]
    workshop = a_workshop(language="nl", number=3, scribe="Alex", event=event)
    workshop.with_participant("Noor", "The street").with_round("metaphor", "Images", "What are you?")
    workshop.with_card("a lamp", "metaphor", why="It shines.", emoji="💡", authors=["pa0001"])
    workshop.with_card("Soup brings\npeople together", "quote", authors=["pa0001"]).with_note("true", on="card")
    workshop.with_card("Cook", "practice", condition="Wash up").with_card("Begin small", "tip")
    workshop.with_cluster("Light", 0, 1, summary="What shines").with_cluster("Food", 1, 2)
    workshop.with_lens("who").with_cluster("Neighbours", 0)
    snapshot = workshop.with_report(**{"pictures": True, "appendix": True, "names": True, **options}).snapshot()
    return replace(compose(snapshot), contents=True), snapshot


def word(template: bytes | None = None, **options: Any) -> bytes:
    return docx.render(*a_long_report(**options), template)


def reopened(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def saved(document: WordDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name).decode()


def assert_valid(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(content)
    assert [str(error) for error in OpenXmlValidator().validate(str(file)).errors] == []


def a_house_style() -> WordDocument:
    document = Document()
    document.add_paragraph("Dear reader, this is sample text")
    document.add_table(1, 1)
    document.sections[0].page_width, document.sections[0].left_margin = Cm(20), Cm(4)
    document.sections[0].footer.paragraphs[0].text = "The house"
    document.styles["Heading 1"].font.size = Pt(31)
    return document


def test_it_is_valid_as_word_itself_would_have_it(tmp_path: Path) -> None:
    assert_valid(word(), tmp_path)


def test_it_is_laid_out_by_named_styles_alone() -> None:
    body = part(word(), "word/document.xml").split("<w:sectPr")[0]
    shape = set(re.findall(r"<w:(?:pPr|rPr)>(.*?)</w:(?:pPr|rPr)>", body, re.DOTALL))
    assert [one for one in shape if not re.fullmatch(r'\s*<w:[pr]Style w:val="\w+"/>\s*', one)] == []


@pytest.mark.parametrize("begins", ["List Bullet", "List Quote", "List Note", "Note", "Tip"])
def test_what_belongs_to_a_point_stands_nearer_to_it_than_the_next_point(begins: str) -> None:
    spaces = {style.name: style.paragraph_format for style in reopened(word()).styles if style.type == 1}
    first, further = spaces[begins], spaces[continued(begins)]
    assert first.space_after + further.space_before < first.space_after + first.space_before
    assert (further.space_after or first.space_after) <= first.space_after


def test_what_runs_from_right_to_left_does_so_in_a_style_of_its_own(tmp_path: Path) -> None:
    workshop = a_workshop(language="nl", event={"title": "يوم الشارع"}).with_round("open", "ماذا نفعل؟")
    workshop.with_card("نلتقي في OCMW Gent كل يوم 14:30.", "remark").with_card("Soep", "remark").with_note(
        "نعم", on="card"
    )
    snapshot = workshop.with_report(appendix=True).snapshot()
    content = docx.render(replace(compose(snapshot), contents=True), snapshot)
    document = reopened(content)
    styles = {paragraph.text: paragraph.style for paragraph in document.paragraphs if paragraph.style}
    assert (styles["Soep"].name, styles["يوم الشارع"].name) == ("List Bullet", "Title Backward")
    told = styles["نلتقي في OCMW Gent كل يوم 14:30."]
    assert (told.name, told.base_style.name) == ("List Bullet Backward", "List Bullet")
    assert told.element.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    runs = re.findall(r"<w:r>(.*?)</w:r>", part(content, "word/document.xml"), re.DOTALL)
    assert {"<w:rtl/>" in run for run in runs if "نلتقي" in run or "يوم" in run or "نعم" in run} == {True}
    assert {"<w:rtl/>" in run for run in runs if "Soep" in run or "Opmerking" in run} == {False}
    assert "Original Backward" in {style.name for style in styles.values()}
    assert 'w:pStyle w:val="toc2Backward"' in part(content, "word/document.xml")
    assert_valid(content, tmp_path)


def test_it_does_not_say_that_chinese_signs_are_japanese() -> None:
    assert "ja-JP" not in part(word(), "word/settings.xml")


def test_a_template_with_a_cover_keeps_the_frame_that_its_last_section_has_from_the_cover(tmp_path: Path) -> None:
    template = a_house_style()
    template.sections[0].header.paragraphs[0].text = "The house, above"
    template.add_section().start_type = WD_SECTION.NEW_PAGE
    assert template.sections[-1].header.is_linked_to_previous
    content = word(saved(template))
    (section,) = reopened(content).sections
    assert section.header.paragraphs[0].text == "The house, above"
    assert section.footer.paragraphs[0].text == "The house"
    assert_valid(content, tmp_path)


def test_of_two_sections_the_last_one_says_what_stands_above_a_page() -> None:
    template = a_house_style()
    template.sections[0].header.paragraphs[0].text = "On the cover"
    template.add_section().header.is_linked_to_previous = False
    template.sections[-1].header.paragraphs[0].text = "On every page"
    (section,) = reopened(word(saved(template))).sections
    assert section.header.paragraphs[0].text == "On every page"
    assert section.footer.paragraphs[0].text == "The house"


def test_each_thing_has_its_style() -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in reopened(word()).paragraphs if paragraph.style}
    assert styles["Street day"] == "Title"
    assert styles["Images"] == "Heading 2"
    assert styles["“Soup brings"] == "List Quote"
    assert styles["people together” – Noor (The street)"] == "List Quote Continue"
    assert styles["Het bord: Images"] == "Caption"
    assert styles["3\tGoede praktijk: Cook"] == "Original"
    assert styles["Bijlage: alle kaartjes"] == "Heading 1 Appendix"


def test_a_picture_tells_what_it_shows() -> None:
    document = reopened(word())
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("What are you? Light: ")
    assert picture.width <= Cm(15.61)


def test_the_table_of_contents_is_a_field_whose_entries_lead_to_headings() -> None:
    xml = part(word(), "word/document.xml")
    anchors, names = re.findall(r'w:anchor="([^"]*)"', xml), re.findall(r'w:bookmarkStart [^>]*w:name="([^"]*)"', xml)
    assert re.findall(r"<w:instrText[^>]*>([^<]*)<", xml) == [' TOC \\o "1-3" \\h \\z \\u ']
    assert anchors
    assert set(anchors) <= set(names)
    assert re.findall(r'w:fldCharType="(\w+)"', xml) == ["begin", "separate", "end"]
    assert "updateFields" not in part(word(), "word/settings.xml")


def test_a_short_report_has_no_table_of_contents() -> None:
    _, snapshot = a_long_report()
    assert "TOC" not in part(docx.render(compose(snapshot), snapshot), "word/document.xml")


def test_it_is_the_same_file_whenever_it_is_made() -> None:
    assert word() == word()


def test_a_template_keeps_its_page_its_styles_and_its_frame_and_gets_ours_beside(tmp_path: Path) -> None:
    content = word(saved(a_house_style()))
    document = reopened(content)
    section = document.sections[0]
    assert section.page_width is not None
    assert section.left_margin is not None
    assert (round(section.page_width.cm), round(section.left_margin.cm)) == (20, 4)
    assert [one.text for one in section.footer.paragraphs] == ["The house"]
    assert document.styles["Heading 1"].font.size == Pt(31)
    assert "List Quote" in document.styles
    assert "sample text" not in "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert len(document.tables) == 0
    assert re.findall(r'<w:lang [^>]*w:val="([^"]*)"', part(content, "word/styles.xml")) == ["nl-BE"]
    assert_valid(content, tmp_path)


def test_a_template_without_a_frame_gets_ours() -> None:
    section = reopened(word(saved(Document()))).sections[0]
    assert section.header.paragraphs[0].text == "Verslag van workshop 3, donderdag 21 april 2022"
    assert re.findall(r'w:instr="(\w+)"', section.footer.paragraphs[0]._p.xml) == ["PAGE", "NUMPAGES"]


def test_a_template_file_of_word_is_taken_as_well() -> None:
    with zipfile.ZipFile(io.BytesIO(saved(a_house_style()))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(DOCUMENT_TYPE.encode(), TEMPLATE_TYPE.encode())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert reopened(word(file.getvalue())).styles["Heading 1"].font.size == Pt(31)


def test_a_template_without_lists_or_defaults_gets_them(tmp_path: Path) -> None:
    bare = Document()
    for id_, relation in [*bare.part.rels.items()]:
        if relation.reltype.endswith("/numbering"):
            del bare.part.rels[id_]
    styles = bare.styles.element
    styles.remove(styles.find(qn("w:docDefaults")))
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:default")) != "1":
            styles.remove(style)
    content = word(saved(bare))
    assert '<w:lvlText w:val="•"/>' in part(content, "word/numbering.xml")
    assert re.findall(r'<w:lang [^>]*w:val="([^"]*)"', part(content, "word/styles.xml")) == ["nl-BE"]
    assert_valid(content, tmp_path)


@pytest.mark.parametrize("content", [b"", b"no file of Word", saved(Document())[:2000]])
def test_what_is_no_template_is_refused(content: bytes) -> None:
    with pytest.raises(docx.NotATemplate, match="no Word document"):
        word(content)


def test_a_template_with_a_style_of_another_sort_is_refused() -> None:
    template = Document()
    template.styles.add_style("Label", WD_STYLE_TYPE.PARAGRAPH)
    with pytest.raises(docx.NotATemplate, match="'Label' must be a character style"):
        word(saved(template))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not on this machine")
def test_libreoffice_opens_it_as_a4_with_headings_and_all_its_text(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(word())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    reader = PdfReader(tmp_path / "report.pdf")
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}
    for typed in ("Street day", "It shines.", "people together” – Noor (The street)", "Het bord: Images", "Inhoud"):
        assert typed in text
