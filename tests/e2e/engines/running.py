"""Engines as processes, which start others of their own: all of them end together."""

import os
import signal
import subprocess
from pathlib import Path


def started(command: list[str], log: Path, **environment: str) -> subprocess.Popen[bytes]:
    """In a group of its own, telling what it has to say to `log`. `environment`: besides this process's own."""
    with log.open("w") as told:
        return subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=told, stderr=told, start_new_session=True
        )


def end(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
