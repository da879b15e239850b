"""Cards that say the same, in one stack: how it comes and goes, and who lies on top. See `domain.stacks`.

Those under a card lie behind it, through every lens, and go where it goes: so they are beside it when they come out.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, or_, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.base.many_changes import are_few, slices
from facilitate.actions.grouping.placing import lying_in, move, take_out, told_gone
from facilitate.actions.speaking import spotlight
from facilitate.actions.voting import merging
from facilitate.domain.commands import CardsStack, CardTop, CardUnstack
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import CardState
from facilitate.store.tables import Card, Cluster, Lens, Placement

ITSELF = N_("A card cannot lie under itself.")


@handles(CardsStack)
def stack(act: Act, command: CardsStack) -> Answer | None:
    on = act.find(Card, command.on, "on")
    cards = act.find_cards(command.cards, "cards")
    if any(card.round_id != on.round_id for card in cards):
        raise Refused(ErrorCode.BAD_REQUEST, "cards")
    top = _name(on)
    joining = [card for card in _whole(act, {_name(card) for card in cards}) if _name(card) != top]
    if not joining:
        raise Refused(ErrorCode.BAD_REQUEST, "cards", ITSELF)
    for card in joining:
        card.under_id = top
    act.session.flush()
    _lie_with(act, [card.id for card in joining], top, on.round_id)
    _stand_for(act, top, [card.id for card in joining])
    _tell(act, joining)
    return told_gone(command.cards, cards) or None


@handles(CardTop)
def put_on_top(act: Act, command: CardTop) -> None:
    card = act.find(Card, command.card, "card")
    if card.under_id is not None:
        _lie_in_front(act, card, card.under_id)
        _lead(act, card)


@handles(CardUnstack)
def take_apart(act: Act, command: CardUnstack) -> None:
    card = act.find(Card, command.card, "card")
    leaving = [card] if card.under_id else _under(act, card.id)
    for one in leaving:
        one.under_id = None
    act.session.flush()
    _tell(act, leaving)


def pass_on(act: Act, leaving: Collection[Card]) -> None:
    """These cards leave the board: where one lay on top, the next one of its stack that stays does."""
    gone = {card.id for card in leaving}
    stacks: dict[str, list[Card]] = {}
    for card in _cards(act, Card.under_id.in_(gone)):
        if card.id not in gone:
            stacks.setdefault(card.under_id or "", []).append(card)
    for stays in stacks.values():
        _lead(act, next((card for card in stays if card.state == CardState.SHOWN), stays[0]))


def _lead(act: Act, card: Card) -> None:
    """It lies on top of its stack from now on, and stands for the one that did."""
    before = act.find(Card, card.under_id or "", "card")
    others = [before, *(one for one in _under(act, before.id) if one is not card)]
    card.under_id = None
    for one in others:
        one.under_id = card.id
    act.session.flush()
    _stand_for(act, card.id, [before.id])
    _tell(act, [card, *others])


def _stand_for(act: Act, top: str, cards: Collection[str]) -> None:
    """The dots of these cards, and their place on the stage, are those of the one on top."""
    merging.carry_over(act, cards, top)
    spotlight.hand_on(act, cards, top)


def _lie_with(act: Act, cards: Sequence[str], top: str, round_id: str) -> None:
    """Put cards right behind the one on top, through every lens of their round."""
    for lens in act.session.scalars(select(Lens).where(Lens.round_id == round_id).order_by(Lens.position, Lens.id)):
        place = act.session.get(Placement, (lens.id, top))
        if place is None:
            take_out(act, list(lying_in(act, lens.id, cards).values()))
        else:
            move(act, cards, act.find(Cluster, place.cluster_id, "cluster"), top)


def _lie_in_front(act: Act, card: Card, top: str) -> None:
    """Put a card right before the one on top, through every lens."""
    for place in list(act.session.scalars(select(Placement).where(Placement.card_id == top))):
        before = (
            select(Placement.card_id)
            .where(Placement.cluster_id == place.cluster_id, Placement.card_id != card.id)
            .where(or_(Placement.order < place.order, (Placement.order == place.order) & (Placement.card_id < top)))
            .order_by(Placement.order.desc(), Placement.card_id.desc())
        )
        cluster = act.find(Cluster, place.cluster_id, "cluster")
        move(act, [card.id], cluster, act.session.scalar(before.limit(1)))


def _tell(act: Act, cards: Sequence[Card]) -> None:
    """Phones show each card as its author wrote it, and hear nothing of this."""
    seen = [card.id for card in cards if act.in_sight(card)]
    unseen = [card.id for card in cards if card.id not in set(seen)]
    for tell, ids in ((act.tell_board, seen), (act.tell_desk, unseen)):
        if are_few(ids):
            for id_ in ids:
                tell("card.updated", card=id_)
        else:
            for some in slices(ids):
                tell("cards.updated", cards=list(some))


def _name(card: Card) -> str:
    """By which a stack is known: the id of the card on top."""
    return card.under_id or card.id


def _whole(act: Act, stacks: Collection[str]) -> list[Card]:
    return _cards(act, or_(Card.id.in_(stacks), Card.under_id.in_(stacks)))


def _under(act: Act, top: str) -> list[Card]:
    return _cards(act, Card.under_id == top)


def _cards(act: Act, where: ColumnElement[bool]) -> list[Card]:
    return list(act.session.scalars(select(Card).where(where).order_by(Card.number)))
