"""Dots: put on the ballot and taken back while the vote is open, at most so many for each participant; and those that
a facilitator counts in the room."""

from sqlalchemy import delete, func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.voting import ballots
from facilitate.domain.commands import VoteCast, VoteCount, VoteRetract
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.limits import COUNTED
from facilitate.domain.words import RoundKind, RoundState, Voting, WorkshopStatus
from facilitate.store import views
from facilitate.store.tables import CountedVote, Participant, Round, Vote

TOO_LATE = N_("The vote is closed. This dot came too late.")
PAUSED = N_("Voting is paused for a moment.")
MUTED = N_("You cannot vote just now. Ask the facilitator.")
USED_UP = N_("You have used all your dots. Take one back first, then you can put it here.")
BY_HAND = N_("These are hands in the room. Raise yours, and it is counted there.")
NOT_ON_BALLOT = N_("You can no longer vote for this.")


@handles(VoteCast)
def cast(act: Act, command: VoteCast) -> None:
    vote, me = _open_vote(act, command.round), _voter(act)
    if vote.voting == Voting.HANDS:
        raise Refused(ErrorCode.CONFLICT, "target", BY_HAND)
    if command.target not in views.standing(act.session, vote):
        raise Refused(ErrorCode.NOT_FOUND, "target", NOT_ON_BALLOT)
    if vote.voting == Voting.SCALE:
        act.session.execute(delete(Vote).where(Vote.round_id == vote.id, Vote.participant_id == me))
    mine = select(func.sum(Vote.dots)).where(Vote.round_id == vote.id, Vote.participant_id == me)
    if (act.session.scalar(mine) or 0) >= (vote.dots or 0):
        raise Refused(ErrorCode.CONFLICT, "target", USED_UP)
    there = act.session.get(Vote, (vote.id, me, command.target))
    if there is None:
        act.session.add(Vote(round_id=vote.id, participant_id=me, target=command.target, dots=1))
    else:
        there.dots += 1
    _tell(act, vote, me)


@handles(VoteRetract)
def retract(act: Act, command: VoteRetract) -> None:
    vote, me = _open_vote(act, command.round), _voter(act)
    there = act.session.get(Vote, (vote.id, me, command.target))
    if there is None:
        return
    if there.dots > 1:
        there.dots -= 1
    else:
        act.session.delete(there)
    _tell(act, vote, me)


@handles(VoteCount)
def count(act: Act, command: VoteCount) -> None:
    vote = _standing_open(act, command.round)
    if command.target not in views.standing(act.session, vote):
        raise Refused(ErrorCode.NOT_FOUND, "target", NOT_ON_BALLOT)
    there = act.session.get(CountedVote, (vote.id, command.target))
    dots = min(max((there.dots if there else 0) + command.more, 0), COUNTED)
    if there is None and dots:
        act.session.add(CountedVote(round_id=vote.id, target=command.target, dots=dots))
    elif there is not None and dots:
        there.dots = dots
    elif there is not None:
        act.session.delete(there)
    act.session.flush()
    ballots.tell_counted(act, vote)


def _tell(act: Act, vote: Round, me: str) -> None:
    act.session.flush()
    act.tell_board("votes.changed", votes=vote.id)
    ballots.tell_voter(act, vote, me)


def _open_vote(act: Act, round_id: str) -> Round:
    """The vote, if phones may send in it."""
    vote = _standing_open(act, round_id)
    if vote.locked:
        raise Refused(ErrorCode.LOCKED, "round", PAUSED)
    return vote


def _standing_open(act: Act, round_id: str) -> Round:
    vote = act.find(Round, round_id, "round")
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if vote.kind != RoundKind.VOTE or vote.state != RoundState.OPEN:
        raise Refused(ErrorCode.ROUND_CLOSED, "round", TOO_LATE)
    return vote


def _voter(act: Act) -> str:
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    me = act.find(Participant, act.actor.participant, "participant")
    if me.muted:
        raise Refused(ErrorCode.LOCKED, None, MUTED)
    return me.id
