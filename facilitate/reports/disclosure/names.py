"""Who said it, where the scribe keeps names and the room saw them."""

from dataclasses import replace

from facilitate.domain.text import clean_line
from facilitate.reports.languages import Language
from facilitate.reports.model import Bullet
from facilitate.reports.model.arrangement import Entity, Snapshot
from facilitate.reports.passages.outline import Node


def with_names(node: Node, snapshot: Snapshot, words: Language) -> Node:
    """The tree with names behind each bullet that was made of cards."""
    inside = tuple(with_names(child, snapshot, words) for child in node.inside)
    content = node.content
    if isinstance(content, Bullet):
        content = replace(content, names=behind(content.names, said_by(node.sources, snapshot), words))
    return replace(node, content=content, inside=inside)


def behind(often: str, names: str, words: Language) -> str:
    """What stands behind something: how often it was said, and by whom, as far as that is told."""
    return words.say("joint").join(filter(None, (often, names)))


def said_by(sources: tuple[str, ...], snapshot: Snapshot) -> str:
    """The authors of these cards, where the room saw names."""
    cards = [snapshot["cards"][id_] for id_ in sources if id_ in snapshot["cards"]]
    people = {
        author: snapshot["participants"].get(author) for card in cards if card["named"] for author in card["authors"]
    }
    return ", ".join(filter(None, (_name(person) for person in people.values() if person)))


def _name(person: Entity) -> str:
    name, organisation = clean_line(person["name"]), clean_line(person["organisation"])
    return f"{name} ({organisation})" if name and organisation else name or organisation
