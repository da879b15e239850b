"""The door to the database for the entry points: `write` for commands, `read` for queries."""

from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session, configure_mappers

from facilitate.store.event_log import Batch
from facilitate.store.unit import Unit, Work
from facilitate.store.writer import Offload, Writer

T = TypeVar("T")
P = ParamSpec("P")


class Store:
    """One per app. `offload(function, *args)` runs a function in a native thread and waits for it."""

    def __init__(self, engine: Engine, offload: Offload):
        configure_mappers()
        self.engine = engine
        self._offload = offload
        self._idle: list[Connection] = []
        self._listeners: list[Callable[[Batch], None]] = []
        self._writer = Writer(engine, offload, self._publish)

    def write(self, work: Callable[Concatenate[Unit, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run work in a transaction; returns after the commit. Raises what the work raised, or Refused."""
        result: T = self._writer.run(Work(work, args, kwargs))
        return result

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query on one consistent state of the database."""
        result: T = self._offload(self._query, query, args, kwargs)
        return result

    def listen(self, listener: Callable[[Batch], None]) -> None:
        """Call with every batch of events and hints, after its commit, in the order of their numbers."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Let go of the database; SQLite then folds its write-ahead log into the one file."""
        self._writer.close()
        while self._idle:
            self._idle.pop().close()

    def _publish(self, told: Batch) -> None:
        for listener in self._listeners:
            listener(told)

    def _query(self, query: Callable[..., T], args: tuple[object, ...], kwargs: dict[str, object]) -> T:
        # A list's append and pop are atomic, so idle connections pass between threads without a lock.
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self.engine.connect()
        try:
            with Session(connection) as session, session.begin():
                result = query(session, *args, **kwargs)
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return result
