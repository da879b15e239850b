"""Cards that leave the board together, and come back together."""

from collections.abc import Sequence

from sqlalchemy import select

from facilitate.actions import speaking, spotlight
from facilitate.actions.act import Act
from facilitate.actions.many import are_few, slices
from facilitate.domain.words import CardState
from facilitate.store.tables import Card, CardAuthor, Note, Participant
from facilitate.store.views import grouped


def hide(act: Act, cards: Sequence[Card]) -> None:
    for card in cards:
        card.state = CardState.HIDDEN
    act.session.flush()
    tell(act, cards)
    act.count_anew()


def tell(act: Act, cards: Sequence[Card]) -> None:
    """These came onto the board or left it. Of many at once phones hear as far as their authors are here."""
    for card in cards:
        if card.state != CardState.SHOWN:
            spotlight.leave(act, card.id)
    if are_few(cards):
        for card in cards:
            act.tell_card(card)
    else:
        _tell_together(act, [card.id for card in cards])
    if (act.workshop.spotlight or {}).get("speaker"):
        for card in cards:
            speaking.came_in(act, card.id, card.round_id)


def _tell_together(act: Act, cards: Sequence[str]) -> None:
    for some in slices(cards):
        act.tell_board("cards.updated", cards=list(some))
    written = select(CardAuthor.card_id, CardAuthor.participant_id, Participant.removed_at).join(Participant)
    authors = act.session.execute(written.where(CardAuthor.card_id.in_(cards))).all()
    here = grouped((card, person) for card, person, removed_at in authors if removed_at is None)
    for card in here:
        act.tell_phones("card.updated", here[card], card=card)
    gone = {person for _, person, removed_at in authors if removed_at is not None}
    if gone:
        act.tell_phones("phone.renewed", sorted(gone))
    for note in act.session.scalars(select(Note.id).where(Note.card_id.in_(cards))):
        act.tell_board("note.edited", note=note)
