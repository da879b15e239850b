"""The schema for another database than SQLite, as SQL: no server is asked."""

import re
from io import StringIO

import pytest
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory

from facilitate.store.database import db
from facilitate.store.opening import SCRIPTS

_DEFAULT = re.compile(r"(\w+)(?:\(\d+\))? DEFAULT (\S+) NOT NULL")
_TAKEN = {
    "BOOLEAN": "true|false",
    "INTEGER": r"'?\d+'?",
    "VARCHAR": "'[^']*'",
    "TEXT": "'[^']*'",
    "JSON": r"'\[\]'",
}
"""What PostgreSQL takes as a default of a type; it turns no number into a truth."""


@pytest.fixture(scope="module")
def sql() -> str:
    """All migrations, as PostgreSQL would get them."""
    scripts, out = ScriptDirectory(str(SCRIPTS)), StringIO()
    steps = EnvironmentContext(
        Config(), scripts, fn=lambda here, _: scripts._upgrade_revs("head", here), as_sql=True, destination_rev="head"
    )
    with steps:
        steps.configure(dialect_name="postgresql", target_metadata=db.metadata, output_buffer=out)
        with steps.begin_transaction():
            steps.run_migrations()
    return out.getvalue()


def test_every_migration_can_be_said_in_sql(sql: str):
    assert [f"'{one:04}'" in sql for one in range(1, 10)] == [True] * 9
    assert all(f"CREATE TABLE {name} " in sql for name in ("workshop", "participant", "passage", "brought_guest"))


def test_every_default_is_one_of_its_type(sql: str):
    defaults = _DEFAULT.findall(sql)
    assert len(defaults) == sql.count(" DEFAULT ") > 20
    assert [(kind, value) for kind, value in defaults if not re.fullmatch(_TAKEN[kind], value)] == []
