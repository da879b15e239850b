"""Dots when clusters become one, or cards a stack: they go along, in votes that are open and in those that are over."""

from collections.abc import Collection

from sqlalchemy import select

from facilitate.actions.base.act import Act
from facilitate.actions.voting import ballots
from facilitate.store.tables import CountedVote, Round, Vote


def carry_over(act: Act, choices: Collection[str], into: str) -> None:
    """What was put on these clusters or cards lies on another one, which takes their place on the ballot."""
    for vote in ballots.opened(act):
        if not set(choices).intersection(vote.ballot or ()):
            continue
        vote.ballot = list(dict.fromkeys(into if choice in choices else choice for choice in vote.ballot or ()))
        act.tell_board("round.updated", round=vote.id)
        for cast in act.session.scalars(select(Vote).where(Vote.round_id == vote.id, Vote.target.in_(choices))).all():
            _move(act, cast, into)
            act.session.flush()
            ballots.tell_voter(act, vote, cast.participant_id)
        _carry_counted(act, vote, choices, into)


def _carry_counted(act: Act, vote: Round, choices: Collection[str], into: str) -> None:
    here = select(CountedVote).where(CountedVote.round_id == vote.id, CountedVote.target.in_(choices))
    for counted in act.session.scalars(here).all():
        there = act.session.get(CountedVote, (vote.id, into))
        if there is None:
            act.session.add(CountedVote(round_id=vote.id, target=into, dots=counted.dots))
        else:
            there.dots += counted.dots
        act.session.delete(counted)
        act.session.flush()


def _move(act: Act, cast: Vote, into: str) -> None:
    act.session.delete(cast)
    act.session.flush()  # undone in the other order, no dot counts twice in between
    there = act.session.get(Vote, (cast.round_id, cast.participant_id, into))
    if there is None:
        act.session.add(Vote(round_id=cast.round_id, participant_id=cast.participant_id, target=into, dots=cast.dots))
    else:
        there.dots += cast.dots
