"""A participant's cards: sent, changed and taken back while their round is open and takes them."""

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import Answer, handles
from facilitate.actions.cards import retracting
from facilitate.actions.cards.new_card import given, make
from facilitate.actions.cards.rewording import put, reworded
from facilitate.actions.grouping import stacks
from facilitate.actions.speaking import speaking_queue, spotlight
from facilitate.actions.stepping import steps
from facilitate.domain.commands import CardEdit, CardSubmit, CardText, CardWithdraw
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean
from facilitate.domain.words import (
    CARD_FIELDS,
    ROUND_CARD_KINDS,
    CardKind,
    CardState,
    RoundKind,
    RoundState,
    WorkshopStatus,
)
from facilitate.store.tables import Card, Note, Participant, Round

ENOUGH = N_("You have given all your cards for this round. You can still change them.")
WRONG_CARD = N_("This round does not take such a card.")
PAUSED = N_("The facilitator has paused sending for a moment. Your text stays on this phone.")
MUTED = N_("The facilitator has paused sending from this phone. Your text stays here.")
TAKEN_OFF = N_("The facilitator has taken this card off the board. Your text is kept.")


@handles(CardSubmit, gathers=True)
def submit(act: Act, command: CardSubmit) -> Answer:
    round_ = act.find(Round, command.round, "round")
    author = _participant(act)
    _must_take_cards(act, round_)
    _must_hear(act, author)
    _must_fit(round_, command)
    _must_have_cards_left(act, round_, author)
    return {"card": make(act, round_, command, author, CardState.WAITING if round_.moderated else CardState.SHOWN)}


@handles(CardEdit)
def edit(act: Act, command: CardEdit) -> None:
    card, round_, authors = _own_card(act, command.card)
    _must_hear(act, _participant(act))
    if card.state == CardState.HIDDEN:
        raise Refused(ErrorCode.NOT_FOUND, "card", TAKEN_OFF)
    words = reworded(card, command)
    _must_fit_still(round_, card, words)
    was, was_in_sight = card.state, act.in_sight(card)
    if not words and was != CardState.ASKED:
        return
    put(card, words, act.now)
    if round_.moderated:
        card.state = CardState.WAITING
    elif card.state == CardState.ASKED:
        card.state = CardState.SHOWN
    in_the_room = was_in_sight or act.in_sight(card)
    tell = act.tell_board if in_the_room else act.tell_desk
    tell("card.edited", card=card.id)
    act.tell_phones("card.edited", authors, card=card.id)
    if card.state != was:
        spotlight.leave(act, card.id)
        if in_the_room:
            act.tell_what_hangs_on([card.id])
        speaking_queue.came_in(act, card.id, card.round_id)


@handles(CardWithdraw)
def withdraw(act: Act, command: CardWithdraw) -> None:
    card, _, authors = _own_card(act, command.card)
    tell = act.tell_board if act.in_sight(card) else act.tell_desk
    spotlight.leave(act, card.id)
    stacks.pass_on(act, [card])
    for note in act.session.scalars(select(Note).where(Note.card_id == card.id)):
        note.card_id = None
        act.tell_board("note.edited", note=note.id)
    act.session.flush()
    steps.forget(act, card, retracting.forget(act, card))
    act.session.delete(card)
    tell("card.withdrawn", card_id=card.id)
    act.tell_phones("card.withdrawn", authors, card_id=card.id)
    act.count_anew()


def _own_card(act: Act, card_id: str) -> tuple[Card, Round, list[str]]:
    card = act.find(Card, card_id, "card")
    authors = act.authors_of(card)
    if _participant(act) not in authors:
        raise Refused(ErrorCode.NOT_FOUND, "card")
    round_ = act.find(Round, card.round_id, "round")
    _must_take_cards(act, round_)
    return card, round_, authors


def _must_take_cards(act: Act, round_: Round) -> None:
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if round_.state != RoundState.OPEN or not ROUND_CARD_KINDS[RoundKind(round_.kind)]:
        raise Refused(ErrorCode.ROUND_CLOSED, "round")
    if round_.locked:
        raise Refused(ErrorCode.LOCKED, "round", PAUSED)


def _must_hear(act: Act, author: str) -> None:
    if act.find(Participant, author, "participant").muted:
        raise Refused(ErrorCode.LOCKED, "participant", MUTED)


def _must_fit(round_: Round, said: CardText) -> None:
    _must_be_taken(round_, said.kind)
    for field in ("text", *CARD_FIELDS[said.kind]):
        if (field == "text" or field in round_.required) and not clean(getattr(said, field)):
            raise Refused(ErrorCode.EMPTY, field)


def _must_fit_still(round_: Round, card: Card, words: dict[str, str]) -> None:
    """With the new words; a kind that a facilitator gave it may stay."""
    kind = CardKind(words.get("kind", card.kind))
    if "kind" in words:
        _must_be_taken(round_, kind)
    for field in CARD_FIELDS[kind]:
        if field in round_.required and not words.get(field, getattr(card, field)):
            raise Refused(ErrorCode.EMPTY, field)


def _must_be_taken(round_: Round, kind: CardKind) -> None:
    if kind not in ROUND_CARD_KINDS[RoundKind(round_.kind)]:
        raise Refused(ErrorCode.BAD_REQUEST, "kind", WRONG_CARD)


def _must_have_cards_left(act: Act, round_: Round, author: str) -> None:
    if round_.cards_each is not None and given(act, round_, author) >= round_.cards_each:
        raise Refused(ErrorCode.BAD_REQUEST, "text", ENOUGH)


def _participant(act: Act) -> str:
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return act.actor.participant
