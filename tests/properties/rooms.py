"""Random rooms to draw in, and what the best draw there costs, found by trying and without the code under test."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from random import Random
from typing import TypeVar

from facilitate.domain.draw import Person

TRIED = 10
"""Up to so many people, all draws are tried."""
SEARCHED = 16
"""Up to so many people, a draw without a repeat is searched for."""

Someone = TypeVar("Someone")
Two = tuple[int, int]
Price = tuple[int, int, int]
History = Counter[frozenset[str]]


@dataclass(frozen=True)
class RandomRoom:
    """People and how often they met; whether a draw without a repeat was hidden there, and one that costs nothing."""

    people: list[Person]
    met: History
    without_repeats: bool = False
    for_nothing: bool = False

    def cost(self, groups: Iterable[list[str]]) -> Price:
        """Of a draw: two without a phone together, repeats, and colleagues together."""
        people = {person.id: person for person in self.people}
        prices = [self._price(people[one], people[other]) for group in groups for one, other in combinations(group, 2)]
        return sum(one for one, _, _ in prices), sum(one for _, one, _ in prices), sum(one for _, _, one in prices)

    def lowest_cost(self) -> Price:
        many = 1000
        price = {
            (one, other): (without * many + repeats) * many + colleagues
            for (one, first), (other, second) in combinations(enumerate(self.people), 2)
            for without, repeats, colleagues in [self._price(first, second)]
        }
        lowest = min(sum(price[two] for two in draw) for draw in _all_draws(len(self.people)))
        return lowest // many**2, lowest // many % many, lowest % many

    def can_do_without_repeats(self) -> bool:
        """Whether everybody can be in a pair or the one trio of people who never met."""

        @cache
        def can(left: tuple[str, ...]) -> bool:
            return not left or any(
                not any(self.met[frozenset(two)] for two in combinations((left[0], *others), 2))
                and can(tuple(one for one in left[1:] if one not in others))
                for others in _company(left)
            )

        return can(tuple(person.id for person in self.people))

    def _price(self, one: Person, other: Person) -> Price:
        ours, theirs = one.organisation.strip().lower(), other.organisation.strip().lower()
        return int(one.guest and other.guest), self.met[frozenset((one.id, other.id))], int(ours == theirs != "")


def a_random_room(seed: int) -> RandomRoom:
    """Of a hundred, 70 have 2 to 10 people, 20 have 11 to 16, 9 have 17 to 60, and one has 61 to 300.

    In all large ones, and in every second one of up to 16 people, a draw without a repeat is hidden; in the others
    repeats may be unavoidable. Every second hidden one has no colleagues together either.
    """
    random = Random(seed)
    ((low, high),) = random.choices([(2, TRIED), (TRIED + 1, SEARCHED), (SEARCHED + 1, 60), (61, 300)], [70, 20, 9, 1])
    people = _people(random.randint(low, high), random)
    ids = [person.id for person in people]
    met = random.choice([_a_few_draws, _most_have_met, _all_have_met])(ids, random)
    if len(ids) <= SEARCHED and random.random() < 0.5:
        return RandomRoom(people, met)
    hidden = _drawn_blindly(ids, random)
    for two in _twos(hidden):
        met.pop(two, None)
    if random.random() < 0.5:
        return RandomRoom(people, met, without_repeats=True)
    return RandomRoom(_of_different_organisations(hidden, random), met, without_repeats=True, for_nothing=True)


def a_room_where_all_have_met(size: int, random: Random) -> RandomRoom:
    people = _people(size, random)
    return RandomRoom(people, _all_have_met([person.id for person in people], random))


def a_room_with_guests(size: int, guests: int, random: Random) -> RandomRoom:
    """Some of the people have no phone; many have met."""
    people = _people(size, random)
    without = set(random.sample(range(size), guests))
    people = [replace(person, guest=place in without) for place, person in enumerate(people)]
    met = random.choice([_a_few_draws, _most_have_met, _all_have_met])([person.id for person in people], random)
    return RandomRoom(people, met)


def _people(count: int, random: Random) -> list[Person]:
    """Of unknown organisations, of a few, of many, or most of one; not always written in the same way."""
    few, most = ["Oak", "oak ", "Elm", "Ash", ""], ["Oak", "Oak", "Oak", "Oak", " OAK", "Elm"]
    organisations = random.choice([[""], few, list("ABCDEFG"), most])
    return [Person(f"p{number}", random.choice(organisations)) for number in range(count)]


def _of_different_organisations(groups: Iterable[list[str]], random: Random) -> list[Person]:
    organisations = random.choice([["Oak", "Elm", "Ash"], list("ABCDEFG")])
    return [
        Person(id_, organisation)
        for group in groups
        for id_, organisation in zip(group, random.sample(organisations, len(group)), strict=True)
    ]


def _a_few_draws(ids: list[str], random: Random) -> History:
    return Counter(two for _ in range(random.randint(0, 6)) for two in _twos(_drawn_blindly(ids, random)))


def _most_have_met(ids: list[str], random: Random) -> History:
    """Everybody is new to two others or so: hardly anything is possible, and much misleads."""
    return Counter({two: random.randint(1, 3) for two in _twos([ids]) if random.random() > 2 / len(ids)})


def _all_have_met(ids: list[str], random: Random) -> History:
    return Counter({two: random.randint(1, 4) for two in _twos([ids])})


def _drawn_blindly(ids: list[str], random: Random) -> list[list[str]]:
    shuffled = random.sample(ids, len(ids))
    groups = [shuffled[index : index + 2] for index in range(0, len(ids) - 1, 2)]
    if len(ids) % 2:
        groups[-1].append(shuffled[-1])
    return groups


def _twos(groups: Iterable[list[str]]) -> Iterator[frozenset[str]]:
    return (frozenset(two) for group in groups for two in combinations(group, 2))


@cache
def _all_draws(count: int) -> list[list[Two]]:
    """Every way to put so many people into pairs, and one trio when the number is odd: who is with whom."""
    return list(_draws_of(tuple(range(count))))


def _draws_of(people: tuple[int, ...]) -> Iterator[list[Two]]:
    if not people:
        yield []
        return
    for others in _company(people):
        rest = tuple(one for one in people[1:] if one not in others)
        yield from ([*combinations((people[0], *others), 2), *draw] for draw in _draws_of(rest))


def _company(people: tuple[Someone, ...]) -> Iterator[tuple[Someone, ...]]:
    """Who can be with the first of these: one of the others, or two if that leaves an even number."""
    others = people[1:]
    if len(people) != 3:
        yield from combinations(others, 1)
    if len(people) % 2:
        yield from combinations(others, 2)
