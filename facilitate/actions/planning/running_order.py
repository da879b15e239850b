"""How long the rounds of a workshop are to take together, and shorter ones where it is late."""

from sqlalchemy import func, select

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.domain.commands import AgendaShorten
from facilitate.domain.errors import ErrorCode, Refused
from facilitate.domain.words import RoundState
from facilitate.store.tables import Round

BREAK_MS = 4 * 3_600_000
"""A workshop does not pause for longer."""


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
    """Before the first round of a sitting opens: when it is to end follows from what is planned now, and from no later
    change.

    A question that nobody planned is not the beginning.
    """
    if round_.asked is None and (act.workshop.promised is None or not _has_begun(act)):
        here = (Round.workshop_id == act.workshop.id, Round.state != RoundState.SKIPPED)
        act.workshop.promised = act.session.scalar(select(func.sum(Round.seconds)).where(*here)) or 0


def _has_begun(act: Act) -> bool:
    """Whether a planned round was opened in this sitting. What was opened long before was a rehearsal, or another day:
    `running-order.js` tells sittings apart in the same way.
    """
    here = (Round.workshop_id == act.workshop.id, Round.state != RoundState.SKIPPED)
    rounds = act.session.execute(select(Round.asked, Round.first_opened_at, Round.opened_at).where(*here))
    openings = [
        (last if last - first > BREAK_MS else first, asked is None)
        for asked, first, last in rounds
        if first is not None and last is not None
    ]
    after = act.now
    for at, planned in sorted(openings, reverse=True):
        if after - at > BREAK_MS:
            return False
        if planned:
            return True
        after = at
    return False
