"""Going out of a workshop and coming back: one person or very many, by a command or by its undoing."""

from collections.abc import Sequence

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.base.many_changes import are_few, slices
from facilitate.actions.pairing import forming, membership
from facilitate.actions.speaking import speaking_queue
from facilitate.domain.words import CardState
from facilitate.store.tables import Card, CardAuthor, Participant


def take_out(act: Act, people: Sequence[Participant]) -> None:
    for person in people:
        person.removed_at = act.now
    act.session.flush()
    went_out(act, people)


def let_in(act: Act, people: Sequence[Participant]) -> None:
    for person in people:
        person.removed_at = None
    act.session.flush()
    came_back(act, people)


def went_out(act: Act, people: Sequence[Participant]) -> None:
    """These were taken out: their seats are kept, everybody hears of it."""
    membership.part(act, [person.id for person in people])
    speaking_queue.keep_up(act)
    _tell(act, people)


def came_back(act: Act, people: Sequence[Participant]) -> None:
    """These were let in again, as they were, with a place in the pairs of the open round."""
    ids = [person.id for person in people]
    membership.come_back(act, ids)
    forming.welcome(act, ids)
    speaking_queue.keep_up(act)
    _tell(act, people)


def cards_alone_by(act: Act, people: Sequence[str]) -> list[Card]:
    """The cards on the board that nobody made but these, and who was taken out."""
    theirs = select(CardAuthor.card_id).where(CardAuthor.participant_id.in_(people))
    others = (
        select(CardAuthor.card_id)
        .join(Participant, Participant.id == CardAuthor.participant_id)
        .where(Participant.removed_at.is_(None), Participant.id.not_in(people))
    )
    lying = select(Card).where(Card.workshop_id == act.workshop.id, Card.state != CardState.HIDDEN)
    return list(act.session.scalars(lying.where(Card.id.in_(theirs), Card.id.not_in(others)).order_by(Card.number)))


def _tell(act: Act, people: Sequence[Participant]) -> None:
    ids = [person.id for person in people]
    if are_few(ids):
        for one in ids:
            act.tell_board("participant.updated", participant=one)
            act.tell_phones("participant.updated", [one], participant=one)
    else:
        for some in slices(ids):
            act.tell_board("participants.updated", participants=list(some))
        act.tell_phones("phone.renewed", ids)
    act.count_anew()
