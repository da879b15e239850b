"""`facilitate facilitator`: a way in for a facilitator whose link was used or lost."""

from pathlib import Path

import click

from facilitate.actions.rights.hosts import print_link, print_only_link
from facilitate.cli.database import opened
from facilitate.cli.failure import in_one_line
from facilitate.cli.running import reachable_address
from facilitate.cli.settings import data_dir_option, database_url_option


@click.command(short_help="Print a new facilitator link.")
@data_dir_option
@database_url_option
@click.option(
    "--public-url",
    envvar="PUBLIC_URL",
    show_envvar=True,
    help="The server's address in the link, when it is not the one at which it runs.",
)
@click.option(
    "--withdraw-others",
    is_flag=True,
    help="End every browser and link of facilitators of the whole installation that came before.",
)
def facilitator(data_dir: Path, database_url: str | None, public_url: str | None, withdraw_others: bool) -> None:
    """Print a new facilitator link for the running server.

    It works once, within 24 hours and until the server starts again. Who came in before stays in, unless you withdraw
    them: they can do nothing more at once, and their pages are disconnected within 15 seconds.
    """
    with in_one_line():
        address = public_url or reachable_address(data_dir)
        with opened(data_dir, database_url) as store:
            token = store.write(print_only_link if withdraw_others else print_link)
    click.echo(f"{address.rstrip('/')}/#t={token}")
