"""One worker process, as the server holds it: started when it is needed, and anew when it died or took too long."""

import pickle
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from facilitate.reports.picture.wish import NotThere
from facilitate.reports.progress import Told, nobody
from facilitate.reports.work import Answer, NotMade
from facilitate.reports.worker import messages

ROOT = Path(__file__).resolve().parents[3]
_PROGRAM = ("-W", "ignore", "-m", "facilitate.reports.worker")


class Worker:
    """Does jobs one after the other. `limit` is how many seconds one may take, from when it is its turn.

    It speaks over plain sockets alone, so that waiting for it holds up a thread, or a green thread under eventlet, and
    never the loop.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._closed = False

    def start(self) -> None:
        """Begin to start the process, if it does not run, without waiting until it is ready."""
        with self._turn:
            self._running()

    def do(self, job: str, /, *args: Any, told: Told = nobody) -> Answer:
        """Raises NotMade, also when the process ended or was ended over this job; the next job has a new one."""
        with self._turn:
            until = time.monotonic() + self._limit
            try:
                channel = self._running()
                channel.settimeout(self._limit)
                messages.send(channel, messages.JOB, pickle.dumps((job, args), pickle.HIGHEST_PROTOCOL))
                return self._answer(channel, until, told)
            except (NotMade, NotThere):
                raise
            except BaseException as error:
                self._end()  # what it still says would be taken for the answer to the next job
                raise self._why(job, error) from error

    def close(self) -> None:
        """End the process at once, whatever it does. It is not started again."""
        self._closed = True
        self._end()

    def _answer(self, channel: socket.socket, until: float, told: Told) -> Answer:
        about: dict[str, Any] = {}
        while True:
            channel.settimeout(max(0.01, until - time.monotonic()))
            kind, pieces = messages.receive(channel)
            match kind:
                case messages.READY:
                    pass
                case messages.STEP:
                    told(*messages.data(pieces))
                case messages.ABOUT:
                    about = messages.data(pieces)
                case messages.CONTENT:
                    return Answer(pieces, about)
                case _:
                    raise _trouble(messages.data(pieces))

    def _why(self, job: str, error: BaseException) -> BaseException:
        if isinstance(error, TimeoutError):
            return NotMade(f"{job} took longer than {self._limit:g} seconds")
        if isinstance(error, OSError | EOFError):
            return NotMade(f"the process that did {job} has ended")
        return error

    def _running(self) -> socket.socket:
        """The channel to the process. Raises OSError when none can be started."""
        if self._closed:
            raise OSError("closed")
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._channel is None:
            ours, theirs = socket.socketpair()
            fd = theirs.fileno()
            self._process = subprocess.Popen(
                [sys.executable, *_PROGRAM, str(fd)],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(fd,),
            )
            theirs.close()
            self._channel = ours
        return self._channel

    def _end(self) -> None:
        process, channel = self._process, self._channel
        self._process = self._channel = None
        if channel is not None:
            channel.close()
        if process is not None:
            process.kill()
            process.wait()


def _trouble(told: dict[str, Any]) -> Exception:
    return NotThere(told["not_there"]) if "not_there" in told else NotMade(told["reason"])
