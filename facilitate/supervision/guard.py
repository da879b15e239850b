"""Proof that no lock of one kind is taken by threads of the other kind, where a test asks for it by FACILITATE_GUARD.

Under eventlet's patching every lock of the standard library is a green one, also those inside libraries. Two native
threads that meet in one of those wait in a hub of their own, for ever. So the process that is patched has one native
thread, and those that have several are never patched. Whoever breaks that is written, with a stack, into the file that
the variable names.
"""

import os
import sys
import traceback
from _thread import get_ident  # before anything is patched: the number of the native thread
from collections.abc import Callable, Sequence
from importlib.abc import MetaPathFinder
from types import ModuleType
from typing import Any

NAME = "FACILITATE_GUARD"
_TAKING = ("acquire", "release")


def one_native_thread(green_lock: type, start_native: Sequence[tuple[Any, str]]) -> None:
    """In the patched process: green locks are for this thread alone, and no other one is started.

    start_native: owners and names of the functions that start a native thread.
    """
    if NAME not in os.environ:
        return
    ours = get_ident()
    for name in _TAKING:
        _wrap(green_lock, name, lambda: get_ident() == ours, f"{name} of a green lock in another native thread")
    for owner, name in start_native:
        _wrap(owner, name, lambda: False, "a native thread beside the loop")


def never_patched() -> None:
    """In a process with native threads: nobody imports eventlet."""
    if NAME in os.environ:
        sys.meta_path.insert(0, _Watch())


class _Watch(MetaPathFinder):
    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> None:
        if name.partition(".")[0] == "eventlet":
            _tell(f"{name} is imported where native threads are")


def _wrap(owner: Any, name: str, allowed: Callable[[], bool], otherwise: str) -> None:
    inner = getattr(owner, name)

    def watched(*args: Any, **kwargs: Any) -> Any:
        if not allowed():
            _tell(otherwise)
        return inner(*args, **kwargs)

    setattr(owner, name, watched)


def _tell(what: str) -> None:
    """By the plainest means there are: a lock taken here would be the next trouble."""
    line = f"{os.getpid()} {what}\n{''.join(traceback.format_stack(limit=20))}\n"
    file = os.open(os.environ[NAME], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(file, line.encode())
    os.close(file)
