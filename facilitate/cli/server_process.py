"""The server as a program: `wsgi.py` beside the package, the only file that knows its async engine."""

import sys
from pathlib import Path

from facilitate.cli.failure import CliError


def server_command() -> list[str]:
    """How to start it. Raises CliError when the package is installed without it.

    Warnings are for developers, who see them in the tests; at start they would hide the links.
    """
    program = Path(__file__).resolve().parents[2] / "wsgi.py"
    if not program.is_file():
        raise CliError(f"{program} is not there: run from a checkout of the repository")
    return [sys.executable, "-W", "ignore", str(program)]
