"""Wrong guesses at a code: so many a minute, from one network and from all together."""

import ipaddress
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from facilitate.domain.errors import N_, ErrorCode, Refused

TOO_MANY_TRIES = N_("Too many tries. Wait a minute and try again.")
MINUTE_S = 60.0
FEW = 5
"""Guesses that a network has still when all networks together made too many: enough for who types a code wrong."""


class Guesses:
    """Wrong guesses of the last minute: at most `each` from one network, and `in_all`.

    A guess is paid before anybody is asked, and given back when it was right.
    """

    def __init__(self, each: int, in_all: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._each, self._in_all, self._clock = each, in_all, clock
        self._wrong: deque[tuple[float, str]] = deque()
        self._wrong_of: Counter[str] = Counter()
        self._open_of: Counter[str] = Counter()

    @contextmanager
    def guess(self, network: str) -> Iterator[None]:
        """Around finding out whether a guess is right; it is wrong when Refused (not_found) comes out.

        Raises Refused (rate_limited) before that when there were too many.
        """
        self._forget()
        full = len(self._wrong) >= self._in_all
        if self._wrong_of[network] + self._open_of[network] >= (FEW if full else self._each):
            raise _too_many()
        self._open_of[network] += 1
        try:
            yield
        except Refused as error:
            if error.code is ErrorCode.NOT_FOUND:
                full = len(self._wrong) >= self._in_all
                self._wrong.append((self._clock(), network))
                self._wrong_of[network] += 1
                if full:  # whoever guesses from everywhere is not told either that this one was wrong
                    raise _too_many() from None
            raise
        finally:
            _less(self._open_of, network)

    def _forget(self) -> None:
        since = self._clock() - MINUTE_S
        while self._wrong and self._wrong[0][0] <= since:
            _less(self._wrong_of, self._wrong.popleft()[1])


def network_of(address: str | None) -> str:
    """Whose budget an address spends: its own, and of IPv6 that of the whole /64, which is one household's."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return address or ""
    if found.version == 4:
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(ipaddress.ip_network((found.packed[:8] + bytes(8), 64)))


def _less(counts: Counter[str], network: str) -> None:
    counts[network] -= 1
    if counts[network] <= 0:
        del counts[network]


def _too_many() -> Refused:
    return Refused(ErrorCode.RATE_LIMITED, "code", TOO_MANY_TRIES)
