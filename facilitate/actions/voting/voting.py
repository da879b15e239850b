"""Dots: put on the ballot and taken back while the vote is open, at most so many for each participant."""

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.voting import ballots
from facilitate.domain.commands import VoteCast, VoteRetract
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import RoundKind, RoundState, WorkshopStatus
from facilitate.store import views
from facilitate.store.tables import Participant, Round, Vote

TOO_LATE = N_("The vote is closed. This dot came too late.")
PAUSED = N_("Voting is paused for a moment.")
MUTED = N_("You cannot vote just now. Ask the facilitator.")
USED_UP = N_("You have used all your dots. Take one back first, then you can put it here.")
NOT_ON_BALLOT = N_("You can no longer vote for this.")


@handles(VoteCast)
def cast(act: Act, command: VoteCast) -> None:
    vote, me = _open_vote(act, command.round), _voter(act)
    if command.target not in views.standing(act.session, vote.ballot or []):
        raise Refused(ErrorCode.NOT_FOUND, "target", NOT_ON_BALLOT)
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


def _tell(act: Act, vote: Round, me: str) -> None:
    act.session.flush()
    act.tell_board("votes.changed", votes=vote.id)
    ballots.tell_voter(act, vote, me)


def _open_vote(act: Act, round_id: str) -> Round:
    vote = act.find(Round, round_id, "round")
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if vote.kind != RoundKind.VOTE or vote.state != RoundState.OPEN:
        raise Refused(ErrorCode.ROUND_CLOSED, "round", TOO_LATE)
    if vote.locked:
        raise Refused(ErrorCode.LOCKED, "round", PAUSED)
    return vote


def _voter(act: Act) -> str:
    if act.actor.participant is None:
        raise Refused(ErrorCode.FORBIDDEN)
    me = act.find(Participant, act.actor.participant, "participant")
    if me.muted:
        raise Refused(ErrorCode.LOCKED, None, MUTED)
    return me.id
