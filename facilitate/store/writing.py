"""The writer's connection: one transaction after the other, by the driver alone or with SQLAlchemy in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.orm import Session

from facilitate.store.driver import Driver
from facilitate.store.engine import BEGIN_WRITING, WRITES

_KNOWN = ("loaded_as_persistent", "pending_to_persistent")
_LOST = ("pending_to_transient", "persistent_to_transient", "persistent_to_deleted", "persistent_to_detached")


class Writing:
    """`driver` is for what every card needs; `session` and `connection` are for everything else, and cost more.

    All three are one transaction. A session that was used is part of it, and never commits by itself.
    """

    def __init__(self, engine: Engine):
        self._connection = engine.connect().execution_options(**WRITES)
        self._is_sqlite = engine.dialect.name == "sqlite"
        self._version: int | None = None
        self._session = Session(self._connection, expire_on_commit=False)
        self.driver = Driver(self._connection)

    @property
    def connection(self) -> Connection:
        self._join()
        return self._connection

    @property
    def session(self) -> Session:
        self._join()
        return self._session

    def _join(self) -> None:
        """SQLAlchemy takes part in the transaction, before the session would begin one of its own."""
        if not self._connection.in_transaction():
            self._connection.begin()

    def on_rows(self, known: Callable[[Any], object], lost: Callable[[Any], object]) -> None:
        """Call with every row that the session comes to know of, and with those that it has no more."""
        for how in _KNOWN:
            event.listen(self._session, how, lambda _, row: known(row))
        for how in _LOST:
            event.listen(self._session, how, lambda _, row: lost(row))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commits at the end, or undoes everything when something is raised."""
        if self._is_sqlite:
            self.driver.say(BEGIN_WRITING)
        try:
            yield
        except BaseException:
            (self._connection.get_transaction() or self.driver).rollback()
            raise
        (self._connection.get_transaction() or self.driver).commit()

    def nobody_else_wrote(self) -> bool:
        """Since this was last asked; False where nobody knows. To be asked in the transaction that relies on it."""
        if not self._is_sqlite:
            return False
        before, self._version = self._version, self.driver.say("PRAGMA data_version")[0][0]
        return before == self._version

    def end_session(self) -> None:
        """The session, if anybody used it, lets go of the transaction, with all that it had to write."""
        if self._session.in_transaction():
            self._session.commit()

    def close(self) -> None:
        self._connection.close()

    def throw_away(self) -> None:
        """After trouble: nothing of it is used again."""
        self._connection.invalidate()
        self._connection.close()
