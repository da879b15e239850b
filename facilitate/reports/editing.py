"""What a scribe did, laid over the tree of passages. Pure; what no longer fits is passed over.

Edits are rows by key: `text` and `label` instead of what was typed (None: as typed; `typed` is what that was then),
`left_out`, `parent` (moved there), `into` (merged into that one), and for what the scribe wrote a `kind` and `sources`.
An order is the keys under a parent as somebody left them: what came since stands behind what it would follow anyway.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitate.domain.words import PassageKind
from facilitate.reports.model import Aside, Bullet, Heading, LineRole
from facilitate.reports.outline import Content, Node, Prose, walk
from facilitate.reports.said import paragraphs
from facilitate.reports.wording import reworded, wording

Passage = Mapping[str, Any]
HOMELESS = "notes"
"""The chapter for what a scribe wrote in a place that is gone."""


@dataclass(frozen=True)
class Edits:
    passages: Mapping[str, Passage]
    orders: Mapping[str, Sequence[str]]


def edits_of(snapshot: Mapping[str, Any]) -> Edits:
    report = snapshot.get("report", {})
    return Edits(report.get("passages", {}), report.get("orders", {}))


def edited(root: Node, edits: Edits) -> Node:
    """The tree as the scribe left it."""
    if not edits.passages and not edits.orders:
        return root
    return _Edited(root, edits).node(root)


class _Edited:
    def __init__(self, root: Node, edits: Edits) -> None:
        self._edits = edits
        self._root = root.key
        self._typed = {node.key: node for node in walk(root)}
        self._own = {
            key: _own(key, row) for key, row in edits.passages.items() if row["kind"] and key not in self._typed
        }
        self._parent = {child.key: node.key for node in self._typed.values() for child in node.inside}
        self._moved: dict[str, list[str]] = {}
        self._merged: dict[str, list[str]] = {}
        for key in (*self._parent, *self._own):
            self._find_place(key)

    def node(self, typed: Node) -> Node:
        row = self._edits.passages.get(typed.key)
        inside = tuple(self.node(child) for child in self._children(typed))
        sources = typed.sources
        merged = tuple(self._merged.get(typed.key, ()))
        for key in merged:
            other = self._node_of(key)
            inside += tuple(self.node(child) for child in self._children(other))
            sources += other.sources
        node = replace(
            typed,
            inside=inside,
            sources=tuple(dict.fromkeys(sources)),
            merged=merged,
            home=self._away_from(typed.key),
        )
        if row is None:
            return node
        content = reworded(typed.content, row["text"], row["label"]) if typed.content is not None else None
        outdated = row["text"] is not None and not typed.own and row["typed"] != wording(typed.content)
        return replace(
            node,
            content=content,
            typed=typed.content if content != typed.content else None,
            left_out=row["left_out"] and typed.key != self._root,
            outdated=outdated,
        )

    def _children(self, typed: Node) -> Iterator[Node]:
        stays = [child.key for child in typed.inside if self._home(child.key) == typed.key]
        keys = [key for key in stays if self._into(key) is None] + self._moved.get(typed.key, [])
        return (self._node_of(key) for key in in_order(keys, self._edits.orders.get(typed.key, ())))

    def _find_place(self, key: str) -> None:
        into = self._into(key)
        if into is not None:
            self._merged.setdefault(into, []).append(key)
        elif key in self._own or self._home(key) != self._parent.get(key):
            self._moved.setdefault(self._home(key), []).append(key)

    def _home(self, key: str) -> str:
        """The key under which it stands."""
        row, typed = self._edits.passages.get(key), self._parent.get(key)
        wanted = row and row["parent"]
        if wanted and self._can_hold(wanted) and (key in self._own or not self._node_of(key).is_chapter):
            return str(wanted)
        return typed if typed is not None else HOMELESS

    def _away_from(self, key: str) -> str:
        """Where it would stand by itself, if it stands elsewhere."""
        typed = self._parent.get(key, "")
        return typed if typed and self._home(key) != typed else ""

    def _into(self, key: str) -> str | None:
        """What took it in, if that is there itself and was not taken in by another."""
        row = self._edits.passages.get(key)
        into = row and row["into"]
        if not into or into == key or (into not in self._typed and into not in self._own):
            return None
        other = self._edits.passages.get(into)
        return None if (other and other["into"]) or not self._can_take(into, key) else str(into)

    def _can_take(self, into: str, key: str) -> bool:
        """Texts take in texts, headings those of their own level: so nothing ends up inside itself.

        What was said about a card stands with it and can hold nothing: it takes in only what has nothing inside.
        """
        taker, taken = self._node_of(into), self._node_of(key)
        if wording(taker.content) is None or wording(taken.content) is None or _level(taker) != _level(taken):
            return False
        about = self._typed.get(self._parent.get(into, ""))
        return not (taken.inside and about is not None and not about.is_chapter)

    def _can_hold(self, key: str) -> bool:
        node = self._typed.get(key)
        return node is not None and node.is_chapter and key != self._root

    def _node_of(self, key: str) -> Node:
        return self._typed.get(key) or self._own[key]


def in_order(keys: Sequence[str], order: Sequence[str]) -> list[str]:
    """The keys as ordered; one that the order does not know comes behind the key before it, or first."""
    known = set(keys)
    ordered = [key for key in dict.fromkeys(order) if key in known]
    if not ordered:
        return list(keys)
    there = set(ordered)
    before: str | None = None
    for key in keys:
        if key not in there:
            ordered.insert(ordered.index(before) + 1 if before is not None else 0, key)
            there.add(key)
        before = key
    return ordered


def _level(node: Node) -> int:
    return node.content.level if isinstance(node.content, Heading) else 0


def _own(key: str, row: Passage) -> Node:
    return Node(key, _written(row), (), tuple(row["sources"]), own=True)


def _written(row: Passage) -> Content:
    """What the scribe wrote, before their later edits of it."""
    text = paragraphs(row["text"] or "")
    match row["kind"]:
        case PassageKind.HEADING:
            return Heading(4, " ".join(text))
        case PassageKind.BULLET:
            return Bullet("", "remark", text)
        case PassageKind.TIP:
            return Aside("", "tip", row["label"] or "", text)
        case _:
            return Prose(LineRole.SENTENCE, text)
