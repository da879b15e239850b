"""Labels as they stand before a text: with a colon, which each language sets in its own way."""

from dataclasses import replace

from facilitate.reports.languages import Language
from facilitate.reports.model import Aside, Bullet, LensOverview, Originals, Results
from facilitate.reports.passages.outline import Content, Node


def with_colons(node: Node, words: Language) -> Node:
    """The tree as formats get it; in a picture of the board labels stand on a line of their own and have no colon."""
    inside = tuple(with_colons(child, words) for child in node.inside)
    return replace(node, content=_finished(node.content, words), inside=inside)


def _finished(content: Content | None, words: Language) -> Content | None:
    match content:
        case Bullet():
            parts = tuple(replace(part, label=words.labelled(part.label)) for part in content.parts)
            return replace(content, label=words.labelled(content.label), parts=parts)
        case Aside() | LensOverview():
            return replace(content, label=words.labelled(content.label))
        case Results():
            return Results(tuple(replace(item, dots=words.labelled(item.dots)) for item in content.items))
        case Originals():
            return Originals(tuple(replace(item, kind=words.labelled(item.kind)) for item in content.items))
    return content
