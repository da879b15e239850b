"""Who works with whom: new company first, other organisations next, and then chance."""

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from facilitate.domain.draw import Cost, Person, cost, draw
from facilitate.domain.pairs import Group

RANDOM = Random(15)


def crowd(*organisations: str) -> list[Person]:
    """People `p0`, `p1`, ... of these organisations."""
    return [Person(f"p{number}", organisation) for number, organisation in enumerate(organisations)]


def strangers(count: int) -> list[Person]:
    return crowd(*[""] * count)


def history(*groups: str) -> dict[frozenset[str], int]:
    """The history in which these groups were formed, each written as `p0 p1`."""
    return dict(Counter(frozenset(two) for group in groups for two in combinations(group.split(), 2)))


def all_but(people: list[Person], *groups: str) -> dict[frozenset[str], int]:
    """The history in which everybody met everybody, but for the people in these groups."""
    everything = {frozenset((one.id, other.id)): 1 for one, other in combinations(people, 2)}
    return {two: times for two, times in everything.items() if two not in history(*groups)}


def written(groups: list[Group]) -> list[str]:
    return sorted(" ".join(sorted(group)) for group in groups)


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, [1]), (2, [2]), (3, [3]), (9, [2, 2, 2, 3]), (12, [2] * 6), (13, [2] * 5 + [3])]
)
def test_everybody_is_in_a_pair_and_one_too_many_makes_a_trio(count: int, sizes: list[int]):
    groups = draw(strangers(count), {}, RANDOM)
    assert sorted(len(group) for group in groups) == sizes
    assert {person for group in groups for person in group} == {person.id for person in strangers(count)}


@pytest.mark.parametrize("count", [8, 9, 14, 15])
def test_a_draw_is_by_chance(count: int):
    assert len({str(written(draw(strangers(count), {}, Random(seed)))) for seed in range(20)}) > 15


def test_in_a_small_room_every_draw_is_about_as_likely():
    drawn = Counter(str(written(draw(strangers(4), {}, Random(seed)))) for seed in range(300))
    assert len(drawn) == 3
    assert min(drawn.values()) > 70


def test_the_same_chance_makes_the_same_draw():
    people, met = crowd(*"AABBCCDDEEFFG"), history("p0 p2", "p1 p4 p6")
    assert draw(people, met, Random(7)) == draw(people, met, Random(7))


@pytest.mark.parametrize("count", [4, 20])
def test_people_of_one_organisation_are_drawn_apart(count: int):
    people = crowd(*["Oak", "Elm"] * (count // 2))
    for group in draw(people, {}, RANDOM):
        assert {int(person[1:]) % 2 for person in group} == {0, 1}


def test_an_organisation_is_the_same_in_capitals_and_with_spaces():
    assert cost([["p0", "p1"]], crowd("  Huis van het KIND", "huis van het kind "), {}) == Cost(0, 1)


def test_an_unknown_organisation_is_different_from_all():
    assert cost([["p0", "p1"], ["p2", "p3"]], crowd("", "", "Oak", "  "), {}) == Cost(0, 0)


def test_two_without_a_phone_together_outweigh_all_repeats():
    people = [Person("p0", guest=True), Person("p1", guest=True), Person("p2"), Person("p3")]
    met = history(*["p0 p2", "p0 p3", "p1 p2", "p1 p3"] * 9)
    assert cost([["p0", "p1"], ["p2", "p3"]], people, met) == Cost(0, 0, without_phone=1)
    assert Cost(0, 0, without_phone=1) > Cost(18, 2)
    for seed in range(20):
        assert "p0 p1" not in written(draw(people, met, Random(seed)))


def test_a_trio_costs_what_its_three_pairs_cost():
    assert cost([["p0", "p1", "p2"]], crowd("Oak", "Oak", "Oak"), history("p0 p1", "p0 p1", "p1 p2")) == Cost(3, 3)


def test_one_repeat_is_worse_than_any_number_of_colleagues_together():
    assert Cost(0, 99) < Cost(1, 0)
    people = crowd("Oak", "Oak", "Elm", "Elm")
    assert written(draw(people, history("p0 p2", "p1 p3", "p0 p3", "p1 p2"), RANDOM)) == ["p0 p1", "p2 p3"]


def test_when_all_have_met_the_least_often_together_meet_again():
    met = history("p0 p1", "p0 p1", "p2 p3", "p0 p2", "p1 p3", "p0 p3", "p0 p3", "p1 p2")
    assert written(draw(strangers(4), met, RANDOM)) == ["p0 p2", "p1 p3"]


def test_two_who_met_are_together_again_when_nobody_else_is_there():
    assert draw(strangers(2), history("p0 p1"), RANDOM)[0]


def test_who_is_no_longer_in_the_room_does_not_matter():
    assert written(draw(strangers(2), history("p0 gone", "gone other"), RANDOM)) == ["p0 p1"]


@pytest.mark.parametrize("count", [6, 10, 12, 16])
def test_nobody_meets_again_in_half_as_many_draws_as_there_are_people(count: int):
    """That many are always possible: everybody still has half of the room to meet (Dirac's theorem)."""
    people, met = strangers(count), Counter[frozenset[str]]()
    for _ in range(count // 2):
        groups = draw(people, met, RANDOM)
        assert cost(groups, people, met).repeats == 0
        met.update(frozenset(group) for group in groups)


@pytest.mark.parametrize("seed", range(10))
def test_the_only_pairs_without_a_repeat_are_found(seed: int):
    """Two circles of five, each with one more who knows all but one of the circle; any other first choice is wrong."""
    people = strangers(12)
    pairs = ["p0 p1", "p2 p3", "p4 p5", "p10 p9", "p11 p6", "p7 p8"]
    misleading = ["p1 p2", "p3 p4", "p5 p1", "p6 p7", "p8 p9", "p10 p6", "p3 p8"]
    assert written(draw(people, all_but(people, *pairs, *misleading), Random(seed))) == sorted(pairs)


@pytest.mark.parametrize("seed", range(10))
def test_the_only_trio_without_a_repeat_is_found(seed: int):
    """Other threes are new to each other too, but each would leave somebody over who knows only one of them."""
    people = strangers(13)
    groups = ["p0 p1 p2", "p3 p4", "p5 p6", "p7 p8", "p10 p9", "p11 p12"]
    misleading = ["p4 p5", "p4 p6", "p7 p9", "p8 p9", "p2 p7", "p6 p8", "p6 p9", "p12 p7"]
    drawn = draw(people, all_but(people, *groups, *misleading), Random(seed))
    assert written(drawn) == sorted(groups)


@pytest.mark.parametrize(("count", "colleagues", "together"), [(40, 20, 0), (40, 30, 10), (41, 20, 0), (41, 30, 10)])
def test_colleagues_work_together_only_when_they_are_more_than_half(count: int, colleagues: int, together: int):
    people = crowd(*["Oak"] * colleagues, *(f"other {number}" for number in range(count - colleagues)))
    assert cost(draw(people, {}, RANDOM), people, {}) == Cost(0, together)
