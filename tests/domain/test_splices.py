"""Two people change one text at the same time: both keep their words, and both end with the same text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.splices import Change, Splice, apply, diff, fits, transform

TEXT = st.text(alphabet="abé👩‍🍳\n ", max_size=12)


@st.composite
def changes_of(draw: st.DrawFn, text: str, words: str) -> list[Splice]:
    """Up to three splices, one after the other; what they insert is made of these letters alone."""
    change: list[Splice] = []
    for _ in range(draw(st.integers(0, 3))):
        length = len(apply(change, text))
        at = draw(st.integers(0, length))
        change.append(Splice(at, draw(st.integers(0, length - at)), draw(st.text(alphabet=words, max_size=3))))
    return change


@st.composite
def two_changes(draw: st.DrawFn) -> tuple[str, list[Splice], list[Splice]]:
    text = draw(TEXT)
    return text, draw(changes_of(text, "XYZ")), draw(changes_of(text, "123"))


def kept(change: Change, text: str, words: str) -> str:
    """What a change leaves of the words that it inserted itself."""
    return "".join(sign for sign in apply(change, text) if sign in words)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("cook", "cook", []),
        ("", "cook", [Splice(0, 0, "cook")]),
        ("cook", "coook", [Splice(3, 0, "o")]),
        ("aa", "a", [Splice(1, 1, "")]),
        ("eat 🍲 late", "eat 🍲🍞 late", [Splice(5, 0, "🍞")]),
        ("eat first", "talk first", [Splice(0, 3, "talk")]),
    ],
)
def test_the_change_between_two_texts_is_one_splice(before: str, after: str, expected: list[Splice]):
    assert diff(before, after) == expected


@given(before=TEXT, after=TEXT)
def test_a_change_leads_from_the_one_text_to_the_other(before: str, after: str):
    assert apply(diff(before, after), before) == after


@given(two_changes())
def test_in_either_order_the_text_becomes_the_same(made: tuple[str, list[Splice], list[Splice]]):
    text, late, earlier = made
    late_after, earlier_after = transform(late, earlier)
    assert apply(late_after, apply(earlier, text)) == apply(earlier_after, apply(late, text))


@given(two_changes())
def test_what_either_of_them_wrote_is_there_once_and_in_its_order(made: tuple[str, list[Splice], list[Splice]]):
    text, late, earlier = made
    both = apply(transform(late, earlier)[0], apply(earlier, text))
    for change, words in ((late, "XYZ"), (earlier, "123")):
        assert "".join(sign for sign in both if sign in words) == kept(change, text, words)


@given(two_changes())
def test_what_both_left_alone_stays_and_what_one_removed_is_gone(made: tuple[str, list[Splice], list[Splice]]):
    text, late, earlier = made
    places = "".join(chr(0x4E00 + place) for place in range(len(text)))
    both = apply(transform(late, earlier)[0], apply(earlier, places))
    of_late, of_earlier = apply(late, places), apply(earlier, places)
    stayed = [sign for sign in places if sign in of_late and sign in of_earlier]
    assert [sign for sign in both if sign in places] == stayed


def test_at_the_same_place_the_earlier_words_stand_first():
    late, _ = transform([Splice(4, 0, " well")], [Splice(4, 0, " together")])
    assert apply(late, "cook together") == "cook together well"


def test_who_removes_a_passage_does_not_remove_what_was_written_into_it_meanwhile():
    late, _ = transform([Splice(0, 9, "")], [Splice(3, 0, " well")])
    assert apply(late, "eat well first") == " well"


@pytest.mark.parametrize(("splice", "expected"), [((0, 5, ""), True), ((5, 0, "x"), True), ((5, 1, ""), False)])
def test_a_splice_fits_a_text_or_not(splice: tuple[int, int, str], expected: bool):
    assert fits(Splice(*splice), "eat 🍲") is expected
