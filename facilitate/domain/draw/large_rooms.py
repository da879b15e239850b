"""A good draw of many people: by matching, and then by drawing anew around whatever is still dear."""

from itertools import combinations
from random import Random

from facilitate.domain.draw.matching import Graph, Matching
from facilitate.domain.draw.prices import Prices, circles
from facilitate.domain.draw.small_rooms import Places, best_of_all
from facilitate.domain.draw.trio import find_trio

_REDRAWS = 6
_GROUPS_REDRAWN = 4


def good_draw(prices: Prices, random: Random) -> list[Places]:
    """A draw in which no two without a phone are together, nobody meets again, or which costs nothing, if there is one.

    This holds, in this order, because the two people together for whom most is paid cost as little as can be.
    """
    matching = Matching(len(prices))
    groups = next(groups for graph in circles(prices) if (groups := _grouped(graph, matching)))
    for _ in range(_REDRAWS):
        groups = _redrawn_somewhere(groups, prices, random)
    return groups


def _grouped(graph: Graph, matching: Matching) -> list[Places]:
    """Everybody in a group of neighbours in this graph, or nobody if that cannot be. Grows the matching."""
    spare = matching.grow(graph)
    if not matching.alone:
        return list(matching.pairs())
    if len(matching.mate) % 2 and matching.alone.bit_count() == 1:
        found = find_trio(graph, matching, spare)
        if found:
            trio, others = found
            return [*others.pairs(), trio]
    return []


def _redrawn_somewhere(groups: list[Places], prices: Prices, random: Random) -> list[Places]:
    """The groups after one that costs something and a few others were drawn anew, as well as can be."""
    dear = [group for group in groups if sum(prices[one][other] for one, other in combinations(group, 2))]
    if not dear:
        return groups
    start = random.choice(dear)
    others = random.sample([group for group in groups if group is not start], len(groups) - 1)
    few, rest = [start, *others[: _GROUPS_REDRAWN - 1]], others[_GROUPS_REDRAWN - 1 :]
    people = [person for group in few for person in group]
    redrawn = best_of_all([[prices[one][other] for other in people] for one in people])
    return [*rest, *(tuple(people[place] for place in group) for group in redrawn)]
