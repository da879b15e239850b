"""Cards that leave the board together, and come back together."""

from collections.abc import Collection, Sequence

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.base.many_changes import are_few, slices
from facilitate.actions.grouping import stacks
from facilitate.actions.speaking import speaking_queue, spotlight
from facilitate.domain.words import CardState
from facilitate.store.tables import Card, CardAuthor, Participant
from facilitate.store.views import grouped


def hide(act: Act, cards: Sequence[Card]) -> None:
    seen = {card.id for card in cards if act.in_sight(card)}
    for card in cards:
        card.state = CardState.HIDDEN
    act.session.flush()
    tell(act, cards, seen)
    stacks.pass_on(act, cards)
    act.count_anew()


def tell(act: Act, cards: Sequence[Card], seen: Collection[str]) -> None:
    """These came onto the board or left it. Of many at once phones hear as far as their authors are here.

    `seen` are the ids of those that the room saw before: it hears of these and of those that it sees now.
    """
    for card in cards:
        if card.state != CardState.SHOWN:
            spotlight.leave(act, card.id)
    heard = [card.id for card in cards if card.id in seen or act.in_sight(card)]
    if are_few(cards):
        for card in cards:
            act.tell_card(card, in_the_room=card.id in heard)
    else:
        _tell_together(act, [card.id for card in cards], heard)
    if (act.workshop.spotlight or {}).get("speaker"):
        for card in cards:
            speaking_queue.came_in(act, card.id, card.round_id)


def _tell_together(act: Act, cards: Sequence[str], heard: Sequence[str]) -> None:
    in_the_room = set(heard)
    for some in slices(heard):
        act.tell_board("cards.updated", cards=list(some))
    for some in slices([card for card in cards if card not in in_the_room]):
        act.tell_desk("cards.updated", cards=list(some))
    written = select(CardAuthor.card_id, CardAuthor.participant_id, Participant.removed_at).join(Participant)
    authors = act.session.execute(written.where(CardAuthor.card_id.in_(cards))).all()
    here = grouped((card, person) for card, person, removed_at in authors if removed_at is None)
    for card in here:
        act.tell_phones("card.updated", here[card], card=card)
    gone = {person for _, person, removed_at in authors if removed_at is not None}
    if gone:
        act.tell_phones("phone.renewed", sorted(gone))
    act.tell_what_hangs_on(heard)
