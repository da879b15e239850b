"""The HTML report: pictures inside the page that touch nothing else, and a table of contents."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from facilitate.reports.document import compose, draft
from facilitate.reports.formats import html
from facilitate.reports.formats.headings import contents, headings
from facilitate.reports.picture import inline, svg
from facilitate.reports.picture.board import board
from facilitate.reports.picture.layout import lay_out
from tests.reports.snapshots import a_workshop

from .test_word import a_long_report

SVG = "{http://www.w3.org/2000/svg}"


def page() -> str:
    return html.render(*a_long_report()).decode()


def pictures(of: str) -> list[ElementTree.Element]:
    return [ElementTree.fromstring(one) for one in re.findall(r"<svg .*?</svg>", of, re.DOTALL)]


def two_pictures() -> str:
    workshop = a_workshop().with_report(pictures=True)
    for title in ("One", "Two"):
        workshop.with_round("open", title).with_card("a 👍", emoji="👍").with_card("<b>").with_cluster("both", 0, 1)
    snapshot = workshop.snapshot()
    return html.render(compose(snapshot), snapshot).decode()


def test_a_picture_is_inside_and_tells_what_it_shows() -> None:
    (picture,) = pictures(page())
    assert picture.get("role") == "img"
    told = {element.get("id"): element.text for element in picture if element.tag in (f"{SVG}title", f"{SVG}desc")}
    assert list(told) == (picture.get("aria-labelledby") or "").split()
    assert next(iter(told.values())) == "Images"
    assert "<figcaption" in page()


def test_the_letters_of_pictures_are_inside_and_only_then() -> None:
    assert "font-src data:" in page()
    assert set(re.findall(r"url\((?!#)([^:)]*:[^;)]*)", page())) == {"data:font/woff2"}
    report, snapshot = a_long_report(pictures=False)
    plain = html.render(report, snapshot).decode()
    assert "font-src" not in plain
    assert "url(" not in plain


def test_no_picture_has_a_style_or_a_script() -> None:
    for picture in pictures(two_pictures()):
        elements = [*picture.iter()]
        assert {element.tag.removeprefix(SVG) for element in elements}.isdisjoint({"style", "script", "a", "image"})
        assert {key for element in elements for key in element.attrib}.isdisjoint({"style", "class"})


def test_no_two_names_in_a_page_are_the_same() -> None:
    names = re.findall(r' id="([^"]*)"', two_pictures())
    assert len(names) == len(set(names))
    called = re.findall(r'href="#([^"]*)"|url\(#([^)]*)\)', two_pictures())
    assert {one or other for one, other in called} <= set(names)


def test_an_inline_picture_shows_what_the_file_shows() -> None:
    shown = board(draft(a_workshop().with_round("open").with_card("a 👍 and מה", emoji="🫩").snapshot()))
    alone = ElementTree.fromstring(svg.write(shown, lay_out(shown)))
    inside = ElementTree.fromstring(inline.write(shown, "picture-1"))
    texts = [[text.text for text in one.iter(f"{SVG}text")] for one in (alone, inside)]
    assert texts[0] == texts[1]
    assert all(text.get("font-size") for text in inside.iter(f"{SVG}text"))


def test_the_contents_lead_to_the_headings() -> None:
    shown = page()
    nav = shown[shown.index("<nav") : shown.index("</nav>")]
    anchors = re.findall(r'href="#([^"]*)"', nav)
    named = dict(re.findall(r'<h\d id="([^"]*)" dir="auto">([^<]*)<', shown))
    assert [named[anchor] for anchor in anchors] == [entry.text for entry in contents(a_long_report()[0])]
    assert "Street day" not in nav


def test_a_short_report_has_no_contents() -> None:
    report, snapshot = a_long_report()
    assert "<nav" not in html.render(replace(report, contents=False), snapshot).decode()


def test_levels_of_headings_never_skip_one() -> None:
    report = compose(a_workshop().with_round("open").with_card("x").snapshot())
    without = replace(report, sections=tuple(one for one in report.sections if one.name != "opening"))
    assert [entry.level for entry in headings(without)] == [1, 2]
