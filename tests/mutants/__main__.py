"""`python -m tests.mutants`: breaks the product on purpose, in one place after the other, and tells which test noticed.

That happens in a copy of this tree, in which all is put right again after each. Ends with status 1 when one went
unnoticed, or when a test fails with nothing broken.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants import entrance, report, rights, rules, scripts, told, writing
from tests.mutants.mutant import Mutant
from tests.servers import ROOT

MUTANTS = [one for layer in (rules, writing, rights, told, entrance, report, scripts) for one in layer.MUTANTS]
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)|^ *not ok \d+ - (.+)$", re.MULTILINE)
_NEEDED = (
    "facilitate",
    "templates",
    "static",
    "tests",
    "bench",
    "config.py",
    "wsgi.py",
    "pyproject.toml",
    "package.json",
)
_NOT = shutil.ignore_patterns("__pycache__", "node_modules", "out", "screenshots")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("words", nargs="*", help="words of what is to be broken; everything if none")
    words = parser.parse_args().words
    unnoticed = 0
    with tempfile.TemporaryDirectory(prefix="broken-") as name:
        tree = Path(name)
        _copy(tree)
        chosen = [one for one in MUTANTS if not words or any(word in one.what for word in words)]
        for tests in sorted({one.tests for one in chosen}):
            if failed := _failed(tests, tree):
                print(f"With nothing broken fails {failed}")
                return 1
        for mutant in chosen:
            noticed = _noticed(mutant, tree)
            unnoticed += not noticed
            print(f"{mutant.what:<70} {noticed or 'NOT NOTICED'}", flush=True)
    return 1 if unnoticed else 0


def _copy(tree: Path) -> None:
    for name in _NEEDED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tree / name, ignore=_NOT)
        else:
            shutil.copy(source, tree / name)
    (tree / "node_modules").symlink_to(ROOT / "node_modules")


def _noticed(mutant: Mutant, tree: Path) -> str:
    """The test that fails on the mutant, empty if none does. Raises ValueError if it cannot be broken so."""
    file = tree / mutant.file
    whole = file.read_text()
    if whole.count(mutant.before) != 1:
        raise ValueError(f"{mutant.file} has changed: {mutant.before!r} is there {whole.count(mutant.before)} times")
    file.write_text(whole.replace(mutant.before, mutant.after))
    try:
        return _failed(mutant.tests, tree)
    finally:
        file.write_text(whole)


def _failed(tests: tuple[str, ...], tree: Path) -> str:
    """The first that fails, empty if none does."""
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    run = subprocess.run(_command(tests), cwd=tree, env=environment, capture_output=True, text=True)
    failed = _FAILED.search(run.stdout)
    return (failed[1] or failed[2]) if failed else ""


def _command(tests: tuple[str, ...]) -> list[str]:
    if tests[0].endswith(".js"):
        return ["node", "--test", "--test-force-exit", "--test-reporter=tap", *tests]
    return [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]


if __name__ == "__main__":
    sys.exit(main())
