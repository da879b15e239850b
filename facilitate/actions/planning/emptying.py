"""Taking a round out of the agenda, as long as nobody's work goes with it."""

from sqlalchemy import exists, or_, select

from facilitate.actions.attending import taking_part
from facilitate.actions.base.act import Act
from facilitate.actions.pairing import membership
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.store.tables import Card, Cluster, CountedVote, Done, Draft, Lens, Note, Pair, Round, Vote

CURRENT = N_("This is the round where everybody is now. Open another one first.")
NOT_EMPTY = N_("Something was made in this round, so it stays. You can skip it, or leave it closed.")
LAST = N_("A workshop has at least one round.")


def remove(act: Act, round_: Round) -> None:
    """Remove the round with its empty lenses and its pairs. Raises Refused (conflict)."""
    if round_.id == act.workshop.round_id:
        raise Refused(ErrorCode.CONFLICT, "round", CURRENT)
    others = select(Round.id).where(Round.workshop_id == act.workshop.id, Round.id != round_.id).limit(1)
    if act.session.scalar(others) is None:
        raise Refused(ErrorCode.CONFLICT, "round", LAST)
    if holds_work(act, round_):
        raise Refused(ErrorCode.CONFLICT, "round", NOT_EMPTY)
    membership.dissolve(act, round_)
    done = list(act.session.scalars(select(Done).where(Done.round_id == round_.id)))
    for one in done:
        act.session.delete(one)
    act.session.delete(round_)
    act.session.flush()
    for one in done:
        taking_part.tell_aside(act, one.participant_id)
    act.tell_board("round.removed", round_id=round_.id)


def holds_work(act: Act, round_: Round) -> bool:
    """Whether anybody made something in it."""
    lenses = select(Lens.id).where(Lens.round_id == round_.id)
    pairs = select(Pair.id).where(Pair.round_id == round_.id)
    kinds_of_work = (
        exists().where(Card.round_id == round_.id),
        exists().where(Note.round_id == round_.id),
        exists().where(Vote.round_id == round_.id),
        exists().where(CountedVote.round_id == round_.id),
        exists().where(Cluster.lens_id.in_(lenses)),
        exists().where(Draft.pair_id.in_(pairs), Draft.has_words()),
    )
    return bool(act.session.scalar(select(or_(*kinds_of_work))))
