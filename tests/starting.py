"""Starting a server that cannot start, as whoever installs it sees that."""

import os
import subprocess
import sys
from pathlib import Path

from tests.servers import ROOT, free_port

WSGI = [sys.executable, "wsgi.py"]
RUN = [str(Path(sys.executable).parent / "facilitate"), "run"]


def start(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start, and wait for the end."""
    around = {**os.environ, "DATA_DIR": str(folder), "PORT": str(free_port()), "HOST": "127.0.0.1", **environment}
    return subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, timeout=30, check=False)


def the_line(ended: subprocess.CompletedProcess[str]) -> str:
    """The one line on stderr of a server that could not start."""
    assert ended.returncode != 0
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert len(lines) == 1, ended.stderr
    assert lines[0].startswith("facilitate: ")
    return lines[0]
