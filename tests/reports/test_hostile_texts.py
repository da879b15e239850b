"""Whatever is typed is text, in every format and in every place."""

import json
from typing import Any

import pytest

from facilitate.domain.text import clean_line

from .readers import export, read, texts_in
from .snapshots import a_workshop

HOSTILE = [
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    "<!-- gone --> &amp; &lt;b&gt; &#x41; & co",
    "\"quoted\" 'single' `code` ``two``",
    "# not a heading",
    "a heading #",
    "- not a list",
    "+ not a list",
    "* not a list",
    "1. not a list",
    "23) not a list",
    "> not a quotation",
    "---",
    "***",
    "_ _ _",
    "===",
    "- - -",
    "**bold** __bold__ *em* _em_ snake_case_name ~~gone~~ ~gone~",
    "[link](javascript:alert(1)) ![image](x.png) [ref]: x [^1]",
    "<https://evil.example> <a@b.example> www.evil.example",
    "| a | b |",
    "backslash \\ \\* \\\\ at the end \\",
    "```",
    "{{ 7*7 }} {% raw %} {0} {name} %s %(name)s ${x} $x$",
    '=HYPERLINK("x")',
    "@SUM(1+1)",
    "+32 470 00 00 00",
    "]]> <![CDATA[x]]>",
    "مرحبا بكم في الحي",
    "שלום עולם",
    "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇧🇪 1️⃣",
    "Z̷a̵l̶g̵o̷ é ñ ﬁ ß",
    "a" * 2000,
]
EXPECTED_TAGS = {
    "md": {"h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "em", "blockquote"},
    "html": {
        *("html", "head", "meta", "title", "style", "body", "main", "article", "section", "div"),
        *("h1", "h2", "h3", "h4", "p", "ul", "li", "dl", "dt", "dd", "strong", "span"),
    },
    "docx": set(),
}


def a_workshop_that_says(text: str) -> dict[str, Any]:
    """One text in every place that a person can type in."""
    line = text[:200]
    programme = [{"time": line, "title": line, "items": [line]}]
    event = {"title": line, "subtitle": line, "organisers": [line], "context": text, "programme": programme}
    workshop = a_workshop(title=line, facilitators=[line], scribe=line, event={**event, "links": [line]})
    workshop.with_round("metaphor", line, line)
    workshop.with_card(text, "metaphor", why=text, condition=text, example=text, emoji=line[:32])
    workshop.with_card(text, "call", addressee=line).with_note(text, on="card")
    workshop.with_card(text, "tip").with_card(text).with_cluster(line, 0, 1, 2, summary=text).with_note(
        text, on="cluster"
    )
    workshop.with_lens(line).with_cluster(line, 3, summary=text)
    return workshop.with_note(text, "call", addressee=line).with_note(text, on="workshop").snapshot()


@pytest.mark.parametrize("format_name", ["md", "html", "docx"])
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_shown_as_it_was_typed(format_name: str, text: str) -> None:
    snapshot = a_workshop_that_says(text)
    seen = read(format_name, snapshot)
    assert seen.tags <= EXPECTED_TAGS[format_name]
    typed = clean_line(text)
    assert seen.whole.count(typed) == sum(leaf.count(typed) for leaf in texts_in(snapshot))


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
