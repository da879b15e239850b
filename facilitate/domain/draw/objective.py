"""What makes one draw better than another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

from facilitate.domain.pairs import Group

Met: TypeAlias = Mapping[frozenset[str], int]
"""How often two people (their ids) were in a pair or trio together. Who is not in it never met."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to draw; an empty organisation is unknown."""

    id: str
    organisation: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """Compared in this order: one repeat outweighs all organisations of a room. Nothing is better than `Cost(0, 0)`."""

    repeats: int
    """Two people together again, counted as often as they met before."""
    same_organisation: int
    """Two people of one organisation together."""


def cost(groups: Iterable[Group], people: Iterable[Person], met: Met) -> Cost:
    """The cost of a draw, over every two people in one group; a trio has three of those."""
    organisations = {person.id: comparable_organisation(person) for person in people}
    pairs = [two for group in groups for two in combinations(group, 2)]
    return Cost(
        repeats=sum(met.get(frozenset(two), 0) for two in pairs),
        same_organisation=sum(organisations[one] == organisations[other] != "" for one, other in pairs),
    )


def comparable_organisation(person: Person) -> str:
    """Equal for two people of one organisation, whatever the case and the spaces around; empty when unknown."""
    return person.organisation.strip().casefold()
