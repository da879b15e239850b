"""Where cards lie in a lens. The last move wins."""

from collections.abc import Iterable, Sequence

from msgspec import UNSET, UnsetType
from sqlalchemy import or_, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.domain.commands import CardPlace, CardsPlace
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.order import between
from facilitate.store.tables import Card, Cluster, Lens, Placement

LOCKED = N_("This cluster is locked. Unlock it first.")


@handles(CardPlace)
def place(act: Act, command: CardPlace) -> None:
    _place(act, [command.card], "card", command)


@handles(CardsPlace)
def place_several(act: Act, command: CardsPlace) -> Answer | None:
    there = _place(act, command.cards, "cards", command)
    return told_gone(command.cards, there) or None


def told_gone(named: Sequence[str], there: Sequence[Card]) -> Answer:
    """How many of the named cards are not there any more; nothing where all are."""
    gone = len(set(named)) - len(there)
    return {"gone": gone} if gone else {}


def _place(act: Act, named: Sequence[str], field: str, command: CardPlace | CardsPlace) -> list[Card]:
    """-> the cards that are there."""
    lens = act.find(Lens, command.lens, "lens")
    cards = act.find_cards(named, field)
    if any(card.round_id != lens.round_id for card in cards):
        raise Refused(ErrorCode.BAD_REQUEST, "lens")
    whole = with_their_stacks(act, cards)
    if command.cluster is None:
        take_out(act, list(lying_in(act, lens.id, whole).values()))
        return cards
    cluster = act.find(Cluster, command.cluster, "cluster")
    if cluster.lens_id != lens.id:
        raise Refused(ErrorCode.BAD_REQUEST, "cluster")
    move(act, whole, cluster, command.after)
    return cards


def with_their_stacks(act: Act, cards: Sequence[Card]) -> list[str]:
    """The ids of these cards, each with those that lie in a stack with it behind it."""
    stacks = {card.under_id or card.id for card in cards}
    lying = select(Card).where(or_(Card.id.in_(stacks), Card.under_id.in_(stacks))).order_by(Card.number)
    inside: dict[str, list[str]] = {}
    for card in act.session.scalars(lying):
        inside.setdefault(card.under_id or card.id, []).append(card.id)
    return list(dict.fromkeys(id_ for card in cards for id_ in (card.id, *inside[card.under_id or card.id])))


def move(act: Act, cards: Sequence[str], cluster: Cluster, after: str | None | UnsetType = UNSET) -> None:
    """Put cards into a cluster in this order: behind `after` (None: first); last when that is unset or not there.

    Raises Refused (locked) for a locked cluster, also when a card lies in one.
    """
    must_be_free(cluster)
    lying = lying_in(act, cluster.lens_id, cards)
    _must_lie_free(act, lying.values())
    moved = set(cards)
    others = [placement for placement in placed_in(act, cluster) if placement.card_id not in moved]
    index = _index_behind(others, after)
    before = others[index - 1].order if index else None
    behind = next((other.order for other in others[index:] if before is None or other.order > before), None)
    for card in cards:
        placement = lying.get(card)
        if placement is None:
            placement = Placement(lens_id=cluster.lens_id, card_id=card, workshop_id=act.workshop.id)
            act.session.add(placement)
        before = between(before, behind)
        placement.cluster_id, placement.order = cluster.id, before
    act.session.flush()
    for card in cards:
        act.tell_board("card.placed", placement={"lens": cluster.lens_id, "card": card})


def take_out(act: Act, placements: Sequence[Placement]) -> None:
    """Put cards back among the new ones. Raises Refused (locked) when one lies in a locked cluster."""
    _must_lie_free(act, placements)
    for placement in placements:
        act.session.delete(placement)
    act.session.flush()
    for placement in placements:
        act.tell_board("card.unplaced", lens_id=placement.lens_id, card_id=placement.card_id)


def placed_in(act: Act, cluster: Cluster) -> list[Placement]:
    """A cluster's placements in their order."""
    lying = select(Placement).where(Placement.cluster_id == cluster.id)
    return list(act.session.scalars(lying.order_by(Placement.order, Placement.card_id)))


def must_be_free(cluster: Cluster) -> None:
    """Raises Refused (locked) for a cluster that takes no change."""
    if cluster.locked:
        raise Refused(ErrorCode.LOCKED, "cluster", LOCKED)


def lying_in(act: Act, lens: str, cards: Sequence[str]) -> dict[str, Placement]:
    """Where these cards lie in a lens, by card and in their order; without those that are new."""
    lying = select(Placement).where(Placement.lens_id == lens, Placement.card_id.in_(cards))
    found = {placement.card_id: placement for placement in act.session.scalars(lying)}
    return {card: found[card] for card in cards if card in found}


def _must_lie_free(act: Act, placements: Iterable[Placement]) -> None:
    for cluster in {placement.cluster_id for placement in placements}:
        must_be_free(act.find(Cluster, cluster, "cluster"))


def _index_behind(others: list[Placement], after: str | None | UnsetType) -> int:
    if after is None:
        return 0
    for index, other in enumerate(others):
        if other.card_id == after:
            return index + 1
    return len(others)
