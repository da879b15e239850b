"""What the writer keeps of the database from one batch to the next, because nobody else writes it.

Nothing here outlives a commit of somebody else or a batch that failed (`Writer`). A command that works on the database
itself ends all that was derived, so that only what commands wrote by `Unit.insert` has to keep it true.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Select, Table, bindparam, insert, or_, select
from sqlalchemy.orm.attributes import instance_state

from facilitate.store import ledger
from facilitate.store.database import Base, db
from facilitate.store.driver import Row
from facilitate.store.ledger import Ledger
from facilitate.store.tables import Capability, Participant, Receipt, Round, Workshop
from facilitate.store.writing import Writing

K = TypeVar("K", bound=Base)
Waiting = defaultdict[Table, list[Row]]
Name = tuple[str, str]
"""Of a receipt: who acted, and the op."""
Said = tuple[str, dict[str, Any]]
"""A receipt: the command's digest, and the answer to it."""

KEPT = (Capability, Participant, Round, Workshop)
"""Rows of these tables stay from batch to batch: rights, and what a phone's command hangs on."""
ROWS_KEPT = 20_000
FACTS_KEPT = 50_000


class Kept:
    """Rows that rights and rounds hang on, ledgers, and what was derived; all by the writer's connection.

    `waiting` are rows that are gathered for the batch and not written yet; `views` are entities as they were just
    written, by key and reference of an event. `receipts` are those of the batch, None for those that are not there.
    """

    def __init__(self, writing: Writing):
        self.writing = writing
        self.waiting: Waiting = defaultdict(list)
        self.derived: dict[Hashable, Any] = {}
        self.views: dict[tuple[str, str], Row] = {}
        self.receipts: dict[Name, Said | None] = {}
        self._rows: dict[tuple[type[Base], str], Any] = {}
        self._touched: list[Any] = []
        writing.on_rows(known=self._touched.append, lost=self._lose)
        self._ledgers: dict[str, Ledger] = {}
        self._before: dict[str, tuple[int, ...]] = {}

    def begin(self, receipts: Iterable[Name]) -> None:
        """A batch begins, in which these receipts may be asked for: they are read at once."""
        self.receipts.clear()
        self._read_receipts(list(receipts))

    def get(self, table: type[K], id_: str) -> K | None:
        """A row by its key, without a query when it is kept."""
        row: K | None = self._rows.get((table, id_))
        if row is None or instance_state(row).expired:
            # Read by a session that is part of this transaction, also what was forgotten of a row that is kept.
            self.write_waiting()
            row = self.writing.session.get(table, id_)
            self.keep(row)
        return row

    def keep(self, row: Any) -> None:
        """Hold on to a row of the tables that are kept: the session itself lets go of what nobody uses."""
        if isinstance(row, KEPT):
            self._rows[type(row), row.id] = row

    def ledger(self, workshop: Workshop) -> Ledger:
        found = self._ledgers.get(workshop.id)
        if found is None:
            found = self._ledgers[workshop.id] = Ledger.of(workshop)
        self._before.setdefault(workshop.id, found.values)
        return found

    def receipt(self, name: Name) -> Said | None:
        if name not in self.receipts:
            self._read_receipts([name])
        return self.receipts[name]

    def write(self, rows: Waiting) -> None:
        """Insert gathered rows, those that others point at first."""
        if not rows:
            return
        for table in sorted((table for table in rows if rows[table]), key=_PLACES.__getitem__):
            self.writing.driver.run(_INSERTS[table], rows[table])
        rows.clear()

    def write_waiting(self) -> None:
        self.write(self.waiting)

    def write_ledgers(self) -> dict[str, Ledger]:
        """Write the numbers that changed in this batch -> those ledgers by workshop."""
        changed = {id_: self._ledgers[id_] for id_, was in self._before.items() if self._ledgers[id_].values != was}
        ledger.write(self.writing.driver, changed)
        self._before.clear()
        return changed

    def worked_on(self) -> None:
        """A command works on the database itself: what was derived from it may be true no more."""
        self.write_waiting()
        self.derived.clear()
        self.views.clear()

    def let_go(self) -> None:
        """Of rows that are not kept here, so that nobody finds them again as they were."""
        for row in self._touched:
            if not instance_state(row).persistent:
                continue  # it was deleted, or its insertion undone
            if isinstance(row, KEPT):
                self.keep(row)
            else:
                self.writing.session.expunge(row)
        self._touched.clear()

    def end(self) -> None:
        """A batch ended."""
        self.writing.end_session()
        self.let_go()
        self.views.clear()
        self.receipts.clear()
        if len(self.derived) > FACTS_KEPT:
            self.derived.clear()
        if len(self._rows) > ROWS_KEPT:
            self.forget()

    def forget(self) -> None:
        """All that is kept: it may be true no more."""
        self.writing.session.expunge_all()
        self._touched.clear()
        self.derived.clear()
        self._rows.clear()
        self._ledgers.clear()
        self._before.clear()

    def _lose(self, row: Any) -> None:
        if isinstance(row, KEPT):
            # Of a row that is stored the key is known, also when its columns would have to be read anew.
            key = instance_state(row).identity or (row.id,)
            self._rows.pop((type(row), key[0]), None)

    def _read_receipts(self, names: list[Name]) -> None:
        self.receipts.update(dict.fromkeys(names))
        if names:
            size = 1 << (len(names) - 1).bit_length()
            asked = {
                f"{part}{at}": value
                for at, name in enumerate(names + names[:1] * (size - len(names)))
                for part, value in zip(("actor", "op"), name, strict=True)
            }
            for actor, op, digest, answer in self.writing.driver.fetch(_receipts_named(size), asked):
                self.receipts[actor, op] = digest, answer


@cache
def _receipts_named(count: int) -> Select[str, str, str, Any]:
    """Up to so many receipts, each found by its key: a list of pairs would make SQLite read the whole table."""
    columns = select(Receipt.actor, Receipt.op, Receipt.digest, Receipt.answer)
    places = range(count)
    return columns.where(
        or_(*((Receipt.actor == bindparam(f"actor{at}")) & (Receipt.op == bindparam(f"op{at}")) for at in places))
    )


_INSERTS = {table: insert(table) for table in db.metadata.sorted_tables}
_PLACES = {table: place for place, table in enumerate(db.metadata.sorted_tables)}
