"""A round in the report: its clusters with what was said, then what was left over, then what was noted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitate.domain.text import clean_line
from facilitate.domain.words import CardKind, RoundKind
from facilitate.reports.arrangement import ArrangedCluster, ArrangedLens, ArrangedRound, Entity
from facilitate.reports.ballots import results
from facilitate.reports.languages import Language
from facilitate.reports.model import Bullet, ClusterCount, Heading, LensOverview, Line, LineRole
from facilitate.reports.options import Options
from facilitate.reports.outline import Node, Prose
from facilitate.reports.said import Notes, aside_nodes, paragraphs, said


@dataclass(frozen=True)
class Telling:
    """How rounds are told: `notes_on` by what they are about; `kept` counts cards that were for facilitators alone."""

    notes_on: Notes
    words: Language
    options: Options


def round_node(arranged: ArrangedRound, telling: Telling, kept: int = 0) -> Node | None:
    """The round, or nothing when it was never opened and holds nothing, or nobody voted.

    One that passed in silence says so; so does one of which `kept` cards were for the facilitator alone.
    """
    words, entity = telling.words, arranged.entity
    id_ = entity["id"]
    cards = (
        *results(arranged, words),
        *_clusters(arranged, telling),
        *_overviews(arranged, telling),
        *((Node(f"kept:{id_}", Line(LineRole.SILENCE, words.count("kept_back", kept))),) if kept else ()),
    )
    talk = tuple(said(arranged.notes, telling.notes_on, words))
    never_opened = entity["opened_at"] is None
    if not cards and not talk and (never_opened or entity["kind"] == RoundKind.VOTE):
        return None
    prompt = clean_line(entity["prompt"])
    return Node(
        f"round:{id_}",
        Heading(3, clean_line(entity["title"])),
        (
            *((Node(f"prompt:{id_}", Line(LineRole.PROMPT, prompt)),) if prompt else ()),
            *cards,
            *((Node(f"talk:{id_}", Heading(4, words.say("conversation")), talk),) if cards and talk else talk),
            *(() if cards or talk else (Node(f"silence:{id_}", Line(LineRole.SILENCE, words.say("silence"))),)),
        ),
    )


def _clusters(arranged: ArrangedRound, telling: Telling) -> Iterator[Node]:
    """Clusters under their headings; then what has none: clusters of one, and cards outside every cluster."""
    words, id_ = telling.words, arranged.entity["id"]
    if not telling.options.headings:
        yield from said(_by_addressee(_as_they_came(arranged.cards), arranged), telling.notes_on, words)
        return
    if arranged.main and arranged.further:
        title = clean_line(arranged.main.entity["title"])
        yield Node(f"lens:{arranged.main.entity['id']}", Line(LineRole.LENS, words.say("lens", title=title)))
    headed = [cluster for cluster in arranged.clusters if not _is_single(cluster, telling)]
    for cluster in headed:
        yield from _cluster(cluster, telling)
    singles = [
        node for cluster in arranged.clusters if _is_single(cluster, telling) for node in _single(cluster, telling)
    ]
    loose = (*singles, *said(_by_addressee(arranged.loose, arranged), telling.notes_on, words))
    if loose and headed:
        yield Node(f"loose:{id_}", Heading(4, words.say("loose")), loose)
    else:
        yield from loose


def _cluster(cluster: ArrangedCluster, telling: Telling) -> Iterator[Node]:
    id_, words = cluster.entity["id"], telling.words
    title, notes = clean_line(cluster.entity["title"]), telling.notes_on.get(cluster.entity["id"], ())
    summary = paragraphs(cluster.entity["summary"])
    if not (title or summary or cluster.cards or notes):
        return
    inside = (
        *((Node(f"summary:{id_}", Prose(LineRole.SUMMARY, summary)),) if summary else ()),
        *(() if cluster.cards else (Node(f"empty:{id_}", Line(LineRole.SILENCE, words.say("empty_cluster"))),)),
        *said(cluster.cards, telling.notes_on, words),
        *aside_nodes(notes, words),
    )
    yield Node(f"cluster:{id_}", Heading(4, title or words.say("untitled")), inside)


def _is_single(cluster: ArrangedCluster, telling: Telling) -> bool:
    """One card, which is no tip, and nothing said about the cluster itself."""
    about = cluster.entity["summary"] or telling.notes_on.get(cluster.entity["id"])
    return len(cluster.cards) == 1 and cluster.cards[0]["kind"] != CardKind.TIP and not about


def _single(cluster: ArrangedCluster, telling: Telling) -> Iterator[Node]:
    """A cluster of one: its title goes before the card, where the card has no word of its own there."""
    title = clean_line(cluster.entity["title"])
    for node in said(cluster.cards, telling.notes_on, telling.words):
        bullet = node.content
        if isinstance(bullet, Bullet) and title and not bullet.label:
            node = replace(node, content=replace(bullet, label=title))
        yield node


def _as_they_came(cards: Sequence[Entity]) -> Sequence[Entity]:
    return sorted(cards, key=lambda card: (card["number"], card["id"]))


def _by_addressee(cards: Sequence[Entity], arranged: ArrangedRound) -> Sequence[Entity]:
    """In a closing round, calls to the same people follow the first of them."""
    if arranged.entity["kind"] != RoundKind.CLOSING:
        return cards
    first: dict[str, int] = {}
    for index, card in enumerate(cards):
        first.setdefault(_whom(card) or card["id"], index)
    return sorted(cards, key=lambda card: first[_whom(card) or card["id"]])


def _whom(card: Entity) -> str:
    return clean_line(card["addressee"]).casefold() if card["kind"] == CardKind.CALL else ""


def _overviews(arranged: ArrangedRound, telling: Telling) -> Iterator[Node]:
    for lens in arranged.further:
        if telling.options.overviews:
            yield Node(f"lens:{lens.entity['id']}", _overview(lens, telling.words))
        for cluster in lens.clusters:
            yield from aside_nodes(telling.notes_on.get(cluster.entity["id"], ()), telling.words)


def _overview(lens: ArrangedLens, words: Language) -> LensOverview:
    return LensOverview(
        label=words.say("further_lens", title=clean_line(lens.entity["title"])),
        clusters=tuple(
            ClusterCount(
                title=_in_short(cluster.entity, words),
                count=len(cluster.cards),
                signs=" ".join(filter(None, (clean_line(card["emoji"]) for card in cluster.cards))),
            )
            for cluster in lens.clusters
        ),
    )


def _in_short(cluster: Entity, words: Language) -> str:
    """A cluster on one line: its title, and the sentence about it if it has one."""
    title = clean_line(cluster["title"]) or words.say("untitled")
    return " – ".join(filter(None, (title, clean_line(cluster["summary"]))))
