"""The clusters of a round with what was said in them, and what was said outside every cluster."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from facilitate.domain.text import clean_line
from facilitate.domain.words import CardKind
from facilitate.reports.edits.edited_keys import Touched
from facilitate.reports.edits.options import Options
from facilitate.reports.languages import Language
from facilitate.reports.model import Bullet, Heading, Line, LineRole
from facilitate.reports.model.arrangement import ArrangedCluster, ArrangedRound, Entity
from facilitate.reports.passages.bullets import Notes, aside_nodes, paragraphs, said
from facilitate.reports.passages.outline import Node, Prose
from facilitate.reports.sections.calls import by_addressee


@dataclass(frozen=True)
class Telling:
    """How rounds are told: `notes_on` by what they are about; `touched`, what the scribe did; `chosen`, the ids of what
    got dots."""

    notes_on: Notes
    words: Language
    options: Options
    touched: Touched
    chosen: frozenset[str]


def clusters(arranged: ArrangedRound, telling: Telling) -> Iterator[Node]:
    """Clusters under their headings; then what has none: clusters of one, and cards outside every cluster.

    A cluster that a scribe left out stays one that can be put back, however the round is told by now.
    """
    shut = left_out_elsewhere(arranged, telling)
    away = {card["id"] for cluster in shut for card in cluster.cards}
    ours = [_without(away, cluster) for cluster in arranged.clusters]
    loose = [card for card in arranged.loose if card["id"] not in away]
    yield from (_under_headings if telling.options.headings else _one_list)(ours, loose, arranged, telling)
    for cluster in shut:
        yield from _cluster(cluster, telling)


def left_out_elsewhere(arranged: ArrangedRound, telling: Telling) -> list[ArrangedCluster]:
    """Clusters of lenses that are not told, left out when they were, with those of their cards that come back else."""
    touched = telling.touched
    claimed = {card["id"] for one in arranged.clusters if touched.leaves_out(_key(one)) for card in one.cards}
    found: list[ArrangedCluster] = []
    for cluster in (cluster for lens in arranged.further for cluster in lens.clusters):
        if touched.leaves_out(_key(cluster)):
            found.append(replace(cluster, cards=tuple(card for card in cluster.cards if card["id"] not in claimed)))
            claimed.update(card["id"] for card in cluster.cards)
    return found


def _under_headings(
    ours: Sequence[ArrangedCluster], outside: Sequence[Entity], arranged: ArrangedRound, telling: Telling
) -> Iterator[Node]:
    words = telling.words
    if arranged.main and arranged.further:
        title = clean_line(arranged.main.entity["title"])
        yield Node(f"lens:{arranged.main.entity['id']}", Line(LineRole.LENS, words.say("lens", title=title)))
    headed = [cluster for cluster in ours if not _is_single(cluster, telling)]
    for cluster in headed:
        yield from _cluster(cluster, telling)
    singles = [node for cluster in ours if _is_single(cluster, telling) for node in _single(cluster, telling)]
    loose = (*singles, *said(by_addressee(outside, arranged), telling.notes_on, words))
    key = f"loose:{arranged.entity['id']}"
    if loose and (headed or telling.touched.keeps(key)):
        yield Node(key, Heading(4, words.say("loose")), loose)
    else:
        yield from loose


def _one_list(
    ours: Sequence[ArrangedCluster], outside: Sequence[Entity], arranged: ArrangedRound, telling: Telling
) -> Iterator[Node]:
    """All cards as they came; what is left out, and sentences of the scribe, still under the heading they had."""
    touched, words, key = telling.touched, telling.words, f"loose:{arranged.entity['id']}"
    shut = [cluster for cluster in ours if touched.leaves_out(_key(cluster))]
    open_ = [cluster for cluster in ours if not touched.leaves_out(_key(cluster))]
    alone = [card for cluster in open_ if _is_single(cluster, telling) for card in cluster.cards]
    apart = [*alone, *outside] if touched.leaves_out(key) else []
    away = {card["id"] for card in (*(card for cluster in shut for card in cluster.cards), *apart)}
    there = [*(card for cluster in ours for card in cluster.cards), *outside]
    listed = [card for card in _as_they_came(there) if card["id"] not in away]
    yield from said(by_addressee(listed, arranged), telling.notes_on, words)
    if apart:
        yield Node(key, Heading(4, words.say("loose")), tuple(said(apart, telling.notes_on, words)))
    for cluster in shut:
        yield from _cluster(cluster, telling)
    for cluster in open_:
        yield from aside_nodes(telling.notes_on.get(cluster.entity["id"], ()), words)
    for held in (*map(_key, open_), key):
        if touched.wrote_under(held) and not (apart and held == key):
            yield Node(held, None)


def _cluster(cluster: ArrangedCluster, telling: Telling) -> Iterator[Node]:
    id_, words = cluster.entity["id"], telling.words
    title, notes = clean_line(cluster.entity["title"]), telling.notes_on.get(cluster.entity["id"], ())
    summary = paragraphs(cluster.entity["summary"])
    named = title and not cluster.placements
    if not (named or summary or cluster.cards or notes or telling.touched.keeps(_key(cluster))):
        return
    inside = (
        *((Node(f"summary:{id_}", Prose(LineRole.SUMMARY, summary)),) if summary else ()),
        *(() if cluster.placements else (Node(f"empty:{id_}", Line(LineRole.SILENCE, words.say("empty_cluster"))),)),
        *said(cluster.cards, telling.notes_on, words),
        *aside_nodes(notes, words),
    )
    yield Node(f"cluster:{id_}", Heading(4, title or words.say("untitled")), inside)


def _is_single(cluster: ArrangedCluster, telling: Telling) -> bool:
    """One card, which is no tip, and nothing said about the cluster itself, no dot on it, nor done with it by a
    scribe."""
    if len(cluster.cards) != 1 or cluster.cards[0]["kind"] == CardKind.TIP:
        return False
    id_, touched = cluster.entity["id"], telling.touched
    voted_for = id_ in telling.chosen and not touched.leaves_out(f"card:{cluster.cards[0]['id']}")
    about = cluster.entity["summary"] or telling.notes_on.get(id_) or voted_for
    return not about and not touched.keeps(_key(cluster))


def _single(cluster: ArrangedCluster, telling: Telling) -> Iterator[Node]:
    """A cluster of one: its title goes before the card, where the card has no word of its own there."""
    title = telling.touched.line(_key(cluster), cluster.entity["title"])
    for node in said(cluster.cards, telling.notes_on, telling.words):
        bullet = node.content
        if isinstance(bullet, Bullet) and title and not bullet.label:
            node = replace(node, content=replace(bullet, label=title))
        yield node


def _without(away: Collection[str], cluster: ArrangedCluster) -> ArrangedCluster:
    return replace(cluster, cards=tuple(card for card in cluster.cards if card["id"] not in away))


def _as_they_came(cards: Sequence[Entity]) -> Sequence[Entity]:
    return sorted(cards, key=lambda card: (card["number"], card["id"]))


def _key(cluster: ArrangedCluster) -> str:
    return f"cluster:{cluster.entity['id']}"
