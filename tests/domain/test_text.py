"""What people type, cleaned: one form for the same text, nothing invisible that could harm a reader."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitate.domain import text
from facilitate.domain.text import clean, clean_line, file_word

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from(
            list(" \t\r\n\x00\x0b\x1e\x85\u00ad\u200b\u200c\u200d\u202e\u2028\u2066\u0301\u00a0\ud800\ufe0f\ufeff")
            + list(
                "ae1=\u0338\u0130\u034f\u20e3\u2126\u0915\u0e44\u3164\U000e0041\U000e007f\U0001f3f4\U0001f309\U0001f3fd"
            )
        ),
        st.characters(exclude_categories=()),
    ),
    max_size=40,
)


def test_the_same_word_typed_on_two_phones_is_the_same_text():
    assert clean("cafe\u0301") == clean("caf\u00e9") == "caf\u00e9"


@pytest.mark.parametrize("harmful", ["\x00", "\x07", "\x1b", "\x1f", "\x7f", "\x9f", "\u2060", "\ufeff", "\uffff"])
def test_control_and_zero_width_characters_vanish(harmful: str):
    assert clean(f"a bri{harmful}dge") == "a bridge"


@pytest.mark.parametrize("override", list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_nobody_turns_the_text_around(override: str):
    assert clean(f"pay{override}100") == "pay100"


def test_lone_surrogates_vanish_and_emoji_stay():
    assert clean("a \ud83d bridge 🌉") == "a bridge 🌉"


WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    "joined",
    [
        "👩‍👧",
        "👩🏽‍🚀",
        "🏳️‍🌈",
        "👁️‍🗨️",
        "🏃🏽‍♀️‍➡️",
        "❤️‍🔥 ☕️ ©️",
        "1️⃣ #️⃣",
        WALES,
        "می‌خواهم",
        "क्‍ष न्‌द",
        "ශ්‍රී",
        "葛\U000e0100",
        "ខ្ញុំ\u200bទៅ",
    ],
)
def test_joiners_that_emoji_and_scripts_need_are_kept(joined: str):
    assert clean(joined) == clean(f"zie {joined}.")[4:-1] == joined


UNSEEN = [
    *"\u00ad\u034f\u061c\u180e\u200c\u200d\u200e\u200f\u2061\u2062\u2063\u2064\u206a\ufe0e\ufe0f\ufff9\U000e0041\U000e0100"
]


@pytest.mark.parametrize("sign", UNSEEN)
def test_what_nobody_sees_leaves_a_text_of_letters(sign: str):
    assert clean(f"{sign}k{sign}aart{sign}jes{sign}. 12{sign}") == "kaartjes. 12"
    assert clean(f"кни{sign}га e{sign}\u0301") == "книга \u00e9"


def test_a_zero_width_space_parts_words_and_nothing_else():
    assert clean("samenwerken\u200bnu") == "samenwerken nu"
    assert clean("\u200ben/\u200bof \u200b samen\u200b") == "en/of samen"


def test_the_hyphen_of_word_is_a_hyphen():
    assert clean("vrijdag\x1eochtend, vrij\x1fdag") == "vrijdag-ochtend, vrijdag"


@pytest.mark.parametrize("sign", ["🌉", "\U0001fae9", "\ue000"])
def test_an_emoji_newer_than_this_program_is_something_to_see(sign: str):
    assert clean(sign) == sign


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029", "\x85"])
def test_every_line_end_is_one_newline(line_end: str):
    assert clean(f"one{line_end}two") == "one\ntwo"


def test_paragraphs_keep_one_blank_line():
    assert clean("one\n\n\n\n\ntwo") == "one\n\ntwo"


def test_blanks_are_one_space_and_the_ends_are_trimmed():
    assert clean("  a \t\u00a0 bridge  \n  and a boat ") == "a bridge\nand a boat"


def test_a_line_is_on_one_line():
    assert clean_line(" a bridge\n\nand\ta boat ") == "a bridge and a boat"


@pytest.mark.parametrize(
    "text", ["", "  \n ", "\x00\u200b\u202e", "\u200d", "\u200c \u200d", "\u00ad", "\u3164", "\u2800 \u115f"]
)
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


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Terugblik", "terugblik"),
        ("Buren & vrienden: é\u00e9n straat!", "buren-vrienden-een-straat"),
        ("L’été, c'est fini", "lete-cest-fini"),
        ("Große Œuvre", "grosse-oeuvre"),
        ("../../etc", "etc"),
        ("一 二", ""),
        ("A title of many words that goes on and on", "a-title-of-many-words-that-goes-on-and"),
        ("x" * 60, "x" * 40),
    ],
)
def test_a_title_becomes_a_part_of_a_files_name(title: str, word: str) -> None:
    assert file_word(title) == word
