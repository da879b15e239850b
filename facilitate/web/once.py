"""What never changes is made once: however many ask for it, at the same time or later, until it is crowded out."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 64 * 1024 * 1024


class Once(Generic[T]):
    """Things by their key, in memory; those that nobody asked for the longest go first. `weigh` tells their bytes."""

    def __init__(self, weigh: Callable[[T], int], most: int = _MOST) -> None:
        self._weigh, self._most = weigh, most
        self._lock = threading.Lock()
        self._there: OrderedDict[Hashable, T] = OrderedDict()
        self._making: dict[Hashable, Future[T]] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is there or is being made, else what `make` makes. Raises what it raises; then nothing is kept."""
        with self._lock:
            if key in self._there:
                self._there.move_to_end(key)
                return self._there[key]
            waiting = self._making.get(key)
            ours: Future[T] = self._making.setdefault(key, Future())
        return waiting.result() if waiting is not None else self._made(key, make, ours)

    def _made(self, key: Hashable, make: Callable[[], T], ours: "Future[T]") -> T:
        try:
            made = make()
        except BaseException as error:
            with self._lock:
                del self._making[key]
            ours.set_exception(error)
            raise
        with self._lock:
            del self._making[key]
            self._keep(key, made)
        ours.set_result(made)
        return made

    def _keep(self, key: Hashable, made: T) -> None:
        if self._weigh(made) > self._most:
            return
        self._there[key] = made
        while sum(map(self._weigh, self._there.values())) > self._most:
            self._there.popitem(last=False)
