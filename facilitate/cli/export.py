"""`facilitate export`: a workshop's report as a file, straight from the database."""

import sys
import time
from pathlib import Path

import click
from sqlalchemy.orm import Session

from facilitate.cli.database import opened
from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.domain.codes import normalise
from facilitate.reports.arrangement import Snapshot
from facilitate.reports.formats import FORMATS
from facilitate.reports.runner import directly, render
from facilitate.store.queries import board_snapshot, workshop_by_code


@click.command(short_help="Write a workshop's report to a file.")
@click.argument("code")
@click.option("--format", "format_name", required=True, metavar="FORMAT", help=f"One of {', '.join(sorted(FORMATS))}.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Where to write; standard output when left out or -.",
)
@data_dir_option
@database_url_option
def export(code: str, format_name: str, output: Path | None, data_dir: Path, database_url: str | None) -> None:
    """Write the report of the workshop with join code CODE, as it is now.

    Works while the server runs and when it does not.
    """
    if format_name not in FORMATS:
        raise CliError(f"there is no format {format_name!r}: choose one of {', '.join(sorted(FORMATS))}")
    with in_one_line(), opened(data_dir, database_url) as store:
        snapshot = store.read(_snapshot, code)
        content = render(format_name, snapshot, directly).content
        _write(content, output, is_text=format_name != "docx")


def _snapshot(session: Session, code: str) -> Snapshot:
    workshop = workshop_by_code(session, normalise(code))
    if workshop is None:
        raise CliError(f"there is no workshop with the code {code!r}")
    return {**board_snapshot(session, workshop["id"]), "exported_at": int(time.time() * 1000)}


def _write(content: bytes, output: Path | None, *, is_text: bool) -> None:
    if output is not None and str(output) != "-":
        output.write_bytes(content)
        click.echo(f"{output} ({len(content):,} bytes)", err=True)
        return
    if not is_text and sys.stdout.isatty():
        raise CliError("this format is not text: name a file with -o FILE")
    click.echo(content, nl=False)
