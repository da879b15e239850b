"""The draw itself."""

from collections.abc import Sequence
from random import Random

from facilitate.domain.draw.large_rooms import good_draw
from facilitate.domain.draw.objective import Cost, Met, Person, cost
from facilitate.domain.draw.prices import prices_between
from facilitate.domain.draw.small_rooms import best_of_all
from facilitate.domain.pairs import Group

SMALL_ROOM = 10
"""Up to so many people, all draws are tried."""
_PERFECT = Cost(0, 0)
_MOST_TRIES = 8
_ONE_TRY = 300
"""So many people get one try; fewer get more, which take no longer together."""


def draw(people: Sequence[Person], met: Met, random: Random) -> list[Group]:
    """Everybody in a pair, and three in a trio when the number is odd; somebody alone stays alone.

    Chance decides among the draws with the lowest `Cost` that are found. In a small room that is the lowest there is.
    In a large one no two without a phone are together if that can be; then nobody meets again if there is a draw in
    which nobody does, and the draw costs nothing if there is one that does; otherwise the cost is low, but maybe not
    the lowest.
    """
    best = _draw_once(people, met, random)
    lowest = cost(best, people, met)
    for _ in range(_more_tries(len(people))):
        if lowest == _PERFECT:
            break
        drawn = _draw_once(people, met, random)
        price = cost(drawn, people, met)
        if price < lowest:
            best, lowest = drawn, price
    return best


def _draw_once(people: Sequence[Person], met: Met, random: Random) -> list[Group]:
    """Chance is in the order of the people: what follows prefers nobody but by that."""
    room = random.sample(people, len(people))
    prices = prices_between(room, met)
    groups = best_of_all(prices) if len(room) <= SMALL_ROOM else good_draw(prices, random)
    return [[room[place].id for place in group] for group in groups]


def _more_tries(people: int) -> int:
    return min(_ONE_TRY**2 // people**2, _MOST_TRIES) - 1 if people > SMALL_ROOM else 0
