"""What makes one draw better than another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeAlias

from facilitate.domain.pairs import Group

Met: TypeAlias = Mapping[frozenset[str], int]
"""How often two people (their ids) were in a pair or trio together. Who is not in it never met."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to draw; an empty organisation is unknown, a guest has no phone to write on."""

    id: str
    organisation: str = ""
    guest: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Cost:
    """Compared in this order: two without a phone outweigh all repeats of a room, one repeat all its organisations.

    Nothing is better than `Cost(0, 0)`.
    """

    without_phone: int = field(default=0, kw_only=True)
    """Two people together who both have no phone."""
    repeats: int
    """Two people together again, counted as often as they met before."""
    same_organisation: int
    """Two people of one organisation together."""


def cost(groups: Iterable[Group], people: Iterable[Person], met: Met) -> Cost:
    """The cost of a draw, over every two people in one group; a trio has three of those."""
    known = {person.id: person for person in people}
    organisations = {person.id: comparable_organisation(person) for person in known.values()}
    pairs = [two for group in groups for two in combinations(group, 2)]
    return Cost(
        without_phone=sum(known[one].guest and known[other].guest for one, other in pairs),
        repeats=sum(met.get(frozenset(two), 0) for two in pairs),
        same_organisation=sum(organisations[one] == organisations[other] != "" for one, other in pairs),
    )


def comparable_organisation(person: Person) -> str:
    """Equal for two people of one organisation, whatever the case and the spaces around; empty when unknown."""
    return person.organisation.strip().casefold()
