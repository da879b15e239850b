"""An older build beside this one: its sources, its own packages, its own server."""

import subprocess
from pathlib import Path

from tests.servers import ROOT

KEPT = ROOT / ".cache" / "against"
"""Builds stay here, since making one takes minutes; the folder may be thrown away at any time."""


class AgainstError(RuntimeError):
    """That commit cannot be built here. The message says why."""


def commit(revision: str) -> str:
    """The full name of a commit."""
    found = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"], cwd=ROOT, capture_output=True, text=True
    )
    if found.returncode:
        raise AgainstError(f"{revision} is not a commit of this repository (a shallow clone has not all of them)")
    return found.stdout.strip()


def build(revision: str) -> Path:
    """The source tree of a commit, built."""
    name = commit(revision)
    tree = KEPT / name[:12]
    if not (tree / "Makefile").exists():
        tree.mkdir(parents=True, exist_ok=True)
        packed = subprocess.run(["git", "archive", name], cwd=ROOT, stdout=subprocess.PIPE, check=True)
        subprocess.run(["tar", "-x", "-C", str(tree)], input=packed.stdout, check=True)
    print(f"building {name[:7]} ...", flush=True)
    made = subprocess.run(["make", "build"], cwd=tree, capture_output=True, text=True)
    if made.returncode:
        raise AgainstError(f"{name[:7]} could not be built: {made.stderr[-1000:]}")
    return tree
