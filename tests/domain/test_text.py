"""What people type, cleaned: one form for the same text, nothing invisible that could harm a reader."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitate.domain import text
from facilitate.domain.text import clean, clean_line

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from(
            list(" \t\r\n\x00\x0b\x85\u200b\u200c\u200d\u202e\u2028\u2066\u0301\u00a0\ud800\ufeffae\u0130")
        ),
        st.characters(exclude_categories=()),
    ),
    max_size=40,
)


def test_the_same_word_typed_on_two_phones_is_the_same_text():
    assert clean("cafe\u0301") == clean("caf\u00e9") == "caf\u00e9"


@pytest.mark.parametrize("harmful", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\u200b", "\u2060", "\ufeff", "\uffff"])
def test_control_and_zero_width_characters_vanish(harmful: str):
    assert clean(f"a bri{harmful}dge") == "a bridge"


@pytest.mark.parametrize("override", list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_nobody_turns_the_text_around(override: str):
    assert clean(f"pay{override}100") == "pay100"


def test_lone_surrogates_vanish_and_emoji_stay():
    assert clean("a \ud83d bridge 🌉") == "a bridge 🌉"


@pytest.mark.parametrize("joined", ["👩‍👧", "🏳️‍🌈", "می‌خواهم"])
def test_joiners_that_emoji_and_scripts_need_are_kept(joined: str):
    assert clean(joined) == joined


@pytest.mark.parametrize("sign", ["🌉", "\U0001fae9", "\ue000"])
def test_an_emoji_newer_than_this_program_is_something_to_see(sign: str):
    assert clean(sign) == sign


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_line_end_is_one_newline(line_end: str):
    assert clean(f"one{line_end}two") == "one\ntwo"


def test_paragraphs_keep_one_blank_line():
    assert clean("one\n\n\n\n\ntwo") == "one\n\ntwo"


def test_blanks_are_one_space_and_the_ends_are_trimmed():
    assert clean("  a \t\u00a0 bridge  \n  and a boat ") == "a bridge\nand a boat"


def test_a_line_is_on_one_line():
    assert clean_line(" a bridge\n\nand\ta boat ") == "a bridge and a boat"


@pytest.mark.parametrize("text", ["", "  \n ", "\x00\u200b\u202e", "\u200d", "\u200c \u200d", "\u00ad"])
def test_a_text_without_anything_to_see_is_empty(text: str):
    assert clean(text) == clean_line(text) == ""


@given(ANY_TEXT)
@example("e\u200b\u0301")
def test_cleaning_twice_changes_nothing_more(text: str):
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
@example("e\u200b\u0301")
def test_what_is_left_can_be_stored_and_compared(text: str):
    cleaned = clean(text)
    cleaned.encode()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(sign) == "Cc" for sign in cleaned.replace("\n", ""))


def test_what_is_taken_for_clean_at_a_glance_would_be_left_as_it_is(monkeypatch: pytest.MonkeyPatch):
    signs = [sign for sign in map(chr, range(0x110000)) if text._is_clean(f"a{sign}b")]
    texts = ["x".join(signs[start : start + 1000]) for start in range(0, len(signs), 1000)]
    assert len(signs) > 100_000
    assert text._is_clean("Een brug, want we verbinden. 🌉")
    glanced = [clean(one) for one in texts]
    monkeypatch.setattr(text, "_is_clean", lambda _: False)
    assert glanced == [clean(one) for one in texts]
