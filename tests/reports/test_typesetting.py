"""Blanks as a language sets them, in what readers get."""

import pytest

from facilitate.reports.document import compose, draft
from facilitate.reports.passages.wording import wording

from .readers import export
from .snapshots import a_workshop


def texts_of(language: str, typed: str) -> list[str]:
    """Of the round's bullets."""
    workshop = a_workshop(language=language).with_round("open").with_card(typed)
    blocks = [block for section in compose(workshop.snapshot()).sections for block in section.blocks]
    return [text for block in blocks for item in getattr(block, "items", ()) for text in item.paragraphs]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("un pont : oui", "un pont\u202f: oui"),
        ("un pont\u00a0: oui", "un pont\u202f: oui"),
        ("Vraiment ? Oui ! Bien ; bon", "Vraiment\u202f? Oui\u202f! Bien\u202f; bon"),
        ("« Venez », dit-elle", "«\u202fVenez\u202f», dit-elle"),
        ("Quoi ?!", "Quoi\u202f?!"),
        ("Vraiment?", "Vraiment?"),
        ("à 10:30, http://a.example/?x=1", "à 10:30, http://a.example/?x=1"),
        (": au début", ": au début"),
        ("le prix :5", "le prix :5"),
    ],
)
def test_in_french_a_sign_stays_on_the_line_of_its_word(typed: str, told: str) -> None:
    assert texts_of("fr", typed) == [told]


@pytest.mark.parametrize("language", ["nl", "en", "de"])
def test_elsewhere_blanks_are_as_typed(language: str) -> None:
    assert texts_of(language, "een brug : ja") == ["een brug : ja"]


def test_words_that_were_edited_have_them_as_well_and_their_field_has_not() -> None:
    workshop = a_workshop(language="fr").with_round("open").with_card("un pont")
    key = next(iter(workshop.snapshot()["cards"]))
    snapshot = workshop.with_passage(f"card:{key}", text="un pont : oui", typed="un pont").snapshot()
    (node,) = [one for round_ in draft(snapshot).root.inside if round_.key[:6] == "round:" for one in round_.inside]
    assert wording(node.content) == "un pont : oui"
    assert "un pont\u202f: oui" in export("txt", snapshot).decode()


def test_a_table_of_cards_has_them_as_they_were_typed() -> None:
    workshop = a_workshop(language="fr").with_round("open").with_card("un pont : oui")
    assert "un pont : oui" in export("csv", workshop.snapshot()).decode("utf-8-sig")
