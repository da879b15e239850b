"""The boards of rounds as pictures, in the words that the report has."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from facilitate.domain.text import clean_line
from facilitate.reports.disclosure.clusters_retold import told_clusters
from facilitate.reports.disclosure.names import behind, said_by
from facilitate.reports.model import Aside, Board, Bullet, Card, Group, Picture
from facilitate.reports.model.arrangement import ArrangedLens, ArrangedRound, Entity
from facilitate.reports.passages.bullets import bullet, how_often, key_of, paragraphs
from facilitate.reports.passages.outline import Node
from facilitate.reports.sections.drafts import Draft

InSight = Callable[[Entity], bool]
"""Whether a card or a cluster may be drawn."""


def with_pictures(root: Node, made: Draft) -> Node:
    """The tree with a picture at the end of each round that has clusters."""
    drawn = {f"round:{one.entity['id']}": one for one in made.retelling.rounds if one.clusters}
    inside = tuple(
        replace(node, inside=(*node.inside, _picture(drawn[node.key], made))) if node.key in drawn else node
        for node in root.inside
    )
    return replace(root, inside=inside)


def groups(
    arranged: ArrangedRound, lens: ArrangedLens | None, made: Draft, in_sight: InSight = lambda _: True
) -> tuple[Group, ...]:
    """As the report tells them: what is left out is not drawn, what was edited stands there in its new words."""
    words = made.words
    clusters = [one for one in told_clusters(lens, made.retelling, words) if in_sight(one.entity)]
    drawn = [
        Group(
            title=cluster.title,
            count=words.count("cards", len(cards)),
            summary=paragraphs(cluster.summary),
            emoji=clean_line(cluster.entity["emoji"]),
            colour=cluster.entity["colour"],
            cards=cards,
        )
        for cluster in clusters
        for cards in [_cards(filter(in_sight, cluster.cards), made)]
    ]
    placed = {placed["card"] for cluster in (lens.clusters if lens else ()) for placed in cluster.placements}
    outside = [card for card in arranged.cards if card["id"] not in placed and in_sight(card)]
    loose = _cards(sorted(outside, key=lambda card: (card["number"], card["id"])), made)
    if loose:
        heading = made.retelling.line(f"loose:{arranged.entity['id']}", words.say("loose")) or words.say("loose")
        drawn.append(
            Group(heading if lens and lens.clusters else "", words.count("cards", len(loose)), (), "", "", loose)
        )
    return tuple(drawn)


def _picture(arranged: ArrangedRound, made: Draft) -> Node:
    workshop = made.retelling.line("workshop-title", made.snapshot["workshop"]["title"])
    title = made.retelling.title(arranged) or workshop
    board = Board(
        locale=made.words.locale,
        workshop=workshop,
        title=title,
        prompt=made.retelling.line(f"prompt:{arranged.entity['id']}", arranged.entity["prompt"]),
        lens="",
        silence="",
        groups=groups(arranged, arranged.main, made),
        stem=made.words.say("file_board", number=arranged.entity["position"] + 1),
    )
    return Node(f"picture:{arranged.entity['id']}", Picture(made.words.say("picture", title=title), board))


def _cards(cards: Iterable[Entity], made: Draft) -> tuple[Card, ...]:
    return tuple(_card(card, made) for card in cards if made.retelling.tells(key_of(card)))


def _card(card: Entity, made: Draft) -> Card:
    """What the report says of it. A tip is a card as well, and the title of a cluster of one stands above its card."""
    key = key_of(card)
    node, label, said = made.retelling.node(key), made.retelling.label(key), bullet(card, made.words)
    own = said.label if label is None else label
    if node is not None and isinstance(node.content, Bullet):
        said = replace(node.content, label=own)
    elif node is not None and node.typed is not None and isinstance(node.content, Aside):
        said = replace(said, label=own, lead="", paragraphs=node.content.paragraphs, parts=())
    if not made.options.signs:
        said = replace(said, sign="")
    names = said_by(node.sources if node is not None else (), made.snapshot) if made.options.names else ""
    return Card(said, behind(how_often(card, made.words), names, made.words))
