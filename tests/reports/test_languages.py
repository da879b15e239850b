"""The fixed words of a report."""

import re
from datetime import UTC
from string import Formatter

import pytest

from facilitate.reports.document import compose, draft
from facilitate.reports.languages import load
from facilitate.reports.passages.wording import wording

from .readers import read
from .snapshots import NOON, a_workshop

LANGUAGES = ["nl", "en", "fr", "de"]


@pytest.mark.parametrize(
    ("language", "iso", "words"),
    [
        ("nl", "2022-04-21", "donderdag 21 april 2022"),
        ("nl", "2026-03-01", "zondag 1 maart 2026"),
        ("en", "2022-04-21", "Thursday 21 April 2022"),
        ("en", "2026-12-31", "Thursday 31 December 2026"),
        ("fr", "2026-03-01", "dimanche 1er\u00a0mars 2026"),
        ("fr", "2026-03-02", "lundi 2\u00a0mars 2026"),
        ("de", "2026-03-01", "Sonntag, 1.\u00a0März 2026"),
    ],
)
def test_a_date_is_said_in_words(language: str, iso: str, words: str) -> None:
    assert load(language).day(iso) == words


def test_a_date_that_is_none_stays_as_typed() -> None:
    assert load("nl").day("2026-02-31") == "2026-02-31"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "donderdag 21 april 2022 om 10.00 uur"),
        ("en", "Thursday 21 April 2022 at 10:00"),
        ("fr", "jeudi 21\u00a0avril 2022 à 10\u00a0h\u00a000"),
        ("de", "Donnerstag, 21.\u00a0April 2022 um 10:00\u00a0Uhr"),
    ],
)
def test_a_moment_is_said_on_the_clock_of_its_place(language: str, words: str) -> None:
    assert load(language).moment(NOON, UTC) == words


def test_names_are_listed_as_in_a_sentence() -> None:
    assert [load("nl").listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A en B",
        "A, B en C",
    ]


def test_counts_know_one_from_many() -> None:
    assert [load("nl").count("cards", number) for number in (0, 1, 2)] == ["0 kaartjes", "1 kaartje", "2 kaartjes"]


def fields(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_the_same_words_with_the_same_fields(code: str) -> None:
    language, english = load(code), load("en")
    assert language.code == code
    assert {word: fields(text) for word, text in language.words.items()} == {
        word: fields(text) for word, text in english.words.items()
    }
    assert {what: sorted(forms) for what, forms in language.counts.items()} == {
        what: sorted(forms) for what, forms in english.counts.items()
    }
    assert language.goes_on.keys() == english.goes_on.keys()
    assert (len(language.weekdays), len(language.months), len(language.quotes)) == (7, 12, 2)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_count_of_many_tells_its_number(code: str) -> None:
    assert [what for what, forms in load(code).counts.items() if fields(forms["other"]) != ["number"]] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_sets_its_own_words_with_its_own_signs(code: str) -> None:
    language = load(code)
    texts = [*language.words.values(), *(form for forms in language.counts.values() for form in forms.values())]
    straight = [text for text in texts if "'" in text or '"' in text]
    bare = [text for text in texts if re.search(r"[^\u202f][;:!?](?!\{|\d)", text)] if code == "fr" else []
    assert (straight, bare) == ([], [])


def test_french_counts_speak_of_none_as_of_one() -> None:
    assert [load("fr").count("cards", number) for number in (0, 1, 2)] == [
        "0\u00a0carte",
        "1\u00a0carte",
        "2\u00a0cartes",
    ]


@pytest.mark.parametrize(
    ("language", "label", "told"),
    [
        ("nl", "Tip", "Tip:"),
        ("fr", "Conseil", "Conseil\u202f:"),
        ("en", "What now?", "What now?"),
        ("en", "", ""),
    ],
)
def test_a_label_has_the_colon_of_its_language(language: str, label: str, told: str) -> None:
    assert load(language).labelled(label) == told


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("nl", "Niemand vroeg het ons", "“Niemand vroeg het ons”"),
        ("en", "Nobody asked us", "‘Nobody asked us’"),
        ("fr", "Personne ne l’a demandé", "«\u202fPersonne ne l’a demandé\u202f»"),
        ("de", "Niemand hat gefragt", "„Niemand hat gefragt“"),
        ("nl", "’t Is de buddy’s hun idee", "“’t Is de buddy’s hun idee”"),
        ("nl", "Ze zei: 'kom binnen'", "Ze zei: 'kom binnen'"),
        ("nl", "‘Kom binnen!’", "‘Kom binnen!’"),
        ("nl", 'Ons motto is "samen"', 'Ons motto is "samen"'),
        ("fr", "«Venez»", "«Venez»"),
        ("nl", 'Een 5" buis, of 6”', '“Een 5" buis, of 6””'),
        ("nl", 'Het is "nummer 5"', 'Het is "nummer 5"'),
    ],
)
def test_a_quote_gets_quotation_marks_unless_it_has_any(language: str, typed: str, told: str) -> None:
    assert load(language).quoted((typed,)) == (told,)


@pytest.mark.parametrize(
    ("language", "typed", "begins"),
    [
        ("nl", "Omdat het zo is", True),
        ("nl", "omdat: zo", True),
        ("nl", "omdatje", False),
        ("en", "because… well", True),
        ("de", "da, wo wir sind", True),
        ("de", "dabei sein", False),
        ("fr", "parce qu’elle coule", True),
    ],
)
def test_a_reason_that_says_so_is_one_whatever_sign_follows(language: str, typed: str, begins: bool) -> None:
    assert bool(load(language).reason_in(typed)) is begins


def test_a_quote_of_some_lines_opens_in_the_first_and_closes_in_the_last() -> None:
    assert load("en").quoted(("one", "two", "three")) == ("‘one", "two", "three’")
    assert load("en").quoted(("one", "‘two’")) == ("one", "‘two’")


def test_a_quote_card_is_told_between_quotation_marks() -> None:
    workshop = a_workshop(language="en").with_round("open").with_card("Nobody asked", "quote").with_card("We did")
    (node,) = [one for one in draft(workshop.snapshot()).root.inside if one.key.startswith("round:")]
    assert [wording(card.content) for card in node.inside] == ["‘Nobody asked’", "We did"]


def test_every_format_sets_the_colons_of_the_language() -> None:
    workshop = a_workshop(language="fr").with_round("metaphor").with_card("un pont", "metaphor", why="Il relie.")
    workshop.with_card("ouvrez", "call").with_card("cuisiner", "practice", condition="une cuisine")
    for name in ("md", "html", "docx"):
        whole = read(name, workshop.snapshot()).whole.replace("\u202f", " ")
        assert all(text in whole for text in ("un pont : Il relie.", "Appel : ouvrez", "Mais : une cuisine"))


def test_a_language_we_do_not_speak_yet_is_written_in_english() -> None:
    assert compose(a_workshop(language="xx").snapshot()).language == "en"


def test_the_report_speaks_the_language_of_the_workshop_unless_asked_otherwise() -> None:
    snapshot = a_workshop(language="nl", number=4).snapshot()
    assert [compose(snapshot).label, compose(snapshot, "en").label] == [
        "Verslag van workshop 4",
        "Report of workshop 4",
    ]
