"""What a report tells a second time, in the words that stand there by now: votes, clusters of further lenses, and what
something that was parked is about."""

from collections.abc import Iterator
from dataclasses import replace

from facilitate.domain.text import clean_line
from facilitate.reports.disclosure.clusters_retold import ToldCluster, told_clusters
from facilitate.reports.disclosure.retelling import Retelling
from facilitate.reports.languages import Language
from facilitate.reports.model import Bullet, ClusterCount, LensOverview, Result, Results
from facilitate.reports.model.arrangement import ArrangedLens, Arrangement, Entity
from facilitate.reports.passages.outline import Content, Node
from facilitate.reports.sections.still_open import about_what
from facilitate.reports.sections.votes import chosen, told_choice, told_dots


def told_again(root: Node, arrangement: Arrangement, retelling: Retelling, words: Language) -> Node:
    """The tree with the choices of votes, the lines about further lenses and what parked notes are about; without a
    line that has nothing to tell."""
    return _filled(root, dict(_contents(arrangement, retelling, words))) or root


def _contents(arrangement: Arrangement, retelling: Retelling, words: Language) -> Iterator[tuple[str, Content | None]]:
    for arranged in arrangement.rounds:
        told = [
            Result(told_dots(arranged, dots, words), told_choice(one, retelling, words))
            for one, dots in chosen(arranged)
        ]
        yield f"results:{arranged.entity['id']}", Results(tuple(told))
        for lens in arranged.further:
            yield f"lens:{lens.entity['id']}", _overview(lens, retelling, words)
    yield from about_what(arrangement, retelling, words)


def _filled(node: Node, contents: dict[str, Content | None]) -> Node | None:
    inside = tuple(filter(None, (_filled(child, contents) for child in node.inside)))
    if inside != node.inside:
        node = replace(node, inside=inside)
    if node.key not in contents:
        return node
    content = contents[node.key]
    if isinstance(content, Bullet) and isinstance(node.typed, Bullet):
        node = replace(node, typed=replace(node.typed, label=content.label))
    return replace(node, content=content) if content is not None else None


def _overview(lens: ArrangedLens, retelling: Retelling, words: Language) -> LensOverview | None:
    clusters = told_clusters(lens, retelling, words)
    if not clusters:
        return None
    typed = words.say("further_lens", title=clean_line(lens.entity["title"]))
    return LensOverview(
        label=retelling.line(f"lens:{lens.entity['id']}", typed),
        clusters=tuple(
            ClusterCount(_in_short(cluster), len(cluster.cards), " ".join(filter(None, map(_sign, cluster.cards))))
            for cluster in clusters
        ),
    )


def _in_short(cluster: ToldCluster) -> str:
    """A cluster on one line: its title, and the sentence about it if it has one."""
    return " – ".join(filter(None, (cluster.title, clean_line(cluster.summary))))


def _sign(card: Entity) -> str:
    return clean_line(card["emoji"])
