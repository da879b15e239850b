"""Who makes the trio when the number of people is odd."""

from facilitate.domain.draw.matching import Graph, Matching, each, first

Trio = tuple[int, int, int]


def find_trio(graph: Graph, matching: Matching, spare: int) -> tuple[Trio, Matching] | None:
    """Three who are all neighbours and without whom everybody has a mate, and those mates; None if there are none.

    The matching is a maximum that leaves one alone; `spare` are all who can be that one. Each of such a trio is spare,
    since the other two could be a pair. So for every two spare neighbours it is asked who else can be left over when
    they are gone, which one search answers for all: no trio is missed.
    """
    for one in (first(matching.alone), *each(spare & ~matching.alone)):
        rest = matching.without(one)
        rest.grow(graph)
        for other in each(graph[one] & spare):
            near = graph[one] & graph[other] & spare
            if not near:
                continue
            others = rest.without(other)
            if thirds := others.grow(graph) & near:
                third = first(thirds & others.alone or thirds)
                paired = others.without(third)
                paired.grow(graph)
                return (one, other, third), paired
        spare &= ~(1 << one)
    return None
