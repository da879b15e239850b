"""Where a card lies in a lens. The last move wins, and answers where the card lay, so that it can be undone."""

import msgspec
from sqlalchemy import select

from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.domain.commands import CardPlace
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.order import between
from facilitate.store.tables import Card, Cluster, Lens, Placement


@handles(CardPlace)
def place(act: Act, command: CardPlace) -> Answer:
    card = act.find(Card, command.card, "card")
    lens = act.find(Lens, command.lens, "lens")
    if lens.round_id != card.round_id:
        raise Refused(ErrorCode.BAD_REQUEST, "lens")
    was = _where(act, lens, card)
    if command.cluster is None:
        placement = act.session.get(Placement, (lens.id, card.id))
        if placement is not None:
            take_out(act, placement)
    else:
        cluster = act.find(Cluster, command.cluster, "cluster")
        if cluster.lens_id != lens.id:
            raise Refused(ErrorCode.BAD_REQUEST, "cluster")
        move(act, card, cluster, command.after)
    return {"was": was}


def move(act: Act, card: Card, cluster: Cluster, after: str | None | msgspec.UnsetType = msgspec.UNSET) -> None:
    """Put a card into a cluster: behind `after` (None: first); at the end when that is unset or not there any more."""
    others = [placement for placement in placed_in(act, cluster) if placement.card_id != card.id]
    index = _index_behind(others, after)
    before = others[index - 1].order if index else None
    behind = next((other.order for other in others[index:] if before is None or other.order > before), None)
    placement = act.session.get(Placement, (cluster.lens_id, card.id))
    if placement is None:
        placement = Placement(lens_id=cluster.lens_id, card_id=card.id, workshop_id=act.workshop.id)
        act.session.add(placement)
    placement.cluster_id, placement.order = cluster.id, between(before, behind)
    act.session.flush()
    act.tell_board("card.placed", placement={"lens": cluster.lens_id, "card": card.id})


def take_out(act: Act, placement: Placement) -> None:
    """Put a card back among the new ones."""
    act.session.delete(placement)
    act.session.flush()
    act.tell_board("card.unplaced", lens_id=placement.lens_id, card_id=placement.card_id)


def placed_in(act: Act, cluster: Cluster) -> list[Placement]:
    """A cluster's placements in their order."""
    lying = select(Placement).where(Placement.cluster_id == cluster.id)
    return list(act.session.scalars(lying.order_by(Placement.order, Placement.card_id)))


def _where(act: Act, lens: Lens, card: Card) -> dict[str, str | None]:
    placement = act.session.get(Placement, (lens.id, card.id))
    if placement is None:
        return {"cluster": None, "after": None}
    lying = [other.card_id for other in placed_in(act, act.find(Cluster, placement.cluster_id, "cluster"))]
    index = lying.index(card.id)
    return {"cluster": placement.cluster_id, "after": lying[index - 1] if index else None}


def _index_behind(others: list[Placement], after: str | None | msgspec.UnsetType) -> int:
    if after is None:
        return 0
    for index, other in enumerate(others):
        if other.card_id == after:
            return index + 1
    return len(others)
