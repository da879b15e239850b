"""What was parked in the workshop and is still open at its end."""

from collections.abc import Iterator
from dataclasses import replace

from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.languages import Language
from facilitate.reports.model import Bullet, Heading
from facilitate.reports.model.arrangement import Arrangement, Entity
from facilitate.reports.passages.bullets import bullet_node, key_of
from facilitate.reports.passages.outline import Content, Node
from facilitate.reports.sections.clusters import Telling

_SHORT = 80
"""Signs of a card, to know it by."""


def still_open(arrangement: Arrangement, telling: Telling) -> Iterator[Node]:
    """A chapter of its own, whatever round they came up in."""
    inside = tuple(bullet_node(parked.note, {}, telling.words) for parked in arrangement.parked)
    if inside or telling.touched.keeps("parked"):
        yield Node("parked", Heading(3, telling.words.say("still_open")), inside)


def about_what(arrangement: Arrangement, retelling: Retelling, words: Language) -> Iterator[tuple[str, Content]]:
    """By key, each with its card or its cluster before it, as the report tells that.

    Not where a scribe wrote a label.
    """
    for parked in arrangement.parked:
        key = key_of(parked.note)
        node = retelling.node(key)
        if node is None or node.key != key or parked.about is None or retelling.label(key) is not None:
            continue
        if isinstance(node.content, Bullet):
            yield key, replace(node.content, label=_in_short(parked.about, retelling, words))


def _in_short(about: Entity, retelling: Retelling, words: Language) -> str:
    """A cluster by its name, a card by its first words, as a quote."""
    if "number" not in about:
        return retelling.line(f"cluster:{about['id']}", about["title"])
    told = retelling.line(key_of(about), about["text"])
    if len(told) > _SHORT:
        start = told[:_SHORT]
        told = f"{(start.rpartition(' ')[0] or start).rstrip(',;:.')} …"
    return " ".join(words.quoted((told,))) if told else ""
