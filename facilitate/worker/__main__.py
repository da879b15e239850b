"""`python -m facilitate.worker FD report|long|reading`: does the jobs that come in at a socket, one after the other."""

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

from facilitate.supervision import guard
from facilitate.work import messages
from facilitate.work.answer import NotMade, NotThere
from facilitate.worker import memory
from facilitate.worker.jobs import directly

_NICENESS = 5
"""The server goes first where there are few processors."""
Job = tuple[str, tuple[Any, ...]]


class Channel:
    """To the server; two threads have something to say."""

    def __init__(self, fd: int) -> None:
        self.socket = socket.socket(fileno=fd)
        self.socket.setblocking(True)
        self._turn = threading.Lock()

    def say(self, kind: bytes, *pieces: bytes) -> None:
        """Ends the process when the server is gone."""
        try:
            with self._turn:
                messages.send(self.socket, kind, *pieces)
        except OSError:
            os._exit(0)

    def tell(self, kind: bytes, value: Any) -> None:
        self.say(kind, messages.packed(value))


def main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its workers
    guard.never_patched()
    os.nice(_NICENESS)
    memory.limit_to(memory.most_for(sys.argv[2]))
    channel = Channel(int(sys.argv[1]))
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(channel, waiting), daemon=True).start()
    if sys.argv[2] != "reading":
        from facilitate.worker.warming import warm

        warm()
    channel.say(messages.READY)
    while True:
        _do(channel, sys.argv[2], *waiting.get())


def _listen(channel: Channel, waiting: "queue.SimpleQueue[Job]") -> None:
    """Ends the process at once when the server is gone, also in the middle of a job."""
    try:
        while True:
            _, pieces = messages.receive(channel.socket)
            channel.say(messages.HEARD)
            waiting.put(pickle.loads(b"".join(pieces)))
    except (EOFError, OSError, MemoryError):
        os._exit(0)


def _do(channel: Channel, kind: str, job: str, args: tuple[Any, ...]) -> None:
    about: dict[str, Any] = {}
    spent = False
    try:
        answer = directly(job, *args, told=lambda *step: channel.tell(messages.STEP, step))
        said, pieces, about = messages.CONTENT, answer.pieces, answer.about
    except NotThere as error:
        said, pieces = messages.MISSING, (messages.packed(str(error)),)
    except NotMade as error:
        said, pieces = messages.TROUBLE, (messages.packed(str(error)),)
    except Exception as error:
        said, pieces = messages.TROUBLE, (messages.packed(_what_went_wrong(error)),)
        spent = isinstance(error, MemoryError)
    if spent or memory.is_much(kind):
        channel.say(messages.SPENT)
    channel.tell(messages.ABOUT, about)
    channel.say(said, *pieces)


def _what_went_wrong(error: Exception) -> str:
    """The kind of error and where, but not its message: that may hold what people wrote."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = (f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {' > '.join(places)}"


if __name__ == "__main__":
    main()
