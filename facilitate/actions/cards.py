"""A participant's cards: sent, changed and taken back while their round is open."""

from sqlalchemy import func, select

from facilitate.actions import pairing
from facilitate.actions.act import Act
from facilitate.actions.handlers import Answer, handles
from facilitate.domain.commands import CardEdit, CardSubmit, CardText, CardWithdraw
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.text import clean, clean_line
from facilitate.domain.words import CARD_FIELDS, ROUND_CARD_KINDS, CardState, RoundKind, RoundState, WorkshopStatus
from facilitate.store.tables import Card, CardAuthor, Note, Pair, Round

ENOUGH = N_("You have given all your cards for this round. You can still change them.")
WRONG_CARD = N_("This round does not take such a card.")


@handles(CardSubmit)
def submit(act: Act, command: CardSubmit) -> Answer:
    round_ = act.find(Round, command.round, "round")
    _must_take_cards(act, round_)
    card = Card(
        id=act.unit.new_id(),
        workshop_id=act.workshop.id,
        round_id=round_.id,
        number=_next_number(act),
        created_at=act.now,
    )
    _write(card, round_, command)
    authors = [_participant(act)]
    pair = pairing.pair_of(act, round_, authors[0]) if round_.kind == RoundKind.EXCHANGE else None
    if pair is not None:
        card.pair_id = pair.id
        authors = pairing.members_of(act, pair)
    _must_have_cards_left(act, round_, authors[0], pair)
    act.session.add(card)
    act.session.flush()
    act.session.add_all(CardAuthor(card_id=card.id, participant_id=author) for author in authors)
    act.tell_board("card.submitted", card=card.id)
    act.tell_phones("card.submitted", authors, card=card.id)
    act.tell_phones("counts.changed", counts=act.workshop.id)
    return {"card": card.id}


@handles(CardEdit)
def edit(act: Act, command: CardEdit) -> None:
    card, round_, authors = _own_card(act, command.card)
    _write(card, round_, command)
    card.edited_at = act.now
    act.tell_board("card.edited", card=card.id)
    act.tell_phones("card.edited", authors, card=card.id)


@handles(CardWithdraw)
def withdraw(act: Act, command: CardWithdraw) -> None:
    card, _, authors = _own_card(act, command.card)
    if (act.workshop.spotlight or {}).get("card") == card.id:
        act.workshop.spotlight = None
        act.tell_board("workshop.updated", workshop=act.workshop.id)
    for note in act.session.scalars(select(Note).where(Note.card_id == card.id)):
        note.card_id = None
        act.tell_board("note.edited", note=note.id)
    act.session.flush()
    act.session.delete(card)
    act.tell_board("card.withdrawn", card_id=card.id)
    act.tell_phones("card.withdrawn", authors, card_id=card.id)
    act.tell_phones("counts.changed", counts=act.workshop.id)


def _own_card(act: Act, card_id: str) -> tuple[Card, Round, list[str]]:
    card = act.find(Card, card_id, "card")
    authors = list(act.session.scalars(select(CardAuthor.participant_id).where(CardAuthor.card_id == card.id)))
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


def _must_have_cards_left(act: Act, round_: Round, participant: str, pair: Pair | None) -> None:
    if round_.cards_each is None:
        return
    given = select(func.count()).select_from(Card).where(Card.round_id == round_.id, Card.state != CardState.HIDDEN)
    if pair is not None:
        given = given.where(Card.pair_id == pair.id)
    else:
        given = given.join(CardAuthor).where(CardAuthor.participant_id == participant)
    if (act.session.scalar(given) or 0) >= round_.cards_each:
        raise Refused(ErrorCode.BAD_REQUEST, "text", ENOUGH)


def _write(card: Card, round_: Round, said: CardText) -> None:
    if said.kind not in ROUND_CARD_KINDS[RoundKind(round_.kind)]:
        raise Refused(ErrorCode.BAD_REQUEST, "kind", WRONG_CARD)
    text = clean(said.text)
    if not text:
        raise Refused(ErrorCode.EMPTY, "text")
    card.kind, card.text = said.kind, text
    card.why, card.condition, card.example = clean(said.why), clean(said.condition), clean(said.example)
    card.emoji, card.addressee = clean_line(said.emoji), clean_line(said.addressee)
    for field in CARD_FIELDS[said.kind]:
        if field in round_.required and not getattr(card, field):
            raise Refused(ErrorCode.EMPTY, field)


def _next_number(act: Act) -> int:
    last = act.session.scalar(select(func.max(Card.number)).where(Card.workshop_id == act.workshop.id))
    return (last or 0) + 1


def _participant(act: Act) -> str:
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    return act.actor.participant
