"""One thing has one name in Dutch, as people in Flanders call it: words that were replaced do not come back."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from babel.messages.pofile import read_po

from tests.servers import ROOT

PACKAGE = ROOT / "facilitate"
GONE = {
    r"verlo(op|pen)\b": "draaiboek",
    r"\bagenda": "draaiboek",
    r"manier(en)? van (groeperen|indelen)": "indeling",
    r"(ver|ont)grendel": "op slot, van het slot",
    r"je toestel": "deze telefoon",
    r"\b(aan(ge)?pas|bewerk|verander)": "wijzigen",
    r"je kunt|kun je": "je kan",
    r"\bplaatje": "prentje",
    r"in een beeld\b": "afbeelding",
    r"haar soort": "de soort ligt vast",
    r"maak er iets anders van": "Soort wijzigen",
    r"gewone soort": "Standaard",
    r"zoals gewoonlijk": "100 %",
    r"\bdit niet\b": "Niet op het bord",
    r"\bstemming": "Stippen zetten",
    r"ongebruikt": "1 stip bleef over",
    r"een tekening": "scherp vergrootbaar",
    r"jouw ja\b": "jouw goedkeuring",
    r"voorwaarde": "Maar",
    r"^\+ indeling$": "+ andere indeling",
}
"""Patterns that nothing may match, each with what is said now."""


def told() -> Iterator[tuple[str, str]]:
    """Where a text stands, and the text."""
    with (PACKAGE / "translations" / "nl" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        for message in read_po(file, locale="nl"):
            forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
            yield from ((f"messages.po:{message.lineno}", form) for form in forms if form and message.id)
    report = PACKAGE / "reports" / "languages" / "nl.toml"
    said = tomllib.loads(report.read_text("utf-8"))
    said = {kind: said[kind] for kind in ("words", "counts")}  # the rest is what people type
    yield from ((report.name, text) for text in _texts(said))
    for path in sorted((PACKAGE / "agendas").glob("*.toml")):
        for line in re.findall(r"\bnl = (\[.*?\]|\".*?\")", path.read_text("utf-8")):
            yield path.name, line


def _texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict | list):
        for inner in found.values() if isinstance(found, dict) else found:
            yield from _texts(inner)


def test_all_that_people_read_is_looked_at():
    places = {place.partition(":")[0] for place, _ in told()}
    assert {"messages.po", "nl.toml", "workshop-2.toml"} <= places
    assert any("indeling" in text for _, text in told())


@pytest.mark.parametrize(("gone", "now"), GONE.items())
def test_a_word_that_was_replaced_does_not_come_back(gone: str, now: str):
    back = [f"{place}: {text}" for place, text in told() if re.search(gone, text, re.IGNORECASE)]
    assert not back, f"say “{now}”:\n" + "\n".join(back)
