"""How long the rounds of a workshop are to take together, and shorter ones where it is late."""

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.domain.commands import AgendaShorten
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import RoundState
from facilitate.store.tables import Round


@handles(AgendaShorten)
def shorten(act: Act, command: AgendaShorten) -> None:
    shorter = [(act.find(Round, one.round, "rounds"), one) for one in command.rounds]
    for round_, wanted in shorter:
        if wanted.seconds >= wanted.was:
            raise Refused(ErrorCode.BAD_REQUEST, "rounds")
        if round_.seconds != wanted.was or round_.state == RoundState.OPEN:
            raise Refused(ErrorCode.CONFLICT, "rounds")
    for round_, wanted in shorter:
        round_.seconds = wanted.seconds
        act.tell_round(round_)


def keep_promise(act: Act, round_: Round) -> None:
    """As the first round opens: when it is to end follows from what is planned now, and from no later change.

    A question that nobody planned is not the beginning.
    """
    if act.workshop.promised is None and round_.asked is None:
        here = (Round.workshop_id == act.workshop.id, Round.state != RoundState.SKIPPED)
        act.workshop.promised = act.session.scalar(select(func.sum(Round.seconds)).where(*here)) or 0
