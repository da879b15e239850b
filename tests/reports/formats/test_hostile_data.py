"""More than 500 hostile texts in the formats that are data: read back they are the same, and nothing comes to life."""

import csv
import io
import json
import re
import zipfile
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest

from facilitate.domain.text import clean, clean_line
from facilitate.reports.formats.csv import unguarded
from tests.reports.readers import export
from tests.reports.snapshots import a_workshop

from .hostile_data import hostile_texts

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TEXTS = [text for text in hostile_texts() if clean(text)]


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Every text on a card, as a note, as a cluster and as whatever else a person can type."""
    made = a_workshop(title=TEXTS[0], facilitators=TEXTS[:20], scribe=TEXTS[1], event={"links": TEXTS[20:60]})
    made.with_participant(TEXTS[2], TEXTS[3]).with_round("metaphor", TEXTS[4], TEXTS[5])
    for text in TEXTS:
        made.with_card(text, "metaphor", why=text, condition=text, example=text, addressee=text, authors=["pa0001"])
        made.with_note(text)
    for at, text in enumerate(TEXTS):
        made.with_cluster(text, at, summary=text)
    return made.with_report(names=True).with_round("vote", TEXTS[6]).with_votes(3, *([1] * len(TEXTS))).snapshot()


def test_there_are_enough_of_them() -> None:
    assert len(hostile_texts()) >= 500
    assert len(TEXTS) >= 500


def test_a_spreadsheet_holds_every_text_and_no_formula(told: dict[str, Any]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export("xlsx", told)))
    cards = list(book["Cards"].iter_rows(min_row=2, values_only=True))
    clusters = list(book["Clusters"].iter_rows(min_row=2, values_only=True))
    noted = {row[3] for row in book["Timeline"].iter_rows(min_row=2, values_only=True)}
    assert [card[3] for card in cards] == as_openpyxl_reads([clean(text) for text in TEXTS])
    assert [card[4] for card in cards] == as_openpyxl_reads([clean(text) for text in TEXTS])
    assert [card[10] for card in cards] == as_openpyxl_reads([clean_line(text) for text in TEXTS])
    assert [cluster[3] for cluster in clusters] == as_openpyxl_reads([clean(text) for text in TEXTS])
    assert noted >= {*as_openpyxl_reads([clean(text) for text in TEXTS])}
    for sheet in book:
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_excel_reads_every_text_as_it_was_typed(told: dict[str, Any]) -> None:
    with zipfile.ZipFile(io.BytesIO(export("xlsx", told))) as package:
        strings = ElementTree.fromstring(package.read("xl/sharedStrings.xml"))
    read = {"".join(as_excel_reads(run.text or "") for run in string.iter(f"{SPACE}t")) for string in strings}
    assert [text for text in TEXTS if clean(text) not in read] == []


def as_excel_reads(text: str) -> str:
    """With its escapes resolved, from left to right (ECMA-376, 22.9.2.19)."""
    return re.sub(r"_x([0-9a-fA-F]{4})_", lambda found: chr(int(found[1], 16)), text)


def as_openpyxl_reads(texts: list[str]) -> list[str]:
    """It drops what looks like the escape of an escape, also where somebody typed it."""
    return [text.replace("x005F_", "") for text in texts]


def test_a_spreadsheet_has_no_part_that_could_act(told: dict[str, Any]) -> None:
    with zipfile.ZipFile(io.BytesIO(export("xlsx", told))) as package:
        assert not [name for name in package.namelist() if re.search(r"vba|external|link|embed|connection", name)]
        for name in package.namelist():
            part = package.read(name)
            assert b"<f>" not in part
            assert b"<hyperlink" not in part
            assert b'TargetMode="External"' not in part


def test_a_csv_gives_every_text_back(told: dict[str, Any]) -> None:
    content = export("csv", told).decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert [unguarded(line[3]) for line in lines] == [clean(text) for text in TEXTS]
    assert {len(line) for line in lines} == {len(head)}
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]


def test_json_gives_every_text_back_even_half_a_sign(told: dict[str, Any]) -> None:
    document = json.loads(export("json", told))
    assert [card["text"] for card in document["rounds"][0]["cards"]] == TEXTS
    assert [note["text"] for note in document["notes"]] == TEXTS
