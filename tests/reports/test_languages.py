"""The fixed words of a report."""

from datetime import UTC

import pytest

from facilitate.reports.document import compose
from facilitate.reports.languages import load

from .snapshots import NOON, a_workshop


@pytest.mark.parametrize(
    ("language", "iso", "words"),
    [
        ("nl", "2022-04-21", "donderdag 21 april 2022"),
        ("nl", "2026-03-01", "zondag 1 maart 2026"),
        ("en", "2022-04-21", "Thursday 21 April 2022"),
        ("en", "2026-12-31", "Thursday 31 December 2026"),
    ],
)
def test_a_date_is_said_in_words(language: str, iso: str, words: str) -> None:
    assert load(language).day(iso) == words


def test_a_date_that_is_none_stays_as_typed() -> None:
    assert load("nl").day("2026-02-31") == "2026-02-31"


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "donderdag 21 april 2022 om 10.00 uur"), ("en", "Thursday 21 April 2022 at 10:00")],
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


def test_every_language_has_the_same_words_and_counts() -> None:
    dutch, english = load("nl"), load("en")
    assert dutch.words.keys() == english.words.keys()
    assert dutch.counts.keys() == english.counts.keys()


def test_a_language_we_do_not_speak_yet_is_written_in_english() -> None:
    assert compose(a_workshop(language="xx").snapshot()).language == "en"


def test_the_report_speaks_the_language_of_the_workshop_unless_asked_otherwise() -> None:
    snapshot = a_workshop(language="nl", number=4).snapshot()
    assert [compose(snapshot).label, compose(snapshot, "en").label] == [
        "Verslag van workshop 4",
        "Report of workshop 4",
    ]
