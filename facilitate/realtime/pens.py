"""A pen is free when its holder's phone sleeps or is gone."""

import structlog

from facilitate.actions.drafting.pens import free_pens_of, holds_a_pen
from facilitate.realtime.live import Live

log = structlog.get_logger()


def rest(live: Live, participant: str) -> None:
    """Free the pens that somebody holds, unless their phone woke again meanwhile."""
    try:
        if live.store.read(holds_a_pen, participant) and not live.sockets.is_awake(participant):
            live.store.write(free_pens_of, participant)
    except Exception:
        # Nobody waits for this, and a pen is free by itself after a few seconds.
        log.exception("pen_not_freed")
