"""A process that is watched over, with one pulse or several: a process that it forked off has one of its own."""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from facilitate.supervision.pulse import DUMP, NAME

KILL_S = 3.0
DUMP_S = 0.3
"""How long a process that is given up may take to write its stacks."""


@dataclass
class Line:
    """A pulse as it is heard: who beats, once that is known, and when it was heard last."""

    name: str
    channel: socket.socket
    pid: int | None = None
    heard_at: float = 0.0
    closed: bool = False


@dataclass
class Child:
    """`command` with the named pulses; `passes` are open files that it shares, `told` what else it is told."""

    name: str
    command: Sequence[str]
    pulses: Sequence[str]
    listeners: Mapping[str, socket.socket]
    addresses: Mapping[str, str]
    passes: Sequence[int]
    cwd: Path
    lines: list[Line] = field(default_factory=list)
    process: subprocess.Popen[bytes] | None = None

    def start(self, **more: Any) -> None:
        """Start it; it is ready once every line has a pid."""
        self.lines = []
        theirs: dict[str, socket.socket] = {}
        for name in self.pulses:
            ours, theirs[name] = socket.socketpair()
            ours.setblocking(False)
            self.lines.append(Line(name, ours, heard_at=time.monotonic()))
        beating = {name: one.fileno() for name, one in theirs.items()}
        listening = {name: one.fileno() for name, one in self.listeners.items()}
        told = {"pulses": beating, "listeners": listening, "addresses": dict(self.addresses), "more": more}
        self.process = subprocess.Popen(
            self.command,
            cwd=self.cwd,
            env={**os.environ, NAME: json.dumps(told)},
            stdin=subprocess.DEVNULL,
            pass_fds=(*beating.values(), *listening.values(), *self.passes),
        )
        for one in theirs.values():
            one.close()

    def hear(self, line: Line) -> None:
        """Take in what a line said."""
        try:
            said = line.channel.recv(4096)
        except BlockingIOError:
            return
        except OSError:
            said = b""
        line.heard_at = time.monotonic()
        if not said:
            line.closed = True
        elif b"\n" in said:
            line.pid = int(said.partition(b"\n")[0].strip(b"."))

    @property
    def ready(self) -> bool:
        return all(line.pid is not None for line in self.lines)

    @property
    def ended(self) -> bool:
        """Whether it, or one that it forked off, is no more."""
        return self.process is None or self.process.poll() is not None or any(line.closed for line in self.lines)

    def silent(self, seconds: float) -> list[str]:
        """The lines on which nothing was heard for so long."""
        now = time.monotonic()
        return [line.name for line in self.lines if now - line.heard_at > seconds]

    def rested(self) -> None:
        """Forget how long nothing was heard: the machine itself slept."""
        for line in self.lines:
            line.heard_at = time.monotonic()

    def dump(self) -> None:
        """Have the stacks of all its threads written to the log."""
        for pid in self._pids():
            _signal(pid, DUMP)
        time.sleep(DUMP_S)

    def kill(self) -> None:
        """End it at once, with what it forked off."""
        for pid in self._pids():
            _signal(pid, signal.SIGKILL)
        if self.process is not None:
            with suppress(subprocess.TimeoutExpired):  # it waits for a disk; the kernel ends it when that is over
                self.process.wait(KILL_S)
        self._hang_up()

    def stop(self, seconds: float) -> None:
        """Let it end what it does; end it after so long."""
        if self.process is not None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(seconds)
        self.kill()

    def _pids(self) -> set[int]:
        known = {line.pid for line in self.lines if line.pid is not None and not line.closed}
        running = self.process is not None and self.process.poll() is None
        own = self.process.pid if self.process is not None else 0
        return known | {own} if running else known - {own}

    def _hang_up(self) -> None:
        for line in self.lines:
            line.channel.close()
        self.lines = []


def _signal(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)
