"""Leading through the agenda, one open round at a time."""

from msgspec import UNSET
from sqlalchemy import select

from facilitate.actions.attending import taking_part
from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.actions.grouping import clusters_in_sight
from facilitate.actions.leading import timers
from facilitate.actions.pairing import forming
from facilitate.actions.planning import running_order
from facilitate.actions.speaking import speaking_queue
from facilitate.actions.voting import ballots
from facilitate.domain.commands import RoundClose, RoundNext, RoundOpen
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import RoundKind, RoundState, WorkshopStatus
from facilitate.store.tables import Round


@handles(RoundOpen)
def open_(act: Act, command: RoundOpen) -> None:
    round_ = act.find(Round, command.round, "round")
    if command.current not in (UNSET, act.workshop.round_id):
        raise Refused(ErrorCode.CONFLICT, "current")
    _open(act, round_)


@handles(RoundClose)
def close(act: Act, command: RoundClose) -> None:
    round_ = act.find(Round, command.round, "round")
    if command.opened_at not in (None, round_.opened_at):
        raise Refused(ErrorCode.CONFLICT, "opened_at")
    if round_.state == RoundState.OPEN:
        _close(act, round_)


@handles(RoundNext)
def next_(act: Act, command: RoundNext) -> None:
    if command.current != act.workshop.round_id:
        raise Refused(ErrorCode.CONFLICT, "current")
    current = act.current_round()
    following = act.session.scalar(
        select(Round)
        .where(
            Round.workshop_id == act.workshop.id,
            Round.position > (current.position if current else -1),
            Round.state != RoundState.SKIPPED,
        )
        .order_by(Round.position)
        .limit(1)
    )
    if following is None:
        raise Refused(ErrorCode.NOT_FOUND, "current", N_("This is the last round."))
    _open(act, following)


def _open(act: Act, round_: Round) -> None:
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if round_.state == RoundState.OPEN:
        return
    if round_.kind == RoundKind.VOTE:
        ballots.prepare(act, round_)
    is_new = round_.state != RoundState.CLOSED
    close_open_round(act)
    round_.state = RoundState.OPEN
    round_.opened_at = act.now
    round_.first_opened_at = round_.first_opened_at or act.now
    round_.locked = False
    taking_part.nobody_is_done(act, round_)
    running_order.keep_promise(act)
    act.workshop.round_id = round_.id
    act.workshop.status = WorkshopStatus.RUNNING
    act.workshop.spotlight = None
    speaking_queue.resume(act, round_)
    act.tell_all("round.opened", round=round_.id)
    if is_new:
        clusters_in_sight.tell_prepared(act, round_)
    act.tell_all("workshop.updated", workshop=act.workshop.id)
    if round_.kind == RoundKind.EXCHANGE:
        forming.on_opening(act, round_)
    if round_.kind == RoundKind.VOTE:
        ballots.tell(act, round_)
    act.count_anew()


def close_open_round(act: Act) -> None:
    """Close the round that takes cards now, if there is one."""
    current = act.current_round()
    if current is not None and current.state == RoundState.OPEN:
        _close(act, current)


def _close(act: Act, round_: Round) -> None:
    round_.state = RoundState.CLOSED
    timers.take_away(round_)
    act.tell_all("round.closed", round=round_.id)
    if round_.kind == RoundKind.VOTE:
        ballots.tell(act, round_)
