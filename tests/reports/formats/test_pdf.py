"""The PDF: held against its standards, read by ear as well, and with nothing typed taken for markup."""

import io
import json
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader

from facilitate.reports.document import compose
from facilitate.reports.formats import pdf
from facilitate.reports.model import Report
from facilitate.reports.picture.typst_text import pieces
from tests.reports.readers import read_back
from tests.reports.snapshots import a_workshop

from .test_word import a_long_report


def written(report: Report) -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(report, {})))


def elements(reader: PdfReader, tag: str) -> list[Any]:
    def walk(element: Any) -> Any:
        element = element.get_object()
        if not isinstance(element, dict):
            return
        yield element
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            yield from walk(child)

    return [one for one in walk(reader.root_object["/StructTreeRoot"]) if one.get("/S") == tag]


def a_report_of(text: str) -> Report:
    return compose(a_workshop().with_round("open").with_card(text).snapshot())


def test_it_says_which_standards_it_holds_which_typst_has_checked() -> None:
    content = pdf.render(a_long_report()[0], {})
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in content


def test_it_says_what_it_is_by_whom_and_when() -> None:
    reader = written(a_long_report()[0])
    about = reader.metadata
    assert about is not None
    assert (about.title, about.author) == ("Verslag van workshop 3, donderdag 21 april 2022", "Alex")
    assert about.creation_date_raw == "D:20220421130000Z"
    assert str(reader.root_object["/Lang"]) == "nl-BE"
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}


def test_its_bookmarks_are_the_headings() -> None:
    seen = read_back("pdf", pdf.render(a_long_report()[0], {}))
    assert seen.headings[:5] == ["Street day", "Programma", "Neighbours who help each other", "Images", "Light"]


def test_it_reads_in_the_order_of_the_report() -> None:
    whole = read_back("pdf", pdf.render(a_long_report()[0], {})).whole
    landmarks = [
        "Streetday",
        "9.00",
        "Soup",
        "https://street.example",
        "Whatareyou?",
        "Itshines.",
        "Beginsmall",
        "Bijlage",
    ]
    found = [whole.rfind(landmark) if landmark == "Bijlage" else whole.find(landmark) for landmark in landmarks]
    assert -1 not in found
    assert found == sorted(found)


def test_pictures_and_emoji_are_told() -> None:
    told = [str(figure["/Alt"]) for figure in elements(written(a_long_report()[0]), "/Figure")]
    assert "💡" in told
    assert any(one.startswith("What are you? Light: ") for one in told)


def test_lists_quotes_and_links_are_what_they_look_like() -> None:
    reader = written(a_long_report()[0])
    assert len(elements(reader, "/LI")) > 4
    assert elements(reader, "/TOCI")
    (address,) = {
        str(one["/A"]["/URI"])
        for page in reader.pages
        for one in (annotation.get_object() for annotation in page.get("/Annots", []))
        if "/A" in one and "/URI" in one["/A"]
    }
    assert address == "https://street.example"


def test_our_letters_are_inside() -> None:
    resources: list[Any] = [page["/Resources"] for page in written(a_long_report()[0]).pages]
    fonts = {str(font.get_object()["/BaseFont"]).split("+")[-1] for one in resources for font in one["/Font"].values()}
    assert {"AtkinsonHyperlegibleNext-Regular", "AtkinsonHyperlegibleNext-Bold", "AtkinsonHyperlegibleNext-Italic"} <= {
        font.removesuffix("-Identity-H") for font in fonts
    }


def test_pages_after_the_first_say_of_what_they_are() -> None:
    first, *rest = [page.extract_text() for page in written(a_long_report()[0]).pages]
    name = "Verslag van workshop 3, donderdag 21 april 2022"
    assert name not in first
    assert rest
    assert all(name in page for page in rest)


def test_it_is_the_same_file_whenever_it_is_made() -> None:
    report, _ = a_long_report()
    assert pdf.render(report, {}) == pdf.render(report, {})


def test_a_heading_of_an_emoji_alone_has_a_bookmark() -> None:
    snapshot = a_workshop().with_round("open", "👍").with_card("x").snapshot()
    content = pdf.render(compose(snapshot), {})
    assert "👍" in read_back("pdf", content).headings
    assert b"pdfuaid" in content


def test_headings_never_skip_a_level() -> None:
    report = a_report_of("x")
    without_title = [one for one in report.sections if one.name != "opening"]
    assert b"pdfuaid" in pdf.render(replace(report, sections=tuple(without_title)), {})


def test_a_sign_that_no_font_has_is_a_box_that_is_told() -> None:
    content = pdf.render(a_report_of("before \U000e1234 after \ue000 end"), {})
    assert b"pdfuaid" in content
    seen = read_back("pdf", content)
    assert {"\U000e1234", "\ue000"} <= set(seen.pieces)
    assert "before" in seen.whole


def test_what_no_box_helps_is_exported_without_the_name_of_a_standard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "faceless", lambda report: ())
    content = pdf.render(a_report_of("a \ue000 sign"), {})
    assert b"pdfuaid" not in content
    assert "sign" in read_back("pdf", content).whole


def test_a_typed_text_reaches_typst_as_data_alone() -> None:
    typed = '"] #panic("x") \\u{41} <a> $x$'
    assert json.dumps(pieces(typed)) == json.dumps(typed)
    assert "".join(typed.split()) in read_back("pdf", pdf.render(a_report_of(typed), {})).whole


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("plain", "plain"),
        ("", ""),
        ("a 👍 b", ["a ", {"drawing": "1f44d", "text": "👍"}, " b"]),
        ("🇧🇪!", [{"letters": "BE", "text": "🇧🇪"}, "!"]),
        ("1️⃣", [{"letters": "1", "text": "1️⃣"}]),
        ("שלום", {"backward": ["שלום"]}),
        ("x" * 45, ["x" * 20, 0, "x" * 20, 0, "x" * 5]),
        ("é" * 39, "é" * 39),
        ("naar Nguyễn, ja", ["naar ", {"other": "Nguyễn,"}, " ja"]),
    ],
)
def test_a_text_in_pieces(typed: str, found: Any) -> None:
    assert pieces(typed) == found


def test_a_long_word_is_not_broken_before_an_accent() -> None:
    assert pieces("a" * 20 + "\u0301" + "a" * 25) == ["a" * 20 + "\u0301" + "a" * 19, 0, "a" * 6]


def test_what_runs_from_right_to_left_has_its_bullet_at_the_right() -> None:
    workshop = a_workshop().with_round("open").with_card("سلام دنیا").with_card("plain").with_card("שלום", "quote")
    (page,) = written(compose(workshop.snapshot())).pages
    places: dict[str, list[float]] = {}

    def see(text: str, whole: list[float], own: list[float], *_: Any) -> None:
        if text.strip():
            places.setdefault(text.strip(), []).append(whole[4] + own[4])

    page.extract_text(visitor_text=see)
    right, left = sorted(places["•"], reverse=True)
    assert left < page.mediabox.width / 4
    assert right > page.mediabox.width * 3 / 4


def test_each_letter_is_in_a_face_without_serifs() -> None:
    content = pdf.render(a_report_of("Ми щодня, Ґанок, chuyện với Nguyễn"), {})
    resources: list[Any] = [page["/Resources"] for page in PdfReader(io.BytesIO(content)).pages]
    faces = {str(font.get_object()["/BaseFont"]).split("+")[-1] for one in resources for font in one["/Font"].values()}
    assert {face.split("-")[0] for face in faces} == {"AtkinsonHyperlegibleNext", "NotoSans"}


def test_a_line_of_a_picture_stands_where_it_should_whatever_is_in_it() -> None:
    def height_of(card: str) -> float:
        """Of the letters BE in the picture, which comes last."""
        workshop = a_workshop().with_round("open").with_card(card).with_cluster("A", 0).with_report(pictures=True)
        found: list[float] = []

        def see(text: str, whole: list[float], own: list[float], *_: Any) -> None:
            if text.strip() == "BE":
                found.append(whole[5] + own[5] * whole[3])

        for page in written(compose(workshop.snapshot())).pages:
            page.extract_text(visitor_text=see)
        assert len(found) == 2
        return found[-1]

    assert height_of("🇧🇪") == pytest.approx(height_of("BE"), abs=1)
