"""The cost of putting two people together, as one number."""

import sys
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TypeAlias

from facilitate.domain.draw.matching import Graph
from facilitate.domain.draw.objective import Met, Person, comparable_organisation

Prices: TypeAlias = list[list[int]]
"""`prices[a][b]`: what it costs to put these two together. People are named by their places in the room, from 0."""
_NEVER = sys.maxsize
"""The price of company with oneself."""


def prices_between(people: Sequence[Person], met: Met) -> Prices:
    """Sums compare as `Cost` does: a repeat is more than all organisations, two without a phone more than all else."""
    prices = [[0] * len(people) for _ in people]
    colleagues: dict[str, list[int]] = {}
    for place, person in enumerate(people):
        if organisation := comparable_organisation(person):
            colleagues.setdefault(organisation, []).append(place)
    for places in colleagues.values():
        for place in places:
            for colleague in places:
                prices[place][colleague] = 1
    repeat = len(people) ** 2
    place_of = {person.id: place for place, person in enumerate(people)}
    for (one_id, other_id), times in met.items():
        one, other = place_of.get(one_id), place_of.get(other_id)
        if one is not None and other is not None:
            prices[one][other] += times * repeat
            prices[other][one] += times * repeat
    without_phone = repeat * (1 + sum(met.values()))
    for one, other in permutations([place for place, person in enumerate(people) if person.guest], 2):
        prices[one][other] += without_phone
    for place in range(len(people)):
        prices[place][place] = _NEVER
    return prices


def circles(prices: Prices) -> Iterator[Graph]:
    """Who can be with whom for at most a certain price: for every price there is, from the lowest."""
    for limit in sorted(set().union(*prices) - {_NEVER}):
        yield [_set_of([price <= limit for price in row]) for row in prices]


def _set_of(members: list[bool]) -> int:
    return int("".join(["1" if member else "0" for member in reversed(members)]), 2)
