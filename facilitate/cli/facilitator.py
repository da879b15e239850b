"""`facilitate facilitator`: a way in for a facilitator whose link was used or lost."""

from pathlib import Path

import click

from facilitate.actions.access import grant
from facilitate.cli.database import opened
from facilitate.cli.failure import in_one_line
from facilitate.cli.running import reachable_address
from facilitate.cli.settings import data_dir_option, database_url_option
from facilitate.domain.words import Role
from facilitate.store.unit import Unit


@click.command(short_help="Print a new facilitator link.")
@data_dir_option
@database_url_option
@click.option(
    "--public-url",
    envvar="PUBLIC_URL",
    show_envvar=True,
    help="The server's address in the link, when it is not the one at which it runs.",
)
def facilitator(data_dir: Path, database_url: str | None, public_url: str | None) -> None:
    """Print a new facilitator link for the running server. It works once; links given before stay good."""
    with in_one_line():
        address = public_url or reachable_address(data_dir)
        with opened(data_dir, database_url) as store:
            token = store.write(_host_link)
    click.echo(f"{address.rstrip('/')}/#t={token}")


def _host_link(unit: Unit) -> str:
    return grant(unit, Role.HOST, one_time=True)
