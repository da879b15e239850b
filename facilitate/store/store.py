"""The door to the database for the entry points: `write` for commands, `read` for queries."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session, configure_mappers

from facilitate.store.event_log import Batch
from facilitate.store.unit import Unit, Work
from facilitate.store.writer import Writer

T = TypeVar("T")
P = ParamSpec("P")


class AnyStore(Protocol):
    """A store, wherever it is. What is asked of one in another process travels there: a function by its name, plain
    arguments and results (see `keeper`)."""

    def write(self, work: Callable[Concatenate[Unit, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run work in a transaction; returns after the commit. Raises what the work raised, or Refused."""

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a query on one consistent state of the database."""

    def listen(self, listener: Callable[[Batch], None]) -> None:
        """Call with every batch of events and hints, after its commit, in the order of their numbers."""

    def close(self) -> None:
        """Let go of the database."""


class Store:
    """The database in this very process, for real threads."""

    def __init__(self, engine: Engine):
        configure_mappers()
        self.engine = engine
        self._reader = Reader(engine)
        self._listeners: list[Callable[[Batch], None]] = []
        self._writer = Writer(engine, self._publish)

    def write(self, work: Callable[Concatenate[Unit, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        result: T = self._writer.run(Work(work, args, kwargs))
        return result

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        return self._reader.read(query, *args, **kwargs)

    def listen(self, listener: Callable[[Batch], None]) -> None:
        self._listeners.append(listener)

    def close(self) -> None:
        """SQLite then folds its write-ahead log into the one file."""
        self._writer.close()
        self._reader.close()

    def _publish(self, told: Batch) -> None:
        for listener in self._listeners:
            listener(told)


class Reader:
    """Queries on connections of their own, from any native thread."""

    def __init__(self, engine: Engine):
        self._engine = engine
        self._idle: list[Connection] = []

    def read(self, query: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        # A list's append and pop are atomic, so idle connections pass between threads without a lock.
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._engine.connect()
        try:
            with Session(connection) as session, session.begin():
                result = query(session, *args, **kwargs)
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return result

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()
