"""`facilitate import`: the same workshop again, from its JSON."""

from pathlib import Path

import click

from facilitate.actions.workshops.importing import bring_in
from facilitate.cli.database import opened
from facilitate.cli.failure import CliError, in_one_line
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.domain.errors import Refused
from facilitate.domain.whole import MOST_BYTES, NotWhole, WholeWorkshop, read
from facilitate.replay import locate
from facilitate.worker.memory import limited_to, most_for


@click.command("import", short_help="Make a workshop again from its JSON.")
@click.argument("file", type=click.Path(path_type=Path))
@data_dir_option
@database_url_option
def import_(file: Path, data_dir: Path, database_url: str | None) -> None:
    """Make the workshop in FILE again: a JSON of the report, of format workshop/2. Everything in it, or nothing.

    It is on the host's list then, with the same join code unless another workshop has it. Works while the server runs
    and when it does not.
    """
    with in_one_line():
        with limited_to(most_for("long")):
            whole = _read(file)
        with opened(data_dir, database_url) as store:
            try:
                code = store.write(lambda unit: bring_in(unit, whole))
            except Refused as error:
                raise CliError(f"{file.name}: {error.message}") from error
    cards = sum(len(round_.cards) for round_ in whole.rounds)
    click.echo(f"{whole.workshop.title}: {len(whole.participants)} participants, {cards} cards, join code {code}")
    if code != whole.workshop.code:
        click.echo(f"Its join code was {whole.workshop.code}; another workshop has that one now.")


def _read(file: Path) -> WholeWorkshop:
    """Raises CliError, in one line that names the place."""
    with file.open("rb") as opened_file:
        content = opened_file.read(MOST_BYTES + 1)
    try:
        return read(content)
    except NotWhole as error:
        raise CliError(_where(file.name, content, error)) from error


def _where(name: str, content: bytes, error: NotWhole) -> str:
    if error.line is not None:
        return f"{name}:{error.line}: {error.message}"
    if not error.path:
        return f"{name}: {error.message}"
    return locate.describe(name, content.decode("utf-8-sig"), error.path, error.message)
