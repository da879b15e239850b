"""All cards as they came in, for who wants to look up what somebody wrote."""

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedRound, Arrangement, Entity, Snapshot
from facilitate.reports.languages import Language
from facilitate.reports.model import Heading, Original, Originals
from facilitate.reports.outline import Node
from facilitate.reports.said import paragraphs

_FIELDS = ("text", "why", "condition", "example")


def appendix(snapshot: Snapshot, arrangement: Arrangement, words: Language) -> Node:
    """The cards of each round by number; the scribe's edits do not change them."""
    rounds = tuple(_round(arranged, words) for arranged in arrangement.rounds if arranged.cards)
    return Node("appendix", Heading(2, words.say("appendix")), rounds)


def _round(arranged: ArrangedRound, words: Language) -> Node:
    cards = sorted(arranged.cards, key=lambda card: (card["number"], card["id"]))
    originals = Originals(tuple(_original(card, arranged, words) for card in cards))
    id_ = arranged.entity["id"]
    heading = Heading(3, clean_line(arranged.entity["title"]))
    return Node(f"originals:{id_}", heading, (Node(f"cards:{id_}", originals),))


def _original(card: Entity, arranged: ArrangedRound, words: Language) -> Original:
    titles = [
        clean_line(cluster.entity["title"])
        for lens in arranged.lenses
        for cluster in lens.clusters
        if card["id"] in {placed["card"] for placed in cluster.placements}
    ]
    said = tuple(line for field in _FIELDS for line in paragraphs(card[field]))
    where = words.say("in_cluster", titles=", ".join(filter(None, titles))) if any(titles) else ""
    return Original(card["number"], words.say(f"kind_{card['kind']}"), said, where)
