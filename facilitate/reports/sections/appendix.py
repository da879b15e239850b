"""All cards once more by their numbers, for who wants to look up what somebody wrote."""

from collections.abc import Mapping

from facilitate.reports.disclosure.clusters_retold import told_clusters
from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.languages import Language
from facilitate.reports.model import Heading, Original, Originals
from facilitate.reports.model.arrangement import ArrangedRound, Entity
from facilitate.reports.passages.bullets import key_of, paragraphs
from facilitate.reports.passages.outline import Node

_FIELDS = ("text", "why", "condition", "example")


def appendix(retelling: Retelling, words: Language) -> Node:
    """The cards of each round by number, apart from the clusters.

    A card that the scribe edited has the scribe's words here too, and one that was left out, or joined with another, is
    not here: what was taken out of a report may not come back by its appendix.
    """
    rounds = (_round(arranged, retelling, words) for arranged in retelling.rounds)
    return Node("appendix", Heading(2, words.say("appendix")), tuple(filter(None, rounds)))


def _round(arranged: ArrangedRound, retelling: Retelling, words: Language) -> Node | None:
    cards = sorted(arranged.cards, key=lambda card: (card["number"], card["id"]))
    titles = _titles(arranged, retelling, words)
    told = [card for card in cards if retelling.tells(key_of(card))]
    originals = tuple(_original(card, titles.get(card["id"], []), retelling, words) for card in told)
    if not originals:
        return None
    id_, heading = arranged.entity["id"], Heading(3, retelling.title(arranged))
    return Node(f"originals:{id_}", heading, (Node(f"cards:{id_}", Originals(originals)),))


def _titles(arranged: ArrangedRound, retelling: Retelling, words: Language) -> Mapping[str, list[str]]:
    """The clusters in which each card lies, by its id, in every lens; those without a title are passed over."""
    found: dict[str, list[str]] = {}
    for lens in arranged.lenses:
        for cluster in told_clusters(lens, retelling, words):
            for card in cluster.cards if cluster.title != words.say("untitled") else ():
                found.setdefault(card["id"], []).append(cluster.title)
    return found


def _original(card: Entity, titles: list[str], retelling: Retelling, words: Language) -> Original:
    said = tuple(line for field in _FIELDS for line in paragraphs(card[field]))
    edited = retelling.edited(key_of(card))
    where = words.say("in_cluster", titles=", ".join(titles)) if titles else ""
    told = said if edited is None else tuple(edited.split("\n"))
    return Original(card["number"], words.say(f"kind_{card['kind']}"), told, where)
