"""On /board: the timer of the open round."""

from facilitate.domain.commands.registry import LEADS, Command, Seconds, command


@command("/board", "timer.start", LEADS)
class TimerStart(Command, frozen=True, kw_only=True):
    """Start the open round's timer anew, in seconds."""

    seconds: Seconds


@command("/board", "timer.extend", LEADS)
class TimerExtend(Command, frozen=True, kw_only=True):
    """Give a timer more seconds: from its end, from now when it has elapsed, or to what is left of a paused one."""

    seconds: Seconds


@command("/board", "timer.pause", LEADS)
class TimerPause(Command, frozen=True, kw_only=True):
    """Let the timer stand still with what is left of it. A paused or elapsed one stays as it is."""


@command("/board", "timer.resume", LEADS)
class TimerResume(Command, frozen=True, kw_only=True):
    """Let a paused timer run on with what was left. A running one stays as it is."""


@command("/board", "timer.stop", LEADS)
class TimerStop(Command, frozen=True, kw_only=True):
    """Take the timer away."""
