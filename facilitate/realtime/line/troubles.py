"""What python-socketio and python-engineio have to tell of themselves: what failed and where, never what was said."""

import logging
import traceback

import structlog

log = structlog.get_logger()


class _Told(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            last = traceback.extract_tb(error.__traceback__)[-1:]
            where = [f"{frame.filename}:{frame.lineno}:{frame.name}" for frame in last]
            log.error("line_failed", error=type(error).__name__, where=where)


def logger() -> logging.Logger:
    """Messages that are no failure of the program are about clients, and hold what they sent."""
    quiet = logging.Logger("line", logging.ERROR)
    quiet.addHandler(_Told())
    return quiet
