"""One command's share of a transaction."""

import secrets
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Executable, Result, Select
from sqlalchemy.exc import IntegrityError, NoResultFound
from sqlalchemy.orm import Session, SessionTransaction

from facilitate.domain.words import Stream
from facilitate.store import event_log
from facilitate.store.database import Base, table_of
from facilitate.store.hints import Hint
from facilitate.store.kept import K, Kept, Said, Waiting
from facilitate.store.ledger import Ledger
from facilitate.store.tables import Event, Receipt, Workshop

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Work:
    """What the writer is to do: a function of the unit, and what it takes besides."""

    function: Callable[..., Any]
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)

    def __call__(self, unit: "Unit") -> Any:
        return self.function(unit, *self.args, **self.kwargs)


class Unit:
    """What a command may touch: rows that are kept, the database itself, one moment in time, and what it leaves behind.

    A command that only reads what is kept and writes by `insert` costs the database nothing of its own: its rows are
    written with those of the whole batch, and dropped when it fails. Whoever asks for `session` works on the database
    itself: all that waits is written first, so that it is found there, and a savepoint is set.
    """

    def __init__(self, kept: Kept, now: int):
        self.now = now
        self.facts: list[event_log.Fact] = []
        self.hints: list[Hint] = []
        self.troubles: list[Exception] = []
        self._kept = kept
        self._savepoint: SessionTransaction | None = None
        self._rows: Waiting = defaultdict(list)
        self._derived: dict[Hashable, Any] = {}
        self._views: dict[tuple[str, str], dict[str, Any]] = {}
        self._receipts: dict[tuple[str, str], Said] = {}
        self._ledgers: dict[str, tuple[Ledger, tuple[int, ...]]] = {}

    @property
    def session(self) -> Session:
        """The database itself, with all that was written so far; what is changed there is undone when the work fails.

        No kept row may be changed without it.
        """
        self.open()
        return self._kept.writing.session

    def open(self) -> None:
        """From here on the work is on the database itself, and nothing is derived."""
        if self._savepoint is None:
            self._kept.worked_on()
            self._derived.clear()
            self._views.clear()
            self._savepoint = self._kept.writing.session.begin_nested()
            self._kept.write(self._rows)

    def new_id(self) -> str:
        """A fresh id: 16 characters, 96 random bits."""
        return secrets.token_urlsafe(12)

    def get(self, table: type[K], id_: str) -> K | None:
        """A row that is kept from batch to batch. Not to be changed without `session`."""
        return self._kept.get(table, id_)

    def keep(self, row: Any) -> None:
        """A new row that later batches will ask for by `get`."""
        self._kept.keep(row)

    def insert(self, table: type[Base], **columns: Any) -> None:
        """A new row. It waits for the end of the batch, unless the work is on the database itself."""
        if self._savepoint is None:
            self._rows[table_of(table)].append(columns)
        else:
            self.session.add(table(**columns))
            self.session.flush()

    def look(self, statement: Executable) -> Result[Any]:
        """Read from the database, where what earlier commands wrote is found."""
        if self._savepoint is not None:
            self.session.flush()
        self._kept.write_waiting()
        return self._kept.writing.connection.execute(statement)

    def peek(self, statement: Select[*tuple[Any, ...]], **values: Any) -> list[tuple[Any, ...]]:
        """Read from the database without what still waits to be written. The statement is a constant, whose parameters
        get these values."""
        return self._kept.writing.driver.fetch(statement, values)

    def mark(self, text: str) -> None:
        """Write in the database's own words what no row and nothing that is kept depends on."""
        self._kept.writing.driver.say(text)

    def derive(self, name: Hashable, read: Callable[[], T]) -> T:
        """What follows from the database, kept under this name until somebody works on the database itself."""
        if self._savepoint is not None:
            return read()
        for known in (self._derived, self._kept.derived):
            if name in known:
                found: T = known[name]
                return found
        found = self._derived[name] = read()
        return found

    def noted(self, name: Hashable) -> Any:
        """What is known under this name; None when nothing is."""
        return self._derived.get(name, self._kept.derived.get(name))

    def note(self, name: Hashable, value: object) -> None:
        """What is true under this name after a row that was inserted."""
        self._derived[name] = value

    def shows(self, key: str, reference: str, view: dict[str, Any]) -> None:
        """How an entity looks that was just inserted, so that it need not be read for the events of this batch."""
        self._views[key, reference] = view

    def ledger(self, workshop: Workshop) -> Ledger:
        """The workshop's numbers; changed ones are written at the end of the batch."""
        id_ = workshop.id
        if id_ not in self._ledgers:
            ledger = self._kept.ledger(workshop)
            self._ledgers[id_] = ledger, ledger.values
        return self._ledgers[id_][0]

    def record(
        self,
        workshop: Workshop,
        stream: Stream,
        kind: str,
        data: dict[str, Any],
        audience: Sequence[str] | None = None,
    ) -> None:
        """Append a fact to one of the workshop's streams; `audience` limits who hears it, see `event_log.Fact`."""
        fact = event_log.number(self.ledger(workshop), workshop.id, stream, kind, data, audience)
        self.facts.append(fact)
        self._rows[table_of(Event)].append(event_log.row(fact, self.now))

    def hint(self, workshop: str, kind: str, data: dict[str, Any], audience: Sequence[str] | None = None) -> None:
        """Tell something after the commit that is not kept; see `hints.Hint`."""
        self.hints.append(Hint(workshop, kind, data, None if audience is None else tuple(audience)))

    def receipt(self, actor: str, op: str) -> Said | None:
        """What was answered to this op before, also in this batch."""
        return self._kept.receipt((actor, op))

    def keep_receipt(self, actor: str, op: str, digest: str, answer: dict[str, Any]) -> None:
        row = {"actor": actor, "op": op, "digest": digest, "answer": answer, "at": self.now}
        self._rows[table_of(Receipt)].append(row)
        self._receipts[actor, op] = digest, answer

    def attempt(self, work: Callable[[], T]) -> T | None:
        """The work's result; None, with nothing of it left, when what it counts on is not in the database.

        Such an error is kept, and logged after the commit.
        """
        facts, hints = len(self.facts), len(self.hints)
        rows = {table: len(waiting) for table, waiting in self._rows.items()}
        numbers = {id_: ledger.values for id_, (ledger, _) in self._ledgers.items()}
        savepoint = self.session.begin_nested()
        try:
            result = work()
            savepoint.commit()
        except (IntegrityError, NoResultFound, LookupError) as error:
            savepoint.rollback()
            for table, waiting in self._rows.items():
                del waiting[rows.get(table, 0) :]
            self._put_back(numbers)
            del self.facts[facts:], self.hints[hints:]
            self.troubles.append(error)
            return None
        return result

    def finish(self) -> None:
        """The work is done. Raises what the database says against it, if it worked on the database itself."""
        if self._savepoint is None:
            for table, rows in self._rows.items():
                self._kept.waiting[table].extend(rows)
            self._kept.derived.update(self._derived)
            self._kept.views.update(self._views)
        else:
            self._kept.writing.session.flush()
            self._kept.write(self._rows)
            self._savepoint.commit()
            self._kept.let_go()
        self._kept.receipts.update(self._receipts)

    def undo(self) -> None:
        """The work failed: nothing of it is left."""
        self._put_back({})
        if self._savepoint is not None:
            self._savepoint.rollback()
            self._kept.let_go()

    def _put_back(self, numbers: dict[str, tuple[int, ...]]) -> None:
        for id_, (ledger, at_first) in self._ledgers.items():
            ledger.put(numbers.get(id_, at_first))
