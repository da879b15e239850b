"""What a process of ours could not make, as an error for people."""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from facilitate.domain.errors import N_, ErrorCode, Refused
from facilitate.work.answer import Busy, NotMade

log = structlog.get_logger()

_NOT_MADE = N_("This could not be made. Try it once more; if it fails again, another format may work.")
_BUSY = N_("The server has its hands full with other files. Try again in a minute.")


@contextmanager
def or_refused(message: str = _NOT_MADE) -> Iterator[None]:
    """Raises Refused (busy, or internal with this message) for what was not made, and notes it in the log."""
    try:
        yield
    except Busy as error:
        log.warning("workers_busy", reason=str(error))
        raise Refused(ErrorCode.BUSY, None, _BUSY) from error
    except NotMade as error:
        log.error("work_failed", reason=str(error))
        raise Refused(ErrorCode.INTERNAL, None, message) from error
