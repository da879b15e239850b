"""One worker process, as the server holds it: started when it is needed, and anew when it died or was ended."""

import contextlib
import pickle
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facilitate.work import messages
from facilitate.work.answer import Answer, NotMade, NotThere, TookTooLong
from facilitate.work.progress import Told, nobody

ROOT = Path(__file__).resolve().parents[2]
HEARD_S = 5.0
"""A process that is ready says at once that it heard of a job. One that does not is stuck or stopped."""


class _Deaf(Exception):
    """It was ready, and did not even hear of the job: it stands still, or died in between."""


class Worker:
    """Does one job at a time; whoever holds it sees to that. `program` is a module for Python, and what it is told
    behind the number of its socket.

    It speaks over plain sockets alone, so that waiting for it holds up a thread, or a green thread under eventlet, and
    never the loop.
    """

    def __init__(self, program: Sequence[str]) -> None:
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: socket.socket | None = None
        self._ready = self._closed = False

    def start(self) -> None:
        """Begin to start the process, if it does not run, without waiting until it is ready."""
        with contextlib.suppress(OSError):  # who asks for something hears of it
            self._running()

    def do(self, job: str, args: tuple[Any, ...], until: float, told: Told = nobody) -> Answer:
        """Raises NotMade, also when the process ended, or was ended because it did not answer until that moment of the
        monotonic clock; NotThere. The next job has a new process then."""
        message = pickle.dumps((job, args), pickle.HIGHEST_PROTOCOL)
        try:
            try:
                return self._asked(message, until, told)
            except _Deaf:
                self._end()
                return self._asked(message, until, told)
        except (NotMade, NotThere):
            raise
        except BaseException as error:
            self._end()  # what it still says would be taken for the answer to the next job
            raise _why(job, error) from error

    def close(self) -> None:
        """End the process at once, whatever it does. It is not started again."""
        self._closed = True
        self._end()

    def _asked(self, message: bytes, until: float, told: Told) -> Answer:
        channel = self._running()
        hears_until = min(until, time.monotonic() + HEARD_S) if self._ready else until
        try:
            channel.settimeout(_left(hears_until))
            messages.send(channel, messages.JOB, message)
            self._heard(channel, hears_until)
        except (OSError, EOFError) as error:
            if hears_until < until:
                raise _Deaf from error
            raise
        return self._answer(channel, until, told)

    def _heard(self, channel: socket.socket, until: float) -> None:
        kind = b""
        while kind != messages.HEARD:
            channel.settimeout(_left(until))
            kind, _ = messages.receive(channel)
            self._ready = self._ready or kind == messages.READY

    def _answer(self, channel: socket.socket, until: float, told: Told) -> Answer:
        about: dict[str, Any] = {}
        spent = False
        try:
            while True:
                channel.settimeout(_left(until))
                kind, pieces = messages.receive(channel)
                match kind:
                    case messages.READY:
                        self._ready = True
                    case messages.STEP:
                        told(*messages.data(pieces))
                    case messages.SPENT:
                        spent = True
                    case messages.ABOUT:
                        about = messages.data(pieces)
                    case messages.CONTENT:
                        return Answer(pieces, about)
                    case messages.MISSING:
                        raise NotThere(messages.data(pieces))
                    case _:
                        raise NotMade(messages.data(pieces))
        finally:
            if spent:
                self._end()

    def _running(self) -> socket.socket:
        """The channel to the process. Raises OSError when none can be started."""
        if self._closed:
            raise OSError("closed")
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._channel is None:
            ours, theirs = socket.socketpair()
            fd = theirs.fileno()
            module, *more = self._program
            self._process = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", module, str(fd), *more],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=(fd,),
            )
            theirs.close()
            self._channel = ours
            if self._closed:  # meanwhile, by somebody else
                self._end()
                raise OSError("closed")
        return self._channel

    def _end(self) -> None:
        process, channel = self._process, self._channel
        self._process = self._channel = None
        self._ready = False
        if channel is not None:
            channel.close()
        if process is not None:
            process.kill()
            process.wait()


def _left(until: float) -> float:
    return max(0.01, until - time.monotonic())


def _why(job: str, error: BaseException) -> BaseException:
    if isinstance(error, TimeoutError):
        return TookTooLong(f"{job} took too long")
    if isinstance(error, OSError | EOFError):
        return NotMade(f"the process that did {job} has ended")
    return error
