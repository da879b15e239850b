"""Real servers for tests, as processes of their own on a free port."""

import contextlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests

from facilitate.supervision import guard

ROOT = Path(__file__).parents[1]
VENUE = "venue.test"
"""The name by which browsers come in tests, as they would in a real room: not by localhost."""
PROGRAMS = {"eventlet": ["-W", "ignore", "wsgi.py"], "threading": ["-m", "tests.threaded_server"]}


PORTS = range(16_384, 32_768)
"""Below those that the system gives to who connects."""


def free_port() -> int:
    """One that nobody has, nor is likely to be given before a server takes it, or takes it again."""
    for port in random.sample(PORTS, 100):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


@dataclass
class ServerProcess:
    """A server on a data folder; it can be killed and started again on the same port. `files`: how many each of its
    processes may have open, if not as many as the system allows."""

    data_dir: Path
    mode: str = "eventlet"
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)
    files: int | None = None
    process: subprocess.Popen[bytes] | None = None
    start_s: float = 0.0
    """How long its last start took."""
    log_file: Path | None = None
    """Where it logs; in the data folder when nothing is said."""
    database: Path | None = None
    """One that is migrated, and that it begins with a copy of: a first start takes long over that."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def token(self) -> str:
        note = json.loads((self.data_dir / "server.json").read_text())
        return str(note["token"])

    def start(self, path: str = "/health/ready") -> "ServerProcess":
        begun = time.monotonic()
        self.data_dir.mkdir(parents=True, exist_ok=True)
        if self.database is not None:
            shutil.copy(self.database, self.data_dir / "facilitate.db")
            self.database = None
        own = {"DATA_DIR": str(self.data_dir), "PORT": str(self.port), guard.NAME: str(self._guard), "OWN_HOSTS": VENUE}
        environment = {**os.environ, **own, **self.environment}
        with self._log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [*self._limits(), sys.executable, *PROGRAMS[self.mode]],
                cwd=ROOT,
                env=environment,
                stdout=log,
                stderr=log,
            )
        try:
            self.wait_until_ready(path=path)
        except BaseException:
            self.kill()
            raise
        self.start_s = time.monotonic() - begun
        return self

    def wait_until_ready(self, seconds: float = 30, path: str = "/health/ready") -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                if requests.get(f"{self.url}{path}", timeout=2).ok:
                    return
            except requests.RequestException:
                pass
            if self.process is not None and self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError(f"the server did not start: {self.log()[-2000:]}")

    def _limits(self) -> list[str]:
        """What stands before the command so that it may open only so many files."""
        return [] if self.files is None else ["sh", "-c", f'ulimit -n {self.files}; exec "$@"', "sh"]

    def log(self) -> str:
        return self._log_file.read_text()

    def processes(self) -> list[int]:
        """Its process and all that came from it."""
        found = [self.process.pid] if self.process is not None else []
        for pid in found:
            with contextlib.suppress(OSError):  # it ended meanwhile
                for children in Path(f"/proc/{pid}/task").glob("*/children"):
                    found += map(int, children.read_text().split())
        return found

    def workers(self) -> list[int]:
        """The processes that do its jobs."""
        return [pid for pid in self.processes() if b"facilitate.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]

    def kill(self) -> None:
        """As a power cut would: SIGKILL to all of its processes at once."""
        if self.process is not None:
            for pid in self.processes():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self.process.wait()

    def stop(self) -> None:
        """Kill it, and hold that no lock was taken in the wrong kind of thread for as long as it ran."""
        self.kill()
        wrong = self._guard.read_text() if self._guard.exists() else ""
        assert not wrong, wrong[:4000]

    @property
    def _log_file(self) -> Path:
        return self.log_file or self.data_dir / "server.log"

    @property
    def _guard(self) -> Path:
        return self.data_dir.parent / f"{self.data_dir.name}-guard.log"
