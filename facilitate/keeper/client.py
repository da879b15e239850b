"""The server's side: a store that is asked over sockets. It waits as its threads do, green ones or real ones."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy.orm import Session

from facilitate.domain.errors import ErrorCode, Refused
from facilitate.keeper.line import Gone, Line
from facilitate.store.event_log import Batch
from facilitate.store.unit import Unit

TRIES = 3
"""How often a reading question is asked when whoever should answer is gone meanwhile."""

T = TypeVar("T")
P = ParamSpec("P")


class FarStore:
    """See `store.AnyStore`. Both processes may end and come back at any time: a question about to be written is then
    refused as busy, so that its client repeats it; one that reads is asked again."""

    def __init__(self, writer: str, reader: str) -> None:
        self._listeners: list[Callable[[Batch], None]] = []
        self._returns: list[Callable[[], None]] = []
        self._writer = Line(writer, self._hear, self._is_back)
        self._reader = Line(reader, lambda _: None, lambda: None)

    def write(self, work: Callable[Concatenate[Unit, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            result: T = self._writer.ask(work, args, kwargs)
        except Gone:
            raise Refused(ErrorCode.BUSY) from None
        return result

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(TRIES):
            try:
                result: T = self._reader.ask(query, args, kwargs)
            except Gone:
                continue
            return result
        raise Refused(ErrorCode.BUSY)

    def listen(self, listener: Callable[[Batch], None]) -> None:
        self._listeners.append(listener)

    def on_return(self, act: Callable[[], None]) -> None:
        """Call when the process that writes was gone and is there again: what it told last may have been lost."""
        self._returns.append(act)

    def close(self) -> None:
        self._writer.close()
        self._reader.close()

    def _hear(self, batch: Batch) -> None:
        for listener in self._listeners:
            listener(batch)

    def _is_back(self) -> None:
        for act in self._returns:
            act()
