"""Order keys: there is always room between two of them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.order import between


def inserted(places: list[float]) -> list[str]:
    """Keys in their order, after insertions at these places (0: front, 1: end) of a growing list."""
    keys: list[str] = []
    for place in places:
        index = round(place * len(keys))
        before = keys[index - 1] if index else None
        after = keys[index] if index < len(keys) else None
        keys.insert(index, between(before, after))
    return keys


@given(st.lists(st.floats(0, 1), max_size=120))
def test_whatever_is_inserted_where_the_keys_stay_in_strict_order(places: list[float]):
    keys = inserted(places)
    assert keys == sorted(set(keys))
    assert not any(key.endswith("0") for key in keys)


@given(st.lists(st.floats(0, 1), min_size=2, max_size=60), st.randoms(use_true_random=False))
def test_a_key_fits_between_any_two(places: list[float], random: Random):
    keys = inserted(places)
    low, high = sorted(random.sample(range(len(keys)), 2))
    assert keys[low] < between(keys[low], keys[high]) < keys[high]


def test_a_key_fits_before_and_behind_all_others():
    assert between(None, "i") < "i" < between("i", None)


@pytest.mark.parametrize(("before", "after"), [("i", "i"), ("j", "i"), ("i5", "i"), ("z", "1")])
def test_there_is_nothing_between_keys_that_are_not_in_order(before: str, after: str):
    with pytest.raises(ValueError, match=f"{before}.*{after}"):
        between(before, after)


@pytest.mark.parametrize(("where", "place"), [("at the end", 1.0), ("at the front", 0.0)])
def test_a_thousand_insertions_at_one_end_keep_keys_modest(where: str, place: float):
    assert max(map(len, inserted([place] * 1000))) <= 250


def test_a_hundred_cards_dropped_one_after_the_other_have_short_keys():
    assert max(map(len, inserted([1.0] * 100))) <= 5


def test_a_thousand_insertions_anywhere_have_short_keys():
    random = Random(1)
    assert max(map(len, inserted([random.random() for _ in range(1000)]))) <= 16
