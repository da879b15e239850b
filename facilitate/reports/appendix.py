"""All cards once more by their numbers, for who wants to look up what somebody wrote."""

from collections.abc import Mapping

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedRound, Arrangement, Entity
from facilitate.reports.languages import Language
from facilitate.reports.model import Heading, Original, Originals
from facilitate.reports.outline import Node, told_nodes
from facilitate.reports.said import key_of, paragraphs
from facilitate.reports.wording import wording

_FIELDS = ("text", "why", "condition", "example")


def appendix(root: Node, arrangement: Arrangement, words: Language) -> Node:
    """The cards of each round by number, apart from the clusters.

    A card that the scribe edited has the scribe's words here too, and one that was left out, or joined with another, is
    not here: what was taken out of a report may not come back by its appendix.
    """
    told = {node.key: node for node in told_nodes(root)}
    rounds = (_round(arranged, told, words) for arranged in arrangement.rounds)
    return Node("appendix", Heading(2, words.say("appendix")), tuple(filter(None, rounds)))


def _round(arranged: ArrangedRound, told: Mapping[str, Node], words: Language) -> Node | None:
    cards = sorted(arranged.cards, key=lambda card: (card["number"], card["id"]))
    originals = [_original(card, told[key_of(card)], arranged, words) for card in cards if key_of(card) in told]
    if not originals:
        return None
    id_, heading = arranged.entity["id"], Heading(3, clean_line(arranged.entity["title"]))
    return Node(f"originals:{id_}", heading, (Node(f"cards:{id_}", Originals(tuple(originals))),))


def _original(card: Entity, node: Node, arranged: ArrangedRound, words: Language) -> Original:
    titles = [
        clean_line(cluster.entity["title"])
        for lens in arranged.lenses
        for cluster in lens.clusters
        if card["id"] in {placed["card"] for placed in cluster.placements}
    ]
    said = tuple(line for field in _FIELDS for line in paragraphs(card[field]))
    edited = tuple((wording(node.content) or "").split("\n")) if node.typed is not None else None
    where = words.say("in_cluster", titles=", ".join(filter(None, titles))) if any(titles) else ""
    return Original(card["number"], words.say(f"kind_{card['kind']}"), edited or said, where)
