"""As many pairs of neighbours as a graph has room for: a maximum matching, by Edmonds' blossoms.

The idea is of J. Edmonds, "Paths, Trees, and Flowers" (1965): a matching can grow as long as a path leads from one
vertex alone to another, of which every second edge is a pair; an odd circle on the way counts as one vertex. The notes
kept are of H. N. Gabow, "An Efficient Implementation of Edmonds' Algorithm for Maximum Matching on Graphs" (1976): no
circle is contracted, each vertex remembers the edge by which it was reached. A set of vertices is one whole number,
bit by bit, so that a look at all neighbours of a vertex is one operation.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from typing import TypeAlias

Graph: TypeAlias = Sequence[int]
"""The neighbours of each vertex, as a set."""


def each(vertices: int) -> Iterator[int]:
    """The vertices of a set."""
    while vertices:
        yield first(vertices)
        vertices &= vertices - 1


def first(vertices: int) -> int:
    return (vertices & -vertices).bit_length() - 1


class Matching:
    """Pairs of neighbours in a graph; nobody is in two of them."""

    def __init__(self, size: int):
        self.mate = [-1] * size
        self.present = self.alone = (1 << size) - 1

    def pairs(self) -> Iterator[tuple[int, int]]:
        return ((vertex, mate) for vertex, mate in enumerate(self.mate) if vertex < mate)

    def without(self, vertex: int) -> "Matching":
        """The same without this vertex; its mate is alone then."""
        other = copy(self)
        other.mate = list(self.mate)
        other.present &= ~(1 << vertex)
        other.alone &= ~(1 << vertex)
        mate = self.mate[vertex]
        if mate >= 0:
            other.mate[mate] = other.mate[vertex] = -1
            other.alone |= 1 << mate
        return other

    def grow(self, graph: Graph) -> int:
        """Make this a maximum matching of the graph, in which its pairs must be neighbours. Who has a mate keeps one.

        -> all vertices that can be alone: for each of them there is a maximum matching that leaves it over.
        """
        searchable, spare = self.present, 0
        for root in sorted(each(self.alone), key=lambda vertex: graph[vertex].bit_count()):
            if not self.alone >> root & 1:
                continue
            tree = _Tree(graph, self, root, searchable)
            end = tree.augment()
            if end is None:  # and no later path can lead through this tree
                searchable &= ~tree.seen
                spare |= tree.outer
            else:
                self.alone &= ~(1 << root | 1 << end)
        return spare


class _Tree:
    """A search from one vertex alone: along any edge to an inner vertex, from there along its pair to an outer one.

    An edge between two outer vertices closes an odd circle, a blossom. All its vertices become outer, and from then on
    it is one vertex, called by its base: where the search came in.
    """

    def __init__(self, graph: Graph, matching: Matching, root: int, searchable: int):
        self.outer = self.seen = 1 << root
        self._graph, self._mate, self._searchable = graph, matching.mate, searchable
        self._goals = matching.alone & searchable & ~self.outer
        self._queue = [root]
        self._via: dict[int, int] = {}
        self._bridge: dict[int, tuple[int, int]] = {}
        self._base = list(range(len(graph)))
        self._blossom: dict[int, int] = {}

    def augment(self) -> int | None:
        """Find another vertex alone and change the pairs on the way, so that both have a mate -> the other, or None."""
        for vertex in self._queue:
            near = self._graph[vertex] & self._searchable
            if near & self._goals:
                end = first(near & self._goals)
                self._mate[end] = vertex
                self._rematch(vertex, end)
                return end
            for inner in each(near & ~self.seen):
                self._add(inner, via=vertex)
            while bridges := near & self.outer & ~self._blossom_of(vertex):
                self._close(vertex, first(bridges))
        return None

    def _add(self, inner: int, via: int) -> None:
        mate = self._mate[inner]
        self._via[inner] = via
        self.seen |= 1 << inner | 1 << mate
        self.outer |= 1 << mate
        self._queue.append(mate)

    def _blossom_of(self, vertex: int) -> int:
        base = self._base[vertex]
        return self._blossom.get(base, 1 << base)

    def _close(self, one: int, other: int) -> None:
        """Make one blossom of the circle that the edge between these outer vertices closes."""
        sides = self._bases_to_root(one), self._bases_to_root(other)
        join = next(base for base in sides[0] if base in sides[1])
        members = self._blossom_of(join)
        for side in sides:
            for base in side[: side.index(join)]:
                inner = self._mate[base]
                self._bridge[inner] = one, other
                self._queue.append(inner)
                members |= self._blossom_of(base) | 1 << inner
        self.outer |= members
        self._blossom[join] = members
        for vertex in each(members):
            self._base[vertex] = join

    def _bases_to_root(self, vertex: int) -> list[int]:
        bases = [self._base[vertex]]
        while (mate := self._mate[bases[-1]]) >= 0:
            bases.append(self._base[self._via[mate]])
        return bases

    def _rematch(self, vertex: int, mate: int) -> None:
        """Give an outer vertex this mate, and its old mate another, along the way by which it was reached."""
        waiting = [(vertex, mate)]
        while waiting:
            vertex, mate = waiting.pop()
            old, self._mate[vertex] = self._mate[vertex], mate
            if old < 0 or self._mate[old] != vertex:
                continue  # the root, or where the other side of a blossom came by
            if vertex in self._bridge:
                one, other = self._bridge[vertex]
                waiting += (one, other), (other, one)
            else:
                via = self._mate[old] = self._via[old]
                waiting.append((via, old))
