"""`python -m facilitate.reports.worker FD`: does the jobs that come in at a socket, one after the other."""

import os
import pickle
import queue
import signal
import socket
import sys
import threading
import traceback
from pathlib import Path
from typing import Any

from facilitate.reports import jobs
from facilitate.reports.picture.wish import NotThere
from facilitate.reports.worker import messages
from facilitate.reports.worker.warming import warm
from facilitate.supervision import guard

_NICENESS = 5
"""The server goes first where there are few processors."""
Job = tuple[str, tuple[Any, ...]]


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its workers
    guard.never_patched()
    os.nice(_NICENESS)
    channel = socket.socket(fileno=int(sys.argv[1]))
    channel.setblocking(True)
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(channel, waiting), daemon=True).start()
    warm()
    messages.send(channel, messages.READY)
    while True:
        _do(channel, *waiting.get())


def _listen(channel: socket.socket, waiting: "queue.SimpleQueue[Job]") -> None:
    """Ends the process at once when the server is gone, also in the middle of a job."""
    try:
        while True:
            _, pieces = messages.receive(channel)
            waiting.put(pickle.loads(b"".join(pieces)))
    except (EOFError, OSError):
        os._exit(0)


def _do(channel: socket.socket, job: str, args: tuple[Any, ...]) -> None:
    try:
        answer = jobs.directly(job, *args, told=lambda *step: messages.send_data(channel, messages.STEP, step))
    except NotThere as error:
        messages.send_data(channel, messages.TROUBLE, {"not_there": str(error)})
    except Exception as error:
        messages.send_data(channel, messages.TROUBLE, {"reason": _what_went_wrong(error)})
    else:
        messages.send_data(channel, messages.ABOUT, answer.about)
        messages.send(channel, messages.CONTENT, *answer.pieces)


def _what_went_wrong(error: Exception) -> str:
    """The kind of error and where, but not its message: that may hold what people wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = (f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {' > '.join(places)}"


if __name__ == "__main__":
    main()
