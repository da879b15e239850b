"""`python -m tests.broken`: breaks the product on purpose, in one place after the other, and tells which test noticed.

Each build is a copy beside this tree, which stays as it is. Ends with status 1 when something that was broken went
unnoticed.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.broken.builds import BUILDS, Broken
from tests.servers import ROOT

_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)
_NEEDED = ("facilitate", "templates", "static", "tests", "bench", "config.py", "wsgi.py", "pyproject.toml")
_NOT = shutil.ignore_patterns("__pycache__", "node_modules", "out", "screenshots")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.broken", description=__doc__)
    parser.add_argument("words", nargs="*", help="words of what is to be broken; everything if none")
    words = parser.parse_args().words
    unnoticed = 0
    with tempfile.TemporaryDirectory(prefix="broken-") as name:
        tree = Path(name)
        _copy(tree)
        for build in BUILDS:
            if words and not any(word in build.what for word in words):
                continue
            noticed = _noticed(build, tree)
            unnoticed += not noticed
            print(f"{build.what:<60} {noticed or 'NOT NOTICED'}", flush=True)
    return 1 if unnoticed else 0


def _copy(tree: Path) -> None:
    for name in _NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=_NOT)
        else:
            shutil.copy(source, tree / name)


def _noticed(build: Broken, tree: Path) -> str:
    """The test that fails in the broken build, empty if none does. Raises ValueError if it cannot be broken so."""
    file = tree / build.file
    whole = file.read_text()
    if whole.count(build.before) != 1:
        raise ValueError(f"{build.file} has changed: {build.before!r} is there {whole.count(build.before)} times")
    file.write_text(whole.replace(build.before, build.after))
    try:
        run = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *build.tests],
            cwd=tree,
            env={**os.environ, "PYTHONPATH": str(tree)},
            capture_output=True,
            text=True,
        )
    finally:
        file.write_text(whole)
    failed = _FAILED.search(run.stdout)
    return failed.group(1) if failed else ""


if __name__ == "__main__":
    sys.exit(main())
