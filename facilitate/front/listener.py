"""A listening socket for a web server whose accepting must never end."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

import structlog

from facilitate.front.places import Places

FULL_S = 0.1
"""How long nobody is taken in when there are no more files to open."""
IN_A_ROW = 20
"""So many come in one after the other before everybody else has a turn: a whole room that comes back is let in at once,
and whoever knocks without end holds up nobody."""
_NO_FILES = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
_CLOSED = frozenset({errno.EBADF, errno.EINVAL})

log = structlog.get_logger()


class Socket(Protocol):
    """What of a listening socket is used."""

    @property
    def family(self) -> int: ...
    def accept(self) -> tuple[Any, Any]: ...
    def getsockname(self) -> Any: ...
    def close(self) -> None: ...


class Listener:
    """Gives connections that have a place; whoever has none is told so. `busy` is the whole answer for them."""

    def __init__(self, inner: Socket, places: Places, sleep: Callable[[float], object], busy: bytes):
        self.family = inner.family
        self._inner, self._places, self._sleep, self._busy = inner, places, sleep, busy
        self._spare: int | None = _a_file()
        self._full = False
        self._in_a_row = 0

    def accept(self) -> tuple[Any, Any]:
        """The next connection. Raises OSError when this socket was closed, and for nothing else."""
        while True:
            try:
                wire, address = self._inner.accept()
            except OSError as error:
                if error.errno in _CLOSED:
                    raise
                if error.errno in _NO_FILES:
                    self._no_more_files()
                continue  # whoever it was has gone already
            self._full = False
            self._let_others_go_on()
            if self._places.has_room():
                self._places.waits(wire)
                return wire, address
            self._refuse(wire)

    def getsockname(self) -> Any:
        return self._inner.getsockname()

    def close(self) -> None:
        self._inner.close()

    def _let_others_go_on(self) -> None:
        """Also so that whoever was hung up on to make room lets go of the file."""
        self._in_a_row += 1
        if self._in_a_row >= IN_A_ROW or self._places.is_full():
            self._in_a_row = 0
            self._sleep(0)

    def _no_more_files(self) -> None:
        """Tell the next in line with the file that was kept for this, and wait until somebody leaves."""
        if not self._full:
            log.error("no_more_files")
            self._full = True
        if self._spare is not None:
            os.close(self._spare)
            self._spare = None
            with suppress(OSError):
                self._refuse(self._inner.accept()[0])
        with suppress(OSError):
            self._spare = _a_file()
        self._sleep(FULL_S)

    def _refuse(self, wire: Any) -> None:
        self._places.refused()
        with suppress(OSError):
            wire.settimeout(0)
            wire.send(self._busy)
        wire.close()


def _a_file() -> int:
    return os.open(os.devnull, os.O_RDONLY | os.O_CLOEXEC)
