"""`facilitate backup`: a copy of the database in one file, also while the server runs."""

import sqlite3
from contextlib import closing
from pathlib import Path

import click

from facilitate.cli.database import file_of
from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.store.files import copies


@click.command(short_help="Copy the database to a file.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@data_dir_option
@database_url_option
def backup(file: Path, data_dir: Path, database_url: str | None) -> None:
    """Write a whole copy of the database to FILE, which only you can read.

    Works while the server runs and when it does not. Copying the database's own file is no backup: what was written
    last is in another one beside it. The server makes backups too, in the folder backups of its data folder.
    """
    database = file_of(data_dir, database_url)
    if not database.is_file():
        raise CliError(f"there is no database at {database} yet: start the server once, it makes one")
    if file.exists():
        raise CliError(f"{file} is there already: choose another name")
    with in_one_line():
        try:
            with closing(copies.opened(database)) as source:
                copies.make(source, file.resolve())
        except sqlite3.Error as error:
            raise CliError(f"no backup was made: {error}") from error
    click.echo(f"{file} ({file.stat().st_size:,} bytes)")
