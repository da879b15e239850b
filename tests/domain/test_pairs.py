"""Where latecomers sit, and how pairs find each other."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.pairs import Group, mark, seat

PEOPLE = st.integers(0, 60).map(lambda count: [f"person {number}" for number in range(count)])


def everybody_once(groups: list[Group], people: list[str]) -> bool:
    return Counter(person for group in groups for person in group) == Counter(people)


def company(groups: list[Group]) -> dict[str, set[str]]:
    return {person: set(group) - {person} for group in groups for person in group}


def paired(people: list[str]) -> list[Group]:
    """In twos, the last three together when the number is odd."""
    groups = [people[index : index + 2] for index in range(0, len(people), 2)]
    return [*groups[:-2], groups[-2] + groups[-1]] if len(people) > 1 and len(people) % 2 else groups


@given(PEOPLE, st.integers(1, 20))
def test_latecomers_never_make_a_second_trio_and_nobody_is_lost(people: list[str], late: int):
    groups = paired(people)
    for number in range(late):
        people = [*people, f"late {number}"]
        groups = seat(groups, people[-1])
        assert everybody_once(groups, people)
        sizes = Counter(len(group) for group in groups)
        assert sizes[3] <= 1
        assert set(sizes) <= {2, 3} or people == [people[0]]


@given(PEOPLE, st.integers(1, 6))
def test_only_a_latecomer_or_the_third_of_a_trio_gets_another_pair(people: list[str], late: int):
    groups = paired(people)
    for number in range(late):
        before = [list(group) for group in groups]
        groups = seat(groups, f"late {number}")
        after = company(groups)
        third = {group[2] for group in before if len(group) == 3}
        for group in before:
            for person in set(group) - third:
                assert set(group) - third - {person} <= after[person]


def test_somebody_alone_gets_the_latecomer():
    assert seat([["ann"]], "late") == [["ann", "late"]]


def test_the_first_of_all_waits_alone():
    assert seat([], "ann") == [["ann"]]


def test_seating_leaves_the_groups_it_was_given_as_they_were():
    groups = [["ann", "bob", "eve"]]
    assert seat(groups, "late") == [["ann", "bob"], ["eve", "late"]]
    assert groups == [["ann", "bob", "eve"]]


def test_the_first_64_pairs_have_different_marks():
    assert len({mark(number) for number in range(64)}) == 64


@pytest.mark.parametrize("number", [0, 7, 8, 63])
def test_neighbours_differ_in_colour_and_sign(number: int):
    (colour, sign), (next_colour, next_sign) = mark(number), mark(number + 1)
    assert colour != next_colour
    assert sign != next_sign
