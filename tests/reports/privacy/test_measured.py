"""The check finds nearly all that it should and little else, in whatever language a workshop is."""

import pytest

from .measuring import measured
from .numbers import KINDS, everywhere, innocent
from .saying import found_in, in_softer_words
from .sentences import LANGUAGES, SETS, sentences


@pytest.mark.parametrize("workshop", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_in_any_language_are_read_in_any_workshop(language: str, workshop: str) -> None:
    result = measured((one for folder in SETS for one in sentences(language, folder)), workshop)
    assert (result.recall >= 0.95, result.precision >= 0.95) == (True, True), result.told


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_is_found_in_any_surrounding(kind: str) -> None:
    result = measured(everywhere(kind), "nl")
    assert (result.recall >= 0.98, result.precision >= 0.98) == (True, True), result.told


def test_numbers_of_nobody_are_left_alone() -> None:
    assert measured(innocent(), "nl").wrong.total() <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_softened_is_clean(language: str) -> None:
    for sentence in (one for folder in SETS for one in sentences(language, folder)):
        soft = in_softer_words(sentence.text)
        assert [one.found for one in found_in(soft)] == [], soft
        numbers = ("phone", "national_number", "account", "email", "address", "person", "participant")
        assert not any(one.what in soft for one in sentence.details if one.kind in numbers and not one.unsure)
