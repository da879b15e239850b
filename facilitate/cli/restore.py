"""`facilitate restore`: a backup in the place of the database."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import click

from facilitate.cli.database import file_of
from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.cli.verify import contents
from facilitate.store.files import copies, rescue
from facilitate.supervision.ground import StartError, only_one_with


@click.command(short_help="Put a backup in the place of the database.")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@data_dir_option
@database_url_option
def restore(file: Path, data_dir: Path, database_url: str | None) -> None:
    """Make FILE, a backup, the database of the data folder. The server must not run.

    The database that is there now is kept beside, under another name. FILE stays as it is.
    """
    database = file_of(data_dir, database_url)
    if database == file.resolve():
        raise CliError(f"{file} is the database itself")
    holds = contents(file)
    with in_one_line():
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            lock = only_one_with(database)
        except StartError as error:
            raise CliError(f"stop the server first: {error}") from error
        try:
            aside = _put(file.resolve(), database)
        except sqlite3.Error as error:
            raise CliError(f"nothing was changed: {error}") from error
        finally:
            os.close(lock)
    click.echo(f"{database}: {holds}")
    if aside:
        click.echo(f"What was there before: {aside[0]}")


def _put(file: Path, database: Path) -> list[Path]:
    restored = rescue.beside(database, "restored")
    with closing(copies.at_rest(file)) as source:
        copies.make(source, restored)
    aside = rescue.set_aside(database)
    restored.replace(database)
    return aside
