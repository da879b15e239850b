"""The servers that are measured, each as a process of its own on a core of its own."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import requests

from tests.servers import ROOT, free_port

HERE = Path(__file__).parent
START_S = 60


@dataclass(frozen=True)
class Cores:
    """Which core the server's processes share, and which one the load generator has; None where that cannot be set."""

    server: int | None
    generator: int | None

    @classmethod
    def of_this_machine(cls) -> "Cores":
        here = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
        if len(here) < 2 or shutil.which("taskset") is None:
            return cls(None, None)
        return cls(here[0], here[1])


def pinned(core: int | None) -> list[str]:
    """What stands before a command that is to run on this core."""
    return [] if core is None else ["taskset", "-c", str(core)]


@dataclass
class Measured:
    """A running server. `kind` says how the generator speaks to it, `pid` is the root of its processes."""

    kind: str
    command: list[str]
    data_dir: Path
    cwd: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)
    core: int | None = None
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def token(self) -> str:
        return str(json.loads((self.data_dir / "server.json").read_text())["token"]) if self.kind == "product" else ""

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def start(self) -> "Measured":
        self.data_dir.mkdir(parents=True, exist_ok=True)
        places = {
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "DATA_DIR": str(self.data_dir),
            "DATABASE": str(self.data_dir / "floor.db"),
        }
        own = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "PUBLIC_URL"}}
        with (self.data_dir / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [*pinned(self.core), *self.command],
                cwd=self.cwd,
                env={**own, **places, **self.environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._wait()
        return self

    def _wait(self) -> None:
        end = time.monotonic() + START_S
        while time.monotonic() < end:
            if self.process is not None and self.process.poll() is not None:
                break
            if self._is_ready():
                return
            time.sleep(0.05)
        self.kill()
        raise RuntimeError(f"the server did not start: {self.log()[-2000:]}")

    def _is_ready(self) -> bool:
        try:
            if self.kind == "product":
                return requests.get(f"{self.url}/health/ready", timeout=2).ok
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                return True
        except (OSError, requests.RequestException):
            return False

    def log(self) -> str:
        return (self.data_dir / "server.log").read_text(errors="replace")

    def kill(self) -> None:
        """As a power cut would, with all that it started: SIGKILL."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def product(
    data_dir: Path, core: int | None, tree: Path = ROOT, environment: Mapping[str, str] | None = None
) -> Measured:
    """The product as it is in a source tree that was built."""
    python = sys.executable if tree == ROOT else str(tree / ".venv" / "bin" / "python")
    command = [python, "-W", "ignore", "wsgi.py"]
    return Measured("product", command, data_dir, cwd=tree, environment=environment or {}, core=core)


def stock(data_dir: Path, core: int | None) -> Measured:
    command = [sys.executable, "-W", "ignore", str(HERE / "floors" / "stock.py")]
    return Measured("plain", command, data_dir, core=core)


def node(data_dir: Path, core: int | None) -> Measured:
    return Measured("plain", ["node", str(HERE / "floors" / "node.js")], data_dir, core=core)


@contextmanager
def running(server: Measured) -> Iterator[Measured]:
    """The server for a while; its data goes with it. Also when SIGTERM ends this process."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        yield server.start()
    finally:
        server.kill()
        shutil.rmtree(server.data_dir, ignore_errors=True)
