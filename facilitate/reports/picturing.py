"""The boards of rounds as pictures in the report, in the words that the report has."""

from dataclasses import replace

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedRound, Arrangement, Entity, Snapshot
from facilitate.reports.languages import Language
from facilitate.reports.model import Board, Bullet, Card, Group, Heading, Line, Picture
from facilitate.reports.outline import Node, Prose, told_bullet, told_nodes, walk


def with_pictures(root: Node, arrangement: Arrangement, snapshot: Snapshot, words: Language) -> Node:
    """The tree with a picture at the end of each round that has clusters."""
    drawn = {f"round:{one.entity['id']}": one for one in arrangement.rounds if one.clusters}
    inside = tuple(
        replace(node, inside=(*node.inside, _picture(node, drawn[node.key], snapshot, words)))
        if node.key in drawn and not node.left_out
        else node
        for node in root.inside
    )
    return replace(root, inside=inside)


def _picture(node: Node, arranged: ArrangedRound, snapshot: Snapshot, words: Language) -> Node:
    title = _text(node) or clean_line(arranged.entity["title"])
    board = _board(node, arranged, title, snapshot, words)
    return Node(f"picture:{arranged.entity['id']}", Picture(words.say("picture", title=title), board))


def _board(node: Node, arranged: ArrangedRound, title: str, snapshot: Snapshot, words: Language) -> Board:
    """As the report tells it: what is left out is not in the picture, what was edited stands there in its new words."""
    nodes = {one.key: one for one in told_nodes(node)}
    left_out = {one.key for one in walk(node)} - nodes.keys()
    prompt = nodes.get(f"prompt:{arranged.entity['id']}")
    told = [cluster for cluster in arranged.clusters if f"cluster:{cluster.entity['id']}" not in left_out]
    groups = [_group(cluster.entity, cluster.cards, nodes, words) for cluster in told]
    loose = _cards(arranged.loose, nodes)
    if loose:
        groups.append(Group(words.say("loose"), words.count("cards", len(loose)), (), "", "", loose))
    return Board(
        locale=words.locale,
        workshop=clean_line(snapshot["workshop"]["title"]),
        title=title,
        prompt=_text(prompt),
        lens="",
        silence="",
        groups=tuple(group for group in groups if group.cards or group.colour),
        stem=words.say("file_board", number=arranged.entity["position"] + 1),
    )


def _group(entity: Entity, cards: tuple[Entity, ...], nodes: dict[str, Node], words: Language) -> Group:
    heading, summary = nodes.get(f"cluster:{entity['id']}"), nodes.get(f"summary:{entity['id']}")
    inside = _cards(cards, nodes)
    prose = summary.content if summary else None
    return Group(
        title=(_text(heading) if heading else clean_line(entity["title"])) or words.say("untitled"),
        count=words.count("cards", len(inside)),
        summary=prose.paragraphs if isinstance(prose, Prose) else (),
        emoji=clean_line(entity["emoji"]),
        colour=entity["colour"],
        cards=inside,
    )


def _cards(cards: tuple[Entity, ...], nodes: dict[str, Node]) -> tuple[Card, ...]:
    found = (nodes.get(f"card:{card['id']}") for card in cards)
    told = [told_bullet(node) for node in found if node is not None]
    return tuple(Card(bullet, bullet.names) for bullet in told if isinstance(bullet, Bullet))


def _text(node: Node | None) -> str:
    return node.content.text if node and isinstance(node.content, Heading | Line) else ""
