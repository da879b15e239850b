"""What a scribe did, laid over the tree of passages. Pure; what no longer fits is passed over.

Edits are rows by key: `text` and `label` instead of what was typed (None: as typed; `typed` is what that was then),
`left_out`, `parent` (moved there), `into` (merged into that one), and for what the scribe wrote a `kind` and `sources`.
A passage that took others in and has no text reads as all of them together. So every passage is told, by itself or in
another, except where somebody left it out or wrote a text without it.
An order is the keys under a parent as somebody left them: what came since stands behind what it would follow anyway.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from facilitate.reports.edits.merged import are_alike, by_itself, is_outdated, level, lines, takers
from facilitate.reports.passages.outline import Node, walk
from facilitate.reports.passages.own_passages import Passage, own_node
from facilitate.reports.passages.wording import reworded, wording

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
            key: own_node(key, row) for key, row in edits.passages.items() if row["kind"] and key not in self._typed
        }
        self._parent = {child.key: node.key for node in self._typed.values() for child in node.inside}
        self._taker = takers(self._node_of, self._home, self._wanted())
        self._moved: dict[str, list[str]] = {}
        self._merged: dict[str, list[str]] = {}
        for key in (*self._parent, *self._own):
            self._find_place(key)

    def node(self, typed: Node) -> Node:
        row = self._edits.passages.get(typed.key)
        taken = [self.node(self._node_of(key)) for key in self._merged.get(typed.key, ())]
        inside = chain((self.node(child) for child in self._children(typed)), *(one.inside for one in taken))
        sources = chain(typed.sources, *(one.sources for one in taken))
        node = replace(
            typed,
            inside=tuple(inside),
            sources=tuple(dict.fromkeys(sources)),
            merged=tuple(key for one in taken for key in (one.key, *one.merged)),
            home=self._away_from(typed.key),
        )
        made_of = self._made_of(node, row, taken)
        if taken or typed.own:
            node = replace(node, made_of=made_of)
        if row is None and not taken:
            return node
        text, label = (row["text"], row["label"]) if row else (None, None)
        if text is None and taken and level(typed) == 0:
            text = lines([wording(typed.content), *(wording(one.content) for one in taken)])
        content = reworded(typed.content, text, label) if typed.content is not None else None
        return replace(
            node,
            content=content,
            typed=typed.content if content != typed.content else None,
            left_out=bool(row and row["left_out"]) and typed.key != self._root,
            outdated=is_outdated(typed, row, made_of),
        )

    def _made_of(self, node: Node, row: Passage | None, taken: Sequence[Node]) -> str:
        """The texts that went into it, as they stand by themselves. Of a scribe's own words, what they were before."""
        if not node.own:
            before = [wording(node.content)]
        else:
            keys = (f"{kind}:{id_}" for id_ in (row or {})["sources"] for kind in ("card", "note", "own"))
            pieces = (key for key in keys if self._is_there(key) and key not in node.merged)
            before = [wording(self._node_of(key).content) for key in pieces] if row and row["typed"] else []
        return lines([*before, *(wording(one.content) if one.own else by_itself(one) for one in taken)])

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
        if key == self._root:
            return ""
        if wanted and self._can_hold(wanted) and (key in self._own or not self._node_of(key).is_chapter):
            return str(wanted)
        return typed if typed is not None else HOMELESS

    def _away_from(self, key: str) -> str:
        """Where it would stand by itself, if it stands elsewhere."""
        typed = self._parent.get(key, "")
        return typed if typed and self._home(key) != typed else ""

    def _into(self, key: str) -> str | None:
        """What took it in."""
        return self._taker.get(key)

    def _wanted(self) -> dict[str, str]:
        """What should take in what, as far as that is there: texts take in texts, headings those of their level."""
        wanted = {}
        for key in (*self._parent, *self._own):
            row = self._edits.passages.get(key)
            into = row and row["into"]
            if into and into != key and self._is_there(into) and are_alike(self._node_of(into), self._node_of(key)):
                wanted[key] = str(into)
        return wanted

    def _can_hold(self, key: str) -> bool:
        node = self._typed.get(key)
        return node is not None and node.is_chapter and key != self._root

    def _is_there(self, key: str) -> bool:
        return key in self._typed or key in self._own

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
