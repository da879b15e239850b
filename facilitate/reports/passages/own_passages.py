"""What a scribe wrote themselves, as a passage."""

from collections.abc import Mapping
from typing import Any

from facilitate.domain.words import PassageKind
from facilitate.reports.model import Aside, Bullet, Heading, LineRole
from facilitate.reports.passages.bullets import paragraphs
from facilitate.reports.passages.outline import Content, Node, Prose

Passage = Mapping[str, Any]
"""What a scribe did with a passage, by the names of its columns."""


def own_node(key: str, row: Passage) -> Node:
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
