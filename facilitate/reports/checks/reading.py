"""What the reader of a report gets: its passages, and every text in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from facilitate.reports.disclosure.names import said_by
from facilitate.reports.model import Bullet, LensOverview, Links, Originals, Programme, Results
from facilitate.reports.passages.outline import Content, Node, told_nodes
from facilitate.reports.passages.wording import label_of, wording
from facilitate.reports.sections.drafts import Draft


class Place(StrEnum):
    """Where in a passage a text stands. FIXED: it is edited elsewhere, on the board or where the workshop is set up."""

    TEXT = "text"
    LABEL = "label"
    NAMES = "names"
    FIXED = "fixed"


@dataclass(frozen=True)
class Reading:
    """A text of a passage. `line` counts the texts of a fixed passage, from 0."""

    key: str
    place: Place
    text: str
    line: int = 0


def readings(draft: Draft) -> Iterator[Reading]:
    """Every text that was typed or may have been, with the names behind bullets where the scribe keeps those."""
    for node in told_nodes(draft.root):
        yield from _of(node, said_by(node.sources, draft.snapshot) if draft.options.names else "")


def _of(node: Node, names: str) -> Iterator[Reading]:
    text, label = wording(node.content), label_of(node.content)
    if text:
        yield Reading(node.key, Place.TEXT, text)
    if label:
        yield Reading(node.key, Place.LABEL, label)
    if isinstance(node.content, Bullet) and names:
        yield Reading(node.key, Place.NAMES, names)
    for line, fixed in enumerate(_fixed(node.content)):
        yield Reading(node.key, Place.FIXED, fixed, line)


def _fixed(content: Content | None) -> Iterator[str]:
    match content:
        case Programme(entries):
            for entry in entries:
                yield from (entry.title, *entry.items)
        case Links(links):
            yield from (link.text for link in links)
        case LensOverview(_, clusters):
            yield from (cluster.title for cluster in clusters)
        case Results(items):
            yield from (item.title for item in items)
        case Originals(items):
            yield from ("\n".join(item.paragraphs) for item in items)
