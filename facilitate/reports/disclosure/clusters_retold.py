"""The clusters of a lens as the report tells them, wherever they are told again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitate.domain.text import clean
from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.languages import Language
from facilitate.reports.model.arrangement import ArrangedCluster, ArrangedLens, Entity
from facilitate.reports.passages.bullets import key_of


@dataclass(frozen=True)
class ToldCluster:
    """A cluster with those that it took in; `entity` is its own, or the first of them.

    `cards` are those that are not left out, also where another passage took them in.
    """

    entity: Entity
    title: str
    summary: str
    cards: tuple[Entity, ...]


def told_clusters(lens: ArrangedLens | None, retelling: Retelling, words: Language) -> tuple[ToldCluster, ...]:
    """Without clusters that are left out, and those of which all cards are."""
    by_place: dict[str, list[ArrangedCluster]] = {}
    for cluster in lens.clusters if lens else ():
        key = _key(cluster)
        if not retelling.leaves_out(key):
            by_place.setdefault(retelling.place(key), []).append(cluster)
    made = (_told(key, joined, retelling, words) for key, joined in by_place.items())
    return tuple(one for one in made if one is not None)


def told_title(cluster: Entity, retelling: Retelling, words: Language) -> str:
    """Of a cluster that is not left out."""
    return retelling.line(f"cluster:{cluster['id']}", cluster["title"]) or words.say("untitled")


def _told(key: str, joined: Sequence[ArrangedCluster], retelling: Retelling, words: Language) -> ToldCluster | None:
    entity = next((one for one in joined if _key(one) == key), joined[0]).entity
    summary = "\n".join(filter(None, (_summary(cluster.entity, retelling) for cluster in joined)))
    cards = [card for one in joined for card in _as_they_lie(one) if not retelling.leaves_out(key_of(card))]
    if not cards and not summary and any(cluster.cards for cluster in joined):
        return None
    return ToldCluster(entity, told_title(entity, retelling, words), summary, tuple(cards))


def _summary(entity: Entity, retelling: Retelling) -> str:
    key = f"summary:{entity['id']}"
    edited = retelling.edited(key)
    return "" if retelling.leaves_out(key) else clean(entity["summary"] if edited is None else edited)


def _as_they_lie(cluster: ArrangedCluster) -> Iterator[Entity]:
    cards = {card["id"]: card for card in cluster.cards}
    return (cards[placed["card"]] for placed in cluster.placements)


def _key(cluster: ArrangedCluster) -> str:
    return f"cluster:{cluster.entity['id']}"
