"""What of the cards the room sees, and when; cards for who has no phone."""

from sqlalchemy import select

from facilitate.actions.attending import newcomers
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.cards.new_card import make
from facilitate.actions.cards.rewording import put, reworded
from facilitate.actions.grouping import stacks
from facilitate.actions.speaking import speaking_queue, spotlight
from facilitate.actions.withdrawing import hiding
from facilitate.domain.commands import (
    CardAdd,
    CardApprove,
    CardAsk,
    CardCorrect,
    CardHide,
    CardReclassify,
    CardRestore,
    CardsApprove,
    CardsReveal,
    InputLock,
)
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean_line
from facilitate.domain.words import ROUND_CARD_KINDS, CardKind, CardState, RoundKind, RoundState, Showing
from facilitate.store.tables import Card, Participant, Round

NOT_FOR_LATER = N_("The cards of this round are not kept for later.")
NOBODY_TO_ASK = N_("Nobody can answer: no author of this card is here with a phone.")
ASK_IN_OPEN_ROUND = N_("This round is closed, so its author cannot change the card. Open it again first.")
NOT_ON_BOARD = N_("This card is not on the board yet. Approve it first.")
NEVER_SHOWN = N_("The cards of this round are for the facilitator alone. They do not go on the stage.")


@handles(InputLock)
def lock(act: Act, command: InputLock) -> None:
    round_ = act.find(Round, command.round, "round")
    if round_.locked != command.locked:
        round_.locked = command.locked
        act.tell_round(round_)


@handles(CardsReveal)
def reveal(act: Act, command: CardsReveal) -> None:
    round_ = act.find(Round, command.round, "round")
    if round_.showing != Showing.LATER:
        raise Refused(ErrorCode.BAD_REQUEST, "round", NOT_FOR_LATER)
    cards = _cards_of(act, round_)
    chosen = set(command.cards or ())
    if not chosen <= {card.id for card in cards}:
        raise Refused(ErrorCode.NOT_FOUND, "cards")
    shown = {card.id for card in cards if card.revealed}
    if command.cards is None:
        _uncover(act, round_, shown if command.on else set(), everything=command.on)
    elif command.on:
        _uncover(act, round_, shown | chosen, everything=round_.revealed)
    else:
        before = {card.id for card in cards} if round_.revealed else shown
        _uncover(act, round_, before - chosen, everything=False)


@handles(CardApprove)
def approve(act: Act, command: CardApprove) -> None:
    card = _on_the_table(act, command.card)
    if card.state != CardState.SHOWN:
        card.asked = ""
        _put(act, card, CardState.SHOWN)


@handles(CardsApprove)
def approve_all(act: Act, command: CardsApprove) -> Answer:
    cards = [card for card in act.find_cards(command.cards, "cards") if card.state == CardState.WAITING]
    for card in cards:
        card.state = CardState.SHOWN
    act.session.flush()
    hiding.tell(act, cards, seen=())
    return {"cards": len(cards)}


@handles(CardAsk)
def ask(act: Act, command: CardAsk) -> None:
    card = _on_the_table(act, command.card)
    question = clean_line(command.question)
    if not question:
        raise Refused(ErrorCode.EMPTY, "question")
    if act.find(Round, card.round_id, "round").state != RoundState.OPEN:
        raise Refused(ErrorCode.ROUND_CLOSED, "card", ASK_IN_OPEN_ROUND)
    authors = [act.find(Participant, author, "card") for author in act.authors_of(card)]
    if all(author.guest or author.removed_at is not None for author in authors):
        raise Refused(ErrorCode.NOT_FOUND, "card", NOBODY_TO_ASK)
    card.asked = question
    _put(act, card, CardState.ASKED)


@handles(CardHide)
def hide(act: Act, command: CardHide) -> None:
    card = act.find(Card, command.card, "card")
    if card.state != CardState.HIDDEN:
        _put(act, card, CardState.HIDDEN)
        stacks.pass_on(act, [card])
        act.count_anew()


@handles(CardRestore)
def restore(act: Act, command: CardRestore) -> None:
    card = act.find(Card, command.card, "card")
    if card.state == CardState.HIDDEN:
        _put(act, card, CardState(command.state))
        act.count_anew()


@handles(CardReclassify)
def reclassify(act: Act, command: CardReclassify) -> None:
    card = act.find(Card, command.card, "card")
    kept = card.addressee if command.kind is CardKind.CALL else ""
    addressee = kept if command.addressee is None else clean_line(command.addressee)
    if (card.kind, card.addressee) != (command.kind, addressee):
        card.kind, card.addressee = command.kind, addressee
        act.tell_card(card, in_the_room=act.in_sight(card))


@handles(CardAdd)
def add(act: Act, command: CardAdd) -> Answer:
    round_ = act.find(Round, command.round, "round")
    if not ROUND_CARD_KINDS[RoundKind(round_.kind)] or round_.state not in (RoundState.OPEN, RoundState.CLOSED):
        raise Refused(ErrorCode.ROUND_CLOSED, "round", N_("This round takes no cards now."))
    name = clean_line(command.name)
    if command.author and name:
        raise Refused(ErrorCode.BAD_REQUEST, "name")
    author = act.find(Participant, command.author, "author").id if command.author else None
    if name:
        author = newcomers.come_in(act, name, "", guest=True).id
    return {"card": make(act, round_, command, author, CardState.SHOWN)}


@handles(CardCorrect)
def correct(act: Act, command: CardCorrect) -> None:
    card = act.find(Card, command.card, "card")
    words = reworded(card, command)
    if not words:
        return
    put(card, words, act.now)
    tell = act.tell_board if act.in_sight(card) else act.tell_desk
    tell("card.edited", card=card.id)
    authors = act.authors_of(card)
    if authors:
        act.tell_phones("card.edited", authors, card=card.id)


def bring_into_sight(act: Act, card: Card) -> None:
    """A card that goes large on the stage is shown by that. Raises Refused when the room may not see it."""
    if card.state != CardState.SHOWN:
        raise Refused(ErrorCode.CONFLICT, "card", NOT_ON_BOARD)
    round_ = act.find(Round, card.round_id, "card")
    if round_.showing == Showing.NEVER:
        raise Refused(ErrorCode.CONFLICT, "card", NEVER_SHOWN)
    if round_.showing == Showing.LATER and not (round_.revealed or card.revealed):
        card.revealed = True
        act.tell_card(card)


def _on_the_table(act: Act, id_: str) -> Card:
    card = act.find(Card, id_, "card")
    if card.state == CardState.HIDDEN:
        raise Refused(ErrorCode.CONFLICT, "card", N_("Somebody has taken this card off the board meanwhile."))
    return card


def _put(act: Act, card: Card, state: CardState) -> None:
    was_in_sight = act.in_sight(card)
    card.state = state
    if state is not CardState.SHOWN:
        spotlight.leave(act, card.id)
    act.tell_card(card, in_the_room=was_in_sight or act.in_sight(card))
    speaking_queue.came_in(act, card.id, card.round_id)


def _cards_of(act: Act, round_: Round) -> list[Card]:
    return list(act.session.scalars(select(Card).where(Card.round_id == round_.id).order_by(Card.number)))


def _uncover(act: Act, round_: Round, chosen: set[str], *, everything: bool) -> None:
    """From now on the room sees these cards, or everything that comes in."""
    changed = round_.revealed != everything
    was, round_.revealed = round_.revealed, everything
    if changed:
        act.tell_round(round_)
    for card in _cards_of(act, round_):
        before = (card.revealed, was or card.revealed)
        card.revealed = card.id in chosen
        after = (card.revealed, everything or card.revealed)
        if not after[1]:
            spotlight.leave(act, card.id)
        if before != after:
            act.tell_card(card, in_the_room=card.state == CardState.SHOWN)
