"""Whatever is typed is text, in every format and in every place."""

import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader

from facilitate.domain.text import clean, clean_line
from facilitate.reports.picture import emoji
from facilitate.reports.picture.letters import known
from tests.reports.readers import Seen, export, read, read_back
from tests.reports.snapshots import a_workshop

from .hostile import EMOJI, FORMULAS, HTML, MARKDOWN, PATTERNS, SCRIPTS, TYPST, WORD, hostile_texts

TYPICAL = (FORMULAS[:2], HTML[:6], TYPST[:6], WORD[:4], MARKDOWN, PATTERNS[:2], SCRIPTS[:4], EMOJI[:6], ["a" * 300])
ALL_PLACES = [text for texts in TYPICAL for text in texts if "\n" not in text]
WHOLE_TEXTS = ["md", "html", "docx"]
BROKEN_INTO_LINES = ["txt", "pdf"]
EXPECTED_TAGS = {
    "md": {"h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "em", "blockquote"},
    "html": {
        *("html", "head", "meta", "title", "style", "body", "main", "article", "section", "div"),
        *("h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "strong", "span", "nav", "a"),
    },
    "docx": set(),
    "txt": set(),
    "pdf": {
        *("/Document", "/Div", "/P", "/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Lbl", "/LBody"),
        *("/Span", "/Em", "/Strong", "/Figure", "/TOC", "/TOCI", "/Reference", "/Link"),
    },
}


class Typed:
    """A text for every place, each with an end of its own, so that each is found again by itself."""

    def __init__(self, text: str):
        self._text = text
        self.places: list[str] = []

    def __call__(self, length: int | None = None) -> str:
        self.places.append(f"{self._text[:length]} q{len(self.places)}q")
        return self.places[-1]


def a_workshop_that_says(say: Typed) -> dict[str, Any]:
    """In every place that a person can type in; what a report tells more than once comes apart."""
    programme = [{"time": say(200), "title": say(200), "items": [say(200)]}]
    event = {
        "title": say(200),
        "subtitle": say(200),
        "organisers": [say(200)],
        "context": say(),
        "programme": programme,
    }
    workshop = a_workshop(
        title=say(200), facilitators=[say(200)], scribe=say(200), event={**event, "links": [say(200)]}
    )
    workshop.with_round("metaphor", say(200), say(200))
    workshop.with_card(say(), "metaphor", why=say(), condition=say(), example=say(), emoji=say(24))
    workshop.with_card(say(), "call", addressee=say(200)).with_note(say(), on="card")
    workshop.with_card(say(), "tip").with_card(say(), "quote")
    workshop.with_cluster(say(200), 0, 1, 2, summary=say()).with_note(say(), on="cluster")
    workshop.with_lens(say(200)).with_cluster(say(200), 3, summary=say())
    return workshop.with_note(say(), "call", addressee=say(200)).with_note(say(), on="workshop").snapshot()


def is_drawn(text: str) -> bool:
    """Whether our own font has every sign of it that is no emoji: then a PDF has it on every machine."""
    return all(name or all(sign in known() for sign in part) for part, name in emoji.parted(text, known()))


def letters(text: str, format_name: str) -> str:
    """What is left of a text where lines end anywhere, and emoji are drawings."""
    if format_name == "pdf":
        text = "".join(part for part, name in emoji.parted(text, known()) if not name)
    return "".join(text.split())


def assert_nothing_is_active(format_name: str, content: bytes, seen: Seen) -> None:
    assert seen.tags <= EXPECTED_TAGS[format_name]
    if format_name == "html":
        assert all(href.startswith(b"#part-") for href in re.findall(rb' href="([^"]*)"', content))
    if format_name == "docx":
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        fields = re.findall(rb"<w:instrText[^>]*>(.*?)</w:instrText>", parts["word/document.xml"])
        assert [field.split()[0] for field in fields] in ([], [b"TOC"])
        assert b"TargetMode" not in b"".join(content for name, content in parts.items() if name.endswith(".rels"))
    if format_name == "pdf":
        reader = PdfReader(io.BytesIO(content))
        assert not {"/OpenAction", "/AA", "/AcroForm"} & reader.root_object.keys()
        annotations = [one.get_object() for page in reader.pages for one in page.get("/Annots", [])]
        assert {one["/Subtype"] for one in annotations} <= {"/Link"}
        assert all("/A" not in one or one["/A"]["/S"] == "/GoTo" for one in annotations)


@pytest.mark.parametrize("format_name", WHOLE_TEXTS)
@pytest.mark.parametrize("text", ALL_PLACES)
def test_a_hostile_text_is_shown_in_every_place_as_it_was_typed(format_name: str, text: str) -> None:
    say = Typed(text)
    seen = read(format_name, a_workshop_that_says(say))
    assert seen.tags <= EXPECTED_TAGS[format_name]
    assert {place: seen.whole.count(clean_line(place)) for place in say.places} == dict.fromkeys(say.places, 1)


@pytest.mark.parametrize("format_name", BROKEN_INTO_LINES)
@pytest.mark.parametrize("text", [text for text in ALL_PLACES if is_drawn(text)])
def test_so_it_is_where_lines_are_broken(format_name: str, text: str) -> None:
    say = Typed(text)
    snapshot = a_workshop_that_says(say)
    seen = read(format_name, snapshot)
    assert seen.tags <= EXPECTED_TAGS[format_name]
    whole = letters(export("txt", snapshot).decode() if format_name == "txt" else seen.whole, format_name)
    found = {place: whole.count(letters(clean_line(place), format_name)) for place in say.places}
    assert found == dict.fromkeys(say.places, 1)


HOSTILE = [*hostile_texts()]


def test_there_are_hostile_texts_enough() -> None:
    assert len(HOSTILE) >= 500


def as_cards() -> dict[str, Any]:
    """Each text as a remark, every line of it a paragraph of its own."""
    workshop = a_workshop().with_round("open")
    for text in HOSTILE:
        workshop.with_card(text)
    return workshop.snapshot()


def as_headings() -> dict[str, Any]:
    workshop = a_workshop()
    for text in HOSTILE:
        workshop.with_round("open", text[:300]).with_card("x")
    return workshop.snapshot()


def is_short(text: str) -> bool:
    return len(text) < 300


def as_all_kinds() -> dict[str, Any]:
    """Texts in each field of each kind of card."""
    workshop = a_workshop()
    for index, kind in enumerate(("remark", "metaphor", "practice", "quote", "call", "tip")):
        workshop.with_round("open")
        for text in filter(is_short, HOSTILE[index::6]):
            fields = dict.fromkeys(("condition", "example"), text) | dict.fromkeys(("addressee", "emoji"), text[:100])
            workshop.with_card(text, kind, why=text if kind == "metaphor" else "", **fields)
    return workshop.with_report(appendix=True).snapshot()


@cache
def rendered(format_name: str, make: Callable[[], dict[str, Any]]) -> tuple[bytes, Seen]:
    content = export(format_name, make())
    return content, read_back(format_name, content)


@pytest.mark.parametrize("format_name", WHOLE_TEXTS)
def test_five_hundred_hostile_texts_are_paragraphs_as_typed(format_name: str) -> None:
    typed = Counter(line for text in HOSTILE for line in clean(text).split("\n") if line)
    content, seen = rendered(format_name, as_cards)
    assert_nothing_is_active(format_name, content, seen)
    assert Counter(text for text in seen.paragraphs if text in typed) == typed


@pytest.mark.parametrize("format_name", WHOLE_TEXTS)
def test_five_hundred_hostile_titles_are_headings_as_typed(format_name: str) -> None:
    typed = Counter(filter(None, (clean_line(text[:300]) for text in HOSTILE)))
    content, seen = rendered(format_name, as_headings)
    assert_nothing_is_active(format_name, content, seen)
    assert Counter(text for text in seen.headings if text in typed) == typed


@pytest.mark.parametrize("format_name", BROKEN_INTO_LINES)
@pytest.mark.parametrize(("make", "length"), [(as_cards, None), (as_headings, 300)])
def test_five_hundred_hostile_texts_are_there_where_lines_are_broken(
    format_name: str, make: Callable[[], dict[str, Any]], length: int | None
) -> None:
    content, seen = rendered(format_name, make)
    assert_nothing_is_active(format_name, content, seen)
    whole = letters(content.decode() if format_name == "txt" else seen.whole, format_name)
    wanted = [clean_line(text[:length]) for text in HOSTILE]
    expected = [text for text in wanted if format_name == "txt" or is_drawn(text)]
    assert [text[:80] for text in expected if letters(text, format_name) not in whole] == []


@pytest.mark.parametrize("format_name", [*WHOLE_TEXTS, *BROKEN_INTO_LINES])
def test_hostile_texts_in_every_field_of_every_kind_of_card_break_nothing(format_name: str) -> None:
    content, seen = rendered(format_name, as_all_kinds)
    assert_nothing_is_active(format_name, content, seen)


def test_a_pdf_holds_its_standards_whatever_was_typed() -> None:
    for make in (as_cards, as_headings, as_all_kinds):
        content, _ = rendered("pdf", make)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in content
        assert b"<pdfaid:part>2</pdfaid:part>" in content


LINES = ["A line", "===", "- a", "1. b", "    c", "# d", "---", "> e", "| f |", "|---|", "```", "<pre>", "[g]: h"]


@pytest.mark.parametrize("format_name", ["md", "html", "docx"])
@pytest.mark.parametrize("kind", ["metaphor", "tip", "remark"])
def test_no_line_of_a_longer_text_becomes_markup(format_name: str, kind: str) -> None:
    workshop = a_workshop().with_round("open").with_card("\n".join(LINES), kind, condition="\n".join(LINES)).snapshot()
    seen = read(format_name, workshop)
    assert seen.tags <= EXPECTED_TAGS[format_name]
    assert [seen.pieces.count(line.strip()) for line in LINES] == [2] * len(LINES)


@pytest.mark.parametrize("format_name", ["md", "html", "docx"])
def test_no_line_about_a_cluster_becomes_markup(format_name: str) -> None:
    workshop = a_workshop().with_round("open").with_card("a").with_cluster("A", 0, summary="\n".join(LINES)).snapshot()
    seen = read(format_name, workshop)
    assert seen.tags <= EXPECTED_TAGS[format_name]
    assert [seen.paragraphs.count(line.strip()) for line in LINES] == [1] * len(LINES)


@pytest.mark.parametrize("format_name", ["md", "html", "docx"])
@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x1b", "\x7f", "\u202e", "\ufeff", "\ud800", "\uffff"])
def test_a_sign_that_no_document_can_hold_is_left_out_and_nothing_else(format_name: str, sign: str) -> None:
    workshop = a_workshop().with_round("open").with_card(f"before{sign}after").snapshot()
    assert "beforeafter" in read(format_name, workshop).pieces


def test_json_keeps_even_a_lone_surrogate() -> None:
    workshop = a_workshop().with_round("open").with_card("half \ud800 \x00").snapshot()
    assert json.loads(export("json", workshop))["rounds"][0]["cards"][0]["text"] == "half \ud800 \x00"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "https://a b"])
def test_what_is_not_a_web_address_leads_nowhere(address: str) -> None:
    workshop = a_workshop(event={"links": [address]}).snapshot()
    assert "a" not in read("html", workshop).tags | read("md", workshop).tags
    assert b"hyperlink r:id" not in export("docx", workshop)
    assert address in read("html", workshop).paragraphs


def test_a_web_address_is_a_link_that_stands_there_once() -> None:
    workshop = a_workshop(event={"links": ["https://neighbours.example/a_b?c=1&d=2"]}).snapshot()
    for format_name in ("md", "html", "docx"):
        assert read(format_name, workshop).whole.count("https://neighbours.example/a_b?c=1&d=2") == 1
    assert b"<https://neighbours.example/a_b?c=1&d=2>" in export("md", workshop)


@pytest.mark.parametrize("text", MARKDOWN + HTML)
def test_no_escape_in_markdown_is_one_for_commonmark_alone(text: str) -> None:
    """Those of the first description of Markdown, and entities, which every renderer knows."""
    written = export("md", a_workshop_that_says(Typed(text))).decode()
    assert set(re.findall(r"\\(.)", written)) <= set("\\`*_{}[]()#+-.!")
    assert "<" not in written
    assert not re.search(r"^(?:#\w|- #)", written, re.MULTILINE)
