"""Maximum matchings and the one trio, held against trying everything."""

from functools import cache
from itertools import combinations, pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitate.domain.draw.matching import Matching, each
from facilitate.domain.draw.trio import find_trio

Graph = list[int]


def graphs(*sizes: int) -> st.SearchStrategy[Graph]:
    """Graphs of any of these sizes, from nearly empty to nearly full."""
    return st.builds(a_graph, st.sampled_from(sizes), st.sampled_from([0.2, 0.3, 0.5, 0.8]), st.randoms())


def a_graph(size: int, density: float, random: Random) -> Graph:
    return graph(size, {edge for edge in combinations(range(size), 2) if random.random() < density})


def graph(size: int, edges: set[tuple[int, int]]) -> Graph:
    neighbours = [0] * size
    for one, other in edges:
        neighbours[one] |= 1 << other
        neighbours[other] |= 1 << one
    return neighbours


def most_pairs(graph: Graph, gone: int = 0) -> int:
    """How many pairs of neighbours there can be among those who are not gone, by trying."""

    @cache
    def most(left: int) -> int:
        if not left:
            return 0
        one = left.bit_length() - 1
        rest = left & ~(1 << one)
        return max([most(rest), *(1 + most(rest & ~(1 << other)) for other in each(graph[one] & rest))])

    return most((1 << len(graph)) - 1 & ~gone)


def is_whole(matching: Matching, graph: Graph) -> bool:
    """Whether all pairs are neighbours, in both directions, and whoever is in none is known to be alone."""
    pairs = list(matching.pairs())
    taken = sum(1 << vertex for pair in pairs for vertex in pair)
    return (
        all(graph[one] >> other & 1 and matching.mate[other] == one for one, other in pairs)
        and matching.alone == matching.present & ~taken
    )


@given(graphs(*range(11)))
def test_no_matching_has_more_pairs(graph: Graph):
    matching = Matching(len(graph))
    matching.grow(graph)
    assert is_whole(matching, graph)
    assert len(list(matching.pairs())) == most_pairs(graph)


@given(graphs(*range(1, 11)))
def test_it_tells_who_can_be_left_over(graph: Graph):
    spare = Matching(len(graph)).grow(graph)
    assert set(each(spare)) == {
        vertex for vertex in range(len(graph)) if most_pairs(graph, gone=1 << vertex) == most_pairs(graph)
    }


@given(st.integers(2, 9).flatmap(lambda size: st.tuples(graphs(size), graphs(size))))
def test_who_has_a_mate_keeps_one_when_there_are_more_neighbours(two: tuple[Graph, Graph]):
    few, more = two[0], [one | other for one, other in zip(*two, strict=True)]
    matching = Matching(len(few))
    matching.grow(few)
    alone = matching.alone
    matching.grow(more)
    assert matching.alone & ~alone == 0
    assert is_whole(matching, more)
    assert len(list(matching.pairs())) == most_pairs(more)


@given(graphs(3, 5, 7, 9))
def test_a_trio_is_found_whenever_there_is_one_and_all_others_have_a_mate(graph: Graph):
    matching = Matching(len(graph))
    spare = matching.grow(graph)
    found = find_trio(graph, matching, spare) if matching.alone.bit_count() == 1 else None
    possible = [
        three
        for three in combinations(range(len(graph)), 3)
        if all(graph[one] >> other & 1 for one, other in combinations(three, 2))
        and most_pairs(graph, gone=sum(1 << one for one in three)) == (len(graph) - 3) // 2
    ]
    assert (found is not None) == bool(possible)
    if found:
        trio, others = found
        assert tuple(sorted(trio)) in possible
        assert is_whole(others, graph)
        assert not others.alone
        assert others.present == (1 << len(graph)) - 1 & ~sum(1 << one for one in trio)


def test_a_way_through_many_odd_circles_is_found():
    """Triangles in a row, paired so that its two ends are alone: every pair on the way has to change."""
    triangles, size = 60, 180
    corners = [(3 * number, 3 * number + 1, 3 * number + 2) for number in range(triangles)]
    edges = {two for corner in corners for two in combinations(corner, 2)}
    row = graph(size, edges | {(one[2], other[0]) for one, other in pairwise(corners)})
    matching = Matching(size)
    matching.grow(graph(size, {(vertex, vertex + 1) for vertex in range(1, size - 1, 2)}))
    assert list(each(matching.alone)) == [0, size - 1]
    matching.grow(row)
    assert is_whole(matching, row)
    assert not matching.alone


def test_a_trio_is_found_that_takes_other_pairs_than_those_at_hand():
    """Whoever of 4, 5 and 8 is left over first, the two others are in different pairs then."""
    near = {0: [5, 7, 9], 1: [2, 6, 10], 2: [4, 7], 3: [5, 7, 10], 4: [5, 8, 10], 5: [8], 6: [8], 8: [9], 9: [10]}
    eleven = graph(11, {(one, other) for one, others in near.items() for other in others})
    matching = Matching(11)
    found = find_trio(eleven, matching, matching.grow(eleven))
    assert found is not None
    assert sorted(found[0]) == [4, 5, 8]
    assert is_whole(found[1], eleven)
    assert not found[1].alone
