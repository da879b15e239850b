"""What a picture shows: one round's clusters under one lens, as the room may see them. Pure."""

from collections.abc import Iterable, Sequence

from facilitate.domain.text import clean_line
from facilitate.reports.arrangement import ArrangedLens, ArrangedRound, Entity, Snapshot, arrange
from facilitate.reports.languages import Language, load
from facilitate.reports.model import Board, Card, Group
from facilitate.reports.said import bullet, paragraphs


class NotThere(LookupError):
    """There is no such round to draw, or no such lens in it."""


def board(snapshot: Snapshot, round_id: str | None = None, lens_id: str | None = None) -> Board:
    """The board of a round under one of its lenses. Raises NotThere.

    Without ids: the last round with clusters, else with cards; its lens of the report.
    """
    words = load(snapshot["workshop"]["language"])
    rounds = arrange(_public(snapshot)).rounds
    arranged = _chosen_round(rounds, round_id)
    lens = _chosen_lens(arranged, lens_id)
    workshop = snapshot["workshop"]
    groups = tuple(_groups(arranged, lens, snapshot, words))
    several = sum(bool(one.clusters) for one in arranged.lenses) > 1
    position = arranged.entity["position"] + 1
    return Board(
        locale=words.locale,
        workshop=" · ".join(filter(None, (clean_line(workshop["title"]), words.day(workshop["event"]["date"])))),
        title=clean_line(arranged.entity["title"]),
        prompt=clean_line(arranged.entity["prompt"]),
        lens=words.say("lens", title=clean_line(lens.entity["title"])) if lens and several else "",
        silence="" if groups else words.say("silence"),
        groups=groups,
        stem=words.say("file_board", number=position),
    )


def boards(snapshot: Snapshot) -> tuple[tuple[Entity, Entity | None], ...]:
    """The rounds with cards to draw, each with every lens that has clusters; None where nothing is clustered yet."""
    found: list[tuple[Entity, Entity | None]] = []
    for arranged in arrange(_public(snapshot)).rounds:
        lenses: list[Entity | None] = [lens.entity for lens in arranged.lenses if lens.clusters]
        if lenses or arranged.cards:
            found.extend((arranged.entity, lens) for lens in lenses or [None])
    return tuple(found)


def _public(snapshot: Snapshot) -> Snapshot:
    return {**snapshot, "cards": {id_: card for id_, card in snapshot["cards"].items() if card["public"]}}


def _chosen_round(rounds: Sequence[ArrangedRound], round_id: str | None) -> ArrangedRound:
    if round_id is None:
        told = [one for one in rounds if one.clusters] or [one for one in rounds if one.cards] or rounds
    else:
        told = [one for one in rounds if one.entity["id"] == round_id]
    if not told:
        raise NotThere(round_id)
    return told[-1]


def _chosen_lens(arranged: ArrangedRound, lens_id: str | None) -> ArrangedLens | None:
    if lens_id is None:
        return arranged.main
    for lens in arranged.lenses:
        if lens.entity["id"] == lens_id:
            return lens
    raise NotThere(lens_id)


def _groups(arranged: ArrangedRound, lens: ArrangedLens | None, snapshot: Snapshot, words: Language) -> Iterable[Group]:
    cards = {card["id"]: card for card in arranged.cards}
    clusters = lens.clusters if lens else ()
    for cluster in clusters:
        entity = cluster.entity
        inside = [cards.pop(placed["card"]) for placed in cluster.placements]
        yield Group(
            title=clean_line(entity["title"]) or words.say("untitled"),
            count=words.count("cards", len(inside)),
            summary=paragraphs(entity["summary"]),
            emoji=clean_line(entity["emoji"]),
            colour=entity["colour"],
            cards=_cards(inside, snapshot, words),
        )
    loose = sorted(cards.values(), key=lambda card: (card["number"], card["id"]))
    if loose:
        title = words.say("loose") if clusters else ""
        yield Group(title, words.count("cards", len(loose)), (), "", "", _cards(loose, snapshot, words))


def _cards(cards: Iterable[Entity], snapshot: Snapshot, words: Language) -> tuple[Card, ...]:
    return tuple(Card(bullet(card, words), _names(card, snapshot)) for card in cards)


def _names(card: Entity, snapshot: Snapshot) -> str:
    if not card.get("named", False):
        return ""
    people = (snapshot["participants"].get(author) for author in card["authors"])
    return " · ".join(filter(None, (clean_line(person["name"]) for person in people if person)))
