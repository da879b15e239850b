"""The timer of the open round: it runs until an end, or stands still with what is left."""

from facilitate.actions.base.act import Act
from facilitate.actions.base.handlers import handles
from facilitate.domain.commands import TimerExtend, TimerPause, TimerResume, TimerStart, TimerStop
from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.store.tables import Round

NO_TIMER = N_("There is no timer.")


@handles(TimerStart)
def start(act: Act, command: TimerStart) -> None:
    round_ = act.open_round()
    round_.timer_seconds, round_.timer_left = command.seconds, None
    round_.timer_ends_at = act.now + command.seconds * 1000
    act.tell_all("timer.started", round=round_.id)


@handles(TimerExtend)
def extend(act: Act, command: TimerExtend) -> None:
    round_, whole = _timed(act)
    round_.timer_seconds = whole + command.seconds
    if round_.timer_left is not None:
        round_.timer_left += command.seconds * 1000
        act.tell_all("timer.paused", round=round_.id)
        return
    round_.timer_ends_at = max(round_.timer_ends_at or 0, act.now) + command.seconds * 1000
    act.tell_all("timer.started", round=round_.id)


@handles(TimerPause)
def pause(act: Act, command: TimerPause) -> None:
    round_, _ = _timed(act)
    left = (round_.timer_ends_at or 0) - act.now
    if left > 0:
        stand_still(act, round_)
        act.tell_all("timer.paused", round=round_.id)


@handles(TimerResume)
def resume(act: Act, command: TimerResume) -> None:
    round_, _ = _timed(act)
    if round_.timer_left is not None:
        run_on(act, round_)
        act.tell_all("timer.started", round=round_.id)


@handles(TimerStop)
def stop(act: Act, command: TimerStop) -> None:
    current = act.current_round()
    if current is not None and take_away(current):
        act.tell_all("timer.stopped", round=current.id)


def stand_still(act: Act, round_: Round) -> None:
    """A round that is broken off keeps what is left of its timer, if anything is."""
    if round_.timer_ends_at is None:
        return
    left = round_.timer_ends_at - act.now
    if left > 0:
        round_.timer_left, round_.timer_ends_at = left, None
    else:
        take_away(round_)


def run_on(act: Act, round_: Round) -> None:
    """A round that was broken off is taken up again."""
    if round_.timer_left is not None:
        round_.timer_ends_at, round_.timer_left = act.now + round_.timer_left, None


def take_away(round_: Round) -> bool:
    """Leave a round without a timer -> whether it had one."""
    had = round_.timer_seconds is not None
    round_.timer_ends_at = round_.timer_left = round_.timer_seconds = None
    return had


def _timed(act: Act) -> tuple[Round, int]:
    """The open round and its timer's whole time in seconds. Raises Refused (not_found) when it has none."""
    round_ = act.open_round()
    if round_.timer_seconds is None:
        raise Refused(ErrorCode.NOT_FOUND, None, NO_TIMER)
    return round_, round_.timer_seconds
