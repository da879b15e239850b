"""What is asked of the database meanwhile, by SQLAlchemy or by the driver itself."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from sqlalchemy import event

from facilitate.store.driver import Driver
from facilitate.store.store import Store

AROUND = re.compile(r"BEGIN|PRAGMA|SAVEPOINT|RELEASE")
"""What surrounds the statements: the transaction, and the question whether somebody else wrote."""

_prepared = Driver._prepared


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """The texts of statements."""
    seen: list[str] = []

    def look(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not AROUND.match(statement):
            seen.append(statement)

    def prepare(driver: Driver, statement: Any, row: Any) -> Any:
        found = _prepared(driver, statement, row)
        seen.append(found.text)
        return found

    event.listen(store.engine, "before_cursor_execute", look)
    try:
        with mock.patch.object(Driver, "_prepared", prepare):
            yield seen
    finally:
        event.remove(store.engine, "before_cursor_execute", look)
