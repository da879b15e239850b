"""`facilitate export`: a workshop's report as a file, straight from the database."""

import sys
import time
from collections.abc import Iterable
from pathlib import Path

import click
from sqlalchemy.orm import Session

from facilitate.cli.database import opened
from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.domain.codes import normalise
from facilitate.reports.boxes import boxes_in
from facilitate.reports.document import compose
from facilitate.reports.file import File
from facilitate.reports.formats import FORMATS, docx, whole_with
from facilitate.reports.model.arrangement import Entity, Snapshot
from facilitate.reports.picture.wish import MEDIA_TYPES, NotThere, Wish
from facilitate.reports.runner import picture, render
from facilitate.store.queries import workshop_by_code
from facilitate.store.whole import taken_along
from facilitate.worker.jobs import directly
from facilitate.worker.memory import limited_to, most_for

_NOT_TEXT = {"docx", "pdf", "png", "xlsx", "zip"}
_ALL = (*sorted(FORMATS), *MEDIA_TYPES)


@click.command(short_help="Write a workshop's report to a file.")
@click.argument("code")
@click.option("--format", "format_name", required=True, metavar="FORMAT", help=f"One of {', '.join(_ALL)}.")
@click.option("--round", "round_number", type=int, metavar="N", help="For a picture: which round, from 1.")
@click.option("--lens", "lens_number", type=int, metavar="N", help="For a picture: which way of grouping, from 1.")
@click.option(
    "--template",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="For docx: a Word document or template of which to take the page and the styles.",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Where to write; standard output when left out or -.",
)
@data_dir_option
@database_url_option
def export(
    code: str,
    format_name: str,
    round_number: int | None,
    lens_number: int | None,
    template: Path | None,
    output: Path | None,
    data_dir: Path,
    database_url: str | None,
) -> None:
    """Write the report of the workshop with join code CODE, as it is now.

    As svg or png: the board of a round, the last one that was clustered when none is named. Works while the server
    runs and when it does not.
    """
    if format_name not in _ALL:
        raise CliError(f"there is no format {format_name!r}: choose one of {', '.join(_ALL)}")
    if template is not None and format_name != "docx":
        raise CliError("a template is for the format docx")
    with in_one_line(), opened(data_dir, database_url) as store:
        if format_name in MEDIA_TYPES:
            file = _picture(store.read(_taken_along, code, format_name), format_name, round_number, lens_number)
        elif template is not None:
            file = _in_template(store.read(_taken_along, code, format_name), template)
        else:
            file = render(format_name, store.read(_taken_along, code, format_name), directly)
        _write(file.content, output, is_text=format_name not in _NOT_TEXT)
        if file.faceless:
            signs = " ".join(file.faceless)
            click.echo(f"no font here has {signs}: a box stands there. docs/reports.md tells what helps", err=True)


def _taken_along(session: Session, code: str, format_name: str) -> Snapshot:
    taken = taken_along(session, _found(session, code), whole_with(format_name))
    return {**taken, "exported_at": int(time.time() * 1000)}


def _found(session: Session, code: str) -> str:
    """The id of the workshop with this join code. Raises CliError."""
    workshop = workshop_by_code(session, normalise(code))
    if workshop is None:
        raise CliError(f"there is no workshop with the code {code!r}")
    id_: str = workshop["id"]
    return id_


def _in_template(snapshot: Snapshot, template: Path) -> File:
    with template.open("rb") as file:
        content = file.read(docx.MOST_BYTES + 1)
    try:
        with limited_to(most_for("report")):
            report = compose(snapshot)
            made = docx.render(report, snapshot, content)
            return File((made,), FORMATS["docx"].media_type, FORMATS["docx"].filename(report), boxes_in("docx", report))
    except docx.NotATemplate as error:
        raise CliError(f"{template}: {error}") from error


def _picture(snapshot: Snapshot, format_name: str, round_number: int | None, lens_number: int | None) -> File:
    try:
        round_id = _numbered(snapshot["rounds"].values(), round_number)
        lenses = [lens for lens in snapshot["lenses"].values() if lens["round"] == round_id]
        wish = Wish(format_name, round_id, _numbered(lenses, lens_number))
        return picture(wish, snapshot, directly)
    except NotThere as error:
        raise CliError("there is no such round, or no such way of grouping in it") from error


def _numbered(entities: Iterable[Entity], number: int | None) -> str | None:
    """The id of the one that people call by this number, if they named one. Raises NotThere."""
    if number is None:
        return None
    ordered = sorted(entities, key=lambda entity: entity["position"])
    if not 1 <= number <= len(ordered):
        raise NotThere(number)
    found: str = ordered[number - 1]["id"]
    return found


def _write(content: bytes, output: Path | None, *, is_text: bool) -> None:
    if output is not None and str(output) != "-":
        output.write_bytes(content)
        click.echo(f"{output} ({len(content):,} bytes)", err=True)
        return
    if not is_text and sys.stdout.isatty():
        raise CliError("this format is not text: name a file with -o FILE")
    click.echo(content, nl=False)
