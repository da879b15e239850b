"""Join codes, as they are made and as people type them."""

import re

import pytest

from facilitate.domain.codes import ALPHABET, LENGTH, code_in, is_code, neighbour_number, new_code, normalise


def test_a_code_has_five_characters_of_the_alphabet():
    for _ in range(200):
        assert re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", new_code())


def test_no_two_characters_of_a_code_look_or_sound_alike():
    for alike in ("O0", "I1", "B8", "S5", "Z2"):
        assert not set(alike) & set(ALPHABET)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_codes_differ():
    assert len({new_code() for _ in range(500)}) > 490


@pytest.mark.parametrize("typed", ["acdef", "AC DEF", " a-c.d e f ", "ac\u00a0def", "\u200bACDEF\n", "ＡＣdef"])
def test_a_code_may_be_typed_as_people_do(typed: str):
    assert normalise(typed) == "ACDEF"


def test_figures_of_any_keyboard_are_figures():
    assert (normalise("A٤6७9"), neighbour_number("٤٥٦")) == ("A4679", 456)


@pytest.mark.parametrize(
    "pasted",
    [
        "http://192.168.1.20:8000/J/ACDEF",
        "HTTPS://WORKSHOP.EXAMPLE.ORG/J/ACDEF/",
        "workshop.example.org/j/acdef/123",
        "  http://laptop.local:8000/acdef?x=1",
        "code: ACDEF",
        "ac def",
    ],
)
def test_a_code_is_found_in_what_a_qr_holds(pasted: str):
    assert code_in(pasted) == "ACDEF"


def test_what_holds_no_code_stays_what_it_is():
    assert code_in("http://example.org/") == "HTTPEXAMPLEORG"
    assert code_in("ACDE") == "ACDE"


def test_a_neighbour_is_found_in_what_their_qr_holds():
    assert neighbour_number("http://192.168.1.20:8000/J/ACDEF/123") == 123
    assert neighbour_number("http://192.168.1.20:8000/J/ACDEF") is None
    assert neighbour_number(" 1 2-3 ") == 123


def test_every_code_is_its_own_normal_form():
    code = new_code()
    assert normalise(code) == code


def test_what_is_no_code_becomes_no_code():
    assert normalise("  -- / ") == ""


@pytest.mark.parametrize(
    ("typed", "can_be"), [("ACDEF", True), (" a cd-ef", True), ("ACDE", False), ("ACDEFG", False), ("ABCDE", False)]
)
def test_whether_something_can_be_a_code(typed: str, can_be: bool):
    assert is_code(typed) is can_be
