"""`facilitate verify`: whether a backup is sound, and what is in it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import click

from facilitate.cli.failure import CliError, in_one_line
from facilitate.store import migrate
from facilitate.store.files import copies

_WHAT = {"workshops": "workshop", "participants": "participant", "cards": "card"}


@click.command(short_help="Look whether a backup is sound.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def verify(file: Path) -> None:
    """Read all of FILE, a backup, and tell what is in it. Ends with status 1 when it is damaged or no backup."""
    click.echo(f"{file} is sound: {contents(file)}")


def contents(file: Path) -> str:
    """What a backup holds, in words. Raises CliError when it is damaged, or not of this program's making."""
    with in_one_line():
        problem = copies.problem_in(file.resolve(), thoroughly=True)
    if problem:
        raise CliError(f"{file} is damaged or no backup: {problem}")
    try:
        with closing(copies.opened(file.resolve())) as connection:
            (schema,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            counts = [
                f"{connection.execute(f'SELECT count(*) FROM {table}').fetchone()[0]:,} {word}"
                for word, table in _WHAT.items()
            ]
    except (sqlite3.Error, TypeError) as error:
        raise CliError(f"{file} is no backup of facilitate") from error
    if not migrate.knows(schema):
        raise CliError(f"{file} is of a newer version of facilitate (schema {schema}); update the program")
    return ", ".join(counts)
