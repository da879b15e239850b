"""What each format promises beside the text itself."""

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import openpyxl
import pytest
from docx import Document
from docx.shared import Cm

from facilitate.reports.document import compose
from facilitate.reports.formats import FORMATS
from tests.reports.readers import export, read_json, texts_in
from tests.reports.snapshots import a_workshop


def a_full_workshop() -> dict[str, Any]:
    event = {"title": "Neighbours' day", "date": "2022-04-21", "links": ["https://neighbours.example"]}
    workshop = a_workshop(number=3, language="nl", scribe="Alex", event=event).with_participant("Noor", "The street")
    workshop.with_participant("Sam").with_round("exchange", "In twos").with_pair(0, 1)
    workshop.with_card("one", "practice", authors=["pa0001", "pa0002"], condition="if").with_card("two")
    workshop.with_note("on two", on="card").with_cluster("Cluster", 1).with_note("loose").with_note(
        "all", on="workshop"
    )
    return workshop.snapshot()


def docx_part(name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(export("docx", a_full_workshop()))) as package:
        return package.read(name).decode()


@pytest.mark.parametrize("text", ["word " * 390, "een\ntwee\ndrie\nvier", "字" * 1_990, "short"])
def test_a_text_in_a_table_is_read_without_dragging(text: str) -> None:
    workshop = a_workshop().with_round("exchange").with_card(text, "practice", condition=text)
    sheet = openpyxl.load_workbook(io.BytesIO(export("xlsx", workshop.snapshot()))).worksheets[1]
    cells = [cell for cell in sheet[2] if str(cell.value).startswith(text[:5].strip())]
    assert len(cells) == 2
    for cell in cells:
        assert cell.alignment.wrap_text
        digits = len(cell.value) * (2 if "字" in text else 1)
        lines = digits / sheet.column_dimensions[cell.column_letter].width + text.strip().count("\n")
        assert lines * 15 <= (sheet.row_dimensions[2].height or 15) <= 409


def test_word_is_a4() -> None:
    section = Document(io.BytesIO(export("docx", a_full_workshop()))).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


def test_word_speaks_the_language_of_the_report() -> None:
    assert re.findall(r'<w:lang [^>]*w:val="([^"]*)"', docx_part("word/styles.xml")) == ["nl-BE"]
    assert 'w:themeFontLang w:val="nl-BE"' in docx_part("word/settings.xml")


def test_word_lays_out_by_named_styles_alone() -> None:
    body = docx_part("word/document.xml").split("<w:sectPr")[0]
    shape = set(re.findall(r"<w:(?:pPr|rPr)>(.*?)</w:(?:pPr|rPr)>", body, re.DOTALL))
    assert [part for part in shape if not re.fullmatch(r'\s*<w:[pr]Style w:val="\w+"/>\s*', part)] == []


def test_word_uses_real_headings_and_lists() -> None:
    document = Document(io.BytesIO(export("docx", a_full_workshop())))
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Continue"} <= used


def test_word_numbers_its_pages_and_names_the_report_above_them() -> None:
    section = Document(io.BytesIO(export("docx", a_full_workshop()))).sections[0]
    assert section.header.paragraphs[0].text == "Verslag van workshop 3, donderdag 21 april 2022"
    for footer in (section.footer, section.first_page_footer):
        assert re.findall(r'w:instr="(\w+)"', footer.paragraphs[0]._p.xml) == ["PAGE", "NUMPAGES"]


def test_word_tells_what_it_is_in_its_properties() -> None:
    about = Document(io.BytesIO(export("docx", a_full_workshop()))).core_properties
    assert about.title == "Verslag van workshop 3, donderdag 21 april 2022"
    assert (about.author, about.language, about.comments) == ("Alex", "nl-BE", "")


def test_word_leaves_room_to_read() -> None:
    section = Document(io.BytesIO(export("docx", a_full_workshop()))).sections[0]
    assert section.left_margin is not None
    assert section.left_margin > Cm(2)


def test_the_html_file_stands_on_its_own() -> None:
    page = export("html", a_full_workshop()).decode()
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="nl-BE">' in page
    assert "default-src 'none'" in page
    assert not re.search(r"<script|<link|<img|src=|url\(|@import", page)
    assert re.findall(r'href="([^"]*)"', page) == ["https://neighbours.example"]


def test_the_window_of_the_html_file_names_no_typed_title() -> None:
    page = export("html", a_full_workshop()).decode()
    assert "<title>Verslag van workshop 3, donderdag 21 april 2022</title>" in page


def test_the_html_levels_of_heading_go_down_one_at_a_time() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", export("html", a_full_workshop()).decode())]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_json_is_complete() -> None:
    snapshot = a_full_workshop()
    document = read_json(snapshot)
    (round_,) = document["rounds"]
    (cluster,) = round_["lenses"][0]["clusters"]
    one = next(card for card in snapshot["cards"].values() if card["text"] == "one")
    assert document["format"] == "workshop/2"
    assert document["event"] == snapshot["workshop"]["event"]
    assert [person["name"] for person in document["participants"]] == ["Noor", "Sam"]
    assert [pair["members"] for pair in round_["pairs"]] == [pair["members"] for pair in snapshot["pairs"].values()]
    assert {"text": "one", "id": one["id"], "state": "shown"}.items() <= round_["cards"][0].items()
    assert [placed["card"] for placed in cluster["cards"]] == [round_["cards"][1]["id"]]
    assert [note["text"] for note in document["notes"]] == ["on two", "loose", "all"]
    assert {id_ for kind in ("cards", "notes", "clusters", "lenses", "pairs") for id_ in snapshot[kind]} <= set(
        texts_in(document)
    )


def test_json_tells_cards_by_number() -> None:
    assert [card["text"] for card in read_json(a_full_workshop())["rounds"][0]["cards"]] == ["one", "two"]


def test_json_is_the_same_at_another_moment() -> None:
    snapshot = a_full_workshop()
    assert export("json", snapshot) == export("json", snapshot | {"exported_at": 0})


def test_every_format_gives_the_same_bytes_twice() -> None:
    snapshot = a_full_workshop()
    for name in ("md", "html", "json", "txt", "docx", "pdf"):
        render = FORMATS[name].render
        assert render(compose(snapshot), snapshot) == render(compose(snapshot), snapshot)


def test_the_files_of_a_folder_have_names_of_their_own() -> None:
    names = [format_.export for format_ in FORMATS.values()]
    assert len({*names}) == len(names)
