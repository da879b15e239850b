"""The server as a program: `wsgi.py` beside the package, the only file that knows its async engine."""

from pathlib import Path

from facilitate.cli.failure import CliError


def wsgi_file() -> Path:
    """Raises CliError when the package is installed without it."""
    path = Path(__file__).resolve().parents[2] / "wsgi.py"
    if not path.is_file():
        raise CliError(f"{path} is not there: run from a checkout of the repository")
    return path
