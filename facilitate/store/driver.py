"""Statements that are compiled once and handed to the database's driver: what a card needs of it, and no more.

SQLAlchemy still writes the SQL, for the database that there is. It is its machinery around each execution that is left
out: for a statement of a few values that costs several times what the database takes for it.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Dialect, Executable, Select
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.sql.compiler import SQLCompiler

Row = dict[str, Any]
Convert = Callable[[Any], Any]


class _Compiled(NamedTuple):
    """`places`: name and conversion of each value, in the order of the text. `always`: values that the statement itself
    has. Rows that are found have their columns converted by `out_of`."""

    text: str
    by_name: bool
    places: tuple[tuple[str, Convert | None], ...]
    always: Row
    out_of: tuple[Convert | None, ...]

    def values(self, row: Row) -> Any:
        if self.always:
            row = {**self.always, **row}
        values = [row[name] if convert is None else convert(row[name]) for name, convert in self.places]
        return dict(zip([name for name, _ in self.places], values, strict=True)) if self.by_name else values


class Driver:
    """The driver's own cursor on a connection. What goes wrong there is raised as SQLAlchemy would:
    DBAPIError, or StatementError for a row with a value that is missing or wrong."""

    def __init__(self, connection: Connection):
        raw: Any = connection.connection.driver_connection
        dbapi: Any = connection.dialect.loaded_dbapi
        self._dialect = connection.dialect
        self._raw = raw
        self._cursor = raw.cursor()
        self._errors: type[Exception] = dbapi.Error
        self._compiled: dict[tuple[Executable, tuple[str, ...]], _Compiled] = {}

    def run(self, statement: Executable, rows: Sequence[Row]) -> None:
        """A statement without an answer, once for each of these rows, which all name the same columns."""
        compiled = self._prepared(statement, rows[0])
        try:
            values = [compiled.values(row) for row in rows]
        except Exception as error:
            # Of any other error the words may be somebody's own, which stay out of the log.
            what = error if isinstance(error, KeyError) else type(error).__name__
            raise StatementError(f"a value is missing or wrong: {what}", compiled.text, None, error) from error
        try:
            if len(rows) == 1:
                self._cursor.execute(compiled.text, values[0])
            else:
                self._cursor.executemany(compiled.text, values)
        except self._errors as error:
            raise self._as_usual(error, compiled.text) from error

    def fetch(self, statement: Select[*tuple[Any, ...]], values: Row) -> list[tuple[Any, ...]]:
        """The rows that a query finds."""
        compiled = self._prepared(statement, values)
        found = self._fetched(compiled.text, compiled.values(values))
        if any(compiled.out_of):
            pairs = [zip(compiled.out_of, row, strict=True) for row in found]
            return [tuple([value if convert is None else convert(value) for convert, value in row]) for row in pairs]
        return found

    def say(self, text: str) -> list[tuple[Any, ...]]:
        """Something in the database's own words -> the rows that it answers, if any."""
        return self._fetched(text, ())

    def commit(self) -> None:
        try:
            self._raw.commit()
        except self._errors as error:
            raise self._as_usual(error, "COMMIT") from error

    def rollback(self) -> None:
        try:
            self._raw.rollback()
        except self._errors as error:
            raise self._as_usual(error, "ROLLBACK") from error

    def _fetched(self, text: str, values: Any) -> list[tuple[Any, ...]]:
        try:
            self._cursor.execute(text, values)
            found: list[tuple[Any, ...]] = self._cursor.fetchall()
        except self._errors as error:
            raise self._as_usual(error, text) from error
        return found

    def _prepared(self, statement: Executable, row: Row) -> _Compiled:
        key = statement, tuple(row)
        found = self._compiled.get(key)
        if found is None:
            found = self._compiled[key] = _compiled(statement, self._dialect, list(row))
        return found

    def _as_usual(self, error: Exception, text: str) -> BaseException:
        return DBAPIError.instance(text, None, error, self._errors, hide_parameters=True, dialect=self._dialect)


def _compiled(statement: Executable, dialect: Dialect, columns: list[str]) -> _Compiled:
    """Raises TypeError when a column has a default that Python would have to fill in."""
    compiled = statement.compile(dialect=dialect, column_keys=columns)  # type: ignore[attr-defined]
    assert isinstance(compiled, SQLCompiler)
    lacking = [column.name for column in compiled.insert_prefetch]
    if lacking:
        raise TypeError(f"no value is given for {lacking}")
    names = list(compiled.positiontup or ()) if compiled.positional else list(compiled.binds)
    types = [compiled.binds[name].type for name in names]
    into = [one.dialect_impl(dialect).bind_processor(dialect) for one in types]
    return _Compiled(
        text=str(compiled),
        by_name=not compiled.positional,
        places=tuple(zip(names, into, strict=True)),
        always={name: compiled.binds[name].effective_value for name in names if name not in columns},
        out_of=tuple(one.type.dialect_impl(dialect).result_processor(dialect, None) for one in _columns(statement)),
    )


def _columns(statement: Executable) -> list[ColumnElement[Any]]:
    return list(statement.selected_columns) if isinstance(statement, Select) else []
