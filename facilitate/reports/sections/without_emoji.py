"""The report without the pictures of the cards."""

from dataclasses import replace

from facilitate.reports.model import Bullet, LensOverview
from facilitate.reports.passages.outline import Content, Node


def without_signs(node: Node) -> Node:
    inside = tuple(without_signs(child) for child in node.inside)
    return replace(node, content=_bare(node.content), inside=inside)


def _bare(content: Content | None) -> Content | None:
    match content:
        case Bullet():
            return replace(content, sign="")
        case LensOverview(_, clusters):
            return replace(content, clusters=tuple(replace(cluster, signs="") for cluster in clusters))
    return content
