"""Running the load generator, which is a program for Node in `generator/`."""

import json
import signal
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.live.servers import HERE, Measured, pinned

Answer = dict[str, Any]
Step = Mapping[str, Any]


class GeneratorError(RuntimeError):
    """The generator gave up. The message is what it said."""


@dataclass(frozen=True)
class Room:
    """Who takes part: so many phones in so many workshops, with the wall on every phone or with counts."""

    phones: int
    walls: bool = False
    workshops: int = 1


class Running:
    """A generator at work on a plan; what its steps answer comes line by line."""

    def __init__(self, server: Measured, room: Room, steps: Sequence[Step], core: int | None, limit_s: int) -> None:
        target = {"kind": server.kind, "url": server.url, "token": server.token, "pid": server.pid}
        plan = {"target": target, "room": vars(room), "limit_s": limit_s, "steps": list(steps)}
        self._process = subprocess.Popen(
            [*pinned(core), "node", str(HERE / "generator" / "main.js")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdin
        self._end = threading.Timer(limit_s + 10, self._process.kill)
        self._end.daemon = True
        self._end.start()
        self._process.stdin.write(json.dumps(plan))
        self._process.stdin.close()

    def next(self) -> Answer:
        """The answer of the next step. The first one, before any step, is {ready, rooms}."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            self.close()
            assert self._process.stderr
            raise GeneratorError(self._process.stderr.read()[-2000:].strip() or "it ended without a word")
        answer: Answer = json.loads(line)
        return answer

    def enough(self) -> None:
        """Ends the step `endure` early; what was sent is still waited for and counted."""
        self._process.send_signal(signal.SIGUSR2)

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def close(self) -> None:
        self._end.cancel()
        if self.is_running:
            self._process.terminate()
        self._process.wait()


def run(server: Measured, room: Room, steps: Sequence[Step], core: int | None, limit_s: int = 400) -> list[Answer]:
    """The answers of all steps. Raises GeneratorError when one fails or the time is over."""
    running = Running(server, room, steps, core, limit_s)
    try:
        running.next()
        return [running.next() for _ in steps]
    finally:
        running.close()
