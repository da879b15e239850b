"""What the reader is told of something wherever its words come again: in a vote, a table, a picture, the appendix."""

from collections.abc import Iterator

from facilitate.domain.text import clean_line
from facilitate.reports.edits.edited_keys import Touched
from facilitate.reports.model.arrangement import ArrangedRound, Arrangement, Entity
from facilitate.reports.passages.bullets import key_of
from facilitate.reports.passages.outline import Node, told_nodes, walk
from facilitate.reports.passages.wording import label_of, wording


class Retelling:
    """By key, from the tree as the scribe left it; where a key has no passage by now, from what they did with it."""

    def __init__(self, root: Node, arrangement: Arrangement, touched: Touched) -> None:
        self._arrangement = arrangement
        self._touched = touched
        self._nodes = {node.key: node for node in walk(root)}
        self._told = {node.key for node in told_nodes(root)}
        self._gone = set(_left_out(root))
        self._taker = {key: node.key for node in self._nodes.values() for key in node.merged}
        self._taker |= {f"card:{under}": key_of(card) for card in _cards(arrangement) for under in card["same"]}
        self._within = dict(_clusters_within(arrangement))

    @property
    def rounds(self) -> tuple[ArrangedRound, ...]:
        """Without those that are left out."""
        return tuple(one for one in self._arrangement.rounds if not self.leaves_out(f"round:{one.entity['id']}"))

    def place(self, key: str) -> str:
        """The key under which it is told: its own, or that of what took it in."""
        seen = {key}
        while (taker := self._taken_by(key)) is not None and taker not in seen:
            seen.add(taker)
            key = taker
        return key

    def node(self, key: str) -> Node | None:
        return self._nodes.get(self.place(key))

    def tells(self, key: str) -> bool:
        """Whether the reader gets it as a passage of its own."""
        return key in self._told

    def leaves_out(self, key: str) -> bool:
        """Whether a scribe left it out, or what it stands in."""
        place = self.place(key)
        if place in self._nodes:
            return place in self._gone
        return self._touched.leaves_out(place) or (place in self._within and self.leaves_out(self._within[place]))

    def edited(self, key: str) -> str | None:
        """Other words than were typed under this key, None when those stand."""
        place = self.place(key)
        node = self._nodes.get(place)
        text = wording(node.content) if node is not None else None
        if node is None or text is None:
            return self._touched.text(place)
        stands = place == key and not node.own and (node.typed is None or wording(node.typed) == text)
        return None if stands else text

    def label(self, key: str) -> str | None:
        """The scribe's label before it, None when that stands as it was."""
        node = self.node(key)
        if node is None or node.typed is None or label_of(node.typed) == label_of(node.content):
            return None
        return label_of(node.content)

    def line(self, key: str, typed: str) -> str:
        """What it says on one line, nothing when it is left out."""
        edited = self.edited(key)
        return "" if self.leaves_out(key) else clean_line(typed if edited is None else edited)

    def title(self, arranged: ArrangedRound) -> str:
        return self.line(f"round:{arranged.entity['id']}", arranged.entity["title"])

    def _taken_by(self, key: str) -> str | None:
        if key in self._nodes or key in self._taker:
            return self._taker.get(key)
        into = self._touched.into(key)
        return into if into in self._nodes or into in self._within else None


def _cards(arrangement: Arrangement) -> Iterator[Entity]:
    """Those that lie on top."""
    return (card for arranged in arrangement.rounds for card in arranged.cards)


def _clusters_within(arrangement: Arrangement) -> Iterator[tuple[str, str]]:
    """In what a cluster stands that has no heading: a cluster of one in its card, any other in its round."""
    for arranged in arrangement.rounds:
        for lens in arranged.lenses:
            for cluster in lens.clusters:
                alone = lens is arranged.main and len(cluster.cards) == 1
                stands_in = key_of(cluster.cards[0]) if alone else f"round:{arranged.entity['id']}"
                yield f"cluster:{cluster.entity['id']}", stands_in


def _left_out(node: Node) -> Iterator[str]:
    """Keys of what is left out, and of all that stands in it."""
    if node.left_out:
        yield from (one.key for one in walk(node))
    else:
        for child in node.inside:
            yield from _left_out(child)
