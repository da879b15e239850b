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
from facilitate.domain import asking
from facilitate.domain.commands import RoundClose, RoundNext, RoundOpen
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.domain.words import RoundKind, RoundState, WorkshopStatus
from facilitate.store.tables import Round


@handles(RoundOpen)
def open_(act: Act, command: RoundOpen) -> None:
    round_ = act.find(Round, command.round, "round")
    if command.current not in (UNSET, act.workshop.round_id):
        raise Refused(ErrorCode.CONFLICT, "current")
    open_round(act, round_)


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
    following = _following(act, act.current_round())
    if following is None:
        raise Refused(ErrorCode.NOT_FOUND, "current", N_("This is the last round."))
    open_round(act, following)


def _following(act: Act, current: Round | None) -> Round | None:
    """Back to the round that a question broke off, else the next of the agenda; questions asked in between are over."""
    back_to = asking.read(current.asked).back_to if current and current.asked else None
    broken_off = act.unit.get(Round, back_to) if back_to else None
    if broken_off is not None and broken_off.workshop_id == act.workshop.id:
        return broken_off
    later = (
        Round.workshop_id == act.workshop.id,
        Round.position > (current.position if current else -1),
        Round.state != RoundState.SKIPPED,
    )
    rounds = act.session.scalars(select(Round).where(*later).order_by(Round.position)).all()
    return next((round_ for round_ in rounds if round_.asked is None), None)


def open_round(act: Act, round_: Round, *, breaks_off: bool = False) -> None:
    """Everybody is in this round now, and it is open. Raises Refused when the workshop ended or it cannot open.

    One that a question broke off is taken up again as it was; any other asks everybody anew.
    Args: breaks_off, whether the round that was open is to be taken up again: its timer keeps what is left.
    """
    if act.workshop.status == WorkshopStatus.CLOSED:
        raise Refused(ErrorCode.WORKSHOP_CLOSED)
    if round_.state == RoundState.OPEN:
        return
    if round_.kind == RoundKind.VOTE:
        ballots.prepare(act, round_)
    is_new = round_.state != RoundState.CLOSED
    left = act.current_round()
    close_open_round(act, breaks_off=breaks_off)
    _take_up_or_begin(act, left, round_)
    running_order.keep_promise(act, round_)
    round_.state = RoundState.OPEN
    round_.opened_at = act.now
    round_.first_opened_at = round_.first_opened_at or act.now
    act.workshop.round_id = round_.id
    act.workshop.status = WorkshopStatus.RUNNING
    act.workshop.spotlight, act.workshop.join_large = None, False
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


def _take_up_or_begin(act: Act, left: Round | None, round_: Round) -> None:
    """Going on from a question is done once; the timer of the round that this takes up again runs on if it ran."""
    asked = asking.read(left.asked) if left and left.asked else None
    if asked is None or not asking.takes_up(asked, round_.id):
        timers.take_away(round_)
        round_.locked = False
        taking_part.nobody_is_done(act, round_)
    elif round_.id in asked.runs_on:
        timers.run_on(act, round_)
    if left and left is not round_ and asked and asked.back_to:
        left.asked = asking.write(asking.gone_back(asked))
        act.tell_board("round.updated", round=left.id)


def stand_at(act: Act, round_: Round | None) -> None:
    """Everybody is in this round, which is closed, or in the lobby again (None)."""
    close_open_round(act)
    act.workshop.round_id = round_.id if round_ else None
    act.workshop.spotlight = None
    if round_ is None:
        act.workshop.status = WorkshopStatus.LOBBY
    else:
        speaking_queue.resume(act, round_)
        act.tell_phones("round.closed", round=round_.id)
        if round_.kind == RoundKind.VOTE:
            ballots.tell(act, round_)
    act.tell_all("workshop.updated", workshop=act.workshop.id)
    act.count_anew()


def close_open_round(act: Act, *, breaks_off: bool = False) -> None:
    """Close the round that takes cards now, if there is one. Args: breaks_off, as of `open_round`."""
    current = act.current_round()
    if current is not None and current.state == RoundState.OPEN:
        _close(act, current, breaks_off=breaks_off)


def _close(act: Act, round_: Round, *, breaks_off: bool = False) -> None:
    round_.state = RoundState.CLOSED
    if breaks_off:
        timers.stand_still(act, round_)
    else:
        timers.take_away(round_)
    act.tell_all("round.closed", round=round_.id)
    if round_.kind == RoundKind.VOTE:
        ballots.tell(act, round_)
