"""What was right before, in memory. What nobody named for the longest is forgotten."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)
MOST = 20_000


class Known(Generic[T]):
    def __init__(self) -> None:
        self._there: OrderedDict[T, None] = OrderedDict()

    def __contains__(self, one: T) -> bool:
        return one in self._there

    def keep(self, one: T) -> None:
        self.forget(one)
        self._there[one] = None
        if len(self._there) > MOST:
            self._there.popitem(last=False)

    def forget(self, one: T) -> None:
        self._there.pop(one, None)
