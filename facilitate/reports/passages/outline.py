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
    there before the text was edited, `merged` the keys it took in; `made_of` is what stands by itself, a line for each,
    in all that one of several was made of; `home` is the key it would stand under by itself, where somebody moved it;
    `outdated` when what it was made of changed since.
    """

    key: str
    content: Content | None
    inside: tuple["Node", ...] = ()
    sources: tuple[str, ...] = ()
    typed: Content | None = None
    merged: tuple[str, ...] = ()
    made_of: str = ""
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


def told(node: Node) -> tuple[Block, ...]:
    """What the reader gets of a node: without what is left out, bullets that follow each other as one list."""
    blocks: list[Block] = []
    for one in _bullets_whole(node):
        bullet = told_bullet(one)
        if bullet is not None and blocks and isinstance(blocks[-1], Bullets):
            blocks[-1] = Bullets((*blocks[-1].items, bullet))
        elif bullet is not None:
            blocks.append(Bullets((bullet,)))
        elif isinstance(one.content, Prose):
            blocks.extend(Line(one.content.role, paragraph) for paragraph in one.content.paragraphs)
        elif one.content is not None and not isinstance(one.content, Bullet):
            blocks.append(one.content)
    return tuple(blocks)


def told_bullet(node: Node) -> Bullet | None:
    """The bullet with what was said about it; None when the reader does not get it."""
    if node.left_out or not isinstance(node.content, Bullet):
        return None
    asides = (aside.content for aside in _asides(node))
    return replace(node.content, asides=tuple(one for one in asides if isinstance(one, Aside)))


def told_nodes(node: Node) -> tuple[Node, ...]:
    """The nodes whose words the reader gets, in their order: not what is left out, nor chapters that hold nothing."""
    return tuple(one for told in _bullets_whole(node) for one in (told, *_asides(told)))


def _bullets_whole(node: Node) -> tuple[Node, ...]:
    """As `told_nodes`, but a bullet stands for what was said about it as well."""
    if node.left_out:
        return ()
    if isinstance(node.content, Bullet):
        return (node,)
    under = tuple(told for child in node.inside for told in _bullets_whole(child))
    silent = node.content is None or (isinstance(node.content, Heading) and not node.content.text)
    if silent or (node.inside and not under and node.is_chapter):
        return under
    return (node, *under)


def _asides(node: Node) -> tuple[Node, ...]:
    """What the reader gets of what was said about a bullet."""
    if not isinstance(node.content, Bullet):
        return ()
    return tuple(child for child in node.inside if isinstance(child.content, Aside) and not child.left_out)
