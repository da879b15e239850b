"""What a server stands on, taken once and shared by its processes: the data folder, the address, the inner sockets."""

import errno
import fcntl
import os
import resource
import socket
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

FILES = 65_536
MOST_AT_THE_DOOR = 4_096
"""Connections that wait to be taken, as when a whole room comes back; the system may allow fewer."""
PATIENCE_S = 3.0
"""A server that was killed a moment ago may not have let go of everything yet."""
_AGAIN_S = 0.05


class StartError(Exception):
    """The server cannot start. The message says why, in one line."""


def allow_many_files() -> None:
    """Each phone is an open file of the process that holds the sockets; most systems begin with few and allow more."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):  # as many as there are, then
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def only_one_on(data_dir: Path) -> int:
    """The open lock of a data folder, held for as long as it is open. Raises StartError."""
    already = f"DATA_DIR: a server runs on {data_dir} already; stop it, or choose another folder"
    return _locked(data_dir / "server.lock", already)


def only_one_with(database: Path) -> int:
    """The open lock of a database, wherever its folder is: two servers would not hear of each other's events, and two
    that write at once can damage it. Raises StartError."""
    already = f"a server runs on the database {database} already; stop it, or choose another one with DATABASE_URL"
    return _locked(database.with_name(f"{database.name}.lock"), already)


def _locked(path: Path, otherwise: str) -> int:
    lock = _opened(path)
    try:
        _patiently(lambda: fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB))
    except OSError as error:
        os.close(lock)
        raise StartError(otherwise) from error
    return lock


def _opened(path: Path) -> int:
    """To be locked it need not be written; where it cannot be made, its folder is locked instead."""
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        try:
            return os.open(path if path.exists() else path.parent, os.O_RDONLY)
        except OSError as error:
            raise StartError(f"{path} cannot be opened ({error.strerror})") from error


def listen(host: str, port: int) -> socket.socket:
    """The socket at which browsers come in."""
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Without this an ack waits up to 40 ms for more to send along with it (Nagle's algorithm and delayed acks).
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
        listener.listen(MOST_AT_THE_DOOR)
    except socket.gaierror as error:
        raise StartError(f"HOST: {host!r} is not an address") from error
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            raise StartError(f"HOST: {host!r} is not an address of this machine") from error
        taken = error.errno == errno.EADDRINUSE
        reason = "is in use by another program" if taken else f"cannot be used ({error.strerror})"
        raise StartError(f"PORT: {port} {reason}; choose another one with PORT=8001 or --port 8001") from error
    return listener


class InnerSockets:
    """Listening sockets at which the processes of one server reach each other, in a folder of this user alone.

    They outlive whoever answers at them: what is asked while that one is started anew waits.
    """

    def __init__(self, *names: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="facilitate-")
        self.addresses = {name: str(Path(self._folder.name) / name) for name in names}
        self.listeners = {name: self._listen(address) for name, address in self.addresses.items()}

    def close(self) -> None:
        for listener in self.listeners.values():
            listener.close()
        self._folder.cleanup()

    def _listen(self, address: str) -> socket.socket:
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(address)
        listener.listen(64)
        return listener


def _patiently(act: Callable[[], T]) -> T:
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            return act()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(_AGAIN_S)
