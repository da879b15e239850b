"""Who asked at which door from which network, in memory, so that none of them fills a door alone."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from facilitate.domain.errors import Refused
from facilitate.domain.limits import ASKING_NEARBY
from facilitate.realtime.bucket import Each
from facilitate.realtime.guesses import network_of

MOST = 2 * ASKING_NEARBY
"""Hashes that are kept of one network at one door, so that who was answered meanwhile hides nobody who waits."""


class Askers:
    """Hashes of ops. Which of them wait still, the store knows alone."""

    def __init__(self) -> None:
        self._nearby: Each[OrderedDict[str, None]] = Each(OrderedDict)

    @contextmanager
    def asking(self, address: str | None, workshop: str, op_hash: str) -> Iterator[frozenset[str]]:
        """Around asking by an op: all by which somebody asked at this door from this network, or does so just now.

        What is refused is forgotten.
        """
        here = self._nearby.of(f"{workshop} {network_of(address)}")
        is_new = op_hash not in here
        here[op_hash] = None
        here.move_to_end(op_hash)
        if len(here) > MOST:
            here.popitem(last=False)
        try:
            yield frozenset(here)
        except Refused:
            if is_new:
                here.pop(op_hash, None)
            raise
