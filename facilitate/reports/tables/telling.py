"""What tables may tell: the words that the report has, of what is in it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from facilitate.domain.text import clean, clean_line
from facilitate.reports.arrangement import ArrangedCluster, Entity
from facilitate.reports.document import Draft
from facilitate.reports.model import Heading
from facilitate.reports.names import said_by
from facilitate.reports.outline import Node, walk
from facilitate.reports.tables.table import Column
from facilitate.reports.wording import wording

WIDTHS = {
    "number": 9,
    "round": 24,
    "kind": 13,
    "text": 60,
    "why": 40,
    "emoji": 8,
    "condition": 40,
    "example": 40,
    "addressee": 22,
    "cluster": 28,
    "also_in": 28,
    "moment": 17,
    "who": 28,
    "lens": 20,
    "about": 60,
    "cards": 10,
    "numbers": 24,
    "choice": 60,
    "dots": 9,
    "voters": 9,
    "what": 24,
    "fact": 24,
    "value": 80,
}
"""Of a column, in characters, by its name."""


class Told:
    """A draft of the report, asked about single cards, notes and clusters."""

    def __init__(self, draft: Draft, zone: tzinfo | None) -> None:
        self.arrangement, self.words, self.options = draft.arrangement, draft.words, draft.options
        self.snapshot = draft.snapshot
        self._zone = zone
        self._nodes = {node.key: node for node in _told(draft.root)}
        self._gone = {node.key for node in walk(draft.root)} - self._nodes.keys()

    def tells(self, key: str) -> bool:
        """Whether the report tells a card, a note or what was voted. What another passage took in is told there."""
        return key in self._nodes

    def leaves_out(self, key: str) -> bool:
        """Whether a scribe left it out; not so for what has no passage of its own, such as a cluster of one."""
        return key in self._gone

    def edited(self, key: str) -> str | None:
        """The words that a scribe put there, None when it stands as typed."""
        node = self._nodes.get(key)
        if node is None or node.typed is None or wording(node.content) == wording(node.typed):
            return None
        return wording(node.content)

    def text(self, entity: Entity, key: str) -> str:
        """What a card or a note says."""
        edited = self.edited(key)
        return clean(entity["text"]) if edited is None else clean(edited)

    def title(self, cluster: ArrangedCluster) -> str:
        node = self._nodes.get(f"cluster:{cluster.entity['id']}")
        if node is not None and isinstance(node.content, Heading):
            return node.content.text
        return clean_line(cluster.entity["title"]) or self.words.say("untitled")

    def cards(self, cluster: ArrangedCluster) -> list[Entity]:
        return [card for card in cluster.cards if self.tells(f"card:{card['id']}")]

    def who(self, card: Entity) -> str:
        return said_by((card["id"],), self.snapshot)

    def moment(self, milliseconds: int) -> datetime:
        """On the clock of the place, without its zone, as a spreadsheet has it."""
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
        return at.astimezone(self._zone).replace(tzinfo=None, microsecond=0)

    def columns(self, *names: str) -> tuple[Column, ...]:
        return tuple(Column(self.words.say(f"column_{name}"), WIDTHS[name]) for name in names)


def _told(node: Node) -> Iterator[Node]:
    if node.left_out:
        return
    yield node
    for child in node.inside:
        yield from _told(child)
