"""The report as a tree of passages, each with a key of its own, before it is flattened into blocks.

A key is the same whenever the report is composed anew, so that what a scribe edits stays with what it was made of:
`card:<id>`, `note:<id>`, `cluster:<id>`, `round:<id>`, `prompt:<round id>`, `own:<id>` and some fixed names.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitate.reports.model import (
    Aside,
    Block,
    Bullet,
    Bullets,
    Heading,
    Line,
    LineRole,
    Paragraphs,
)


@dataclass(frozen=True)
class Prose:
    """A text of some paragraphs, each of which becomes a line of its own."""

    role: LineRole
    paragraphs: Paragraphs


Content = Block | Bullet | Prose


@dataclass(frozen=True)
class Node:
    """A passage and what stands under it. `content` is None for what only holds others together.

    `sources` are ids of the cards and notes it was made of. The rest tells what a scribe did: `typed` is what stood
    there before the text was edited, `merged` the keys it took in; `home` is the key it would stand under by itself,
    where somebody moved it; `outdated` when the card changed since.
    """

    key: str
    content: Content | None
    inside: tuple["Node", ...] = ()
    sources: tuple[str, ...] = ()
    typed: Content | None = None
    merged: tuple[str, ...] = ()
    left_out: bool = False
    own: bool = False
    home: str = ""
    outdated: bool = False

    @property
    def is_chapter(self) -> bool:
        """Whether it holds others together: a round, a cluster, and the sections of the report."""
        return self.content is None or isinstance(self.content, Heading)


def walk(node: Node) -> Iterator[Node]:
    """The node and all under it, in their order."""
    yield node
    for child in node.inside:
        yield from walk(child)


def told(nodes: Iterator[Node] | tuple[Node, ...]) -> tuple[Block, ...]:
    """What the reader gets of these nodes: without what is left out, bullets that follow each other as one list."""
    blocks: list[Block] = []
    for content in _contents(nodes):
        if isinstance(content, Bullet):
            if blocks and isinstance(blocks[-1], Bullets):
                blocks[-1] = Bullets((*blocks[-1].items, content))
            else:
                blocks.append(Bullets((content,)))
        elif isinstance(content, Prose):
            blocks.extend(Line(content.role, paragraph) for paragraph in content.paragraphs)
        else:
            blocks.append(content)
    return tuple(blocks)


def told_bullet(node: Node) -> Bullet | None:
    """The bullet with what was said about it; None when the reader does not get it."""
    if node.left_out or not isinstance(node.content, Bullet):
        return None
    asides = (child.content for child in node.inside if not child.left_out)
    return replace(node.content, asides=tuple(one for one in asides if isinstance(one, Aside)))


def told_nodes(node: Node) -> tuple[Node, ...]:
    """The nodes whose words the reader gets, in their order: not what is left out, nor chapters that hold nothing."""
    if node.left_out:
        return ()
    if isinstance(node.content, Bullet):
        return (node, *(child for child in node.inside if isinstance(child.content, Aside) and not child.left_out))
    under = tuple(told for child in node.inside for told in told_nodes(child))
    silent = node.content is None or (isinstance(node.content, Heading) and not node.content.text)
    if silent or (node.inside and not under and node.is_chapter):
        return under
    return (node, *under)


def _contents(nodes: Iterator[Node] | tuple[Node, ...]) -> Iterator[Block | Bullet | Prose]:
    for node in nodes:
        if node.left_out:
            continue
        if isinstance(node.content, Bullet):
            bullet = told_bullet(node)
            if bullet is not None:
                yield bullet
            continue
        under = [*_contents(node.inside)]
        if node.inside and not under and node.is_chapter:
            continue
        if node.content is not None and not (isinstance(node.content, Heading) and not node.content.text):
            yield node.content
        yield from under
