"""Of each workshop the numbers that many commands change, written once for a whole batch."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, update

from facilitate.store.database import table_of
from facilitate.store.driver import Driver
from facilitate.store.tables import Workshop

_COUNTS = ("participants", "done", "contributed", "cards")


@dataclass(slots=True)
class Ledger:
    """The last numbers given in the two streams, and the counts of `queries.counted`."""

    board_rev: int
    phone_rev: int
    participants: int
    done: int
    contributed: int
    cards: int

    @classmethod
    def of(cls, workshop: Workshop) -> "Ledger":
        """As it stands in the database: only of a workshop in which nothing was numbered or counted since."""
        return cls(*(getattr(workshop, name) for name in cls.__slots__))

    @property
    def values(self) -> tuple[int, ...]:
        return self.board_rev, self.phone_rev, self.participants, self.done, self.contributed, self.cards

    @property
    def counts(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in _COUNTS}

    def count(self, counts: dict[str, int]) -> None:
        """Put the counts of `queries.counted`."""
        for name, number in counts.items():
            setattr(self, name, number)

    def put(self, values: tuple[int, ...]) -> None:
        for name, value in zip(self.__slots__, values, strict=True):
            setattr(self, name, value)


def write(driver: Driver, ledgers: Mapping[str, Ledger]) -> None:
    """Put the numbers of these workshops on their rows."""
    if ledgers:
        rows = [dict(zip(_NAMES, (id_, *one.values), strict=True)) for id_, one in ledgers.items()]
        driver.run(_WRITE, rows)


_NAMES = ("of", *Ledger.__slots__)
_WRITE = (
    update(table_of(Workshop))
    .where(table_of(Workshop).c.id == bindparam("of"))
    .values({name: bindparam(name) for name in Ledger.__slots__})
)
